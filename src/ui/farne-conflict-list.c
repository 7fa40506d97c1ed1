/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "farne-config.h"

#include "ui/farne-conflict-list.h"

#include <glib/gi18n-lib.h>

#include "desk/farne-record-words.h"
#include "ui/farne-overview-widgets.h"

struct _FarneConflictList
{
  GtkBox parent_instance;

  FarneDesk *desk;
  FarneDraft *draft;
  GPtrArray *conflicts;
};

enum
{
  SETTLED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (FarneConflictList, farne_conflict_list, GTK_TYPE_BOX)

static void fill (FarneConflictList *self);

static void
settle (FarneConflictList *self, GtkWidget *button, gboolean take_mine)
{
  FarneConflict *conflict = g_object_get_data (G_OBJECT (button), "conflict");

  farne_draft_settle (self->draft, conflict, take_mine);
  g_ptr_array_remove (self->conflicts, conflict);
  fill (self);
  g_signal_emit (self, signals[SETTLED], 0);
}

static void
mine_cb (FarneConflictList *self, GtkWidget *button)
{
  settle (self, button, TRUE);
}

static void
theirs_cb (FarneConflictList *self, GtkWidget *button)
{
  settle (self, button, FALSE);
}

static char *
tell_value (FarneConflictList *self, FarneConflict *conflict, const char *value)
{
  if (value == NULL || *value == '\0')
    return g_strdup (_("nothing"));

  return farne_desk_describe_value (self->desk, farne_record_get_kind (conflict->record),
                                     conflict->field, value);
}

static void
add_button (FarneConflictList *self, GtkWidget *box, FarneConflict *conflict, const char *label,
            GCallback callback)
{
  GtkWidget *button = gtk_button_new_with_label (label);

  gtk_label_set_wrap (GTK_LABEL (gtk_button_get_child (GTK_BUTTON (button))), TRUE);
  g_object_set_data (G_OBJECT (button), "conflict", conflict);
  g_signal_connect_swapped (button, "clicked", callback, self);
  gtk_widget_set_halign (button, GTK_ALIGN_START);
  gtk_box_append (GTK_BOX (box), button);
}

static void
add_field (FarneConflictList *self, GtkWidget *box, FarneConflict *conflict)
{
  g_autofree char *my_value = tell_value (self, conflict, conflict->mine);
  g_autofree char *their_value = tell_value (self, conflict, conflict->theirs);
  g_autofree char *mine = g_strdup_printf (_("Mine: %s"), my_value);
  g_autofree char *theirs = g_strdup_printf (_("Theirs: %s"), their_value);

  gtk_box_append (GTK_BOX (box), farne_soft_label_new (farne_field_get_label (conflict->field)));
  add_button (self, box, conflict, mine, G_CALLBACK (mine_cb));
  add_button (self, box, conflict, theirs, G_CALLBACK (theirs_cb));
}

static void
add_deleted (FarneConflictList *self, GtkWidget *box, FarneConflict *conflict)
{
  gtk_box_append (GTK_BOX (box), farne_soft_label_new (_("It was deleted meanwhile.")));
  add_button (self, box, conflict, _("Save It Again"), G_CALLBACK (mine_cb));
  add_button (self, box, conflict, _("Leave It Deleted"), G_CALLBACK (theirs_cb));
}

static void
fill (FarneConflictList *self)
{
  farne_box_clear (GTK_WIDGET (self));
  gtk_widget_set_visible (GTK_WIDGET (self), self->conflicts->len > 0);
  if (self->conflicts->len == 0)
    return;
  gtk_box_append (GTK_BOX (self), farne_soft_label_new (_("Changed elsewhere while you edited it. "
                                                          "Choose what stands, then save again.")));
  for (guint i = 0; i < self->conflicts->len; i++)
    {
      FarneConflict *conflict = self->conflicts->pdata[i];
      GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);

      if (conflict->field != NULL)
        add_field (self, box, conflict);
      else
        add_deleted (self, box, conflict);
      gtk_box_append (GTK_BOX (self), box);
    }
}

static void
farne_conflict_list_finalize (GObject *object)
{
  FarneConflictList *self = FARNE_CONFLICT_LIST (object);

  g_clear_object (&self->desk);
  g_clear_object (&self->draft);
  g_ptr_array_unref (self->conflicts);

  G_OBJECT_CLASS (farne_conflict_list_parent_class)->finalize (object);
}

static void
farne_conflict_list_class_init (FarneConflictListClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = farne_conflict_list_finalize;

  signals[SETTLED] = g_signal_new ("settled", FARNE_TYPE_CONFLICT_LIST, G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);
}

static void
farne_conflict_list_init (FarneConflictList *self)
{
  self->conflicts = g_ptr_array_new_with_free_func ((GDestroyNotify) farne_conflict_free);
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 12);
  gtk_widget_add_css_class (GTK_WIDGET (self), "notice");
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

/**
 * farne_conflict_list_show:
 * @self: a list
 * @desk: the desk
 * @draft: what is edited
 * @conflicts: (element-type FarneConflict): what farne_draft_save() found; they are taken out
 *
 * Asks for each what is to stand.
 */
void
farne_conflict_list_show (FarneConflictList *self, FarneDesk *desk, FarneDraft *draft,
                          GPtrArray *conflicts)
{
  g_return_if_fail (FARNE_IS_CONFLICT_LIST (self));

  g_set_object (&self->desk, desk);
  g_set_object (&self->draft, draft);
  g_ptr_array_set_size (self->conflicts, 0);
  while (conflicts->len > 0)
    g_ptr_array_add (self->conflicts, g_ptr_array_steal_index (conflicts, 0));
  fill (self);
}
