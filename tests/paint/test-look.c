/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "paint/farne-look.h"

#define N_CLASSES_MOST 9

static const FarneLook *
get_look (guint index)
{
  const FarneLook *looks[] = { farne_look_get_light (), farne_look_get_dark (),
                               farne_look_get_paper () };

  return looks[index];
}

static void
check_contrast (const FarneLook *look, const char *what, FarneColour colour, double least)
{
  double contrast = farne_colour_get_contrast (colour, look->card);

  if (contrast < least)
    g_test_message ("%s: %s has a contrast of %.2f", look->name, what, contrast);
  g_assert_cmpfloat (contrast, >=, least);
}

static void
test_contrast (void)
{
  g_assert_cmpfloat_with_epsilon (farne_colour_get_contrast ((FarneColour) FARNE_COLOUR_HEX (0),
                                    (FarneColour) FARNE_COLOUR_HEX (0xffffff)), 21, 1e-9);

  for (guint i = 0; i < 3; i++)
    {
      const FarneLook *look = get_look (i);

      check_contrast (look, "ink", look->ink, 7);
      check_contrast (look, "soft ink", look->soft_ink, 4.5);
      check_contrast (look, "warning", look->warning, 4.5);
      check_contrast (look, "accent", look->accent, 4.5);
      check_contrast (look, "edge", look->edge, 3);

      for (guint j = 0; j < FARNE_LOOK_N_SERIES; j++)
        check_contrast (look, "series", look->series[j], 4.5);
    }
}

/* Every ink that text has, on every ground that it lies on: a card, the empty part of a bar, land without
   a figure, by what the painters put there. */
static void
test_text_on_grounds (void)
{
  for (guint i = 0; i < 3; i++)
    {
      const FarneLook *look = get_look (i);
      const struct { const char *name; FarneColour ink, ground; } pairs[] = {
        { "ink on card", look->ink, look->card },       { "ink on land", look->ink, look->land },
        { "ink on track", look->ink, look->track },     { "soft on card", look->soft_ink, look->card },
        { "soft on land", look->soft_ink, look->land }, { "soft on track", look->soft_ink, look->track },
        { "warning on card", look->warning, look->card },
        { "accent on card", look->accent, look->card },
        { "on accent", farne_look_get_ink_on (look, look->accent), look->accent },
        { "on warning", farne_look_get_ink_on (look, look->warning), look->warning },
        { "on land", farne_look_get_ink_on (look, look->land), look->land },
        { "on track", farne_look_get_ink_on (look, look->track), look->track },
      };

      for (guint j = 0; j < G_N_ELEMENTS (pairs); j++)
        {
          double contrast = farne_colour_get_contrast (pairs[j].ink, pairs[j].ground);

          if (contrast < 4.5)
            g_test_message ("%s: %s has a contrast of %.2f", look->name, pairs[j].name, contrast);
          g_assert_cmpfloat (contrast, >=, 4.5);
        }
      for (guint j = 0; j < FARNE_LOOK_N_SERIES; j++)
        g_assert_cmpfloat (farne_colour_get_contrast (farne_look_get_ink_on (look, look->series[j]),
                                                      look->series[j]), >=, 4.5);
    }
}

static void
test_text_on_classes (void)
{
  for (guint i = 0; i < 3; i++)
    for (const char *const *ramp = farne_look_list_ramps (); *ramp; ramp++)
      for (guint n = 1; n <= N_CLASSES_MOST; n++)
        for (guint j = 0; j < n; j++)
          {
            FarneColour ground = farne_look_get_class_colour (get_look (i), *ramp, j, n);
            FarneColour ink = farne_look_get_ink_on (get_look (i), ground);

            g_assert_cmpfloat (farne_colour_get_contrast (ink, ground), >=, 4.5);
          }
}

/* Five classes stand ten and more apart in grey; with nine, five. Sequential ones keep one direction. */
static void
test_grey_steps (void)
{
  for (guint i = 0; i < 3; i++)
    for (const char *const *ramp = farne_look_list_ramps (); *ramp; ramp++)
      for (guint n = 2; n <= N_CLASSES_MOST; n++)
        for (guint j = 1; j < n; j++)
          {
            const FarneLook *look = get_look (i);
            double before = farne_colour_get_lightness (
                farne_look_get_class_colour (look, *ramp, j - 1, n));
            double after = farne_colour_get_lightness (
                farne_look_get_class_colour (look, *ramp, j, n));
            gboolean stronger = g_str_equal (look->name, "dark") ? after > before : after < before;

            /* An even diverging ramp has its two middle classes alike, a fall and a rise. */
            if (g_str_equal (*ramp, FARNE_RAMP_CHANGE) && n % 2 == 0 && j == n / 2)
              continue;

            g_assert_cmpfloat (ABS (after - before), >=, n <= 5 ? 10 : 5);
            if (!g_str_equal (*ramp, FARNE_RAMP_CHANGE))
              g_assert_true (stronger);
          }
}

static void
test_series_in_grey (void)
{
  for (guint i = 0; i < 3; i++)
    for (guint j = 1; j < FARNE_LOOK_N_SERIES; j++)
      g_assert_cmpfloat (ABS (farne_colour_get_lightness (get_look (i)->series[j])
                              - farne_colour_get_lightness (get_look (i)->series[j - 1])), >=, 6);
}

static void
test_ramps (void)
{
  FarneColour usual = farne_look_get_class_colour (farne_look_get_light (), NULL, 0, 5);
  FarneColour blue = farne_look_get_class_colour (farne_look_get_light (), FARNE_RAMP_BLUES, 0, 5);

  g_assert_cmpfloat (usual.red, ==, blue.red);
  g_assert_cmpstr (farne_look_list_ramps ()[0], ==, FARNE_RAMP_BLUES);

  for (const char *const *ramp = farne_look_list_ramps (); *ramp; ramp++)
    g_assert_cmpstr (farne_look_get_ramp_label (*ramp), !=, "");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/look/contrast", test_contrast);
  g_test_add_func ("/look/text-on-grounds", test_text_on_grounds);
  g_test_add_func ("/look/text-on-classes", test_text_on_classes);
  g_test_add_func ("/look/grey-steps", test_grey_steps);
  g_test_add_func ("/look/series-in-grey", test_series_in_grey);
  g_test_add_func ("/look/ramps", test_ramps);

  return g_test_run ();
}
