/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "farne-config.h"

#include "ui/farne-attention-list.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#include "desk/farne-need.h"
#include "store/farne-draft.h"
#include "ui/farne-overview-widgets.h"

struct _FarneAttentionList
{
  GtkWidget parent_instance;

  GtkStack *stack;
  GtkListBox *list;
};

enum
{
  OPEN,
  RESUME,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (FarneAttentionList, farne_attention_list, GTK_TYPE_WIDGET)

static GtkWidget *
add_row (FarneAttentionList *self, const char *text, const char *tag, gboolean late)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_box_append (GTK_BOX (box), label);
  if (tag != NULL)
    {
      GtkWidget *words = gtk_label_new (tag);

      gtk_widget_add_css_class (words, late ? "attention-late" : "attention-due");
      gtk_widget_set_valign (words, GTK_ALIGN_CENTER);
      gtk_box_append (GTK_BOX (box), words);
    }
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_widget_add_css_class (row, "release-row");
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, text,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, tag != NULL ? tag : "", -1);
  gtk_list_box_append (self->list, row);

  return row;
}

static void
add_need (FarneAttentionList *self, const FarneNeed *need)
{
  GtkWidget *row = add_row (self, need->title, need->why, need->is_late);

  g_object_set_data_full (G_OBJECT (row), "need", farne_need_copy (need),
                          (GDestroyNotify) farne_need_free);
}

static void
add_draft (FarneAttentionList *self, FarneContext *context, FarneDraft *draft, const char *section)
{
  g_autoptr (FarneRecord) record = g_list_model_get_item (farne_draft_get_records (draft), 0);
  const FarneKind *kind = record != NULL ? farne_record_get_kind (record) : NULL;
  g_autofree char *title = NULL;
  g_autofree char *text = NULL;
  GtkWidget *row;

  if (kind == NULL || g_strcmp0 (kind->section, section) != 0
      || g_list_model_get_n_items (farne_draft_get_records (draft)) != 1)
    return;
  title = farne_context_dup_title (context, record);
  /* Translators: a record that was typed and not saved; its kind and its title */
  text = g_strdup_printf (_("%s “%s”, typed and not saved"), _(kind->label), title);
  row = add_row (self, text, _("draft"), FALSE);
  g_object_set_data_full (G_OBJECT (row), "draft", g_object_ref (draft), g_object_unref);
}

static void
activated_cb (FarneAttentionList *self, GtkListBoxRow *row)
{
  gpointer draft = g_object_get_data (G_OBJECT (row), "draft");

  if (draft != NULL)
    g_signal_emit (self, signals[RESUME], 0, draft);
  else
    g_signal_emit (self, signals[OPEN], 0, g_object_get_data (G_OBJECT (row), "need"));
}

static void
farne_attention_list_dispose (GObject *object)
{
  farne_box_clear (GTK_WIDGET (object));

  G_OBJECT_CLASS (farne_attention_list_parent_class)->dispose (object);
}

static void
farne_attention_list_class_init (FarneAttentionListClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = farne_attention_list_dispose;

  signals[OPEN] = g_signal_new ("open", FARNE_TYPE_ATTENTION_LIST, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                NULL, G_TYPE_NONE, 1, G_TYPE_POINTER);
  signals[RESUME] = g_signal_new ("resume", FARNE_TYPE_ATTENTION_LIST, G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 1, FARNE_TYPE_DRAFT);

  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (GTK_WIDGET_CLASS (klass),
                                               "/io/github/farne/Farne/ui/attention-list.ui");
  gtk_widget_class_bind_template_child (GTK_WIDGET_CLASS (klass), FarneAttentionList, stack);
  gtk_widget_class_bind_template_child (GTK_WIDGET_CLASS (klass), FarneAttentionList, list);
  gtk_widget_class_bind_template_callback (GTK_WIDGET_CLASS (klass), activated_cb);
}

static void
farne_attention_list_init (FarneAttentionList *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * farne_attention_list_show:
 * @self: a list
 * @context: what the pages share; drafts are those in its desk
 * @section: the name of the section
 * @needs: (element-type FarneNeed): what needs attention, the most pressing first
 *
 * Shows what needs attention, and below it what was typed and not saved.
 */
void
farne_attention_list_show (FarneAttentionList *self, FarneContext *context, const char *section,
                           GPtrArray *needs)
{
  g_autoptr (GPtrArray) drafts = NULL;
  GtkListBoxRow *row;

  g_return_if_fail (FARNE_IS_ATTENTION_LIST (self));

  while ((row = gtk_list_box_get_row_at_index (self->list, 0)) != NULL)
    gtk_list_box_remove (self->list, GTK_WIDGET (row));
  for (guint i = 0; i < needs->len; i++)
    add_need (self, needs->pdata[i]);
  drafts = farne_draft_list (farne_desk_get_store (farne_context_get_desk (context)), NULL);
  for (guint i = 0; drafts != NULL && i < drafts->len; i++)
    add_draft (self, context, drafts->pdata[i], section);
  gtk_stack_set_visible_child_name (self->stack, gtk_list_box_get_row_at_index (self->list, 0) != NULL
                                                   ? "list" : "empty");
}
