/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "farne-config.h"
#include "store/farne-draft.h"

#include <glib/gi18n-lib.h>

#include "base/farne-error.h"
#include "store/farne-record-rules.h"
#include "store/farne-store-private.h"

/*
 * The records in @records are copies to be edited; @bases holds, at the same place, each as it was
 * when it was added, or an empty record for a new one.
 */
struct _FarneDraft
{
  GObject parent_instance;

  FarneStore *store;
  gint64 id;
  GListStore *records;
  GPtrArray *bases;
};

G_DEFINE_FINAL_TYPE (FarneDraft, farne_draft, G_TYPE_OBJECT)

/**
 * farne_conflict_free:
 * @conflict: (transfer full): a conflict
 *
 * Frees a conflict.
 */
void
farne_conflict_free (FarneConflict *conflict)
{
  g_object_unref (conflict->record);
  g_free (conflict->mine);
  g_free (conflict->theirs);
  g_free (conflict);
}

static void
farne_draft_finalize (GObject *object)
{
  FarneDraft *self = FARNE_DRAFT (object);

  g_clear_object (&self->store);
  g_clear_object (&self->records);
  g_clear_pointer (&self->bases, g_ptr_array_unref);

  G_OBJECT_CLASS (farne_draft_parent_class)->finalize (object);
}

static void
farne_draft_class_init (FarneDraftClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = farne_draft_finalize;
}

static void
farne_draft_init (FarneDraft *self)
{
  self->records = g_list_store_new (FARNE_TYPE_RECORD);
  self->bases = g_ptr_array_new_with_free_func (g_object_unref);
}

/**
 * farne_draft_new:
 * @store: a store
 *
 * Makes an empty draft. It is in no file until farne_draft_keep().
 *
 * Returns: (transfer full): the draft
 */
FarneDraft *
farne_draft_new (FarneStore *store)
{
  FarneDraft *self;

  g_return_val_if_fail (FARNE_IS_STORE (store), NULL);

  self = g_object_new (FARNE_TYPE_DRAFT, NULL);
  self->store = g_object_ref (store);

  return self;
}

/**
 * farne_draft_add:
 * @self: a draft
 * @record: a record as read from the store, or a new one without an id
 *
 * Adds a copy of a record to those being edited: the last of farne_draft_get_records().
 */
void
farne_draft_add (FarneDraft *self, FarneRecord *record)
{
  gboolean is_new = farne_record_get_id (record) == 0;
  g_autoptr (FarneRecord) copy = farne_record_dup (record);

  g_return_if_fail (FARNE_IS_DRAFT (self));

  g_ptr_array_add (self->bases, is_new ? farne_record_new (farne_record_get_kind (record))
                                       : farne_record_dup (record));
  g_list_store_append (self->records, copy);
}

/**
 * farne_draft_get_records:
 * @self: a draft
 *
 * Lists the records being edited. Edit them as they are.
 *
 * Returns: (transfer none): the #FarneRecord list
 */
GListModel *
farne_draft_get_records (FarneDraft *self)
{
  g_return_val_if_fail (FARNE_IS_DRAFT (self), NULL);

  return G_LIST_MODEL (self->records);
}

static guint
get_n (FarneDraft *self)
{
  return g_list_model_get_n_items (G_LIST_MODEL (self->records));
}

/* The list keeps the record, so that no reference is needed. */
static FarneRecord *
peek_record (FarneDraft *self, guint index)
{
  g_autoptr (FarneRecord) record = g_list_model_get_item (G_LIST_MODEL (self->records), index);

  return record;
}

/**
 * farne_draft_check:
 * @self: a draft
 *
 * Checks all records of a draft: each by itself, what it refers to, and the periods of its like,
 * in the draft and in the file.
 *
 * Returns: (transfer full) (element-type FarneProblem): what was found, in the order of the records
 */
GPtrArray *
farne_draft_check (FarneDraft *self)
{
  GPtrArray *problems = g_ptr_array_new_with_free_func ((GDestroyNotify) farne_problem_free);

  g_return_val_if_fail (FARNE_IS_DRAFT (self), problems);

  for (guint i = 0; i < get_n (self); i++)
    {
      g_ptr_array_extend_and_steal (problems, farne_record_check (peek_record (self, i)));
      farne_store_check_record (self->store, peek_record (self, i), G_LIST_MODEL (self->records),
                                problems);
    }

  return problems;
}

static void
add_record (JsonBuilder *builder, FarneRecord *base, FarneRecord *record)
{
  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "kind");
  json_builder_add_string_value (builder, farne_record_get_kind (record)->name);
  json_builder_set_member_name (builder, "base");
  json_builder_add_value (builder, farne_record_to_json (base));
  json_builder_set_member_name (builder, "record");
  json_builder_add_value (builder, farne_record_to_json (record));
  json_builder_end_object (builder);
}

static char *
to_text (FarneDraft *self)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autoptr (JsonNode) root = NULL;

  json_builder_begin_array (builder);
  for (guint i = 0; i < get_n (self); i++)
    add_record (builder, self->bases->pdata[i], peek_record (self, i));
  json_builder_end_array (builder);
  root = json_builder_get_root (builder);

  return json_to_string (root, FALSE);
}

/**
 * farne_draft_keep:
 * @self: a draft
 * @error: return location for an error
 *
 * Keeps the draft as it is now in the file, so that it survives a crash. That is no step of the
 * history.
 *
 * Returns: whether it was kept
 */
gboolean
farne_draft_keep (FarneDraft *self, GError **error)
{
  g_autofree char *text = to_text (self);
  g_autoptr (FarneStatement) statement = NULL;
  g_autoptr (GError) local = NULL;

  g_return_val_if_fail (FARNE_IS_DRAFT (self), FALSE);

  if (!farne_store_check_writable (self->store, error))
    return FALSE;
  statement = farne_database_query (self->store->database,
                                    self->id == 0 ? "draft-add" : "draft-set", error);
  if (statement == NULL)
    return FALSE;
  if (self->id != 0)
    {
      farne_statement_bind (statement, "iit", self->id, g_get_real_time (), text);
      return farne_statement_run (statement, error);
    }
  farne_statement_bind (statement, "it", g_get_real_time (), text);
  if (farne_statement_next (statement, &local))
    self->id = sqlite3_column_int64 (statement, 0);
  else
    g_propagate_error (error, g_steal_pointer (&local));

  return self->id != 0;
}

static void
add_conflict (GPtrArray *conflicts, FarneRecord *record, const FarneField *field,
              FarneRecord *theirs)
{
  FarneConflict *conflict = g_new0 (FarneConflict, 1);

  conflict->record = g_object_ref (record);
  conflict->field = field;
  if (field != NULL)
    conflict->mine = farne_record_get_text (record, field);
  if (theirs != NULL)
    conflict->theirs = farne_record_get_text (theirs, field);
  g_ptr_array_add (conflicts, conflict);
}

/* What only they changed is taken over; what both changed, to different values, is a conflict. */
static void
merge_fields (FarneRecord *base, FarneRecord *record, FarneRecord *theirs, GPtrArray *conflicts)
{
  const FarneKind *kind = farne_record_get_kind (record);

  for (guint i = 0; i < kind->n_fields; i++)
    {
      const FarneField *field = &kind->fields[i];

      if (farne_record_has_same (base, theirs, field) ||
          farne_record_has_same (record, theirs, field))
        continue;
      if (farne_record_has_same (base, record, field))
        {
          farne_record_copy_field (base, theirs, field);
          farne_record_copy_field (record, theirs, field);
        }
      else
        add_conflict (conflicts, record, field, theirs);
    }
}

static gboolean
merge_record (FarneDraft *self, guint index, GPtrArray *conflicts, GError **error)
{
  FarneRecord *base = self->bases->pdata[index];
  FarneRecord *record = peek_record (self, index);
  g_autoptr (FarneRecord) theirs = NULL;
  g_autoptr (GError) local = NULL;

  if (farne_record_get_id (base) == 0)
    return TRUE;
  theirs = farne_store_get (self->store, farne_record_get_kind (base), farne_record_get_id (base),
                            &local);
  if (theirs != NULL)
    merge_fields (base, record, theirs, conflicts);
  else if (g_error_matches (local, FARNE_ERROR, FARNE_ERROR_NOT_FOUND))
    add_conflict (conflicts, record, NULL, NULL);
  else
    {
      g_propagate_error (error, g_steal_pointer (&local));
      return FALSE;
    }

  return TRUE;
}

static gboolean
merge (FarneDraft *self, GPtrArray *conflicts, GError **error)
{
  for (guint i = 0; i < get_n (self); i++)
    if (!merge_record (self, i, conflicts, error))
      return FALSE;
  if (conflicts->len == 0)
    return TRUE;
  g_set_error (error, FARNE_ERROR, FARNE_ERROR_CONFLICT,
               _("What you edited was changed elsewhere meanwhile. Choose which to keep."));

  return FALSE;
}

static gboolean
drop_row (FarneDraft *self, GError **error)
{
  g_autoptr (FarneStatement) statement = NULL;

  if (self->id == 0)
    return TRUE;
  statement = farne_database_query (self->store->database, "draft-drop", error);
  if (statement == NULL)
    return FALSE;
  farne_statement_bind (statement, "i", self->id);

  return farne_statement_run (statement, error);
}

/* Periods are checked once all records are in place: one may end where another begins. */
static gboolean
save_all (FarneDraft *self, GError **error)
{
  for (guint i = 0; i < get_n (self); i++)
    if (!farne_store_write (self->store, peek_record (self, i), error))
      return FALSE;
  for (guint i = 0; i < get_n (self); i++)
    if (!farne_store_check_periods (self->store, peek_record (self, i), error))
      return FALSE;

  return drop_row (self, error);
}

/* After a save the records are what the file holds; editing may go on from there. */
static void
rebase (FarneDraft *self)
{
  self->id = 0;
  for (guint i = 0; i < get_n (self); i++)
    {
      g_object_unref (self->bases->pdata[i]);
      self->bases->pdata[i] = farne_record_dup (peek_record (self, i));
    }
}

/**
 * farne_draft_save:
 * @self: a draft
 * @what: what is done, for the history: "Edit Darlington"
 * @conflicts: (element-type FarneConflict): takes what changed underneath and can't be merged; its
 *   free function should be farne_conflict_free()
 * @error: return location for an error
 *
 * Saves all records of a draft in one step, and drops the draft from the file. Fields that only the
 * file changed meanwhile are taken over.
 *
 * Errors: %FARNE_ERROR_RULE if a record breaks a rule; %FARNE_ERROR_CONFLICT with @conflicts
 * filled, see farne_draft_settle().
 *
 * Returns: whether they were saved: all, or none
 */
gboolean
farne_draft_save (FarneDraft *self, const char *what, GPtrArray *conflicts, GError **error)
{
  g_return_val_if_fail (FARNE_IS_DRAFT (self), FALSE);
  g_return_val_if_fail (conflicts != NULL && conflicts->len == 0, FALSE);

  if (!merge (self, conflicts, error) || !farne_store_begin (self->store, what, error))
    return FALSE;
  if (!save_all (self, error))
    {
      farne_store_rollback (self->store);
      return FALSE;
    }
  if (!farne_store_commit (self->store, error))
    return FALSE;
  rebase (self);

  return TRUE;
}

static void
remove_at (FarneDraft *self, guint index)
{
  g_ptr_array_remove_index (self->bases, index);
  g_list_store_remove (self->records, index);
}

static void
settle_field (FarneDraft *self, FarneConflict *conflict, FarneRecord *base, gboolean take_mine)
{
  g_autoptr (FarneRecord) theirs = farne_store_get (self->store, farne_record_get_kind (base),
                                                    farne_record_get_id (base), NULL);

  if (theirs == NULL)
    return;
  farne_record_copy_field (base, theirs, conflict->field);
  if (!take_mine)
    farne_record_copy_field (conflict->record, theirs, conflict->field);
}

/**
 * farne_draft_settle:
 * @self: a draft
 * @conflict: a conflict of its last farne_draft_save()
 * @take_mine: whether the draft's value stands; otherwise the file's
 *
 * Settles a conflict, so that the next save goes through. A record that was deleted underneath is
 * saved again, or leaves the draft.
 */
void
farne_draft_settle (FarneDraft *self, FarneConflict *conflict, gboolean take_mine)
{
  guint index;

  g_return_if_fail (FARNE_IS_DRAFT (self));

  if (!g_list_store_find (self->records, conflict->record, &index))
    g_return_if_reached ();

  if (conflict->field != NULL)
    settle_field (self, conflict, self->bases->pdata[index], take_mine);
  else if (take_mine)
    farne_record_set_id (self->bases->pdata[index], 0);
  else
    remove_at (self, index);
}

/**
 * farne_draft_discard:
 * @self: a draft
 * @error: return location for an error
 *
 * Drops a draft from the file.
 *
 * Returns: whether it was dropped
 */
gboolean
farne_draft_discard (FarneDraft *self, GError **error)
{
  g_return_val_if_fail (FARNE_IS_DRAFT (self), FALSE);

  if (!drop_row (self, error))
    return FALSE;
  self->id = 0;

  return TRUE;
}

static gboolean
read_record (FarneDraft *self, JsonObject *object, GError **error)
{
  const FarneKind *kind = farne_kinds_find (
    json_object_get_string_member_with_default (object, "kind", ""));
  g_autoptr (FarneRecord) base = NULL;
  g_autoptr (FarneRecord) record = NULL;

  if (kind == NULL || !json_object_has_member (object, "base") ||
      !json_object_has_member (object, "record"))
    {
      g_set_error (error, FARNE_ERROR, FARNE_ERROR_DAMAGED, _("A draft can’t be read."));
      return FALSE;
    }
  base = farne_record_from_json (kind, json_object_get_member (object, "base"), error);
  record = base != NULL
             ? farne_record_from_json (kind, json_object_get_member (object, "record"), error)
             : NULL;
  if (record == NULL)
    return FALSE;
  g_ptr_array_add (self->bases, g_steal_pointer (&base));
  g_list_store_append (self->records, record);

  return TRUE;
}

static FarneDraft *
read_draft (FarneStore *store, gint64 id, const char *text, GError **error)
{
  g_autoptr (FarneDraft) self = farne_draft_new (store);
  g_autoptr (JsonNode) root = json_from_string (text, error);
  JsonArray *array;

  if (root == NULL)
    return NULL;
  self->id = id;
  array = json_node_get_array (root);
  for (guint i = 0; i < json_array_get_length (array); i++)
    if (!read_record (self, json_array_get_object_element (array, i), error))
      return NULL;

  return g_steal_pointer (&self);
}

/**
 * farne_draft_list:
 * @store: a store
 * @error: return location for an error
 *
 * Reads the drafts that were kept and neither saved nor discarded.
 *
 * Returns: (transfer full) (element-type FarneDraft): the drafts, the oldest first
 */
GPtrArray *
farne_draft_list (FarneStore *store, GError **error)
{
  g_autoptr (GPtrArray) drafts = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (FarneStatement) statement = NULL;
  g_autoptr (GError) local = NULL;

  g_return_val_if_fail (FARNE_IS_STORE (store), NULL);

  statement = farne_database_query (store->database, "draft-list", error);
  if (statement == NULL)
    return NULL;
  while (local == NULL && farne_statement_next (statement, &local))
    {
      FarneDraft *draft = read_draft (store, sqlite3_column_int64 (statement, 0),
                                      (const char *) sqlite3_column_text (statement, 1), &local);

      if (draft != NULL)
        g_ptr_array_add (drafts, draft);
    }

  return farne_statement_ended (&local, error) ? g_steal_pointer (&drafts) : NULL;
}

/**
 * farne_draft_find:
 * @store: the file
 * @kind: a kind of record
 * @id: a record, or 0 for a new one
 *
 * Finds the draft of one record that was neither saved nor discarded.
 *
 * Returns: (transfer full) (nullable): the draft, the newest if there are several
 */
FarneDraft *
farne_draft_find (FarneStore *store, const FarneKind *kind, gint64 id)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) drafts = farne_draft_list (store, &error);

  if (drafts == NULL)
    g_warning ("%s", error->message);
  for (guint i = drafts != NULL ? drafts->len : 0; i > 0; i--)
    {
      GListModel *records = farne_draft_get_records (drafts->pdata[i - 1]);
      g_autoptr (FarneRecord) first = g_list_model_get_item (records, 0);

      if (first != NULL && g_list_model_get_n_items (records) == 1
          && farne_record_get_kind (first) == kind && farne_record_get_id (first) == id)
        return g_object_ref (drafts->pdata[i - 1]);
    }

  return NULL;
}
