/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>

#include "paint/farne-painters.h"
#include "paint/farne-scene-private.h"

#define TARIFF "Full dispersal area, longer than a line"

static FarneScene *
create_table (double width)
{
  static const char *const headers[] = { "Tariff", "Area", "People", NULL };
  static const char *const rows[][4] = {
    { TARIFF, "Northumberland", "120", NULL },
    { "One-off, of all that were accommodated", "Redcar and Cleveland", "9", NULL },
  };
  g_autoptr (FarneTableContent) content = farne_table_content_new (headers, 2);

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    farne_table_content_add (content, rows[i][0], rows[i][0], FALSE, rows[i]);

  return farne_paint_list (content, "Tariffs", FARNE_HANDLING_PUBLIC, width,
                           farne_look_get_paper ());
}

static FarneScene *
create_listing (double width)
{
  static const char *const headers[] = { "Day", "What", NULL };
  static const char *const cells[] = { "3 May", "A meeting with all twelve authorities", NULL };
  g_autoptr (GPtrArray) rows = g_ptr_array_new ();

  g_ptr_array_add (rows, (gpointer) cells);
  return farne_paint_listing ("Diary", headers, rows, FARNE_HANDLING_PUBLIC, width,
                              farne_look_get_paper ());
}

static guint
count_texts (FarneScene *scene, const char *text)
{
  guint n = 0;

  for (guint i = 0; i < scene->items->len; i++)
    {
      const FarneSceneItem *item = &g_array_index (scene->items, FarneSceneItem, i);

      n += item->text != NULL && g_strcmp0 (item->text->text, text) == 0;
    }
  return n;
}

/* A cell that is drawn twice looks bold and is copied twice. */
static void
test_once (void)
{
  static FarneScene *(*const painters[]) (double) = { create_table, create_listing };

  for (guint i = 0; i < G_N_ELEMENTS (painters); i++)
    for (double width = 120; width <= 480; width += 180)
      {
        g_autoptr (FarneScene) scene = painters[i] (width);

        for (guint row = 0; row < farne_scene_get_n_rows (scene); row++)
          for (guint column = 0; column < farne_scene_get_n_columns (scene); column++)
            g_assert_cmpuint (count_texts (scene, farne_scene_get_cell (scene, row, column)), ==, 1);
      }
}

static const FarneSceneText *
find_text (FarneScene *scene, const char *text)
{
  for (guint i = 0; i < scene->items->len; i++)
    {
      const FarneSceneItem *item = &g_array_index (scene->items, FarneSceneItem, i);

      if (item->text != NULL && g_strcmp0 (item->text->text, text) == 0)
        return item->text;
    }

  g_assert_not_reached ();
}

static double
measure_word (const char *word)
{
  const FarneLook *look = farne_look_get_paper ();
  FarneLettering body = { look->font_size, FARNE_WEIGHT_NORMAL, look->ink };

  return farne_lettering_measure (&body, look->font, word, FALSE).width;
}

/* As long as the words of all columns have room beside each other, each column has its longest. */
static void
test_words_hold (void)
{
  static const struct { const char *cell, *word; } cases[] = {
    { TARIFF, "dispersal" },
    { "Northumberland", "Northumberland" },
    { "Redcar and Cleveland", "Cleveland" },
    { "One-off, of all that were accommodated", "accommodated" },
  };
  double least = measure_word ("accommodated") + measure_word ("Northumberland")
                 + measure_word ("People") + 3 * farne_look_get_paper ()->space + 4;

  for (double width = ceil (least); width < 400; width += 7)
    {
      g_autoptr (FarneScene) scene = create_table (width);

      for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
        g_assert_cmpfloat (find_text (scene, cases[i].cell)->lettering.width, >=,
                           measure_word (cases[i].word));
    }
}

/* However it is shared out, a table stays in its width as long as four letters a column do. */
static void
test_stays_within (void)
{
  for (double width = 120; width < 500; width += 20)
    {
      g_autoptr (FarneScene) scene = create_table (width);

      for (guint i = 0; i < scene->items->len; i++)
        {
          const FarneSceneItem *item = &g_array_index (scene->items, FarneSceneItem, i);
          gboolean ends = item->text != NULL && item->text->lettering.align == FARNE_ALIGN_END;

          if (item->text != NULL)
            g_assert_cmpfloat (item->x + (ends ? 0 : item->text->lettering.width), <=, width + 0.1);
        }
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/tables/once", test_once);
  g_test_add_func ("/tables/words-hold", test_words_hold);
  g_test_add_func ("/tables/stays-within", test_stays_within);

  return g_test_run ();
}
