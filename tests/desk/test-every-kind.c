/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "desk-fixture.h"

#include "../random-record.h"
#include "desk/farne-door-records.h"
#include "desk/farne-record-keeping.h"
#include "desk/farne-record-reader.h"
#include "desk/farne-record-sheet.h"
#include "store/farne-merge.h"
#include "store/farne-removal.h"
#include "store/farne-search.h"

/* Every kind of record goes the whole way, by its field table alone: a new kind is tested by existing. */

static FarneRecord *
make_whole (FarneStore *store, const FarneKind *kind, GRand *rand);

/* What a record must refer to is made as well. */
static void
make_ends (FarneStore *store, FarneRecord *record, GRand *rand)
{
  const FarneKind *kind = farne_record_get_kind (record);

  for (guint i = 0; i < kind->n_fields; i++)
    if (kind->fields[i].required && kind->fields[i].type == FARNE_FIELD_REFERENCE)
      {
        g_autoptr (FarneRecord) end = make_whole (store, farne_kinds_find (kind->fields[i].target), rand);

        farne_record_put_integer (record, &kind->fields[i], farne_record_get_id (end));
      }
}

static void
save (FarneStore *store, FarneRecord *record, const char *what)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (farne_store_begin (store, what, NULL));
  farne_store_save (store, record, &error);
  g_assert_no_error (error);
  g_assert_true (farne_store_commit (store, NULL));
}

static FarneRecord *
make_whole (FarneStore *store, const FarneKind *kind, GRand *rand)
{
  FarneRecord *record = make_random_record (kind, rand);

  make_sound (record);
  make_ends (store, record, rand);
  for (guint i = 0; i < kind->n_fields; i++)
    if (kind->fields[i].type == FARNE_FIELD_SEGMENT)
      farne_record_unset (record, &kind->fields[i]);
  save (store, record, "Make");

  return record;
}

static FarneRecord *
get (FarneStore *store, FarneRecord *record)
{
  return farne_store_get (store, farne_record_get_kind (record), farne_record_get_id (record), NULL);
}

/* Each required field is missed when it is empty, by name; each typed one refuses nonsense. */
static void
check_bad_values (FarneDesk *desk, FarneRecord *record)
{
  const FarneKind *kind = farne_record_get_kind (record);
  g_autoptr (FarneRecordReader) reader = farne_record_reader_new (desk);

  for (guint i = 0; i < kind->n_fields; i++)
    {
      const FarneField *field = &kind->fields[i];
      g_autoptr (FarneRecord) bad = farne_record_dup (record);
      g_autoptr (GError) error = NULL;
      static const FarneFieldType typed[] = {
        FARNE_FIELD_CHOICE, FARNE_FIELD_FLAG, FARNE_FIELD_COUNT, FARNE_FIELD_NUMBER, FARNE_FIELD_DAY,
        FARNE_FIELD_REFERENCE, FARNE_FIELD_MONEY, FARNE_FIELD_POSTCODE, FARNE_FIELD_CLOCK,
      };

      for (guint j = 0; j < G_N_ELEMENTS (typed); j++)
        if (field->type == typed[j])
          {
            g_assert_false (farne_record_reader_set (reader, bad, field, "?! nonsense", &error));
            g_assert_nonnull (strstr (error->message, farne_field_get_label (field)));
            g_assert_true (farne_record_equal (bad, record));
          }
      if (field->required)
        {
          g_autoptr (GPtrArray) problems = NULL;

          farne_record_unset (bad, field);
          problems = farne_record_check (bad);
          g_assert_cmpuint (problems->len, >, 0);
        }
    }
}

static gboolean
is_found (FarneStore *store, FarneRecord *record, const char *text)
{
  g_autoptr (GPtrArray) hits = farne_store_search (store, text, 1000, NULL);

  for (guint i = 0; i < hits->len; i++)
    {
      const FarneHit *hit = g_ptr_array_index (hits, i);

      if (hit->kind == farne_record_get_kind (record) && hit->id == farne_record_get_id (record))
        return TRUE;
    }
  return FALSE;
}

/* A field that any text fits; every kind has one. */
static const FarneField *
find_text_field (FarneRecord *record)
{
  const FarneKind *kind = farne_record_get_kind (record);

  for (guint i = 0; i < kind->n_fields; i++)
    if (kind->fields[i].type == FARNE_FIELD_TEXT || kind->fields[i].type == FARNE_FIELD_NOTE)
      return &kind->fields[i];
  g_assert_not_reached ();
}

/* Edited, undone, done again: each time the store has what it should, and search finds what it has. */
static void
check_edit (FarneStore *store, FarneRecord *record)
{
  g_autoptr (FarneRecord) edited = farne_record_dup (record);
  g_autoptr (FarneRecord) undone = NULL;
  g_autoptr (FarneRecord) redone = NULL;
  const FarneField *field = find_text_field (record);

  g_assert_true (farne_record_set_text (edited, field, "Zephyrus quarterly", NULL));
  save (store, edited, "Edit");
  g_assert_true (is_found (store, record, "zephyrus"));
  g_assert_true (farne_store_undo (store, NULL, NULL));
  undone = get (store, record);
  g_assert_true (farne_record_equal (undone, record));
  g_assert_false (is_found (store, record, "zephyrus"));
  g_assert_true (farne_store_redo (store, NULL, NULL));
  redone = get (store, record);
  g_assert_true (farne_record_equal (redone, edited));
  g_assert_true (farne_store_undo (store, NULL, NULL));
}

/* Everybody may read the history: a title for the team alone is in no step of it. */
static void
assert_open (const char *what, FarneRecord *record)
{
  const char *title = farne_record_get_title (record);

  if (farne_kind_title_is_restricted (farne_record_get_kind (record)) && *title != '\0')
    g_assert_null (strstr (what, title));
}

static void
check_history (FarneDesk *desk, FarneRecord *record)
{
  g_autoptr (FarneRecord) new = farne_record_dup (record);
  g_autofree char *change = farne_desk_describe_step (desk, record);
  g_autofree char *add = NULL;

  farne_record_set_id (new, 0);
  add = farne_desk_describe_step (desk, new);
  assert_open (change, record);
  assert_open (add, record);
  g_assert_cmpstr (change, !=, add);
}

static void
check_removal (FarneStore *store, FarneRecord *record)
{
  g_autoptr (GPtrArray) records = g_ptr_array_new ();
  g_autoptr (FarneRecord) gone = NULL;
  g_autoptr (FarneRecord) back = NULL;
  g_autofree char *what = NULL;
  g_autoptr (GError) error = NULL;

  g_ptr_array_add (records, record);
  farne_store_remove (store, records, &error);
  g_assert_no_error (error);
  what = farne_store_peek_undo (store);
  assert_open (what, record);
  gone = get (store, record);
  g_assert_null (gone);
  g_assert_true (farne_store_undo (store, NULL, NULL));
  back = get (store, record);
  g_assert_true (farne_record_equal (back, record));
}

static void
check_json (FarneRecord *record)
{
  g_autoptr (JsonNode) node = farne_record_to_json (record);
  g_autoptr (FarneRecord) read = farne_record_from_json (farne_record_get_kind (record), node, NULL);

  g_assert_nonnull (read);
  g_assert_true (farne_record_equal (read, record));
}

static void
test_whole_way (Fixture *fixture, gconstpointer data)
{
  g_autoptr (FarneDesk) desk = make_desk (fixture);
  FarneStore *store = farne_desk_get_store (desk);
  const FarneKind *const *kinds = farne_kinds_get_all ();
  g_autoptr (GRand) rand = g_rand_new_with_seed (65);

  for (guint i = 0; kinds[i] != NULL; i++)
    {
      g_autoptr (FarneRecord) record = NULL;
      g_autoptr (FarneRecord) read = NULL;

      /* A second partnership in one file, or a release without its facts, is no sound file. */
      if (kinds[i]->section == NULL)
        continue;
      g_test_message ("%s", kinds[i]->name);
      record = make_whole (store, kinds[i], rand);
      read = get (store, record);
      g_assert_true (farne_record_equal (read, record));
      check_bad_values (desk, record);
      check_json (record);
      check_history (desk, record);
      check_edit (store, record);
      check_removal (store, record);
    }
}

/* What may be referred to is, where the rules of the kind have nothing against it. */
static void
link_record (FarneDesk *desk, FarneRecord *record, FarneRecord *like, GRand *rand)
{
  FarneStore *store = farne_desk_get_store (desk);
  const FarneKind *kind = farne_record_get_kind (record);

  for (guint i = 0; i < kind->n_fields; i++)
    {
      const FarneField *field = &kind->fields[i];
      const FarneKind *target = field->target != NULL ? farne_kinds_find (field->target) : NULL;
      g_autoptr (FarneRecord) linked = farne_record_dup (record);
      g_autoptr (FarneRecord) end = NULL;
      g_autoptr (GPtrArray) problems = NULL;
      g_autofree char *id = NULL;
      g_autofree char *errors = NULL;

      if (target == NULL || farne_record_has (record, field))
        continue;
      end = target == kind ? g_object_ref (like) : make_whole (store, target, rand);
      id = g_strdup_printf ("%" G_GINT64_FORMAT, farne_record_get_id (end));
      g_assert_true (farne_record_set_text (linked, field, id, NULL));
      problems = farne_desk_check_record (desk, linked);
      errors = farne_problems_to_line (problems, TRUE);
      if (*errors == '\0')
        farne_record_copy_field (record, linked, field);
    }
  save (store, record, "Link");
}

/* As a record is told in a table, without its id. */
static char *
tell_record (FarneDesk *desk, FarneRecord *record)
{
  const FarneKind *kind = farne_record_get_kind (record);
  g_autoptr (FarneRecordReader) reader = farne_record_reader_new (desk);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < kind->n_fields; i++)
    {
      g_autofree char *cell = farne_record_reader_write (reader, record, &kind->fields[i]);
      const gboolean own = g_strcmp0 (kind->fields[i].target, kind->name) == 0;

      /* What is loaded has an id of its own. */
      g_string_append_printf (text, "%s=%s\n", kind->fields[i].name,
                              own && *cell == '#' ? "#" : cell);
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static gboolean
has_told (FarneDesk *desk, GPtrArray *records, const char *told)
{
  for (guint i = 0; i < records->len; i++)
    {
      g_autofree char *text = tell_record (desk, records->pdata[i]);

      if (g_str_equal (text, told))
        return TRUE;
    }
  return FALSE;
}

/* Two random records may bear the same name or number by chance: then they are the same twice. */
static gboolean
are_same (FarneStore *store, FarneRecord *a, FarneRecord *b)
{
  static const char *const names[] = { "code", "number", "reference" };
  const FarneKind *kind = farne_record_get_kind (a);
  g_autoptr (GPtrArray) same = farne_store_find_same (store, b, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      const FarneField *field = farne_kind_find_field (kind, names[i]);

      if (field != NULL && farne_record_has (a, field) && farne_record_has_same (a, b, field))
        return TRUE;
    }
  return same->len > 0;
}

static FarneRecord *
make_another (FarneStore *store, FarneRecord *than, GRand *rand)
{
  for (;;)
    {
      g_autoptr (FarneRecord) record = make_whole (store, farne_record_get_kind (than), rand);
      g_autoptr (GPtrArray) records = g_ptr_array_new ();

      if (!are_same (store, than, record))
        return g_steal_pointer (&record);
      g_ptr_array_add (records, record);
      g_assert_true (farne_store_remove (store, records, NULL));
    }
}

static char *
export_kind (Fixture *fixture, FarneDesk *desk, const FarneKind *kind, const char *ending)
{
  g_autoptr (FarneRecordQuery) query = farne_record_query_new (kind);
  const FarneRecordRequest request = { query, NULL, TRUE };
  g_autofree char *name = g_strdup_printf ("%s.%s", kind->name, ending);
  g_autofree char *path = g_build_filename (fixture->folder, name, NULL);
  g_autofree char *withheld = NULL;
  g_autoptr (GError) error = NULL;
  guint n;

  farne_door_records (desk, &request, path, &n, &withheld, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (n, ==, 2);
  return g_steal_pointer (&path);
}

static void
assert_fates (FarneLoadJob *job, guint n_new, guint n_same)
{
  const FarneLoadRows *rows = farne_load_job_get_rows (job);

  for (guint i = 0; i < farne_problems_get_n (rows->problems); i++)
    g_test_message ("%s", farne_problems_get (rows->problems, i)->reason);
  g_assert_cmpuint (farne_load_rows_count (rows, FARNE_LOAD_REJECTED), ==, 0);
  g_assert_cmpuint (farne_load_rows_count (rows, FARNE_LOAD_CHANGED), ==, 0);
  g_assert_cmpuint (farne_load_rows_count (rows, FARNE_LOAD_NEW), ==, n_new);
  g_assert_cmpuint (farne_load_rows_count (rows, FARNE_LOAD_SAME), ==, n_same);
}

/* As they are copied from a list, all fields of them. */
static char *
copy_kind (FarneDesk *desk, const FarneKind *kind)
{
  g_autoptr (GPtrArray) records = farne_store_list (farne_desk_get_store (desk), kind, NULL, NULL);
  g_autoptr (GPtrArray) fields = g_ptr_array_new ();
  g_autoptr (FarneRecordSheet) sheet = NULL;
  g_autoptr (FarneCleared) cleared = NULL;

  for (guint i = 0; i < kind->n_fields; i++)
    g_ptr_array_add (fields, (gpointer) &kind->fields[i]);
  sheet = farne_record_sheet_new (desk, kind, fields);
  for (guint i = 0; i < records->len; i++)
    farne_record_sheet_add (sheet, records->pdata[i]);
  cleared = farne_handled_get_handling (FARNE_HANDLED (sheet)) == FARNE_HANDLING_PUBLIC
            ? farne_door_clear (desk, FARNE_HANDLED (sheet), "clipboard", kind->name, NULL)
            : farne_door_clear_for_team (desk, FARNE_HANDLED (sheet), "clipboard", kind->name, NULL);
  g_assert_nonnull (cleared);
  return farne_record_sheet_to_tsv (cleared);
}

/* The table says what is there, and brings it back where it is gone; one step undoes that. */
static void
check_load (FarneDesk *desk, FarneLoadJob *job, const char *path, GPtrArray *told)
{
  FarneStore *store = farne_desk_get_store (desk);
  const FarneKind *kind = farne_load_job_get_kind (job);
  g_autoptr (GPtrArray) records = farne_store_list (store, kind, NULL, NULL);
  g_autoptr (GPtrArray) loaded = NULL;
  g_autoptr (GPtrArray) left = NULL;
  g_autoptr (GError) error = NULL;

  farne_load_job_read (job, NULL, &error);
  g_assert_no_error (error);
  assert_fates (job, 0, 2);
  farne_store_remove (store, records, &error);
  g_assert_no_error (error);
  farne_load_job_read (job, NULL, &error);
  g_assert_no_error (error);
  assert_fates (job, 2, 0);
  farne_load_job_keep (job, NULL, &error);
  g_assert_no_error (error);
  loaded = farne_store_list (store, kind, NULL, NULL);
  g_assert_cmpuint (loaded->len, ==, 2);
  for (guint i = 0; i < told->len; i++)
    if (!has_told (desk, loaded, told->pdata[i]))
      g_test_fail_printf ("%s: none is\n%s", path, (char *) told->pdata[i]);
  g_assert_true (farne_store_undo (store, NULL, NULL));
  left = farne_store_list (store, kind, NULL, NULL);
  g_assert_cmpuint (left->len, ==, 0);
  g_assert_true (farne_store_undo (store, NULL, NULL));
}

static void
check_path (FarneDesk *desk, const FarneKind *kind, const char *path, GPtrArray *told)
{
  g_autoptr (FarneLoadJob) job = farne_load_job_new (desk, kind, path);

  check_load (desk, job, path, told);
}

static void
check_pasted (FarneDesk *desk, const FarneKind *kind, GPtrArray *told)
{
  g_autofree char *text = copy_kind (desk, kind);
  g_autoptr (FarneLoadJob) job = farne_load_job_new_for_text (desk, kind, text, NULL);

  check_load (desk, job, text, told);
}

static void
test_load_back (Fixture *fixture, gconstpointer data)
{
  static const char *const endings[] = { "csv", "xlsx", "ods" };
  g_autoptr (FarneDesk) desk = make_desk (fixture);
  FarneStore *store = farne_desk_get_store (desk);
  const FarneKind *const *kinds = farne_kinds_get_all ();
  g_autoptr (GRand) rand = g_rand_new_with_seed (84);

  for (guint i = 0; kinds[i] != NULL; i++)
    {
      g_autoptr (FarneRecord) first = NULL;
      g_autoptr (FarneRecord) second = NULL;
      g_autoptr (GPtrArray) told = g_ptr_array_new_with_free_func (g_free);
      g_autoptr (GPtrArray) gone = NULL;

      if (kinds[i]->section == NULL)
        continue;
      g_test_message ("%s", kinds[i]->name);
      gone = farne_store_list (store, kinds[i], NULL, NULL);
      g_assert_true (gone->len == 0 || farne_store_remove (store, gone, NULL));
      first = make_whole (store, kinds[i], rand);
      second = make_another (store, first, rand);
      link_record (desk, second, first, rand);
      g_ptr_array_add (told, tell_record (desk, first));
      g_ptr_array_add (told, tell_record (desk, second));
      for (guint j = 0; j < G_N_ELEMENTS (endings); j++)
        {
          g_autofree char *path = export_kind (fixture, desk, kinds[i], endings[j]);

          check_path (desk, kinds[i], path, told);
        }
      check_pasted (desk, kinds[i], told);
    }
}

/* What a form starts with is sound by itself, and a choice shows words for each of its values. */
static void
test_tables (Fixture *fixture, gconstpointer data)
{
  g_autoptr (FarneDesk) desk = make_desk (fixture);
  g_autoptr (FarneRecordReader) reader = farne_record_reader_new (desk);
  const FarneKind *const *kinds = farne_kinds_get_all ();

  for (guint i = 0; kinds[i] != NULL; i++)
    {
      g_autoptr (FarneRecord) record = farne_record_new (kinds[i]);

      g_assert_true (farne_record_reader_set_initial (reader, record, NULL));
      for (guint j = 0; j < kinds[i]->n_fields; j++)
        {
          const FarneField *field = &kinds[i]->fields[j];

          g_assert_true (field->initial == NULL || farne_record_has (record, field));
          g_assert_true (field->target == NULL || farne_kinds_find (field->target) != NULL);
          g_assert_true (!field->restricted || kinds[i]->section != NULL);
          g_assert_nonnull (farne_field_get_type_name (field));
        }
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("/every-kind/whole-way", test_whole_way);
  ADD ("/every-kind/load-back", test_load_back);
  ADD ("/every-kind/tables", test_tables);

  return g_test_run ();
}
