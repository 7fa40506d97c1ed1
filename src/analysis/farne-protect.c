/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "farne-config.h"

#include "analysis/farne-protect.h"

#include <glib/gi18n-lib.h>

#include "base/farne-error.h"

struct _FarneCleared
{
  GObject parent_instance;

  FarneHandled *content;
  gboolean made_up;
  gboolean restricted;
};

G_DEFINE_FINAL_TYPE (FarneCleared, farne_cleared, G_TYPE_OBJECT)

static void
farne_cleared_finalize (GObject *object)
{
  g_clear_object (&FARNE_CLEARED (object)->content);

  G_OBJECT_CLASS (farne_cleared_parent_class)->finalize (object);
}

static void
farne_cleared_class_init (FarneClearedClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = farne_cleared_finalize;
}

static void
farne_cleared_init (FarneCleared *self)
{
}

static gboolean
check (FarneHandling handling, FarnePolicy policy, GError **error)
{
  if (handling == FARNE_HANDLING_PUBLIC || policy == FARNE_POLICY_TEAM
      || (handling == FARNE_HANDLING_SYNTHETIC && policy == FARNE_POLICY_TOUR)
      || (handling == FARNE_HANDLING_CASE && policy == FARNE_POLICY_CASE))
    return TRUE;

  if (handling == FARNE_HANDLING_SYNTHETIC)
    g_set_error (
        error, FARNE_ERROR, FARNE_ERROR_RESTRICTED,
        _("These figures are made up, but they stand for restricted ones and are handled like "
           "them: they stay on the desk. Choose the published series instead."));
  else if (handling == FARNE_HANDLING_CASE)
    g_set_error (error, FARNE_ERROR, FARNE_ERROR_RESTRICTED,
                 _("This is about one home: it goes to the consultees of its case and to nobody "
                   "else. Write the evidence sheet of the case instead."));
  else
    g_set_error (
        error, FARNE_ERROR, FARNE_ERROR_RESTRICTED,
        _("These figures are restricted: small numbers in small areas could tell who somebody "
           "is, so they do not leave the desk. Choose the published series instead."));

  return FALSE;
}

/**
 * farne_protect_clear:
 * @content: what wants to leave
 * @policy: which doors are open
 * @error: a location for an error
 *
 * The one maker of #FarneCleared. With %FARNE_POLICY_CLOSED only what is published may leave; with
 * %FARNE_POLICY_TOUR what is made up may, too, with a stamp that says so; with %FARNE_POLICY_CASE what
 * is about one home, and nothing else that is restricted; with %FARNE_POLICY_TEAM all may, stamped.
 *
 * Returns: (transfer full): leave to go out; or %NULL with %FARNE_ERROR_RESTRICTED and why
 */
FarneCleared *
farne_protect_clear (FarneHandled *content, FarnePolicy policy, GError **error)
{
  FarneHandling handling;
  FarneCleared *self;

  g_return_val_if_fail (FARNE_IS_HANDLED (content), NULL);

  handling = farne_handled_get_handling (content);
  if (!check (handling, policy, error))
    return NULL;

  self = g_object_new (FARNE_TYPE_CLEARED, NULL);
  self->content = g_object_ref (content);
  self->made_up = handling == FARNE_HANDLING_SYNTHETIC;
  self->restricted = handling == FARNE_HANDLING_RESTRICTED;

  return self;
}

/**
 * farne_cleared_get_content:
 * @self: leave to go out
 *
 * What may leave.
 *
 * Returns: (transfer none) (type GObject): the content
 */
gpointer
farne_cleared_get_content (FarneCleared *self)
{
  g_return_val_if_fail (FARNE_IS_CLEARED (self), NULL);

  return self->content;
}

/**
 * farne_cleared_get_stamp:
 * @self: leave to go out
 *
 * What must be stamped on it.
 *
 * Returns: (transfer none) (nullable): the words, or %NULL for none
 */
const char *
farne_cleared_get_stamp (FarneCleared *self)
{
  g_return_val_if_fail (FARNE_IS_CLEARED (self), NULL);

  if (self->restricted)
    return _("restricted");
  return self->made_up ? _("made up") : NULL;
}
