/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "farne-config.h"

#include "desk/farne-property-list.h"

#include <glib/gi18n-lib.h>

#include "base/farne-error.h"
#include "base/farne-number.h"
#include "desk/farne-property-rows.h"
#include "model/farne-organisation.h"

/* Findings and changes told in lines; programs are told all. */
#define MOST_TOLD 20

struct _FarnePropertyList
{
  GObject parent_instance;

  FarneDesk *desk;
  char *path;
  FarneDay day;
  GHashTable *mapping;

  FarnePropertyRows *rows;
  GArray *changes;
};

G_DEFINE_FINAL_TYPE (FarnePropertyList, farne_property_list, G_TYPE_OBJECT)

static const struct
{
  const char *member;
  const char *list; /* NULL where nobody needs to know which */
  const char *words;
} fates[FARNE_N_PROPERTY_FATES] = {
  [FARNE_PROPERTY_NEW] = { "new", "additions", N_("New") },
  [FARNE_PROPERTY_BACK] = { "back", "returns", N_("Back again") },
  [FARNE_PROPERTY_CHANGED] = { "changed", "changes", N_("Changed") },
  [FARNE_PROPERTY_SAME] = { "same", NULL, N_("As before") },
  [FARNE_PROPERTY_GONE] = { "gone", "closures", N_("Gone, closed with this list") },
};

static void
farne_property_list_finalize (GObject *object)
{
  FarnePropertyList *self = FARNE_PROPERTY_LIST (object);

  g_clear_object (&self->desk);
  g_free (self->path);
  g_hash_table_unref (self->mapping);
  g_clear_pointer (&self->rows, farne_property_rows_free);
  g_clear_pointer (&self->changes, g_array_unref);
  G_OBJECT_CLASS (farne_property_list_parent_class)->finalize (object);
}

static void
farne_property_list_class_init (FarnePropertyListClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = farne_property_list_finalize;
}

static void
farne_property_list_init (FarnePropertyList *self)
{
  self->mapping = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
}

/**
 * farne_property_list_new:
 * @desk: the desk it is for
 * @path: a CSV, ODS, XLSX or XLS file
 * @day: the day the list stands for
 *
 * Makes a list that isn't read yet.
 *
 * Returns: (transfer full): the list
 */
FarnePropertyList *
farne_property_list_new (FarneDesk *desk, const char *path, FarneDay day)
{
  FarnePropertyList *self = g_object_new (FARNE_TYPE_PROPERTY_LIST, NULL);

  self->desk = g_object_ref (desk);
  self->path = g_strdup (path);
  self->day = day;
  return self;
}

/**
 * farne_property_list_map:
 * @self: a list
 * @field: the name of a field of a property
 * @column: the name of the column that fills it
 *
 * Says which column is which, where its name doesn't.
 */
void
farne_property_list_map (FarnePropertyList *self, const char *field, const char *column)
{
  g_return_if_fail (FARNE_IS_PROPERTY_LIST (self));

  g_hash_table_insert (self->mapping, g_strdup (field), g_strdup (column));
}

/* Lists are read in their order: an older one would close what a newer one opened. */
static gboolean
check_order (FarnePropertyList *self, GPtrArray *before, GError **error)
{
  FarneDay newest = FARNE_DAY_NONE;
  g_autofree char *day = NULL;

  for (guint i = 0; i < before->len; i++)
    newest = MAX (newest, FARNE_PROPERTY (g_ptr_array_index (before, i))->last_listed);
  if (newest == FARNE_DAY_NONE || newest <= self->day)
    return TRUE;
  day = farne_day_to_text (newest);
  g_set_error (error, FARNE_ERROR, FARNE_ERROR_RULE,
               _("A list of %s is here already. Lists are read in the order of their days; if the "
                 "day of this one is wrong, type the right one."), day);
  return FALSE;
}

/* What has not come yet can't be listed, and would stand before every true list. */
static gboolean
check_day (FarnePropertyList *self, GError **error)
{
  const FarneDay today = farne_desk_get_today (self->desk);
  g_autofree char *day = farne_day_to_text (self->day);
  g_autofree char *now = farne_day_to_text (today);

  if (self->day <= today)
    return TRUE;
  /* Translators: two days */
  g_set_error (error, FARNE_ERROR, FARNE_ERROR_RULE,
               _("The list is of %s, and today is %s. Type the day the list is of."), day, now);
  return FALSE;
}

/* A list that is cut short, or of another provider, closes homes that people live in. */
static void
warn_of_closures (FarnePropertyList *self)
{
  guint n_gone = farne_property_changes_count (self->changes, FARNE_PROPERTY_GONE), n_used = 0;
  g_autofree char *reason = NULL;

  for (guint i = 0; i < self->changes->len; i++)
    {
      const FarnePropertyChange *change = &g_array_index (self->changes, FarnePropertyChange, i);

      n_used += change->before != NULL && g_strcmp0 (change->before->status, "active") == 0;
    }
  if (n_gone * 2 <= n_used)
    return;
  reason = g_strdup_printf (ngettext ("The list would close %u of the %u home in use that it speaks for. "
                                      "Check that it is whole and of the right provider.",
                                      "The list would close %u of the %u homes in use that it speaks for. "
                                      "Check that it is whole and of the right provider.", n_used),
                            n_gone, n_used);
  farne_problems_add (self->rows->problems, FARNE_FINDING_WARNING, self->rows->sheet, 0, "", "", reason);
  farne_problems_sort (self->rows->problems);
}

static gboolean
compare (FarnePropertyList *self, FarneWorkbook *workbook, GCancellable *cancellable,
         GError **error)
{
  FarneStore *store = farne_desk_get_store (self->desk);
  g_autoptr (GPtrArray) before =
    farne_store_list (store, &farne_property_kind, "authority, reference", error);
  g_autoptr (GPtrArray) organisations =
    before == NULL ? NULL : farne_store_list (store, &farne_organisation_kind, "name", error);
  g_autoptr (FarneGazetteer) gazetteer =
    organisations == NULL ? NULL : farne_gazetteer_new (self->desk, self->day, error);

  if (gazetteer == NULL || !check_day (self, error) || !check_order (self, before, error))
    return FALSE;
  self->rows = farne_property_rows_new (gazetteer, farne_desk_get_areas (self->desk), before,
                                        organisations, self->mapping);
  if (!farne_property_rows_read (self->rows, workbook, cancellable, error))
    return FALSE;
  self->changes = farne_property_changes_find (before, self->rows->listed, self->day);
  warn_of_closures (self);
  return TRUE;
}

/**
 * farne_property_list_read:
 * @self: a list
 * @cancellable: (nullable): to cancel
 * @error: return location for %FARNE_ERROR_UNREADABLE, %FARNE_ERROR_RULE where a newer list is here
 *   already or its day has not come, or %G_IO_ERROR_CANCELLED
 *
 * Reads the list, finds the place of each property, and compares it with what is known. Nothing is
 * saved.
 *
 * Returns: whether it was read
 */
gboolean
farne_property_list_read (FarnePropertyList *self, GCancellable *cancellable, GError **error)
{
  g_autoptr (FarneWorkbook) workbook = NULL;

  g_return_val_if_fail (FARNE_IS_PROPERTY_LIST (self), FALSE);

  g_clear_pointer (&self->rows, farne_property_rows_free);
  g_clear_pointer (&self->changes, g_array_unref);
  workbook = farne_workbook_open (self->path, cancellable, error);
  return workbook != NULL && compare (self, workbook, cancellable, error);
}

/**
 * farne_property_list_get_changes:
 * @self: a list that was read
 *
 * Returns: (transfer none) (element-type FarnePropertyChange): what it says of each property
 */
GArray *
farne_property_list_get_changes (FarnePropertyList *self)
{
  g_return_val_if_fail (FARNE_IS_PROPERTY_LIST (self), NULL);

  return self->changes;
}

/**
 * farne_property_list_get_problems:
 * @self: a list that was read
 *
 * Returns: (transfer none): rows not kept, and rows kept whose place is not known
 */
FarneProblems *
farne_property_list_get_problems (FarnePropertyList *self)
{
  g_return_val_if_fail (FARNE_IS_PROPERTY_LIST (self) && self->rows != NULL, NULL);

  return self->rows->problems;
}

/**
 * farne_property_list_count_unplaced:
 * @self: a list that was read
 *
 * Returns: how many of its properties are in no ward or authority
 */
guint
farne_property_list_count_unplaced (FarnePropertyList *self)
{
  g_return_val_if_fail (FARNE_IS_PROPERTY_LIST (self) && self->rows != NULL, 0);

  return self->rows->n_unplaced;
}

static JsonArray *
list_changes (FarnePropertyList *self, FarnePropertyFate fate)
{
  JsonArray *array = json_array_new ();

  for (guint i = 0; i < self->changes->len; i++)
    {
      const FarnePropertyChange *change = &g_array_index (self->changes, FarnePropertyChange, i);
      g_autofree char *fields = farne_property_change_describe (change);
      JsonObject *object;

      if (change->fate != fate)
        continue;
      object = json_object_new ();
      json_object_set_string_member (object, "reference", change->after->reference);
      if (fate == FARNE_PROPERTY_CHANGED)
        json_object_set_string_member (object, "fields", fields);
      json_array_add_object_element (array, object);
    }
  return array;
}

/**
 * farne_property_list_to_json:
 * @self: a list that was read
 *
 * What the list would do, for the terminal: counts, references and the names of fields. It tells no
 * address and no cell.
 *
 * Returns: (transfer full): one JSON object
 */
JsonNode *
farne_property_list_to_json (FarnePropertyList *self)
{
  JsonNode *node = json_node_new (JSON_NODE_OBJECT);
  JsonObject *object = json_object_new ();
  g_autofree char *day = farne_day_to_iso (self->day);
  FarneProblems *problems;

  g_return_val_if_fail (FARNE_IS_PROPERTY_LIST (self) && self->rows != NULL, NULL);

  problems = self->rows->problems;
  json_node_take_object (node, object);
  json_object_set_string_member (object, "day", day);
  for (guint i = 0; i < FARNE_N_PROPERTY_FATES; i++)
    json_object_set_int_member (object, fates[i].member,
                                farne_property_changes_count (self->changes, i));
  json_object_set_int_member (object, "rejected",
                              farne_problems_count (problems, FARNE_FINDING_REJECT));
  json_object_set_int_member (object, "unplaced", self->rows->n_unplaced);
  json_object_set_int_member (object, "organisations",
                              self->rows->organisations->len - self->rows->n_known);
  for (guint i = 0; i < FARNE_N_PROPERTY_FATES; i++)
    if (fates[i].list != NULL)
      json_object_set_array_member (object, fates[i].list, list_changes (self, i));
  json_object_set_array_member (object, "findings", farne_problems_to_json (problems, G_MAXUINT));
  return node;
}

static void
write_count (GString *text, const char *words, guint count)
{
  g_autofree char *n = farne_number_to_text (count, 0);

  g_string_append_printf (text, "  %s: %s\n", words, n);
}

static void
write_reference (GString *text, const FarnePropertyChange *change, gboolean is_first)
{
  g_autofree char *fields = farne_property_change_describe (change);

  g_string_append_printf (text, "%s%s", is_first ? "    " : ", ", change->after->reference);
  if (change->fate == FARNE_PROPERTY_CHANGED)
    g_string_append_printf (text, " (%s)", fields);
}

/* Which ones they are, by their references. */
static void
write_references (GString *text, FarnePropertyList *self, FarnePropertyFate fate)
{
  guint n = 0;

  for (guint i = 0; fates[fate].list != NULL && i < self->changes->len; i++)
    {
      const FarnePropertyChange *change = &g_array_index (self->changes, FarnePropertyChange, i);

      if (change->fate == fate && n++ < MOST_TOLD)
        write_reference (text, change, n == 1);
    }
  if (n > MOST_TOLD)
    g_string_append_printf (text, _(" and %u more; --json lists them"), n - MOST_TOLD);
  if (n > 0)
    g_string_append_c (text, '\n');
}

static void
write_finding (GString *text, const FarneFinding *finding)
{
  if (finding->row == 0)
    g_string_append_printf (text, "    %s\n", finding->reason);
  else
    /* Translators: a row's number, the name of a column, what is wrong there */
    g_string_append_printf (text, _("    row %u, %s: %s\n"), finding->row, finding->column, finding->reason);
}

static void
write_findings (GString *text, FarneProblems *problems)
{
  guint n = farne_problems_get_n (problems);

  for (guint i = 0; i < MIN (n, MOST_TOLD); i++)
    write_finding (text, farne_problems_get (problems, i));
  if (n > MOST_TOLD)
    g_string_append_printf (text, _("    and %u more; --json lists them\n"), n - MOST_TOLD);
}

/**
 * farne_property_list_describe:
 * @self: a list that was read
 *
 * What the list would do, in lines; see farne_property_list_to_json().
 *
 * Returns: (transfer full): lines of text
 */
char *
farne_property_list_describe (FarnePropertyList *self)
{
  GString *text = g_string_new (NULL);
  g_autofree char *day = farne_day_to_text (self->day);

  g_return_val_if_fail (FARNE_IS_PROPERTY_LIST (self) && self->rows != NULL, NULL);

  g_string_append_printf (text, _("Property list of %s\n"), day);
  for (guint i = 0; i < FARNE_N_PROPERTY_FATES; i++)
    {
      write_count (text, _(fates[i].words), farne_property_changes_count (self->changes, i));
      write_references (text, self, i);
    }
  write_count (text, _("Rows not kept"),
               farne_problems_count (self->rows->problems, FARNE_FINDING_REJECT));
  write_count (text, _("Kept, but in no ward"), self->rows->n_unplaced);
  write_findings (text, self->rows->problems);
  return g_string_free (text, FALSE);
}

/* Organisations that the list brings get their true ids; the map is from what stood for them. */
static GHashTable *
save_organisations (FarnePropertyList *self, FarneStore *store, GError **error)
{
  g_autoptr (GHashTable) ids = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_free);

  for (guint i = self->rows->n_known; i < self->rows->organisations->len; i++)
    {
      FarneRecord *record = g_ptr_array_index (self->rows->organisations, i);
      g_autoptr (FarneRecord) copy = farne_record_dup (record);
      gint64 before = farne_record_get_id (record), after;

      farne_record_set_id (copy, 0);
      if (!farne_store_save (store, copy, error))
        return NULL;
      after = farne_record_get_id (copy);
      g_hash_table_insert (ids, g_memdup2 (&before, sizeof before),
                           g_memdup2 (&after, sizeof after));
    }
  return g_steal_pointer (&ids);
}

static void
settle (GHashTable *ids, gint64 *reference)
{
  gint64 *id = g_hash_table_lookup (ids, reference);

  if (id != NULL)
    *reference = *id;
}

static gboolean
save_all (FarnePropertyList *self, FarneStore *store, GError **error)
{
  g_autoptr (GHashTable) ids = save_organisations (self, store, error);

  for (guint i = 0; ids != NULL && i < self->changes->len; i++)
    {
      FarnePropertyChange *change = &g_array_index (self->changes, FarnePropertyChange, i);
      g_autoptr (FarneRecord) copy = farne_record_dup (FARNE_RECORD (change->after));

      settle (ids, &FARNE_PROPERTY (copy)->provider);
      settle (ids, &FARNE_PROPERTY (copy)->subcontractor);
      if (!farne_store_save (store, copy, error))
        return FALSE;
    }
  return ids != NULL;
}

/**
 * farne_property_list_keep:
 * @self: a list that was read
 * @error: return location for an error
 *
 * Saves what the list says, in one transaction: one step to undo.
 *
 * Returns: whether it is saved; if not, nothing has changed
 */
gboolean
farne_property_list_keep (FarnePropertyList *self, GError **error)
{
  FarneStore *store;
  g_autofree char *day = NULL;
  g_autofree char *what = NULL;

  g_return_val_if_fail (FARNE_IS_PROPERTY_LIST (self) && self->changes != NULL, FALSE);

  store = farne_desk_get_store (self->desk);
  day = farne_day_to_text (self->day);
  /* Translators: %s is a day */
  what = g_strdup_printf (_("Property list of %s"), day);
  if (!farne_store_begin (store, what, error))
    return FALSE;
  if (save_all (self, store, error) && farne_store_commit (store, error))
    return TRUE;
  farne_store_rollback (store);
  return FALSE;
}
