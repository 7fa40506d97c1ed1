/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/farne-error.h"
#include "model/farne-area.h"
#include "model/farne-release.h"
#include "model/farne-series.h"
#include "model/farne-threshold.h"

#include "../random-record.h"

#define FIELD(kind, name) (farne_kind_find_field (&farne_##kind##_kind, name))

static void
test_kinds (void)
{
  const FarneKind *const *kinds = farne_kinds_get_all ();

  for (guint i = 0; kinds[i] != NULL; i++)
    {
      const FarneKind *kind = kinds[i];
      g_autoptr (FarneRecord) record = farne_record_new (kind);

      g_assert_true (farne_kinds_find (kind->name) == kind);
      g_assert_true (farne_record_get_kind (record) == kind);
      g_assert_cmpstr (farne_record_get_title (record), ==, "");
      g_assert_cmpint (farne_field_get_storage (farne_kind_find_field (kind, kind->title)), ==,
                       FARNE_STORAGE_TEXT);
      for (guint j = 0; j < kind->n_fields; j++)
        {
          const FarneField *field = &kind->fields[j];

          g_assert_true (farne_kind_find_field (kind, field->name) == field);
          g_assert_false (farne_record_has (record, field));
          g_assert_cmpstr (field->name, !=, "id");
          if (field->type == FARNE_FIELD_CHOICE)
            g_assert_cmpuint (g_strv_length ((char **) field->choices), ==,
                              g_strv_length ((char **) field->choice_labels));
          if (field->period_end != NULL)
            g_assert_nonnull (farne_kind_find_field (kind, field->period_end));
          if (field->type == FARNE_FIELD_REFERENCE)
            g_assert_nonnull (farne_kinds_find (field->target));
        }
    }
  g_assert_null (farne_kinds_find ("nonsense"));
}

static void
test_text (void)
{
  static const struct
  {
    const FarneKind *kind;
    const char *field;
    const char *text;
    const char *written; /* NULL: refused */
  } cases[] = {
    { &farne_area_kind, "name", "  Darlington ", "Darlington" },
    { &farne_area_kind, "name", "   ", "" },
    { &farne_area_kind, "level", "ward", "ward" },
    { &farne_area_kind, "level", "street", NULL },
    { &farne_area_kind, "other_names", "Durham;County Durham ;; Co. Durham",
      "Durham; County Durham; Co. Durham" },
    { &farne_area_kind, "from", "1 April 2009", "2009-04-01" },
    { &farne_area_kind, "from", "yesterday", NULL },
    { &farne_area_kind, "approximate", "Yes", "yes" },
    { &farne_area_kind, "approximate", "FALSE", "no" },
    { &farne_area_kind, "approximate", "perhaps", NULL },
    { &farne_area_kind, "tile_row", "0", "0" },
    { &farne_area_kind, "tile_row", "1,234", "1234" },
    { &farne_area_kind, "tile_row", "1.5", NULL },
    { &farne_area_kind, "tile_row", "*", NULL },
    { &farne_area_kind, "tile_row", "9223372036854775807", "9223372036854775807" },
    { &farne_area_kind, "share", "0.1", "0.1" },
    { &farne_area_kind, "share", "1e999", NULL },
    { &farne_area_kind, "share", "nan", NULL },
    { &farne_threshold_kind, "value", "0.0007", "0.0007" },
    { &farne_threshold_kind, "value", "-1,000.5", "-1000.5" },
    { &farne_release_kind, "imported", "2017-04-10T09:30:00.000001Z",
      "2017-04-10T09:30:00.000001Z" },
    { &farne_release_kind, "imported", "2017-04-10T10:30:00+01:00", "2017-04-10T09:30:00.000000Z" },
    { &farne_release_kind, "imported", "1969-12-31T23:59:59.5Z", "1969-12-31T23:59:59.500000Z" },
    { &farne_release_kind, "imported", "half past nine", NULL },
    { &farne_release_kind, "supersedes", "4611686018427387905", "4611686018427387905" },
    { &farne_release_kind, "supersedes", "-1", NULL },
    { &farne_release_kind, "coverage", "[ { \"measure\": \"supported\" } ]",
      "[{\"measure\":\"supported\"}]" },
    { &farne_release_kind, "coverage", "[", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (FarneRecord) record = farne_record_new (cases[i].kind);
      const FarneField *field = farne_kind_find_field (cases[i].kind, cases[i].field);
      g_autoptr (GError) error = NULL;
      gboolean read = farne_record_set_text (record, field, cases[i].text, &error);
      g_autofree char *written = farne_record_get_text (record, field);

      g_test_message ("%s: %s", cases[i].field, cases[i].text);
      if (cases[i].written == NULL)
        {
          g_assert_error (error, FARNE_ERROR, FARNE_ERROR_RULE);
          g_assert_nonnull (strstr (error->message, cases[i].text));
          g_assert_false (read);
          g_assert_cmpstr (written, ==, "");
          continue;
        }
      g_assert_no_error (error);
      g_assert_true (read);
      g_assert_cmpstr (written, ==, cases[i].written);
    }
}

static void
test_presence (void)
{
  g_autoptr (FarneRelease) release = farne_release_new ();
  FarneRecord *record = FARNE_RECORD (release);

  g_assert_cmpint (release->published, ==, FARNE_DAY_NONE);
  g_assert_false (farne_record_has (record, FIELD (release, "n_rows")));

  release->n_rows = 5;
  g_assert_true (farne_record_has (record, FIELD (release, "n_rows")));
  release->n_rows = 0;
  g_assert_false (farne_record_has (record, FIELD (release, "n_rows")));
  farne_record_put_integer (record, FIELD (release, "n_rows"), 0);
  g_assert_true (farne_record_has (record, FIELD (release, "n_rows")));

  g_object_set (release, "n-rows", G_GINT64_CONSTANT (7), "published", 100, "title", "A", NULL);
  release->n_rows = 0;
  g_assert_true (farne_record_has (record, FIELD (release, "n_rows")));
  farne_record_unset (record, FIELD (release, "n_rows"));
  g_assert_false (farne_record_has (record, FIELD (release, "n_rows")));

  release->published = FARNE_DAY_NONE;
  g_assert_false (farne_record_has (record, FIELD (release, "published")));
  g_object_set (release, "title", "", NULL);
  g_assert_null (release->title);
  farne_record_put_integer (record, FIELD (release, "supersedes"), 0);
  g_assert_false (farne_record_has (record, FIELD (release, "supersedes")));
}

static void
count_cb (GObject *object, GParamSpec *pspec, GHashTable *names)
{
  const char *name = g_param_spec_get_name (pspec);

  g_hash_table_insert (names, g_strdup (name),
                       GINT_TO_POINTER (GPOINTER_TO_INT (g_hash_table_lookup (names, name)) + 1));
}

static void
test_assign_notifies_what_differs (void)
{
  g_autoptr (FarneArea) a = farne_area_new ();
  g_autoptr (FarneArea) b = farne_area_new ();
  g_autoptr (GHashTable) names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  g_object_set (a, "code", "E06000005", "name", "Darlington", "share", 0.5, NULL);
  g_object_set (b, "code", "E06000005", "name", "Hartlepool", "from", 0, NULL);
  g_signal_connect (a, "notify", G_CALLBACK (count_cb), names);
  farne_record_assign (FARNE_RECORD (a), FARNE_RECORD (b));

  g_assert_cmpuint (g_hash_table_size (names), ==, 3);
  g_assert_cmpint (GPOINTER_TO_INT (g_hash_table_lookup (names, "name")), ==, 1);
  g_assert_cmpint (GPOINTER_TO_INT (g_hash_table_lookup (names, "from")), ==, 1);
  g_assert_cmpint (GPOINTER_TO_INT (g_hash_table_lookup (names, "share")), ==, 1);
  g_assert_true (farne_record_equal (FARNE_RECORD (a), FARNE_RECORD (b)));
  g_assert_cmpint (a->from, ==, 0);
}

/* Copies, texts and JSON of any record read back as the same record. */
static void
test_round_trips (void)
{
  const FarneKind *const *kinds = farne_kinds_get_all ();
  g_autoptr (GRand) rand = g_rand_new_with_seed (2017);

  for (guint round = 0; round < 200; round++)
    for (guint i = 0; kinds[i] != NULL; i++)
      {
        g_autoptr (FarneRecord) record = make_random_record (kinds[i], rand);
        g_autoptr (FarneRecord) copy = farne_record_dup (record);
        g_autoptr (FarneRecord) from_texts = farne_record_new (kinds[i]);
        g_autoptr (GError) error = NULL;
        g_autoptr (JsonNode) node = NULL;
        g_autofree char *text = NULL;
        g_autoptr (JsonNode) parsed = NULL;
        g_autoptr (FarneRecord) from_json = NULL;

        farne_record_set_id (record, (G_GINT64_CONSTANT (1) << 62) | g_rand_int (rand));
        node = farne_record_to_json (record);
        text = json_to_string (node, FALSE);
        parsed = json_from_string (text, &error);
        g_assert_no_error (error);
        from_json = farne_record_from_json (kinds[i], parsed, &error);
        g_assert_no_error (error);

        for (guint j = 0; j < kinds[i]->n_fields; j++)
          {
            g_autofree char *value = farne_record_get_text (record, &kinds[i]->fields[j]);

            farne_record_set_text (from_texts, &kinds[i]->fields[j], value, &error);
            g_assert_no_error (error);
          }
        g_assert_true (farne_record_equal (record, copy));
        g_assert_true (farne_record_equal (record, from_texts));
        g_assert_true (farne_record_equal (record, from_json));
        g_assert_cmpint (farne_record_get_id (from_json), ==, farne_record_get_id (record));
      }
}

static void
test_json_refuses (void)
{
  static const char *const cases[] = { "[]",
                                       "{\"nonsense\":1}",
                                       "{\"id\":\"x\"}",
                                       "{\"id\":{}}",
                                       "{\"from\":\"soon\"}",
                                       "{\"tile_row\":1.5}",
                                       "{\"level\":[]}" };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (JsonNode) node = json_from_string (cases[i], NULL);

      g_test_message ("%s", cases[i]);
      g_assert_null (farne_record_from_json (&farne_area_kind, node, &error));
      g_assert_error (error, FARNE_ERROR, FARNE_ERROR_RULE);
    }
}

/* Sets a field to a number, or to a time of day. */
static void
set_value (FarneRecord *record, const FarneField *field, int value)
{
  g_autofree char *text = g_strdup_printf (
    field->type == FARNE_FIELD_DAY ? "2017-04-%02d" : field->type == FARNE_FIELD_CLOCK ? "%02d:00" : "%d", value);
  g_autoptr (GError) error = NULL;

  g_assert_true (farne_record_set_text (record, field, text, &error));
  g_assert_no_error (error);
}

static guint
count_of (FarneRecord *record, const FarneField *field)
{
  g_autoptr (GPtrArray) problems = farne_record_check (record);
  guint n = 0;

  for (guint i = 0; i < problems->len; i++)
    {
      const FarneProblem *problem = problems->pdata[i];

      n += problem->field == field && !problem->is_error;
    }
  return n;
}

/* Whether a field is warned of beside another: with both alike it is not, beyond it it is. */
static void
check_beside (const FarneKind *kind, const FarneField *field, const char *other, int beyond)
{
  g_autoptr (FarneRecord) record = farne_record_new (kind);
  const FarneField *beside = farne_kind_find_field (kind, other);
  guint n;

  g_test_message ("%s: %s beside %s", kind->name, field->name, other);
  g_assert_nonnull (beside);
  g_assert_cmpint (beside->type, ==, field->type);
  set_value (record, beside, 12);
  set_value (record, field, 12);
  n = count_of (record, field);
  set_value (record, field, 12 + beyond);
  g_assert_cmpuint (count_of (record, field), ==, n + 1);
}

/* A rule of another record names a field that refers to it, and a field of it of the same type. */
static void
check_far (const FarneKind *kind, const FarneField *field, const char *rule)
{
  g_auto (GStrv) parts = g_strsplit (rule, ".", 2);
  const FarneField *link = farne_kind_find_field (kind, parts[0]);
  const FarneField *far = NULL;

  g_test_message ("%s: %s beside %s", kind->name, field->name, rule);
  g_assert_nonnull (link);
  g_assert_cmpint (link->type, ==, FARNE_FIELD_REFERENCE);
  far = farne_kind_find_field (farne_kinds_find (link->target), parts[1]);
  g_assert_nonnull (far);
  g_assert_cmpint (far->type, ==, field->type);
}

static void
check_rule (const FarneKind *kind, const FarneField *field, const char *rule, int beyond)
{
  if (rule != NULL && strchr (rule, '.') != NULL)
    check_far (kind, field, rule);
  else if (rule != NULL)
    check_beside (kind, field, rule, beyond);
}

/* A field is missed where another needs it, and not where that is unset or says something else. */
static void
check_needed (const FarneKind *kind, const FarneField *field)
{
  g_auto (GStrv) parts = g_strsplit (field->needed_by, "=", 2);
  const FarneField *other = farne_kind_find_field (kind, parts[0]);
  g_autoptr (FarneRecord) record = farne_record_new (kind);

  g_test_message ("%s: %s for %s", kind->name, field->name, field->needed_by);
  g_assert_nonnull (other);
  g_assert_cmpuint (count_of (record, field), ==, 0);
  if (parts[1] == NULL)
    set_value (record, other, 12);
  else
    g_assert_true (farne_record_set_text (record, other, parts[1], NULL));
  g_assert_cmpuint (count_of (record, field), ==, 1);
  set_value (record, field, 12);
  g_assert_cmpuint (count_of (record, field), ==, 0);
}

static void
check_contrary (const FarneKind *kind, const FarneField *field)
{
  const FarneField *other = farne_kind_find_field (kind, field->not_with);
  g_autoptr (FarneRecord) record = farne_record_new (kind);
  guint n;

  g_assert_nonnull (other);
  set_value (record, field, 12);
  n = count_of (record, field);
  set_value (record, other, 12);
  g_assert_cmpuint (count_of (record, field), ==, n + 1);
}

static void
test_beside (void)
{
  const FarneKind *const *kinds = farne_kinds_get_all ();
  guint n = 0;

  for (guint i = 0; kinds[i] != NULL; i++)
    for (guint j = 0; j < kinds[i]->n_fields; j++)
      {
        const FarneField *field = &kinds[i]->fields[j];

        check_rule (kinds[i], field, field->not_before, -1);
        check_rule (kinds[i], field, field->at_most, 1);
        check_rule (kinds[i], field, field->at_least, -1);
        if (field->needed_by != NULL)
          check_needed (kinds[i], field);
        if (field->not_with != NULL)
          check_contrary (kinds[i], field);
        n += field->not_before != NULL || field->at_most != NULL;
      }
  g_assert_cmpuint (n, >, 20);
}

/* The first part takes what the others, 2 each, leave of @whole; @off is what it is wrong by. */
static guint
count_of_sum (const FarneKind *kind, const FarneField *field, int whole, int off, gboolean all)
{
  g_autoptr (FarneRecord) record = farne_record_new (kind);
  g_auto (GStrv) names = g_strsplit (field->sum_of, " ", -1);
  const int n = (int) g_strv_length (names);

  g_assert_cmpint (n, >, 1);
  for (int i = 0; i < n; i++)
    {
      const FarneField *part = farne_kind_find_field (kind, names[i]);

      g_assert_nonnull (part);
      g_assert_cmpint (part->type, ==, field->type);
      if (i > 0 || all)
        set_value (record, part, i == 0 ? whole - 2 * (n - 1) + off : 2);
    }
  set_value (record, field, whole);

  return count_of (record, field);
}

/* A whole is warned of where all its parts are given and make another sum, too much or too little. */
static void
test_sum (void)
{
  const FarneKind *const *kinds = farne_kinds_get_all ();
  guint n = 0;

  for (guint i = 0; kinds[i] != NULL; i++)
    for (guint j = 0; j < kinds[i]->n_fields; j++)
      {
        const FarneField *field = &kinds[i]->fields[j];

        if (field->sum_of == NULL)
          continue;
        n++;
        g_test_message ("%s: %s", kinds[i]->name, field->name);
        g_assert_cmpuint (count_of_sum (kinds[i], field, 12, 0, TRUE), ==, 0);
        g_assert_cmpuint (count_of_sum (kinds[i], field, 12, 1, TRUE), ==, 1);
        g_assert_cmpuint (count_of_sum (kinds[i], field, 12, -1, TRUE), ==, 1);
        g_assert_cmpuint (count_of_sum (kinds[i], field, 12, 1, FALSE), ==, 0);
      }
  g_assert_cmpuint (n, >, 0);
}

static void
test_check (void)
{
  static const struct
  {
    const FarneKind *kind;
    const char *json;
    const char *fields; /* with an error, in order */
  } cases[] = {
    { &farne_area_kind, "{}", "code name level" },
    { &farne_area_kind, "{\"code\":\"E06000005\",\"name\":\"Darlington\",\"level\":\"authority\"}",
      "" },
    { &farne_area_kind, "{\"code\":\"NE-TV\",\"name\":\"Tees Valley\",\"level\":\"subregion\"}",
      "" },
    { &farne_area_kind, "{\"code\":\"TS1 2\",\"name\":\"TS1 2\",\"level\":\"sector\"}", "" },
    { &farne_area_kind, "{\"code\":\"E0600005\",\"name\":\"Darlington\",\"level\":\"authority\"}",
      "code" },
    { &farne_area_kind, "{\"code\":\"A B\",\"name\":\"x\",\"level\":\"ward\",\"parent\":\"?\"}",
      "parent code" },
    { &farne_area_kind,
      "{\"code\":\"NE-TV\",\"name\":\"x\",\"level\":\"ward\",\"parent\":\"NE-TV\"}", "parent" },
    { &farne_area_kind,
      "{\"code\":\"TS1 "
      "2\",\"name\":\"x\",\"level\":\"ward\",\"from\":\"2017-01-02\",\"to\":\"2017-01-01\"}",
      "to" },
    { &farne_area_kind,
      "{\"code\":\"TS1 2\",\"name\":\"x\",\"level\":\"ward\",\"share\":1.1,\"tile_row\":-1}",
      "tile_row share" },
    { &farne_series_kind, "{\"code\":\"a\",\"name\":\"A\",\"unit\":\"people\",\"nature\":\"flow\"}",
      "period_months" },
    { &farne_series_kind,
      "{\"code\":\"a\",\"name\":\"A\",\"unit\":\"people\",\"nature\":\"flow\",\"period_months\":3}",
      "" },
    { &farne_release_kind, "{\"title\":\"A\",\"published\":\"2017-02-23\",\"segment\":\"abc\"}",
      "segment" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (JsonNode) node = json_from_string (cases[i].json, NULL);
      g_autoptr (FarneRecord) record = farne_record_from_json (cases[i].kind, node, &error);
      g_autoptr (GString) fields = g_string_new (NULL);

      g_test_message ("%s", cases[i].json);
      g_assert_no_error (error);
      g_autoptr (GPtrArray) problems = farne_record_check (record);
      for (guint j = 0; j < problems->len; j++)
        {
          FarneProblem *problem = problems->pdata[j];

          g_assert_true (problem->is_error);
          g_assert_cmpstr (problem->text, !=, "");
          g_string_append_printf (fields, "%s%s", j > 0 ? " " : "", problem->field->name);
        }
      g_assert_cmpstr (fields->str, ==, cases[i].fields);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/record/kinds", test_kinds);
  g_test_add_func ("/record/text", test_text);
  g_test_add_func ("/record/presence", test_presence);
  g_test_add_func ("/record/assign-notifies-what-differs", test_assign_notifies_what_differs);
  g_test_add_func ("/record/round-trips", test_round_trips);
  g_test_add_func ("/record/json-refuses", test_json_refuses);
  g_test_add_func ("/record/check", test_check);
  g_test_add_func ("/record/beside", test_beside);
  g_test_add_func ("/record/sum", test_sum);

  return g_test_run ();
}
