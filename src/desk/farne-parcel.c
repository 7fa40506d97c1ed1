/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "desk/farne-parcel.h"

struct _FarneParcel
{
  GObject parent_instance;

  char *text;
  FarneHandling handling;
};

static FarneHandling
get_handling (FarneHandled *handled)
{
  return FARNE_PARCEL (handled)->handling;
}

static void
init_handled (FarneHandledInterface *iface)
{
  iface->get_handling = get_handling;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (FarneParcel, farne_parcel, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (FARNE_TYPE_HANDLED, init_handled))

static void
farne_parcel_finalize (GObject *object)
{
  g_free (FARNE_PARCEL (object)->text);
  G_OBJECT_CLASS (farne_parcel_parent_class)->finalize (object);
}

static void
farne_parcel_class_init (FarneParcelClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = farne_parcel_finalize;
}

static void
farne_parcel_init (FarneParcel *self)
{
}

/**
 * farne_parcel_new:
 * @text: the text
 * @handling: how careful one must be with it
 *
 * A text that wants to leave.
 *
 * Returns: (transfer full): the parcel
 */
FarneParcel *
farne_parcel_new (const char *text, FarneHandling handling)
{
  FarneParcel *self = g_object_new (FARNE_TYPE_PARCEL, NULL);

  self->text = g_strdup (text);
  self->handling = handling;
  return self;
}

/**
 * farne_parcel_get_text:
 * @self: a parcel
 *
 * The text.
 *
 * Returns: (transfer none): the text
 */
const char *
farne_parcel_get_text (FarneParcel *self)
{
  g_return_val_if_fail (FARNE_IS_PARCEL (self), NULL);

  return self->text;
}

/**
 * farne_release_get_handling:
 * @release: a release
 *
 * How careful one must be with what a release holds.
 *
 * Returns: the handling
 */
FarneHandling
farne_release_get_handling (FarneRelease *release)
{
  if (!release->restricted)
    return FARNE_HANDLING_PUBLIC;
  return release->synthetic ? FARNE_HANDLING_SYNTHETIC : FARNE_HANDLING_RESTRICTED;
}
