/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "facts/farne-view.h"

#include "base/farne-error.h"

static FarneView *
parse (const char *text, GError **error)
{
  g_autoptr (JsonNode) node = json_from_string (text, NULL);

  g_assert_nonnull (node);
  return farne_view_from_json (node, error);
}

static const char *const written[] = {
  "{\"measure\":\"supported\",\"level\":\"authority\"}",
  "{\"measure\":\"supported\",\"level\":\"ward\",\"restricted\":true,\"within\":\"E06000004\","
  "\"at\":\"2017-03-31\",\"known\":\"2017-04-10\"}",
  "{\"measure\":\"resettled\",\"level\":\"region\",\"from\":\"2015-01-01\",\"to\":\"2016-12-31\","
  "\"summed\":true}",
  "{\"measure\":\"supported\",\"level\":\"authority\",\"by\":[\"support\",\"accommodation\"],"
  "\"where\":{\"support\":[\"Section 95\",\"Section 4\"],\"sex\":[]}}",
  "{\"measure\":\"supported\",\"level\":\"authority\",\"quantity\":\"change\","
  "\"since\":\"2016-09-30\",\"form\":\"tiles\",\"classes\":4,\"method\":\"manual\","
  "\"breaks\":[1.5,200,1000],\"ramp\":\"blues\",\"denominator\":\"children\",\"vintage\":\"2015-06-30\",\"limit\":150.5}",
};

static void
test_round_trip (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (written); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (FarneView) view = parse (written[i], &error);
      g_autoptr (FarneView) copy = NULL, again = NULL;
      g_autoptr (JsonNode) node = NULL;

      g_assert_no_error (error);
      node = farne_view_to_json (view);
      again = farne_view_from_json (node, &error);
      g_assert_no_error (error);
      copy = farne_view_dup (view);
      g_assert_true (farne_view_equal (view, again));
      g_assert_true (farne_view_equal (copy, again));
    }
}

static void
test_all_differ (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (written); i++)
    for (guint j = 0; j < G_N_ELEMENTS (written); j++)
      {
        g_autoptr (FarneView) a = parse (written[i], NULL);
        g_autoptr (FarneView) b = parse (written[j], NULL);

        g_assert_cmpint (farne_view_equal (a, b), ==, i == j);
      }
}

static void
test_refused (void)
{
  static const char *const wrong[] = {
    "[]", "{}", "{\"measure\":\"supported\"}", "{\"measure\":4,\"level\":\"ward\"}",
    "{\"measure\":\"m\",\"level\":\"ward\",\"at\":\"2017-02-30\"}",
    "{\"measure\":\"m\",\"level\":\"ward\",\"classes\":10}",
    "{\"measure\":\"m\",\"level\":\"ward\",\"method\":\"guess\"}",
    "{\"measure\":\"m\",\"level\":\"ward\",\"by\":\"sex\"}",
    "{\"measure\":\"m\",\"level\":\"ward\",\"where\":{\"sex\":\"Female\"}}",
    "{\"measure\":\"m\",\"level\":\"ward\",\"breaks\":[\"1\"]}",
    "{\"measure\":\"m\",\"level\":\"ward\",\"restricted\":\"yes\"}",
    "{\"measure\":\"m\",\"level\":\"ward\",\"colour\":\"red\"}",
  };

  for (guint i = 0; i < G_N_ELEMENTS (wrong); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (parse (wrong[i], &error));
      g_assert_error (error, FARNE_ERROR, FARNE_ERROR_USAGE);
    }
}

static void
test_filters (void)
{
  static const char *const women[] = { "Female", NULL };
  static const char *const men[] = { "Male", NULL };
  g_autoptr (FarneView) a = farne_view_new ("supported", "authority");
  g_autoptr (FarneView) b = farne_view_new ("supported", "authority");

  farne_view_set_filter (a, "sex", men);
  farne_view_set_filter (a, "household", women);
  farne_view_set_filter (b, "household", women);
  g_assert_false (farne_view_equal (a, b));
  farne_view_set_filter (b, "sex", men);
  g_assert_true (farne_view_equal (a, b));
  farne_view_set_filter (b, "sex", women);
  g_assert_false (farne_view_equal (a, b));
  g_assert_cmpstr (farne_view_find_filter (b, "sex")->values[0], ==, "Female");
  farne_view_set_filter (a, "sex", NULL);
  farne_view_set_filter (b, "sex", NULL);
  g_assert_null (farne_view_find_filter (b, "sex"));
  g_assert_true (farne_view_equal (a, b));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/view/round-trip", test_round_trip);
  g_test_add_func ("/view/all-differ", test_all_differ);
  g_test_add_func ("/view/refused", test_refused);
  g_test_add_func ("/view/filters", test_filters);
  return g_test_run ();
}
