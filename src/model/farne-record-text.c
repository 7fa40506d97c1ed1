/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "farne-config.h"
#include "model/farne-record.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

#include "base/farne-error.h"
#include "base/farne-clock.h"
#include "base/farne-number.h"
#include "base/farne-place-code.h"
#include "base/farne-text.h"

/* Writes a field that is set. */
typedef char *(*WriteFunc) (FarneRecord *self, const FarneField *field);
/* Reads a text that isn't empty; FALSE if it isn't of the type. */
typedef gboolean (*ReadFunc) (FarneRecord *self, const FarneField *field, const char *text);

static char *
write_text (FarneRecord *self, const FarneField *field)
{
  return g_strdup (farne_record_peek_text (self, field));
}

static gboolean
read_text (FarneRecord *self, const FarneField *field, const char *text)
{
  farne_record_put_text (self, field, text);
  return TRUE;
}

static gboolean
is_alike (const char *a, const char *b)
{
  g_autofree char *folded_a = farne_text_fold (a);
  g_autofree char *folded_b = farne_text_fold (b);

  return g_str_equal (folded_a, folded_b);
}

/* By its value, or by the words that people see for it. */
static gboolean
read_choice (FarneRecord *self, const FarneField *field, const char *text)
{
  if (field->choices == NULL)
    return read_text (self, field, text);
  for (guint i = 0; field->choices[i] != NULL; i++)
    if (g_ascii_strcasecmp (field->choices[i], text) == 0 ||
        (field->choice_labels != NULL && is_alike (_(field->choice_labels[i]), text)))
      return read_text (self, field, field->choices[i]);

  return FALSE;
}

/* Parts between separators, each trimmed, empty ones dropped, joined by @glue. */
static char *
tidy_list (const char *text, const char *separators, const char *glue)
{
  g_auto (GStrv) parts = g_strsplit_set (text, separators, -1);
  g_autoptr (GString) tidy = g_string_new (NULL);

  for (guint i = 0; parts[i] != NULL; i++)
    {
      if (*g_strstrip (parts[i]) == '\0')
        continue;
      if (tidy->len > 0)
        g_string_append (tidy, glue);
      g_string_append (tidy, parts[i]);
    }

  return g_string_free (g_steal_pointer (&tidy), FALSE);
}

static gboolean
read_texts (FarneRecord *self, const FarneField *field, const char *text)
{
  g_autofree char *list = tidy_list (text, ";", "; ");

  return read_text (self, field, list);
}

static char *
write_flag (FarneRecord *self, const FarneField *field)
{
  return g_strdup (farne_record_peek_integer (self, field) != 0 ? "yes" : "no");
}

static gboolean
read_flag (FarneRecord *self, const FarneField *field, const char *text)
{
  static const char *const words[][4] = { { "no", "false", "n", "0" },
                                          { "yes", "true", "y", "1" } };

  for (guint value = 0; value < 2; value++)
    for (guint i = 0; i < G_N_ELEMENTS (words[value]); i++)
      if (g_ascii_strcasecmp (text, words[value][i]) == 0)
        {
          farne_record_put_integer (self, field, value);
          return TRUE;
        }

  return FALSE;
}

static char *
write_integer (FarneRecord *self, const FarneField *field)
{
  return g_strdup_printf ("%" G_GINT64_FORMAT, farne_record_peek_integer (self, field));
}

static gboolean
read_number (const char *text, double *value)
{
  FarneMark mark;

  return farne_number_parse (text, value, &mark) && mark == FARNE_MARK_LISTED && isfinite (*value);
}

static gboolean
read_count (FarneRecord *self, const FarneField *field, const char *text)
{
  gint64 value;
  double number;

  if (!g_ascii_string_to_signed (text, 10, G_MININT64, G_MAXINT64, &value, NULL))
    {
      /* Beyond 2^53 a double no longer holds every whole number. */
      if (!read_number (text, &number) || number != floor (number) || fabs (number) > 0x1p53)
        return FALSE;
      value = (gint64) number;
    }
  farne_record_put_integer (self, field, value);

  return TRUE;
}

static char *
write_number (FarneRecord *self, const FarneField *field)
{
  return farne_number_to_json (farne_record_peek_real (self, field));
}

static gboolean
read_real (FarneRecord *self, const FarneField *field, const char *text)
{
  char *end = NULL;
  double value = g_ascii_strtod (text, &end);

  if ((*end != '\0' || !isfinite (value)) && !read_number (text, &value))
    return FALSE;
  farne_record_put_real (self, field, value);

  return TRUE;
}

static char *
write_day (FarneRecord *self, const FarneField *field)
{
  return farne_day_to_iso ((FarneDay) farne_record_peek_integer (self, field));
}

static gboolean
read_day (FarneRecord *self, const FarneField *field, const char *text)
{
  FarneDay day;

  if (!farne_day_parse (text, &day))
    return FALSE;
  farne_record_put_integer (self, field, day);

  return TRUE;
}

static char *
write_time (FarneRecord *self, const FarneField *field)
{
  gint64 time = farne_record_peek_integer (self, field);
  gint64 second = time / G_USEC_PER_SEC - (time % G_USEC_PER_SEC < 0);
  g_autoptr (GDateTime) date_time = g_date_time_new_from_unix_utc (second);
  g_autofree char *text = date_time != NULL ? g_date_time_format (date_time, "%Y-%m-%dT%H:%M:%S")
                                            : g_strdup ("");

  return g_strdup_printf ("%s.%06dZ", text, (int) (time - second * G_USEC_PER_SEC));
}

/* Takes the fraction out of a time, as GDateTime would round it. */
static int
cut_fraction (char *text)
{
  char *point = strpbrk (text, ".,");
  int fraction = 0, digits = 0;
  char *p;

  if (point == NULL)
    return 0;
  for (p = point + 1; g_ascii_isdigit (*p); p++)
    if (digits++ < 6)
      fraction = fraction * 10 + (*p - '0');
  for (; digits < 6; digits++)
    fraction *= 10;
  memmove (point, p, strlen (p) + 1);

  return fraction;
}

static gboolean
read_time (FarneRecord *self, const FarneField *field, const char *text)
{
  g_autoptr (GTimeZone) utc = g_time_zone_new_utc ();
  g_autofree char *whole = g_strdup (text);
  int fraction = cut_fraction (whole);
  g_autoptr (GDateTime) time = g_date_time_new_from_iso8601 (whole, utc);

  if (time == NULL)
    return FALSE;
  farne_record_put_integer (self, field, g_date_time_to_unix (time) * G_USEC_PER_SEC + fraction);

  return TRUE;
}

static char *
write_money (FarneRecord *self, const FarneField *field)
{
  const gint64 pence = farne_record_peek_integer (self, field);
  const guint64 amount = pence < 0 ? -(guint64) pence : (guint64) pence;

  return g_strdup_printf ("%s%" G_GUINT64_FORMAT ".%02u", pence < 0 ? "-" : "", amount / 100,
                          (guint) (amount % 100));
}

/* Takes the sign of the pound away, before or behind a minus. */
static char *
drop_pound (const char *text)
{
  g_auto (GStrv) parts = g_strsplit (text, "£", 2);

  return g_strjoinv ("", parts);
}

static gboolean
read_money (FarneRecord *self, const FarneField *field, const char *text)
{
  g_autofree char *plain = drop_pound (text);
  double pounds;

  if (!read_number (plain, &pounds) || fabs (pounds) > 0x1p46 ||
      fabs (pounds * 100 - round (pounds * 100)) > 0.001)
    return FALSE;
  farne_record_put_integer (self, field, (gint64) round (pounds * 100));

  return TRUE;
}

static gboolean
read_postcode (FarneRecord *self, const FarneField *field, const char *text)
{
  g_autofree char *postcode = farne_postcode_tidy (text);

  return postcode != NULL && read_text (self, field, postcode);
}

static gboolean
read_clock (FarneRecord *self, const FarneField *field, const char *text)
{
  g_autofree char *clock = farne_clock_tidy (text);

  return clock != NULL && read_text (self, field, clock);
}

static gboolean
read_reference (FarneRecord *self, const FarneField *field, const char *text)
{
  gint64 id;

  if (!g_ascii_string_to_signed (text, 10, 1, G_MAXINT64, &id, NULL))
    return FALSE;
  farne_record_put_integer (self, field, id);

  return TRUE;
}

static gboolean
read_references (FarneRecord *self, const FarneField *field, const char *text)
{
  g_autofree char *list = tidy_list (text, " ;,", " ");
  g_auto (GStrv) ids = g_strsplit (list, " ", -1);

  for (guint i = 0; ids[i] != NULL; i++)
    if (!g_ascii_string_to_signed (ids[i], 10, 1, G_MAXINT64, NULL, NULL))
      return FALSE;

  return read_text (self, field, list);
}

static gboolean
read_json (FarneRecord *self, const FarneField *field, const char *text)
{
  g_autoptr (JsonNode) node = json_from_string (text, NULL);
  g_autofree char *plain = node != NULL ? json_to_string (node, FALSE) : NULL;

  return plain != NULL && read_text (self, field, plain);
}

/* How each type is written and read, and what its text should have been like. */
static const struct
{
  WriteFunc write;
  ReadFunc read;
  const char *wanted;
} types[] = {
  [FARNE_FIELD_TEXT] = { write_text, read_text, NULL },
  [FARNE_FIELD_NOTE] = { write_text, read_text, NULL },
  [FARNE_FIELD_CHOICE] = { write_text, read_choice,
                           N_("%s: “%s” is not one of the choices: %s.") },
  [FARNE_FIELD_TEXTS] = { write_text, read_texts, NULL },
  [FARNE_FIELD_FLAG] = { write_flag, read_flag, N_("%s: “%s” is neither yes nor no.") },
  [FARNE_FIELD_COUNT] = { write_integer, read_count, N_("%s: “%s” is not a whole number.") },
  [FARNE_FIELD_NUMBER] = { write_number, read_real, N_("%s: “%s” is not a number.") },
  [FARNE_FIELD_DAY] = { write_day, read_day,
                        N_("%s: “%s” is not a date. Write it as 2016-12-31.") },
  [FARNE_FIELD_TIME] = { write_time, read_time,
                         N_("%s: “%s” is not a time. Write it as 2016-12-31T09:30:00Z.") },
  [FARNE_FIELD_AREA] = { write_text, read_text, NULL },
  [FARNE_FIELD_REFERENCE] = { write_integer, read_reference,
                              N_("%s: “%s” is not the id of a record.") },
  [FARNE_FIELD_REFERENCES] = { write_text, read_references,
                               N_("%s: “%s” is not a list of ids of records.") },
  [FARNE_FIELD_SEGMENT] = { write_text, read_text, NULL },
  [FARNE_FIELD_JSON] = { write_text, read_json, N_("%s: “%s” is not JSON.") },
  [FARNE_FIELD_MONEY] = { write_money, read_money,
                          N_("%s: “%s” is not an amount. Write it as 8520 or 8520.50.") },
  [FARNE_FIELD_POSTCODE] = { write_text, read_postcode,
                             N_("%s: “%s” is not a postcode. Write it as TS1 2AB.") },
  [FARNE_FIELD_CLOCK] = { write_text, read_clock,
                          N_("%s: “%s” is not a time of day. Write it as 14:30.") },
};

static void
set_error (GError **error, const FarneField *field, const char *text)
{
  g_autofree char *choices = field->choices != NULL ? g_strjoinv (", ", (char **) field->choices)
                                                    : NULL;

  /* The format is one of the table above; the choices are the last argument, or unused. */
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"
  g_set_error (error, FARNE_ERROR, FARNE_ERROR_RULE, _(types[field->type].wanted),
               farne_field_get_label (field), text, choices);
#pragma GCC diagnostic pop
}

/**
 * farne_record_get_text:
 * @self: a record
 * @field: a field of its kind
 *
 * Writes a field as text that farne_record_set_text() reads back to the same value: days as
 * `2016-12-31`, times as `2016-12-31T09:30:00.000000Z`, flags as `yes` or `no`, numbers without
 * separators of thousands, choices by their value.
 *
 * Returns: (transfer full): the text, or "" if the field is unset
 */
char *
farne_record_get_text (FarneRecord *self, const FarneField *field)
{
  g_return_val_if_fail (FARNE_IS_RECORD (self), NULL);

  return farne_record_has (self, field) ? types[field->type].write (self, field) : g_strdup ("");
}

/**
 * farne_record_set_text:
 * @self: a record
 * @field: a field of its kind
 * @text: (nullable): the text; spaces around it don't count; empty unsets the field
 * @error: return location for an error
 *
 * Reads a field from text as people, CSV files and forms give it: days and numbers in all spellings
 * of farne_day_parse() and farne_number_parse(), lists separated by ";". On error the field is as
 * it was.
 *
 * Errors: %FARNE_ERROR_RULE if the text isn't of the field's type.
 *
 * Returns: whether it was set
 */
gboolean
farne_record_set_text (FarneRecord *self, const FarneField *field, const char *text, GError **error)
{
  g_autofree char *plain = g_strstrip (g_strdup (text != NULL ? text : ""));

  g_return_val_if_fail (FARNE_IS_RECORD (self), FALSE);

  if (*plain == '\0')
    {
      farne_record_unset (self, field);
      return TRUE;
    }
  if (types[field->type].read (self, field, plain))
    return TRUE;

  set_error (error, field, plain);
  return FALSE;
}
