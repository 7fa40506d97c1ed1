/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <string.h>

#include "model/farne-record.h"

G_BEGIN_DECLS

/* Records with any values that pass the check of their fields, for properties over examples. */

static inline char *
make_random_text (GRand *rand)
{
  static const char *const words[] = { "Durham", "“quoted”", "O'Neil",      "a, b",
                                       "naïve",  "100%",     "Tees\tValley" };
  guint n = g_rand_int_range (rand, 1, 4);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < n; i++)
    g_string_append_printf (text, "%s%s", i > 0 ? " " : "",
                            words[g_rand_int_range (rand, 0, G_N_ELEMENTS (words))]);

  return g_string_free (g_steal_pointer (&text), FALSE);
}

static inline char *
make_random_texts (GRand *rand)
{
  g_autofree char *a = make_random_text (rand);
  g_autofree char *b = make_random_text (rand);

  return g_strdup_printf ("%s; %s", a, b);
}

static inline char *
make_random_digest (GRand *rand)
{
  g_autofree char *number = g_strdup_printf ("%u", g_rand_int (rand));

  return g_compute_checksum_for_string (G_CHECKSUM_SHA256, number, -1);
}

static inline char *
make_random_value (const FarneField *field, GRand *rand)
{
  switch (field->type)
    {
    case FARNE_FIELD_CHOICE:
      return g_strdup (
        field->choices[g_rand_int_range (rand, 0, g_strv_length ((char **) field->choices))]);
    case FARNE_FIELD_TEXTS:
      return make_random_texts (rand);
    case FARNE_FIELD_AREA:
      return g_strdup_printf ("E%08d", g_rand_int_range (rand, 0, 100000000));
    case FARNE_FIELD_SEGMENT:
      return make_random_digest (rand);
    case FARNE_FIELD_REFERENCES:
      return g_strdup_printf ("%d %d", g_rand_int_range (rand, 1, 9),
                              g_rand_int_range (rand, 1, 9));
    case FARNE_FIELD_POSTCODE:
      return g_strdup_printf ("TS%d %dAB", g_rand_int_range (rand, 1, 30),
                              g_rand_int_range (rand, 1, 10));
    case FARNE_FIELD_CLOCK:
      return g_strdup_printf ("%02d:%02d", g_rand_int_range (rand, 0, 24),
                              g_rand_int_range (rand, 0, 60));
    case FARNE_FIELD_JSON:
      return g_strdup_printf ("{\"n\":[%d,null,\"é\"]}", g_rand_int_range (rand, -9, 9));
    default:
      return make_random_text (rand);
    }
}

static inline void
set_random_field (FarneRecord *record, const FarneField *field, GRand *rand)
{
  if (field->type == FARNE_FIELD_NUMBER)
    farne_record_put_real (record, field, g_rand_double (rand));
  else if (field->type == FARNE_FIELD_FLAG)
    farne_record_put_integer (record, field, g_rand_boolean (rand));
  else if (field->type == FARNE_FIELD_DAY)
    farne_record_put_integer (
      record, field, g_rand_int_range (rand, 0, 20000) + (field->period_end == NULL ? 20000 : 0));
  else if (field->type == FARNE_FIELD_COUNT || field->type == FARNE_FIELD_MONEY)
    farne_record_put_integer (record, field, (gint64) field->min + g_rand_int_range (rand, 0, 5));
  else if (farne_field_get_storage (field) == FARNE_STORAGE_INTEGER)
    farne_record_put_integer (record, field,
                              (gint64) g_rand_int (rand) * g_rand_int_range (rand, 1, 1 << 19) + 1);
  else
    {
      g_autofree char *value = make_random_value (field, rand);

      farne_record_put_text (record, field, value);
    }
}

/* Fields that aren't required are left unset a third of the time; references to records always are.
 */
static inline FarneRecord *
make_random_record (const FarneKind *kind, GRand *rand)
{
  FarneRecord *record = farne_record_new (kind);

  for (guint i = 0; i < kind->n_fields; i++)
    if (kind->fields[i].type != FARNE_FIELD_REFERENCE &&
        (kind->fields[i].required || g_rand_int_range (rand, 0, 3) > 0))
      set_random_field (record, &kind->fields[i], rand);

  return record;
}

/* Gives a record a day of its own for each period that may overlap no other. */
static inline void
leave_alone (FarneRecord *record)
{
  static int day = 40000;
  const FarneKind *kind = farne_record_get_kind (record);

  for (guint i = 0; i < kind->n_fields; i++)
    if (kind->fields[i].alone != NULL && kind->fields[i].period_end != NULL)
      {
        farne_record_put_integer (record, &kind->fields[i], ++day);
        farne_record_put_integer (
          record, farne_kind_find_field (kind, kind->fields[i].period_end), day);
      }
}

/* Fits what the rules of single kinds ask of a random record; it refers to none. */
static inline void
make_sound (FarneRecord *record)
{
  const FarneKind *kind = farne_record_get_kind (record);

  leave_alone (record);
  for (guint i = 0; i < kind->n_fields; i++)
    if (kind->fields[i].type == FARNE_FIELD_REFERENCES)
      farne_record_unset (record, &kind->fields[i]);
  if (g_str_equal (kind->name, "area"))
    g_object_set (record, "code", "E06000001", NULL);
  if (farne_kind_find_field (kind, "period_months") != NULL)
    g_object_set (record, "period-months", G_GINT64_CONSTANT (3), NULL);
  if (farne_kind_find_field (kind, "dimension") != NULL)
    g_object_set (record, "dimension", "support", NULL);
}

G_END_DECLS
