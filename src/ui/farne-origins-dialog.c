/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "farne-config.h"

#include "ui/farne-origins-dialog.h"

#include <glib/gi18n-lib.h>

#include "report/farne-release-words.h"
#include "ui/farne-table-window.h"
#include "ui/farne-text-table.h"

#define MOST_ROWS 5000

static const FarneTextColumn columns[] = {
  { N_("Row"), TRUE, FALSE },
  { N_("In the source"), FALSE, TRUE },
  { N_("People"), TRUE, FALSE },
  { N_("Note"), FALSE, TRUE },
};

static char *
describe_origin (const FarneOrigin *origin)
{
  if (origin->match == FARNE_MATCHED_REPAIRED)
    return g_strdup (_("Repaired: code and name disagree; given to the named area"));
  if (origin->match == FARNE_MATCHED_RETIRED_CODE)
    return g_strdup (_("Matched by a former code"));
  if (origin->mark != FARNE_MARK_LISTED)
    return g_strdup (farne_mark_get_words (origin->mark));

  return NULL;
}

static GtkStringList *
make_row (const FarneOrigin *origin)
{
  g_autofree char *row = g_strdup_printf ("%u", origin->row);
  g_autofree char *value =
    FARNE_MARK_HAS_VALUE (origin->mark) ? farne_number_to_text (origin->value, 0) : NULL;
  g_autofree char *label = g_strdup (origin->label);
  g_autofree char *note = describe_origin (origin);

  g_strdelimit (label, "\t", ' ');
  return farne_text_row_new (row, label, value, note, FARNE_TEXT_ROW_END);
}

/* The rows of one release, with what it is above them. */
static void
add_release (GtkBox *box, FarneRelease *release, GPtrArray *origins)
{
  g_autoptr (GListStore) rows = g_list_store_new (GTK_TYPE_STRING_LIST);
  FarneTextColumn translated[G_N_ELEMENTS (columns)];
  g_autofree char *words = farne_release_describe (release);
  GtkWidget *label = gtk_label_new (release->title);
  GtkWidget *soft = gtk_label_new (words);

  for (guint i = 0; i < origins->len; i++)
    if (((FarneOrigin *) origins->pdata[i])->release == release)
      {
        g_autoptr (GtkStringList) row = make_row (origins->pdata[i]);

        g_list_store_append (rows, row);
      }
  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    translated[i] = (FarneTextColumn) { _(columns[i].title), columns[i].numeric, columns[i].expand };

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_widget_add_css_class (label, "heading");
  gtk_label_set_xalign (GTK_LABEL (soft), 0);
  gtk_label_set_wrap (GTK_LABEL (soft), TRUE);
  gtk_label_set_selectable (GTK_LABEL (soft), TRUE);
  gtk_widget_set_can_focus (soft, FALSE);
  gtk_widget_add_css_class (soft, "soft");
  gtk_box_append (box, label);
  gtk_box_append (box, soft);
  gtk_box_append (box, farne_text_table_new (G_LIST_MODEL (rows), translated,
                                             G_N_ELEMENTS (columns), NULL));
}

static void
fill (GtkBox *box, GPtrArray *origins)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < origins->len; i++)
    {
      FarneRelease *release = ((FarneOrigin *) origins->pdata[i])->release;

      if (g_hash_table_add (seen, release))
        add_release (box, release, origins);
    }
}

static char *
describe_sum (GPtrArray *origins)
{
  g_autofree char *sum = NULL;
  g_autofree char *rows = NULL;
  double total = 0;

  for (guint i = 0; i < origins->len; i++)
    {
      const FarneOrigin *origin = origins->pdata[i];

      if (FARNE_MARK_HAS_VALUE (origin->mark))
        total += origin->value;
    }
  sum = farne_number_to_text (total, 0);
  if (origins->len == 0)
    return g_strdup (_("No row stands behind this figure: the source covers it and lists nobody, or does not cover it."));

  rows = farne_number_in_words (N_("%u row"), N_("%u rows"), origins->len);

  /* Translators: "12 rows", people */
  return g_strdup_printf (_("%s, %s in all"), rows, sum);
}

/**
 * farne_origins_dialog_present:
 * @widget: a widget of the window that asks
 * @context: what the pages share
 * @view: the view that the figure answers
 * @area: the code of the figure's area
 * @day: the day of the figure
 *
 * Shows the releases and rows behind a figure.
 */
void
farne_origins_dialog_present (GtkWidget       *widget,
                              FarneContext    *context,
                              const FarneView *view,
                              const char      *area,
                              FarneDay         day)
{
  FarneDesk *desk = farne_context_get_desk (context);
  FarneArea *place = farne_areas_find (farne_desk_get_areas (desk), area);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  g_autoptr (GPtrArray) origins = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *day_text = farne_day_to_text (day);
  g_autofree char *subtitle = NULL;
  g_autofree char *sum = NULL;
  GtkWidget *sum_label;

  origins = farne_factbase_list_origins (farne_desk_get_factbase (desk), view, area, day, MOST_ROWS,
                                         &error);
  if (origins == NULL)
    {
      farne_context_tell_error (context, error);
      g_object_unref (g_object_ref_sink (box));
      return;
    }

  sum = describe_sum (origins);
  sum_label = gtk_label_new (sum);
  gtk_label_set_xalign (GTK_LABEL (sum_label), 0);
  gtk_label_set_wrap (GTK_LABEL (sum_label), TRUE);
  gtk_widget_add_css_class (sum_label, "title-3");
  gtk_widget_add_css_class (box, "page");
  gtk_box_append (GTK_BOX (box), sum_label);
  fill (GTK_BOX (box), origins);
  subtitle = g_strdup_printf ("%s, %s", place != NULL ? place->name : area, day_text);
  gtk_window_present (GTK_WINDOW (
    farne_table_window_new (widget, _("Where This Figure Comes From"), subtitle, box)));
}
