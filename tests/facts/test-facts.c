/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "facts/farne-facts-private.h"

#include <string.h>

#include "base/farne-error.h"
#include "facts/farne-bytes.h"

/* Random facts of @n_rows: some columns sorted, some following from others, some constant. */
static FarneFacts *
make_random_facts (GRand *rand, guint n_rows, guint n_columns, guint n_values)
{
  g_autoptr (FarneFactsBuilder) builder = farne_facts_builder_new ();
  guint codes[FARNE_FACTS_COLUMNS_MAX] = { 0 };
  guint source_row = 1;

  for (guint i = 0; i < n_columns; i++)
    {
      g_autofree char *name = g_strdup_printf ("column-%u", i);

      g_assert_cmpuint (farne_facts_builder_add_column (builder, name), ==, i);
    }

  for (guint row = 0; row < n_rows; row++)
    {
      guint first = g_rand_int_range (rand, 0, n_values);
      FarneMark mark = g_rand_int_range (rand, 0, 20) == 0 ? FARNE_MARK_SUPPRESSED
                                                           : FARNE_MARK_LISTED;

      for (guint i = 0; i < n_columns; i++)
        {
          g_autofree char *text = NULL;
          guint number = i == 0 ? first : i == 1 ? first / 7 : i == 2 ? row / 50 : i == 3 ? 0
                         : (guint) g_rand_int_range (rand, 0, n_values);

          text = g_strdup_printf ("%u–%u", i, number);
          codes[i] = farne_facts_builder_intern (builder, i, text, -1);
        }
      source_row += g_rand_int_range (rand, 0, 5) == 0 ? 3 : 1;
      farne_facts_builder_add_row (builder, codes, g_rand_int_range (rand, -3, 4000), mark,
                                   source_row);
    }

  return farne_facts_builder_end (builder);
}

static void
assert_same (FarneFacts *a, FarneFacts *b)
{
  g_assert_cmpuint (farne_facts_get_n_rows (a), ==, farne_facts_get_n_rows (b));
  g_assert_cmpuint (farne_facts_get_n_columns (a), ==, farne_facts_get_n_columns (b));

  for (guint i = 0; i < farne_facts_get_n_columns (a); i++)
    {
      const FarneColumn *left = farne_facts_get_column (a, i);
      const FarneColumn *right = farne_facts_find_column (b, left->name);

      g_assert_nonnull (right);
      g_assert_cmpuint (left->n_values, ==, right->n_values);
      g_assert_cmpuint (left->width, ==, right->width);
      for (guint row = 0; row < farne_facts_get_n_rows (a); row++)
        g_assert_cmpstr (farne_facts_get_text (a, left, row), ==,
                         farne_facts_get_text (b, right, row));
    }

  for (guint row = 0; row < farne_facts_get_n_rows (a); row++)
    {
      FarneMark left, right;

      g_assert_cmpint (farne_facts_get_value (a, row, &left), ==,
                       farne_facts_get_value (b, row, &right));
      g_assert_cmpint (left, ==, right);
      g_assert_cmpuint (farne_facts_get_source_row (a, row), ==,
                        farne_facts_get_source_row (b, row));
    }
}

static void
test_identity (void)
{
  static const struct { guint n_rows, n_columns, n_values; } cases[] = {
    { 0, 0, 1 }, { 0, 3, 5 }, { 1, 0, 1 }, { 1, 6, 1 }, { 9, 5, 2 }, { 2000, 6, 40 },
    { 3000, 5, 300 }, { 70000, 1, 1000000 },
  };
  g_autoptr (GRand) rand = g_rand_new_with_seed (20170410);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (FarneFacts) facts = make_random_facts (rand, cases[i].n_rows, cases[i].n_columns,
                                                        cases[i].n_values);
      g_autoptr (GBytes) segment = farne_facts_encode (facts);
      g_autoptr (GError) error = NULL;
      g_autoptr (FarneFacts) again = farne_facts_decode (segment, &error);
      g_autoptr (GBytes) twice = NULL;

      g_assert_no_error (error);
      assert_same (facts, again);
      twice = farne_facts_encode (again);
      g_assert_cmpmem (g_bytes_get_data (segment, NULL), g_bytes_get_size (segment),
                       g_bytes_get_data (twice, NULL), g_bytes_get_size (twice));
    }
}

static void
test_widths (void)
{
  static const struct { guint n_values, width; } cases[] = {
    { 1, 1 }, { 256, 1 }, { 257, 2 }, { 65536, 2 }, { 65537, 4 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (FarneFactsBuilder) builder = farne_facts_builder_new ();
      g_autoptr (FarneFacts) facts = NULL;

      farne_facts_builder_add_column (builder, "sector");
      for (guint row = 0; row < cases[i].n_values; row++)
        {
          g_autofree char *text = g_strdup_printf ("%u", row);
          guint code = farne_facts_builder_intern (builder, 0, text, strlen (text));

          g_assert_cmpuint (code, ==, row);
          farne_facts_builder_add_row (builder, &code, row, FARNE_MARK_LISTED, row + 2);
        }
      facts = farne_facts_builder_end (builder);

      g_assert_cmpuint (farne_facts_get_column (facts, 0)->width, ==, cases[i].width);
      g_assert_cmpstr (farne_facts_get_text (facts, farne_facts_get_column (facts, 0), 0), ==, "0");
      g_assert_cmpint (farne_facts_get_value (facts, cases[i].n_values - 1, NULL), ==,
                       cases[i].n_values - 1);
    }
}

static void
test_extreme_values (void)
{
  static const gint64 values[] = { 0, -1, G_MAXINT32, G_MININT32, G_MAXINT64, G_MININT64, 255 };

  for (guint n = 1; n <= G_N_ELEMENTS (values); n++)
    {
      g_autoptr (FarneFactsBuilder) builder = farne_facts_builder_new ();
      g_autoptr (FarneFacts) facts = NULL, again = NULL;
      g_autoptr (GBytes) segment = NULL;
      g_autoptr (GError) error = NULL;

      for (guint i = 0; i < n; i++)
        farne_facts_builder_add_row (builder, NULL, values[i], FARNE_MARK_LISTED, 9 - i);
      facts = farne_facts_builder_end (builder);
      segment = farne_facts_encode (facts);
      again = farne_facts_decode (segment, &error);
      g_assert_no_error (error);
      for (guint i = 0; i < n; i++)
        {
          g_assert_cmpint (farne_facts_get_value (again, i, NULL), ==, values[i]);
          g_assert_cmpuint (farne_facts_get_source_row (again, i), ==, 9 - i);
        }
    }
}

/* What decodes must be usable to the last row. */
static void
read_all (FarneFacts *facts)
{
  gint64 sum = 0;

  for (guint i = 0; i < farne_facts_get_n_columns (facts); i++)
    for (guint row = 0; row < farne_facts_get_n_rows (facts); row++)
      sum += strlen (farne_facts_get_text (facts, farne_facts_get_column (facts, i), row));
  for (guint row = 0; row < farne_facts_get_n_rows (facts); row++)
    sum ^= farne_facts_get_value (facts, row, NULL) + farne_facts_get_source_row (facts, row);
  g_assert_cmpint (sum, !=, G_MININT64);
}

static void
test_damaged (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (7);
  g_autoptr (FarneFacts) facts = make_random_facts (rand, 400, 6, 30);
  g_autoptr (GBytes) segment = farne_facts_encode (facts);
  gsize size;
  const guint8 *data = g_bytes_get_data (segment, &size);

  for (gsize length = 0; length < size; length++)
    {
      g_autoptr (GBytes) shorter = g_bytes_new (data, length);
      g_autoptr (GError) error = NULL;

      g_assert_null (farne_facts_decode (shorter, &error));
      g_assert_error (error, FARNE_ERROR, FARNE_ERROR_DAMAGED);
    }

  for (gsize at = 12; at < size; at++)
    {
      g_autofree guint8 *copy = g_memdup2 (data, size);
      g_autoptr (GBytes) changed = NULL;
      g_autoptr (GError) error = NULL;

      copy[at] ^= 1 << g_rand_int_range (rand, 0, 8);
      changed = g_bytes_new (copy, size);
      g_assert_null (farne_facts_decode (changed, &error));
      g_assert_error (error, FARNE_ERROR, FARNE_ERROR_DAMAGED);
    }
}

/*
 * With the checksum made right again, a changed segment is refused or read; it never goes astray.
 */
static void
test_forged (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (8);
  g_autoptr (FarneFacts) facts = make_random_facts (rand, 600, 6, 30);
  g_autoptr (GBytes) segment = farne_facts_encode (facts);
  gsize size;
  const guint8 *data = g_bytes_get_data (segment, &size);
  guint n_refused = 0;

  for (guint round = 0; round < 4000; round++)
    {
      gsize length = round % 3 == 0 ? (gsize) g_rand_int_range (rand, 20, size) : size;
      g_autofree guint8 *copy = g_memdup2 (data, length);
      g_autoptr (GBytes) changed = NULL;
      g_autoptr (FarneFacts) read = NULL;
      guint64 sum;

      for (guint i = g_rand_int_range (rand, 0, 4); i > 0; i--)
        copy[g_rand_int_range (rand, 20, MAX (21, length))
             % length] = g_rand_int_range (rand, 0, 256);
      sum = GUINT64_TO_LE (farne_bytes_checksum (copy + 20, length - 20));
      memcpy (copy + 12, &sum, sizeof sum);
      changed = g_bytes_new (copy, length);
      read = farne_facts_decode (changed, NULL);
      if (read != NULL && farne_facts_get_n_rows (read) < 100000)
        read_all (read);
      n_refused += read == NULL;
    }
  g_assert_cmpuint (n_refused, >, 1000);
}

static void
test_newer (void)
{
  g_autoptr (FarneFactsBuilder) builder = farne_facts_builder_new ();
  g_autoptr (FarneFacts) facts = farne_facts_builder_end (builder);
  g_autoptr (GBytes) segment = farne_facts_encode (facts);
  g_autofree guint8 *copy = g_memdup2 (g_bytes_get_data (segment, NULL),
                                       g_bytes_get_size (segment));
  g_autoptr (GBytes) changed = NULL;
  g_autoptr (GError) error = NULL;

  copy[8]++;
  changed = g_bytes_new (copy, g_bytes_get_size (segment));
  g_assert_null (farne_facts_decode (changed, &error));
  g_assert_error (error, FARNE_ERROR, FARNE_ERROR_NEWER);
}

/* Months of restricted counts: at most six bytes a row. */
static void
test_size (void)
{
  static const struct { const char *name; guint n_values; } columns[] = {
    { "day", 36 }, { "area", 12 }, { "ward", 340 }, { "sector", 460 }, { "nationality", 90 },
    { "age", 6 }, { "sex", 2 }, { "household", 2 }, { "support", 3 },
  };
  g_autoptr (FarneFactsBuilder) builder = farne_facts_builder_new ();
  g_autoptr (GRand) rand = g_rand_new_with_seed (9);
  g_autoptr (FarneFacts) facts = NULL;
  g_autoptr (GBytes) segment = NULL;
  guint n_rows = 100000;

  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    farne_facts_builder_add_column (builder, columns[i].name);
  for (guint row = 0; row < n_rows; row++)
    {
      guint codes[G_N_ELEMENTS (columns)];
      guint ward = g_rand_int_range (rand, 0, 340);

      for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
        {
          guint number = i == 0 ? row * 36 / n_rows : i == 1 ? ward / 29 : i == 2 ? ward
                         : (guint) g_rand_int_range (rand, 0, columns[i].n_values);
          g_autofree char *text = g_strdup_printf ("%u", number);

          codes[i] = farne_facts_builder_intern (builder, i, text, -1);
        }
      farne_facts_builder_add_row (builder, codes, g_rand_int_range (rand, 1, 9), FARNE_MARK_LISTED,
                                   row + 2);
    }

  facts = farne_facts_builder_end (builder);
  segment = farne_facts_encode (facts);
  g_test_message ("%.2f bytes a row", (double) g_bytes_get_size (segment) / n_rows);
  g_assert_cmpfloat ((double) g_bytes_get_size (segment) / n_rows, <=, 6.0);
}

static void
test_dimensions (void)
{
  const char *const *all = farne_dimensions_get_all ();

  g_assert_cmpuint (g_strv_length ((char **) all), ==, 8);
  for (guint i = 0; all[i] != NULL; i++)
    g_assert_nonnull (farne_dimension_get_label (all[i]));
  g_assert_null (farne_dimension_get_label (FARNE_COLUMN_AREA));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/facts/identity", test_identity);
  g_test_add_func ("/facts/widths", test_widths);
  g_test_add_func ("/facts/extreme-values", test_extreme_values);
  g_test_add_func ("/facts/damaged", test_damaged);
  g_test_add_func ("/facts/forged", test_forged);
  g_test_add_func ("/facts/newer", test_newer);
  g_test_add_func ("/facts/size", test_size);
  g_test_add_func ("/facts/dimensions", test_dimensions);
  return g_test_run ();
}
