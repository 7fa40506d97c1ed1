/* SPDX-License-Identifier: GPL-3.0-or-later */
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

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/tables/once", test_once);

  return g_test_run ();
}
