/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "geo/farne-postcodes.h"

#include <string.h>

#include "base/farne-error.h"
#include "base/farne-postcode-key.h"
#include "geo/farne-postcodes-builder.h"

static guint64
pack (const char *text)
{
  return farne_postcode_pack (text, strlen (text));
}

static GBytes *
make_segment (void)
{
  g_autoptr (FarnePostcodesBuilder) builder = farne_postcodes_builder_new ();
  guint authority = farne_postcodes_builder_code (builder, "E06000002", 9);
  guint ward = farne_postcodes_builder_code (builder, "E05001489", 9);
  guint n;
  GBytes *segment;

  farne_postcodes_builder_add (builder, pack ("TS1 2AB"), 449798, 520601, authority, ward);
  farne_postcodes_builder_add (builder, pack ("SR1 1AE"), 440075, 556874, 0, 0);
  farne_postcodes_builder_add (builder, pack ("TS1 1AA"), 1, 2, 0, 0);
  farne_postcodes_builder_add (builder, pack ("TS1 1AA"), 448907, 520333, authority, 0);
  farne_postcodes_builder_add (builder, pack ("TS9 9ZZ"), 0, 0, authority, ward);
  segment = farne_postcodes_builder_end (builder, &n);
  g_assert_cmpuint (n, ==, 4);
  return segment;
}

static void
assert_at (FarnePostcodes *postcodes, const char *text, int easting, int northing,
           const char *authority, const char *ward)
{
  FarnePostcodePlace place;

  g_assert_true (farne_postcodes_find (postcodes, pack (text), &place));
  g_assert_cmpint (place.easting, ==, easting);
  g_assert_cmpint (place.northing, ==, northing);
  g_assert_cmpstr (place.authority, ==, authority);
  g_assert_cmpstr (place.ward, ==, ward);
}

static void
test_found (void)
{
  g_autoptr (GBytes) segment = make_segment ();
  g_autoptr (GError) error = NULL;
  g_autoptr (FarnePostcodes) postcodes = farne_postcodes_decode (segment, &error);
  FarnePostcodePlace place;

  g_assert_no_error (error);
  g_assert_cmpuint (farne_postcodes_get_n (postcodes), ==, 4);
  assert_at (postcodes, "TS1 2AB", 449798, 520601, "E06000002", "E05001489");
  assert_at (postcodes, "SR1 1AE", 440075, 556874, "", "");
  assert_at (postcodes, "TS1 1AA", 448907, 520333, "E06000002", "");
  assert_at (postcodes, "TS9 9ZZ", 0, 0, "E06000002", "E05001489");
  g_assert_false (farne_postcodes_find (postcodes, pack ("TS1 2AA"), &place));
  g_assert_false (farne_postcodes_find (postcodes, pack ("ZE3 9ZZ"), &place));
  g_assert_false (farne_postcodes_find (postcodes, 0, &place));
}

static void
test_damaged (void)
{
  g_autoptr (GBytes) segment = make_segment ();

  for (gsize size = 0; size < g_bytes_get_size (segment); size++)
    {
      g_autoptr (GBytes) part = g_bytes_new_from_bytes (segment, 0, size);
      g_autoptr (GError) error = NULL;

      g_assert_null (farne_postcodes_decode (part, &error));
      g_assert_error (error, FARNE_ERROR, FARNE_ERROR_DAMAGED);
    }
}

/* A byte changed anywhere may give another directory, but never reads past the end. */
static void
test_any_byte (void)
{
  g_autoptr (GBytes) segment = make_segment ();
  gsize size;
  const guint8 *data = g_bytes_get_data (segment, &size);

  for (gsize i = 0; i < size; i++)
    for (guint value = 0; value < 256; value += 15)
      {
        guint8 *copy = g_memdup2 (data, size);
        g_autoptr (GBytes) changed = g_bytes_new_take (copy, size);
        g_autoptr (FarnePostcodes) postcodes = NULL;
        FarnePostcodePlace place;

        copy[i] = value;
        postcodes = farne_postcodes_decode (changed, NULL);
        if (postcodes != NULL && farne_postcodes_find (postcodes, pack ("TS1 2AB"), &place))
          g_assert_nonnull (place.authority);
      }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/postcodes/found", test_found);
  g_test_add_func ("/postcodes/damaged", test_damaged);
  g_test_add_func ("/postcodes/any-byte", test_any_byte);
  return g_test_run ();
}
