/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "farne-config.h"

#include "ui/farne-warning-list.h"

#include <glib/gi18n-lib.h>

#include "store/farne-journal.h"
#include "ui/farne-overview-widgets.h"

/* The event in the ledger, and how far back it is looked through for reasons given before. */
#define EVENT_KEPT "kept"
#define MOST_EVENTS 2000

struct _FarneWarningList
{
  GtkBox parent_instance;

  GHashTable *kept;
  gint64 kept_of;
  GPtrArray *texts;
  GPtrArray *entries;
};

G_DEFINE_FINAL_TYPE (FarneWarningList, farne_warning_list, GTK_TYPE_BOX)

static gboolean
is_of (const FarneAuditEntry *entry, const char *kind, const char *id)
{
  g_autoptr (JsonNode) root =
    g_str_equal (entry->event, EVENT_KEPT) && entry->details != NULL
      ? json_from_string (entry->details, NULL) : NULL;
  JsonObject *details = root != NULL ? json_node_get_object (root) : NULL;

  return details != NULL
         && g_str_equal (json_object_get_string_member_with_default (details, "kind", ""), kind)
         && g_str_equal (json_object_get_string_member_with_default (details, "id", ""), id);
}

static char *
write_id (FarneRecord *record)
{
  return g_strdup_printf ("%" G_GINT64_FORMAT, farne_record_get_id (record));
}

/* The sentences that were kept with a reason when the record was saved before. */
static void
read_kept (FarneWarningList *self, FarneStore *store, FarneRecord *record)
{
  g_autofree char *id = write_id (record);
  g_autoptr (GPtrArray) entries = NULL;

  g_hash_table_remove_all (self->kept);
  self->kept_of = farne_record_get_id (record);
  if (self->kept_of == 0)
    return;
  entries = farne_store_get_audit (store, MOST_EVENTS, NULL);
  for (guint i = 0; entries != NULL && i < entries->len; i++)
    {
      const FarneAuditEntry *entry = entries->pdata[i];

      if (is_of (entry, farne_record_get_kind (record)->name, id))
        g_hash_table_add (self->kept, g_strdup (entry->what));
    }
}

static void
add_warning (FarneWarningList *self, const char *text)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  GtkWidget *entry = gtk_entry_new ();

  gtk_entry_set_placeholder_text (GTK_ENTRY (entry), _("Keep it, because…"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Keep it, because…"), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, text, -1);
  gtk_box_append (GTK_BOX (box), farne_soft_label_new (text));
  gtk_box_append (GTK_BOX (box), entry);
  gtk_box_append (GTK_BOX (self), box);
  g_ptr_array_add (self->texts, g_strdup (text));
  g_ptr_array_add (self->entries, entry);
}

static gboolean
is_shown (FarneWarningList *self, GPtrArray *texts)
{
  if (texts->len != self->texts->len)
    return FALSE;
  for (guint i = 0; i < texts->len; i++)
    if (g_strcmp0 (texts->pdata[i], self->texts->pdata[i]) != 0)
      return FALSE;

  return TRUE;
}

static void
farne_warning_list_finalize (GObject *object)
{
  FarneWarningList *self = FARNE_WARNING_LIST (object);

  g_hash_table_unref (self->kept);
  g_ptr_array_unref (self->texts);
  g_ptr_array_unref (self->entries);

  G_OBJECT_CLASS (farne_warning_list_parent_class)->finalize (object);
}

static void
farne_warning_list_class_init (FarneWarningListClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = farne_warning_list_finalize;
}

static void
farne_warning_list_init (FarneWarningList *self)
{
  self->kept = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->kept_of = -1;
  self->texts = g_ptr_array_new_with_free_func (g_free);
  self->entries = g_ptr_array_new ();
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 9);
  gtk_widget_add_css_class (GTK_WIDGET (self), "notice");
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

/**
 * farne_warning_list_show:
 * @self: a list
 * @store: the file
 * @record: what is edited
 * @problems: (element-type FarneProblem): what the rules found
 *
 * Shows what is no error, but for what was kept with a reason before.
 */
void
farne_warning_list_show (FarneWarningList *self, FarneStore *store, FarneRecord *record,
                         GPtrArray *problems)
{
  g_autoptr (GPtrArray) texts = g_ptr_array_new ();

  g_return_if_fail (FARNE_IS_WARNING_LIST (self));

  if (self->kept_of != farne_record_get_id (record))
    read_kept (self, store, record);
  for (guint i = 0; i < problems->len; i++)
    {
      const FarneProblem *problem = problems->pdata[i];

      if (!problem->is_error && !g_hash_table_contains (self->kept, problem->text))
        g_ptr_array_add (texts, problem->text);
    }
  if (is_shown (self, texts))
    return;
  farne_box_clear (GTK_WIDGET (self));
  g_ptr_array_set_size (self->texts, 0);
  g_ptr_array_set_size (self->entries, 0);
  for (guint i = 0; i < texts->len; i++)
    add_warning (self, texts->pdata[i]);
  gtk_widget_set_visible (GTK_WIDGET (self), texts->len > 0);
}

/**
 * farne_warning_list_focus_unkept:
 * @self: a list
 *
 * Gives the first warning without a reason the keyboard.
 *
 * Returns: whether there is none
 */
gboolean
farne_warning_list_focus_unkept (FarneWarningList *self)
{
  g_return_val_if_fail (FARNE_IS_WARNING_LIST (self), TRUE);

  for (guint i = 0; i < self->entries->len; i++)
    {
      g_autofree char *reason =
        g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->entries->pdata[i]))));

      if (*reason == '\0')
        {
          gtk_widget_grab_focus (self->entries->pdata[i]);
          return FALSE;
        }
    }

  return TRUE;
}

static void
keep_one (FarneStore *store, FarneRecord *record, const char *text, const char *reason)
{
  g_autoptr (JsonNode) node = json_node_new (JSON_NODE_OBJECT);
  JsonObject *details = json_object_new ();
  g_autofree char *id = write_id (record);
  g_autoptr (GError) error = NULL;

  json_object_set_string_member (details, "kind", farne_record_get_kind (record)->name);
  json_object_set_string_member (details, "id", id);
  json_object_set_string_member (details, "reason", reason);
  json_node_take_object (node, details);
  if (!farne_store_audit (store, EVENT_KEPT, text, node, &error))
    g_warning ("%s", error->message);
}

/**
 * farne_warning_list_keep:
 * @self: a list
 * @store: the file
 * @record: what was saved
 *
 * Enters in the ledger why each warning was kept.
 */
void
farne_warning_list_keep (FarneWarningList *self, FarneStore *store, FarneRecord *record)
{
  g_return_if_fail (FARNE_IS_WARNING_LIST (self));

  for (guint i = 0; i < self->entries->len; i++)
    keep_one (store, record, self->texts->pdata[i],
              gtk_editable_get_text (GTK_EDITABLE (self->entries->pdata[i])));
  self->kept_of = -1;
}
