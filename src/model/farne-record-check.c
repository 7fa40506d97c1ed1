/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "farne-config.h"
#include "model/farne-record.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "base/farne-number.h"
#include "base/farne-place-code.h"

static void
add_error (GPtrArray *problems, const FarneField *field, const char *format)
{
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"
  g_ptr_array_add (problems,
                   farne_problem_new (field, TRUE, format, farne_field_get_label (field)));
#pragma GCC diagnostic pop
}

static gboolean
is_sector (const char *code)
{
  g_autofree char *sector = farne_sector_tidy (code);

  return g_strcmp0 (sector, code) == 0;
}

/* A pack's own code: letters, digits and hyphens, not to be taken for a GSS code gone wrong. */
static gboolean
is_own_code (const char *code)
{
  gsize length = strlen (code);

  if (!g_ascii_isalpha (*code) || strspn (code + 1, "0123456789") == length - 1)
    return FALSE;
  for (const char *p = code; *p != '\0'; p++)
    if (!g_ascii_isalnum (*p) && *p != '-')
      return FALSE;

  return length <= 32;
}

/**
 * farne_area_code_has_shape:
 * @code: a code
 *
 * Tells whether a text may be the code of an area: a GSS code, a postcode sector as `TS1 2`, or a
 * pack's own code (letters, digits and hyphens, as `NE-TV`).
 *
 * Returns: whether it may
 */
gboolean
farne_area_code_has_shape (const char *code)
{
  return code != NULL &&
         (farne_area_code_is_valid (code) || is_own_code (code) || is_sector (code));
}

static void
check_area (FarneRecord *self, const FarneField *field, GPtrArray *problems)
{
  if (!farne_area_code_has_shape (farne_record_peek_text (self, field)))
    add_error (problems, field, _("%s is not the code of an area."));
}

static void
check_choice (FarneRecord *self, const FarneField *field, GPtrArray *problems)
{
  if (field->choices != NULL &&
      !g_strv_contains (field->choices, farne_record_peek_text (self, field)))
    add_error (problems, field, _("%s is not one of the choices."));
}

static void
check_range (const FarneField *field, double value, GPtrArray *problems)
{
  if (field->has_min && value < field->min)
    {
      g_autofree char *least = farne_number_to_text (field->min, 0);

      g_ptr_array_add (problems, farne_problem_new (field, TRUE, _("%s is less than %s."),
                                                    farne_field_get_label (field), least));
    }
  if (field->max > field->min && value > field->max)
    {
      g_autofree char *most = farne_number_to_text (field->max, 0);

      g_ptr_array_add (problems, farne_problem_new (field, TRUE, _("%s is more than %s."),
                                                    farne_field_get_label (field), most));
    }
}

static void
check_count (FarneRecord *self, const FarneField *field, GPtrArray *problems)
{
  check_range (field, (double) farne_record_peek_integer (self, field), problems);
}

/* The least and the greatest of money are in pounds. */
static void
check_money (FarneRecord *self, const FarneField *field, GPtrArray *problems)
{
  check_range (field, (double) farne_record_peek_integer (self, field) / 100, problems);
}

static void
check_number (FarneRecord *self, const FarneField *field, GPtrArray *problems)
{
  check_range (field, farne_record_peek_real (self, field), problems);
}

static void
check_day (FarneRecord *self, const FarneField *field, GPtrArray *problems)
{
  const FarneField *end = NULL;

  if (field->period_end != NULL)
    end = farne_kind_find_field (farne_record_get_kind (self), field->period_end);
  if (end != NULL && farne_record_has (self, end) &&
      farne_record_peek_integer (self, end) < farne_record_peek_integer (self, field))
    g_ptr_array_add (problems,
                     /* Translators: names of two dates, as in "Until is before From" */
                     farne_problem_new (end, TRUE, _("%s is before %s."),
                                        farne_field_get_label (end),
                                        farne_field_get_label (field)));
}

static void
check_reference (FarneRecord *self, const FarneField *field, GPtrArray *problems)
{
  if (farne_record_peek_integer (self, field) < 0)
    add_error (problems, field, _("%s is not the id of a record."));
}

static void
check_segment (FarneRecord *self, const FarneField *field, GPtrArray *problems)
{
  const char *hash = farne_record_peek_text (self, field);

  if (strlen (hash) != 64 || strspn (hash, "0123456789abcdef") != 64)
    add_error (problems, field, _("%s is not the SHA-256 of a content."));
}

static void
check_json (FarneRecord *self, const FarneField *field, GPtrArray *problems)
{
  g_autoptr (JsonNode) node = json_from_string (farne_record_peek_text (self, field), NULL);

  if (node == NULL)
    add_error (problems, field, _("%s is not JSON."));
}

typedef void (*CheckFunc) (FarneRecord *self, const FarneField *field, GPtrArray *problems);

/* What is checked of a field that is set, by its type. */
static const CheckFunc checks[] = {
  [FARNE_FIELD_CHOICE] = check_choice,       [FARNE_FIELD_COUNT] = check_count,
  [FARNE_FIELD_NUMBER] = check_number,       [FARNE_FIELD_DAY] = check_day,
  [FARNE_FIELD_AREA] = check_area,           [FARNE_FIELD_REFERENCE] = check_reference,
  [FARNE_FIELD_SEGMENT] = check_segment,     [FARNE_FIELD_JSON] = check_json,
  [FARNE_FIELD_MONEY] = check_money,
};

/* Days and counts as numbers; a time of day, "09:30", stands in the order of its letters. */
static gboolean
is_below (FarneRecord *self, const FarneField *field, const FarneField *other)
{
  if (farne_field_get_storage (field) == FARNE_STORAGE_TEXT)
    return g_strcmp0 (farne_record_peek_text (self, field), farne_record_peek_text (self, other)) < 0;

  return farne_record_peek_integer (self, field) < farne_record_peek_integer (self, other);
}

static const FarneField *
find_set (FarneRecord *self, const char *name)
{
  const FarneField *other =
    name == NULL ? NULL : farne_kind_find_field (farne_record_get_kind (self), name);

  return other != NULL && farne_record_has (self, other) ? other : NULL;
}

/* What is typed may be so all the same, as an answer that came before it was asked for: a warning. */
static void
check_beside (FarneRecord *self, const FarneField *field, GPtrArray *problems)
{
  const FarneField *first = find_set (self, field->not_before);
  const FarneField *whole = find_set (self, field->at_most);

  if (first != NULL && is_below (self, field, first))
    g_ptr_array_add (problems, farne_problem_new (field, FALSE, _("%s is before %s."),
                                                  farne_field_get_label (field),
                                                  farne_field_get_label (first)));
  if (whole != NULL && is_below (self, whole, field))
    g_ptr_array_add (problems,
                     /* Translators: names of two counts, as in "Adults is more than People" */
                     farne_problem_new (field, FALSE, _("%s is more than %s."),
                                        farne_field_get_label (field), farne_field_get_label (whole)));
}

/* Where any part isn't known, or is more than the whole, the sum says nothing more. */
static void
check_sum (FarneRecord *self, const FarneField *field, GPtrArray *problems)
{
  g_auto (GStrv) names = g_strsplit (field->sum_of != NULL ? field->sum_of : "", " ", -1);
  const gint64 whole = farne_record_peek_integer (self, field);
  g_autoptr (GString) labels = g_string_new (NULL);
  gint64 sum = 0;

  for (guint i = 0; names[i] != NULL; i++)
    {
      const FarneField *part = find_set (self, names[i]);

      if (part == NULL || farne_record_peek_integer (self, part) > whole)
        return;
      sum += farne_record_peek_integer (self, part);
      g_string_append_printf (labels, "%s%s", i > 0 ? " + " : "", farne_field_get_label (part));
    }
  if (names[0] != NULL && sum != whole)
    {
      g_autofree char *text = farne_number_to_text ((double) sum, 0);

      g_ptr_array_add (problems,
                       /* Translators: names of counts and a number, as in "People differs from Adults +
                        * Children, which is 5." */
                       farne_problem_new (field, FALSE, _("%s differs from %s, which is %s."),
                                          farne_field_get_label (field), labels->str, text));
    }
}

/* Whether a rule "field" or "field=value" holds. */
static gboolean
rule_holds (FarneRecord *self, const char *rule)
{
  g_auto (GStrv) parts = g_strsplit (rule, "=", 2);
  const FarneField *other = find_set (self, parts[0]);

  return other != NULL &&
         (parts[1] == NULL || g_strcmp0 (farne_record_peek_text (self, other), parts[1]) == 0);
}

/* What one field says of another that is missing, or that says the contrary. */
static void
check_others (FarneRecord *self, const FarneField *field, GPtrArray *problems)
{
  const gboolean has = farne_record_has (self, field);
  const FarneField *contrary = has ? find_set (self, field->not_with) : NULL;

  if (!has && field->needed_by != NULL && rule_holds (self, field->needed_by))
    g_ptr_array_add (problems, farne_problem_new (field, FALSE, _("%s is missing."),
                                                  farne_field_get_label (field)));
  if (contrary != NULL)
    g_ptr_array_add (problems,
                     /* Translators: names of two days, as "Accepted on" and "Refused on" */
                     farne_problem_new (field, FALSE, _("%s and %s are both set."),
                                        farne_field_get_label (contrary),
                                        farne_field_get_label (field)));
}

static void
check_field (FarneRecord *self, const FarneField *field, GPtrArray *problems)
{
  check_others (self, field, problems);
  if (!farne_record_has (self, field))
    {
      if (field->required)
        add_error (problems, field, _("%s is missing."));
      return;
    }
  if (field->type < G_N_ELEMENTS (checks) && checks[field->type] != NULL)
    checks[field->type] (self, field, problems);
  check_beside (self, field, problems);
  check_sum (self, field, problems);
}

/**
 * farne_record_check:
 * @self: a record
 *
 * Checks a record against its field table (required, choices, least and greatest, shapes of codes,
 * periods that end before they start, days, parts and sums beside others) and the rules of its kind.
 *
 * Returns: (transfer full) (element-type FarneProblem): what was found; empty if all is well
 */
GPtrArray *
farne_record_check (FarneRecord *self)
{
  const FarneKind *kind = farne_record_get_kind (self);
  GPtrArray *problems = g_ptr_array_new_with_free_func ((GDestroyNotify) farne_problem_free);

  for (guint i = 0; i < kind->n_fields; i++)
    check_field (self, &kind->fields[i], problems);
  if (FARNE_RECORD_GET_CLASS (self)->check != NULL)
    FARNE_RECORD_GET_CLASS (self)->check (self, problems);

  return problems;
}
