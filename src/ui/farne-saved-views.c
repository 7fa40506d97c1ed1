/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "farne-config.h"

#include "ui/farne-saved-views.h"

#include <glib/gi18n-lib.h>

#include "ui/farne-settings.h"

/**
 * farne_saved_view_new:
 * @name: what it is called
 * @query: what is asked
 * @columns: (array zero-terminated=1): names of the fields shown
 *
 * Returns: (transfer full): a view to be saved
 */
FarneSavedView *
farne_saved_view_new (const char *name, const FarneRecordQuery *query, const char *const *columns)
{
  FarneSavedView *view = g_new0 (FarneSavedView, 1);

  view->name = g_strdup (name);
  view->query = farne_record_query_to_text (query);
  view->columns = g_strjoinv (" ", (char **) columns);

  return view;
}

/**
 * farne_saved_view_free:
 * @view: (transfer full): a view
 *
 * Frees a view.
 */
void
farne_saved_view_free (FarneSavedView *view)
{
  g_free (view->name);
  g_free (view->query);
  g_free (view->columns);
  g_free (view);
}

static char *
get_setting_name (const FarneKind *kind)
{
  return g_strconcat ("views-", kind->name, NULL);
}

static FarneSavedView *
read_view (JsonNode *node)
{
  JsonObject *object = JSON_NODE_HOLDS_OBJECT (node) ? json_node_get_object (node) : NULL;
  FarneSavedView *view;

  if (object == NULL)
    return NULL;
  view = g_new0 (FarneSavedView, 1);
  view->name = g_strdup (json_object_get_string_member_with_default (object, "name", ""));
  view->query = g_strdup (json_object_get_string_member_with_default (object, "query", ""));
  view->columns = g_strdup (json_object_get_string_member_with_default (object, "columns", ""));

  return view;
}

/**
 * farne_saved_views_list:
 * @store: the file
 * @kind: a kind of record
 *
 * Reads the views of a kind that were saved in the file, for everybody who opens it.
 *
 * Returns: (transfer full) (element-type FarneSavedView): the views, the oldest first
 */
GPtrArray *
farne_saved_views_list (FarneStore *store, const FarneKind *kind)
{
  GPtrArray *views = g_ptr_array_new_with_free_func ((GDestroyNotify) farne_saved_view_free);
  g_autofree char *name = get_setting_name (kind);
  g_autofree char *text = farne_store_get_setting (store, name);
  g_autoptr (JsonNode) root = text != NULL ? json_from_string (text, NULL) : NULL;
  JsonArray *array =
    root != NULL && JSON_NODE_HOLDS_ARRAY (root) ? json_node_get_array (root) : NULL;

  for (guint i = 0; array != NULL && i < json_array_get_length (array); i++)
    {
      FarneSavedView *view = read_view (json_array_get_element (array, i));

      if (view != NULL)
        g_ptr_array_add (views, view);
    }

  return views;
}

static void
add_view (JsonBuilder *builder, const FarneSavedView *view)
{
  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "name");
  json_builder_add_string_value (builder, view->name);
  json_builder_set_member_name (builder, "query");
  json_builder_add_string_value (builder, view->query);
  json_builder_set_member_name (builder, "columns");
  json_builder_add_string_value (builder, view->columns);
  json_builder_end_object (builder);
}

/* Writes the views but for one by name, and @added behind them. */
static gboolean
write_views (FarneStore *store, const FarneKind *kind, const char *without,
             const FarneSavedView *added, const char *what, GError **error)
{
  g_autoptr (GPtrArray) views = farne_saved_views_list (store, kind);
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autoptr (JsonNode) root = NULL;
  g_autofree char *name = get_setting_name (kind);
  g_autofree char *text = NULL;

  json_builder_begin_array (builder);
  for (guint i = 0; i < views->len; i++)
    if (g_strcmp0 (((FarneSavedView *) views->pdata[i])->name, without) != 0)
      add_view (builder, views->pdata[i]);
  if (added != NULL)
    add_view (builder, added);
  json_builder_end_array (builder);
  root = json_builder_get_root (builder);
  text = json_to_string (root, FALSE);

  if (!farne_store_begin (store, what, error))
    return FALSE;
  if (farne_store_set_setting (store, name, text, error))
    return farne_store_commit (store, error);
  farne_store_rollback (store);

  return FALSE;
}

/**
 * farne_saved_views_add:
 * @store: the file
 * @kind: a kind of record
 * @view: a view; one of the same name is replaced
 * @error: where to say what went wrong
 *
 * Saves a view in the file, as a step of its history.
 *
 * Returns: whether it was saved
 */
gboolean
farne_saved_views_add (FarneStore *store, const FarneKind *kind, const FarneSavedView *view,
                       GError **error)
{
  /* Translators: a step of the history; the name of a saved view of a list */
  g_autofree char *what = g_strdup_printf (_("Save view “%s”"), view->name);

  return write_views (store, kind, view->name, view, what, error);
}

/**
 * farne_saved_views_remove:
 * @store: the file
 * @kind: a kind of record
 * @name: the name of a view
 * @error: where to say what went wrong
 *
 * Takes a view out of the file, as a step of its history.
 *
 * Returns: whether it was taken out
 */
gboolean
farne_saved_views_remove (FarneStore *store, const FarneKind *kind, const char *name, GError **error)
{
  /* Translators: a step of the history; the name of a saved view of a list */
  g_autofree char *what = g_strdup_printf (_("Delete view “%s”"), name);

  return write_views (store, kind, name, NULL, what, error);
}

/**
 * farne_list_state_get:
 * @kind: a kind of record
 *
 * How this user left the list of a kind: its columns, order and groups.
 *
 * Returns: (transfer full) (nullable): the view, or %NULL if it was never changed
 */
FarneSavedView *
farne_list_state_get (const FarneKind *kind)
{
  g_autoptr (GVariant) lists = g_settings_get_value (farne_settings_get (), "lists");
  const char *query, *columns;
  FarneSavedView *view;

  if (!g_variant_lookup (lists, kind->name, "(&s&s)", &query, &columns))
    return NULL;
  view = g_new0 (FarneSavedView, 1);
  view->name = g_strdup ("");
  view->query = g_strdup (query);
  view->columns = g_strdup (columns);

  return view;
}

/**
 * farne_list_state_keep:
 * @query: what the list shows
 * @columns: (array zero-terminated=1): names of the fields shown
 *
 * Keeps how this user left a list. What it was filtered by is not kept: it may name somebody, and
 * nobody should wonder tomorrow where records have gone.
 */
void
farne_list_state_keep (const FarneRecordQuery *query, const char *const *columns)
{
  g_autoptr (GVariant) lists = g_settings_get_value (farne_settings_get (), "lists");
  g_autoptr (FarneRecordQuery) plain = farne_record_query_copy (query);
  g_autofree char *text = NULL;
  g_autofree char *list = g_strjoinv (" ", (char **) columns);
  GVariantBuilder builder;
  GVariantIter iter;
  const char *name;
  GVariant *state;

  g_ptr_array_set_size (plain->filters, 0);
  farne_record_query_set_text (plain, NULL);
  text = farne_record_query_to_text (plain);
  g_variant_builder_init (&builder, G_VARIANT_TYPE ("a{s(ss)}"));
  g_variant_iter_init (&iter, lists);
  while (g_variant_iter_next (&iter, "{&s@(ss)}", &name, &state))
    {
      if (!g_str_equal (name, query->kind->name))
        g_variant_builder_add (&builder, "{s@(ss)}", name, state);
      g_variant_unref (state);
    }
  g_variant_builder_add (&builder, "{s(ss)}", query->kind->name, text, list);
  g_settings_set_value (farne_settings_get (), "lists", g_variant_builder_end (&builder));
}
