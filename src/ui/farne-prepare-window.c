/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "farne-config.h"

#include "ui/farne-prepare-window.h"

#include <glib/gi18n-lib.h>

#include "desk/farne-prepare.h"
#include "ui/farne-chooser.h"
#include "ui/farne-overview-widgets.h"
#include "ui/farne-report-view.h"

struct _FarnePrepareWindow
{
  AdwWindow parent_instance;

  FarneContext *context;
  GPtrArray *authorities;
  gboolean filling;

  GtkDropDown *occasion;
  GtkDropDown *authority;
  GtkWidget *team;
  GtkLabel *team_text;
  GtkWidget *box;
};

G_DEFINE_FINAL_TYPE (FarnePrepareWindow, farne_prepare_window, ADW_TYPE_WINDOW)

static const FarneOccasion *
get_occasion (FarnePrepareWindow *self)
{
  guint n;

  return &farne_occasions_get (&n)[gtk_drop_down_get_selected (self->occasion)];
}

static FarneArea *
get_area (FarnePrepareWindow *self)
{
  const guint chosen = gtk_drop_down_get_selected (self->authority);

  return get_occasion (self)->of_area && chosen < self->authorities->len
           ? self->authorities->pdata[chosen] : NULL;
}

/* ---- what is shown ---- */

static FarneRecord *
find_record (FarnePrepareWindow *self, const FarnePreparedRow *row)
{
  return row->kind == NULL ? NULL
         : farne_store_get (farne_desk_get_store (farne_context_get_desk (self->context)), row->kind,
                            row->id, NULL);
}

static void
add_part (FarnePrepareWindow *self, const FarnePreparedPart *part)
{
  GtkWidget *card = farne_report_add_card (self->box, part->title, NULL);

  for (guint i = 0; i < part->rows->len; i++)
    {
      const FarnePreparedRow *row = g_ptr_array_index (part->rows, i);
      g_autoptr (FarneRecord) record = find_record (self, row);

      farne_report_add_row (card, record, row->text, row->detail, row->tag, row->warn);
    }
  if (part->rows->len == 0)
    farne_report_add_text (card, part->none);
}

static void
show_team (FarnePrepareWindow *self, guint n)
{
  g_autofree char *text =
    g_strdup_printf (ngettext ("%u line here is for the team alone and stays off the paper.",
                               "%u lines here are for the team alone and stay off the paper.", n), n);

  gtk_label_set_text (self->team_text, text);
  gtk_widget_set_visible (self->team, n > 0);
}

static void
refresh (FarnePrepareWindow *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) parts = NULL;

  if (self->filling)
    return;
  gtk_widget_set_visible (GTK_WIDGET (self->authority), get_occasion (self)->of_area);
  farne_box_clear (self->box);
  parts = farne_desk_prepare (farne_context_get_desk (self->context), get_occasion (self), get_area (self),
                              &error);
  if (parts == NULL)
    {
      farne_report_add_card (self->box, error->message, NULL);
      return;
    }
  for (guint i = 0; i < parts->len; i++)
    add_part (self, parts->pdata[i]);
  show_team (self, farne_prepared_count_team (parts));
}

static void
chosen_cb (FarnePrepareWindow *self)
{
  refresh (self);
}

/* ---- what is done ---- */

static void
save_chosen_cb (GFile *file, gpointer user_data)
{
  FarnePrepareWindow *self = user_data;
  g_autoptr (GError) error = NULL;

  if (!farne_door_prepared (farne_context_get_desk (self->context), get_occasion (self), get_area (self),
                            g_file_peek_path (file), &error))
    {
      farne_context_tell_error (self->context, error);
      return;
    }
  farne_context_tell (self->context, _("Paper saved; it is entered in the ledger."), FALSE);
  gtk_window_close (GTK_WINDOW (self));
}

static void
save_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  FarnePrepareWindow *self = FARNE_PREPARE_WINDOW (widget);
  const FarneFileKind kinds[] = { { _("PDF"), "*.pdf" }, { NULL } };
  g_autofree char *title = farne_occasion_title (get_occasion (self), get_area (self));
  g_autofree char *file = g_strdup_printf ("%s.pdf", title);

  farne_choose_to_save (widget, _("Save as a Paper"), kinds, g_strdelimit (file, "/:", '-'), save_chosen_cb,
                        self);
}

/* A record is read in the window behind. */
static void
open_record_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  GtkWindow *behind = gtk_window_get_transient_for (GTK_WINDOW (widget));

  if (behind != NULL)
    gtk_widget_activate_action_variant (GTK_WIDGET (behind), name, parameter);
  gtk_window_close (GTK_WINDOW (widget));
}

static void
farne_prepare_window_dispose (GObject *object)
{
  FarnePrepareWindow *self = FARNE_PREPARE_WINDOW (object);

  g_clear_object (&self->context);
  g_clear_pointer (&self->authorities, g_ptr_array_unref);
  G_OBJECT_CLASS (farne_prepare_window_parent_class)->dispose (object);
}

static void
farne_prepare_window_class_init (FarnePrepareWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = farne_prepare_window_dispose;
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/farne/Farne/ui/prepare-window.ui");
  gtk_widget_class_bind_template_child (widget_class, FarnePrepareWindow, occasion);
  gtk_widget_class_bind_template_child (widget_class, FarnePrepareWindow, authority);
  gtk_widget_class_bind_template_child (widget_class, FarnePrepareWindow, team);
  gtk_widget_class_bind_template_child (widget_class, FarnePrepareWindow, team_text);
  gtk_widget_class_bind_template_child (widget_class, FarnePrepareWindow, box);
  gtk_widget_class_bind_template_callback (widget_class, chosen_cb);
  gtk_widget_class_install_action (widget_class, "prepare.save", NULL, save_action);
  gtk_widget_class_install_action (widget_class, "win.open-record", "(sx)", open_record_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_s, GDK_CONTROL_MASK, "prepare.save", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
farne_prepare_window_init (FarnePrepareWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
fill_occasions (FarnePrepareWindow *self)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  guint n;
  const FarneOccasion *occasions = farne_occasions_get (&n);

  for (guint i = 0; i < n; i++)
    gtk_string_list_append (names, _(occasions[i].label));
  gtk_drop_down_set_model (self->occasion, G_LIST_MODEL (names));
}

/* The authority that the pages are about comes first to mind. */
static void
fill_authorities (FarnePrepareWindow *self)
{
  FarneAreas *areas = farne_desk_get_areas (farne_context_get_desk (self->context));
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  const char *current = farne_context_get_area (self->context);
  guint chosen = 0;

  self->authorities = farne_areas_list (areas, "authority", NULL,
                                        farne_desk_get_today (farne_context_get_desk (self->context)));
  for (guint i = 0; i < self->authorities->len; i++)
    {
      FarneArea *area = g_ptr_array_index (self->authorities, i);

      gtk_string_list_append (names, area->name);
      if (g_strcmp0 (area->code, current) == 0)
        chosen = i;
    }
  gtk_drop_down_set_model (self->authority, G_LIST_MODEL (names));
  gtk_drop_down_set_selected (self->authority, chosen);
}

/**
 * farne_prepare_window_present:
 * @widget: a widget of the window that asks
 * @context: what the pages share
 *
 * Shows what there is to know before a visit, a monthly look or a meeting.
 */
void
farne_prepare_window_present (GtkWidget *widget, FarneContext *context)
{
  FarnePrepareWindow *self = g_object_new (FARNE_TYPE_PREPARE_WINDOW, "transient-for",
                                           gtk_widget_get_root (widget), NULL);

  self->context = g_object_ref (context);
  self->filling = TRUE;
  fill_occasions (self);
  fill_authorities (self);
  self->filling = FALSE;
  refresh (self);
  g_signal_connect_object (context, "changed", G_CALLBACK (refresh), self, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (self));
}
