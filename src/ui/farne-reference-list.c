/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "farne-config.h"

#include "ui/farne-reference-list.h"

#include <glib/gi18n-lib.h>

#include "store/farne-links.h"
#include "ui/farne-overview-widgets.h"
#include "ui/farne-record-picker.h"
#include "ui/farne-wrap-layout.h"

struct _FarneReferenceList
{
  GtkWidget parent_instance;

  FarneContext *context;
  const FarneKind *kind;
  GArray *ids;

  GtkWidget *chips;
  GtkWidget *picker;
};

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (FarneReferenceList, farne_reference_list, GTK_TYPE_WIDGET)

static void show_chips (FarneReferenceList *self);

static void
remove_cb (FarneReferenceList *self, GtkWidget *chip)
{
  const guint index = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (chip), "index"));

  g_array_remove_index (self->ids, index);
  show_chips (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

static GtkWidget *
make_chip (FarneReferenceList *self, guint index)
{
  const gint64 id = g_array_index (self->ids, gint64, index);
  g_autoptr (FarneRecord) record = farne_store_get (
    farne_desk_get_store (farne_context_get_desk (self->context)), self->kind, id, NULL);
  g_autofree char *title = record != NULL ? farne_context_dup_title (self->context, record)
                                          : g_strdup (_("(without a name)"));
  g_autofree char *words = g_strdup_printf (_("Without “%s”"), title);
  GtkWidget *button = gtk_button_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  gtk_box_append (GTK_BOX (box), gtk_label_new (title));
  gtk_box_append (GTK_BOX (box), gtk_image_new_from_icon_name ("window-close-symbolic"));
  gtk_button_set_child (GTK_BUTTON (button), box);
  gtk_widget_add_css_class (button, "chip-button");
  gtk_widget_set_tooltip_text (button, words);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
  g_object_set_data (G_OBJECT (button), "index", GUINT_TO_POINTER (index));
  g_signal_connect_swapped (button, "clicked", G_CALLBACK (remove_cb), self);

  return button;
}

static void
show_chips (FarneReferenceList *self)
{
  farne_box_clear (self->chips);
  for (guint i = 0; i < self->ids->len; i++)
    gtk_box_append (GTK_BOX (self->chips), make_chip (self, i));
  gtk_widget_set_visible (self->chips, self->ids->len > 0);
}

static gboolean
holds (FarneReferenceList *self, gint64 id)
{
  for (guint i = 0; i < self->ids->len; i++)
    if (g_array_index (self->ids, gint64, i) == id)
      return TRUE;

  return FALSE;
}

static void
picked_cb (FarneReferenceList *self)
{
  FarneRecord *record = farne_record_picker_get_record (FARNE_RECORD_PICKER (self->picker));
  const gint64 id = record != NULL ? farne_record_get_id (record) : 0;

  if (id == 0)
    return;
  if (!holds (self, id))
    g_array_append_val (self->ids, id);
  farne_record_picker_set_record (FARNE_RECORD_PICKER (self->picker), NULL);
  show_chips (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
farne_reference_list_dispose (GObject *object)
{
  farne_box_clear (GTK_WIDGET (object));

  G_OBJECT_CLASS (farne_reference_list_parent_class)->dispose (object);
}

static void
farne_reference_list_finalize (GObject *object)
{
  FarneReferenceList *self = FARNE_REFERENCE_LIST (object);

  g_clear_object (&self->context);
  g_array_unref (self->ids);

  G_OBJECT_CLASS (farne_reference_list_parent_class)->finalize (object);
}

static gboolean
farne_reference_list_grab_focus (GtkWidget *widget)
{
  if (gtk_widget_get_state_flags (widget) & GTK_STATE_FLAG_FOCUS_WITHIN)
    return FALSE;

  return gtk_widget_grab_focus (FARNE_REFERENCE_LIST (widget)->picker);
}

static void
farne_reference_list_class_init (FarneReferenceListClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = farne_reference_list_dispose;
  object_class->finalize = farne_reference_list_finalize;
  widget_class->grab_focus = farne_reference_list_grab_focus;

  signals[CHANGED] = g_signal_new ("changed", FARNE_TYPE_REFERENCE_LIST, G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
}

static void
farne_reference_list_init (FarneReferenceList *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
  gtk_box_layout_set_spacing (GTK_BOX_LAYOUT (layout), 6);
  self->ids = g_array_new (FALSE, FALSE, sizeof (gint64));
}

/**
 * farne_reference_list_new:
 * @context: what the pages share
 * @kind: the kind of the records
 * @label: what they are for
 *
 * Returns: (transfer floating): an empty list
 */
GtkWidget *
farne_reference_list_new (FarneContext *context, const FarneKind *kind, const char *label)
{
  FarneReferenceList *self = g_object_new (FARNE_TYPE_REFERENCE_LIST, NULL);

  self->context = g_object_ref (context);
  self->kind = kind;
  self->chips = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  gtk_widget_set_layout_manager (self->chips, farne_wrap_layout_new ());
  gtk_widget_set_parent (self->chips, GTK_WIDGET (self));
  self->picker = farne_record_picker_new (context, kind, label);
  g_signal_connect_swapped (self->picker, "picked", G_CALLBACK (picked_cb), self);
  gtk_widget_set_parent (self->picker, GTK_WIDGET (self));
  show_chips (self);

  return GTK_WIDGET (self);
}

/**
 * farne_reference_list_set_ids:
 * @self: a list
 * @ids: ids separated by spaces
 *
 * Shows records, without "changed".
 */
void
farne_reference_list_set_ids (FarneReferenceList *self, const char *ids)
{
  g_return_if_fail (FARNE_IS_REFERENCE_LIST (self));

  g_array_unref (self->ids);
  self->ids = farne_references_list_ids (ids);
  show_chips (self);
}

/**
 * farne_reference_list_get_ids:
 * @self: a list
 *
 * Returns: (transfer full): the records as `#12 #13`, see farne_record_reader_set()
 */
char *
farne_reference_list_get_ids (FarneReferenceList *self)
{
  g_autoptr (GString) ids = g_string_new (NULL);

  g_return_val_if_fail (FARNE_IS_REFERENCE_LIST (self), NULL);

  for (guint i = 0; i < self->ids->len; i++)
    g_string_append_printf (ids, "%s#%" G_GINT64_FORMAT, i > 0 ? " " : "",
                            g_array_index (self->ids, gint64, i));

  return g_string_free (g_steal_pointer (&ids), FALSE);
}
