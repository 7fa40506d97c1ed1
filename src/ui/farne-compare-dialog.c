/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "farne-config.h"

#include "ui/farne-compare-dialog.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "desk/farne-releases.h"
#include "ui/farne-overview-widgets.h"
#include "ui/farne-table-window.h"
#include "ui/farne-text-table.h"

/* What the dialog holds while it is open. */
typedef struct
{
  FarneContext *context;
  FarneRelease *release;
  GPtrArray *others;
  GtkBox *box;
  GtkLabel *summary;
  GtkWidget *table;
} Comparison;

static void
free_comparison (gpointer data)
{
  Comparison *self = data;

  g_object_unref (self->context);
  g_object_unref (self->release);
  g_ptr_array_unref (self->others);
  g_free (self);
}

/* Others that speak of the same days and are as restricted: figures of two series are never compared. */
static GPtrArray *
list_others (FarneContext *context, FarneRelease *release, GError **error)
{
  g_autoptr (GPtrArray) all = farne_desk_list_releases (farne_context_get_desk (context), error);
  GPtrArray *others;

  if (all == NULL)
    return NULL;

  others = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < all->len; i++)
    {
      FarneRelease *other = all->pdata[i];

      if (farne_record_get_id (FARNE_RECORD (other)) != farne_record_get_id (FARNE_RECORD (release))
          && other->restricted == release->restricted && !other->erased
          && g_strcmp0 (other->layout, release->layout) == 0)
        g_ptr_array_add (others, g_object_ref (other));
    }

  return others;
}

static char *
describe_value (double value)
{
  return isnan (value) ? g_strdup ("–") : farne_number_to_text (value, 0);
}

static GtkStringList *
make_row (const FarneCellMove *move)
{
  g_autofree char *day = farne_day_to_short_text (move->day);
  g_autofree char *before = describe_value (move->before);
  g_autofree char *after = describe_value (move->after);
  g_autofree char *change = isnan (move->before) || isnan (move->after)
                            ? NULL : farne_number_to_signed (move->after - move->before, 0);

  return farne_text_row_new (move->area->name, day, move->by, before, after, change,
                             FARNE_TEXT_ROW_END);
}

static GtkWidget *
make_table (GPtrArray *moves)
{
  const FarneTextColumn columns[] = {
    { _("Area"), FALSE, TRUE },     { _("Day"), FALSE, FALSE },  { _("Of which"), FALSE, TRUE },
    { _("There"), TRUE, FALSE }, { _("Here"), TRUE, FALSE }, { _("Difference"), TRUE, FALSE },
  };
  g_autoptr (GListStore) rows = g_list_store_new (GTK_TYPE_STRING_LIST);

  for (guint i = 0; i < moves->len; i++)
    {
      g_autoptr (GtkStringList) row = make_row (moves->pdata[i]);

      g_list_store_append (rows, row);
    }

  return farne_text_table_new (G_LIST_MODEL (rows), columns, G_N_ELEMENTS (columns), NULL);
}

static void
show (Comparison *self, FarneRelease *other)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) moves =
    farne_desk_compare_releases (farne_context_get_desk (self->context), other, self->release, &error);
  g_autofree char *text = NULL;

  g_clear_pointer (&self->table, gtk_widget_unparent);
  if (moves == NULL)
    {
      gtk_label_set_text (self->summary, error->message);
      return;
    }

  text = moves->len == 0 ? g_strdup (_("Both say the same wherever both speak."))
                         : farne_number_in_words (N_("%u figure differs"), N_("%u figures differ"),
                                                  moves->len);
  gtk_label_set_text (self->summary, text);
  if (moves->len > 0)
    {
      self->table = make_table (moves);
      gtk_box_append (self->box, self->table);
    }
}

static void
chosen_cb (GtkDropDown *choice, GParamSpec *pspec, Comparison *self)
{
  const guint chosen = gtk_drop_down_get_selected (choice);

  if (chosen < self->others->len)
    show (self, self->others->pdata[chosen]);
}

static GtkWidget *
make_choice (Comparison *self)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  GtkWidget *choice;

  for (guint i = 0; i < self->others->len; i++)
    {
      FarneRelease *other = self->others->pdata[i];
      g_autofree char *published = farne_day_to_short_text (other->published);
      g_autofree char *name = g_strdup_printf ("%s (%s)", other->title, published);

      gtk_string_list_append (names, name);
    }
  choice = gtk_drop_down_new (G_LIST_MODEL (g_object_ref (names)), NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (choice), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Compare with"), -1);
  g_signal_connect (choice, "notify::selected", G_CALLBACK (chosen_cb), self);

  return choice;
}

/**
 * farne_compare_dialog_present:
 * @widget: a widget of the window that asks
 * @context: what the pages share
 * @release: a release
 *
 * Shows what differs between @release and another that the user chooses.
 */
void
farne_compare_dialog_present (GtkWidget *widget, FarneContext *context, FarneRelease *release)
{
  g_autoptr (GError) error = NULL;
  GPtrArray *others = list_others (context, release, &error);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  GtkWidget *summary = farne_soft_label_new (_("There is no other release of this kind to compare with."));
  GtkWidget *window;
  Comparison *self;

  gtk_widget_add_css_class (box, "page");
  window = farne_table_window_new (widget, _("Compare Releases"), release->title, box);
  if (others == NULL)
    {
      farne_context_tell_error (context, error);
      gtk_window_destroy (GTK_WINDOW (window));
      return;
    }

  self = g_new0 (Comparison, 1);
  *self = (Comparison) { g_object_ref (context), g_object_ref (release), others, GTK_BOX (box),
                         GTK_LABEL (summary), NULL };
  g_object_set_data_full (G_OBJECT (window), "farne-comparison", self, free_comparison);
  if (others->len > 0)
    gtk_box_append (self->box, make_choice (self));
  gtk_box_append (self->box, summary);
  if (others->len > 0)
    show (self, others->pdata[0]);
  gtk_window_present (GTK_WINDOW (window));
}
