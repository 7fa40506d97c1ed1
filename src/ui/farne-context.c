/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/farne-context.h"

#include <adwaita.h>

#include "base/farne-error.h"
#include "desk/farne-needs.h"
#include "desk/farne-record-words.h"
#include "store/farne-backup-keeper.h"
#include "ui/farne-compat.h"

#define BACKUP_AGE G_TIME_SPAN_HOUR

struct _FarneContext
{
  GObject parent_instance;

  FarneDesk *desk;
  FarneBackupKeeper *keeper;
  FarneView *view;
  char *area;
  GHashTable *overviews;
  GPtrArray *needs;
};

enum
{
  PROP_0,
  PROP_DESK,
  PROP_AREA,
  N_PROPS
};

enum
{
  CHANGED,
  NOTICE,
  TROUBLE,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (FarneContext, farne_context, G_TYPE_OBJECT)

static void
emit_changed (FarneContext *self)
{
  g_hash_table_remove_all (self->overviews);
  g_clear_pointer (&self->needs, g_ptr_array_unref);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
look_changed_cb (FarneContext *self)
{
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
backup_failed_cb (FarneContext *self, const char *why)
{
  g_autoptr (GError) error = g_error_new (FARNE_ERROR, FARNE_ERROR_FAILED, "%s", why);

  farne_context_tell_error (self, error);
}

static void
farne_context_constructed (GObject *object)
{
  FarneContext *self = FARNE_CONTEXT (object);

  G_OBJECT_CLASS (farne_context_parent_class)->constructed (object);

  g_signal_connect_object (self->desk, "changed", G_CALLBACK (emit_changed), self,
                           G_CONNECT_SWAPPED);
  self->keeper = farne_backup_keeper_new (farne_desk_get_store (self->desk), BACKUP_AGE);
  g_signal_connect_object (self->keeper, "failed", G_CALLBACK (backup_failed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (adw_style_manager_get_default (), "notify::dark",
                           G_CALLBACK (look_changed_cb), self, G_CONNECT_SWAPPED);
}

static void
farne_context_finalize (GObject *object)
{
  FarneContext *self = FARNE_CONTEXT (object);

  g_object_run_dispose (G_OBJECT (self->keeper));
  g_clear_object (&self->keeper);
  g_clear_pointer (&self->overviews, g_hash_table_unref);
  g_clear_pointer (&self->needs, g_ptr_array_unref);
  g_clear_pointer (&self->view, farne_view_unref);
  g_clear_object (&self->desk);
  g_free (self->area);

  G_OBJECT_CLASS (farne_context_parent_class)->finalize (object);
}

static void
farne_context_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  FarneContext *self = FARNE_CONTEXT (object);

  switch (id)
    {
    case PROP_DESK:
      g_value_set_object (value, self->desk);
      break;
    case PROP_AREA:
      g_value_set_string (value, self->area);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
farne_context_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  FarneContext *self = FARNE_CONTEXT (object);

  switch (id)
    {
    case PROP_DESK:
      self->desk = g_value_dup_object (value);
      break;
    case PROP_AREA:
      farne_context_set_area (self, g_value_get_string (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
farne_context_class_init (FarneContextClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->constructed = farne_context_constructed;
  object_class->finalize = farne_context_finalize;
  object_class->get_property = farne_context_get_property;
  object_class->set_property = farne_context_set_property;

  properties[PROP_DESK] =
    g_param_spec_object ("desk", NULL, NULL, FARNE_TYPE_DESK,
                         G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  properties[PROP_AREA] =
    g_param_spec_string ("area", NULL, NULL, NULL,
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[CHANGED] = g_signal_new ("changed", FARNE_TYPE_CONTEXT, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                   NULL, G_TYPE_NONE, 0);
  signals[NOTICE] = g_signal_new ("notice", FARNE_TYPE_CONTEXT, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                  NULL, G_TYPE_NONE, 2, G_TYPE_STRING, G_TYPE_BOOLEAN);
  signals[TROUBLE] = g_signal_new ("trouble", FARNE_TYPE_CONTEXT, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                   NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
farne_context_init (FarneContext *self)
{
  self->view = farne_view_new ("supported", "authority");
  self->overviews = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_object_unref);
}

/**
 * farne_context_new:
 * @desk: an open desk
 *
 * Makes what the pages of a window share, asking for supported people by authority at the latest
 * day known.
 *
 * Returns: (transfer full): the context
 */
FarneContext *
farne_context_new (FarneDesk *desk)
{
  return g_object_new (FARNE_TYPE_CONTEXT, "desk", desk, NULL);
}

/**
 * farne_context_get_desk:
 * @self: a context
 *
 * Returns: (transfer none): the open desk
 */
FarneDesk *
farne_context_get_desk (FarneContext *self)
{
  g_return_val_if_fail (FARNE_IS_CONTEXT (self), NULL);

  return self->desk;
}

/**
 * farne_context_get_view:
 * @self: a context
 *
 * The view that the pages ask: measure, restricted or not, at, filters, denominator. Its `at` is
 * %FARNE_DAY_NONE while the latest day known is meant.
 *
 * Returns: (transfer none): the view
 */
const FarneView *
farne_context_get_view (FarneContext *self)
{
  g_return_val_if_fail (FARNE_IS_CONTEXT (self), NULL);

  return self->view;
}

/**
 * farne_context_set_view:
 * @self: a context
 * @view: a view
 *
 * Has every page ask @view from now on.
 */
void
farne_context_set_view (FarneContext *self, const FarneView *view)
{
  g_return_if_fail (FARNE_IS_CONTEXT (self));
  g_return_if_fail (view != NULL);

  if (farne_view_equal (self->view, view))
    return;

  farne_view_unref (self->view);
  self->view = farne_view_dup (view);
  emit_changed (self);
}

/**
 * farne_context_set_restricted:
 * @self: a context
 * @restricted: whether the restricted series is meant
 *
 * Changes between the published and the restricted series, at the latest day of it.
 */
void
farne_context_set_restricted (FarneContext *self, gboolean restricted)
{
  g_autoptr (FarneView) view = NULL;

  g_return_if_fail (FARNE_IS_CONTEXT (self));

  if (self->view->restricted == !!restricted)
    return;

  view = farne_view_dup (self->view);
  view->restricted = !!restricted;
  view->at = FARNE_DAY_NONE;
  g_clear_pointer (&view->filters, g_ptr_array_unref);
  farne_context_set_view (self, view);
}

/**
 * farne_context_get_vintage:
 * @self: a context
 *
 * Returns: the day of the population that rates are measured against, or %FARNE_DAY_NONE for the
 *   latest at or before the figures
 */
FarneDay
farne_context_get_vintage (FarneContext *self)
{
  g_return_val_if_fail (FARNE_IS_CONTEXT (self), FARNE_DAY_NONE);

  return self->view->vintage;
}

/**
 * farne_context_set_vintage:
 * @self: a context
 * @vintage: the day of the population wanted, or %FARNE_DAY_NONE
 *
 * Chooses the denominator of all rates.
 */
void
farne_context_set_vintage (FarneContext *self, FarneDay vintage)
{
  g_autoptr (FarneView) view = NULL;

  g_return_if_fail (FARNE_IS_CONTEXT (self));

  view = farne_view_dup (self->view);
  view->vintage = vintage;
  farne_context_set_view (self, view);
}

/**
 * farne_context_get_limit:
 * @self: a context
 *
 * Returns: the limit chosen by hand, in residents to each person, or 0 for the dated guidance
 */
double
farne_context_get_limit (FarneContext *self)
{
  g_return_val_if_fail (FARNE_IS_CONTEXT (self), 0);

  return self->view->limit;
}

/**
 * farne_context_set_limit:
 * @self: a context
 * @limit: residents to each person, or 0 for the dated guidance
 *
 * Measures against another limit than the guidance of the day.
 */
void
farne_context_set_limit (FarneContext *self, double limit)
{
  g_autoptr (FarneView) view = NULL;

  g_return_if_fail (FARNE_IS_CONTEXT (self));

  view = farne_view_dup (self->view);
  view->limit = limit;
  farne_context_set_view (self, view);
}

static FarneOverview *
make_overview (FarneContext *self, const char *within, GError **error)
{
  g_autoptr (FarneView) view = farne_view_dup (self->view);

  view->known = farne_desk_get_today (self->desk);
  g_free (view->within);
  view->within = g_strdup (within);

  return farne_desk_ask_overview (self->desk, view, error);
}

/**
 * farne_context_ask_overview:
 * @self: a context
 * @within: (nullable): the code of an authority, or %NULL for the region
 * @error: where to say what went wrong
 *
 * All that a page about @within says, for the shared view, vintage and limit; computed once for
 * all pages.
 *
 * Returns: (transfer none): the overview, or %NULL with @error set; valid until "changed"
 */
FarneOverview *
farne_context_ask_overview (FarneContext *self, const char *within, GError **error)
{
  const char *key = within != NULL ? within : "";
  FarneOverview *overview;

  g_return_val_if_fail (FARNE_IS_CONTEXT (self), NULL);

  overview = g_hash_table_lookup (self->overviews, key);
  if (overview == NULL)
    {
      overview = make_overview (self, within, error);
      if (overview != NULL)
        g_hash_table_insert (self->overviews, g_strdup (key), overview);
    }

  return overview;
}

/**
 * farne_context_dup_title:
 * @self: a context
 * @record: a record
 *
 * What a record is called on the screen: what is titled by an area or by another record bears its
 * name, not its code.
 *
 * Returns: (transfer full): the title
 */
char *
farne_context_dup_title (FarneContext *self, FarneRecord *record)
{
  g_return_val_if_fail (FARNE_IS_CONTEXT (self), NULL);

  return farne_record_words_get_title (farne_desk_get_record_words (self->desk), record);
}

/**
 * farne_context_get_area:
 * @self: a context
 *
 * Returns: (transfer none) (nullable): the code of the area chosen on any page
 */
const char *
farne_context_get_area (FarneContext *self)
{
  g_return_val_if_fail (FARNE_IS_CONTEXT (self), NULL);

  return self->area;
}

/**
 * farne_context_set_area:
 * @self: a context
 * @code: (nullable): the code of an area
 *
 * Chooses an area on every page; "notify::area" tells them.
 */
void
farne_context_set_area (FarneContext *self, const char *code)
{
  g_return_if_fail (FARNE_IS_CONTEXT (self));

  if (farne_set_str (&self->area, code))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_AREA]);
}

/**
 * farne_context_get_look:
 * @self: a context
 *
 * Returns: (transfer none): the look of the screen, light or dark as the platform's style is now
 */
const FarneLook *
farne_context_get_look (FarneContext *self)
{
  g_return_val_if_fail (FARNE_IS_CONTEXT (self), NULL);

  return adw_style_manager_get_dark (adw_style_manager_get_default ()) ? farne_look_get_dark ()
                                                                       : farne_look_get_light ();
}

/**
 * farne_context_tell:
 * @self: a context
 * @text: a translated sentence
 * @can_undo: whether the sentence tells of a change that Undo takes back
 *
 * Has the window say something in passing.
 */
void
farne_context_tell (FarneContext *self, const char *text, gboolean can_undo)
{
  g_return_if_fail (FARNE_IS_CONTEXT (self));

  g_signal_emit (self, signals[NOTICE], 0, text, can_undo);
}

/**
 * farne_context_tell_error:
 * @self: a context
 * @error: what went wrong
 *
 * Has the window say what went wrong in a dialog, unless the user cancelled it.
 */
void
farne_context_tell_error (FarneContext *self, const GError *error)
{
  g_return_if_fail (FARNE_IS_CONTEXT (self));

  if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    g_signal_emit (self, signals[TROUBLE], 0, error->message);
}

/**
 * farne_context_list_needs:
 * @self: a context
 *
 * What needs the manager, asked once until something changes.
 *
 * Returns: (transfer none) (element-type FarneNeed): the needs, what is late first
 */
GPtrArray *
farne_context_list_needs (FarneContext *self)
{
  g_return_val_if_fail (FARNE_IS_CONTEXT (self), NULL);

  if (self->needs == NULL)
    self->needs = farne_desk_list_needs (self->desk, FARNE_DAY_NONE);

  return self->needs;
}
