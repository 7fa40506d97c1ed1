/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "farne-config.h"

#include "ui/farne-document-card.h"

#include <glib/gi18n-lib.h>

#include "desk/farne-document-file.h"
#include "ui/farne-card.h"
#include "ui/farne-chooser.h"
#include "ui/farne-overview-widgets.h"

/* What is shown of a text at most, in bytes, and of a picture, in pixels. */
#define MOST_TEXT 4000
#define MOST_HEIGHT 320
/* Of the hash, enough to tell two files apart by eye. */
#define SHOWN_HASH 16

struct _FarneDocumentCard
{
  GtkWidget parent_instance;

  FarneContext *context;
  FarneDocument *document;
  GtkWidget *card;
};

G_DEFINE_FINAL_TYPE (FarneDocumentCard, farne_document_card, GTK_TYPE_WIDGET)

static FarneDesk *
get_desk (FarneDocumentCard *self)
{
  return farne_context_get_desk (self->context);
}

static gboolean
has_file (FarneDocumentCard *self)
{
  return self->document->content != NULL;
}

/* The page follows the change of the file by itself. */
static void
attach (FarneDocumentCard *self, GFile *file)
{
  const gint64 id = farne_record_get_id (FARNE_RECORD (self->document));
  const char *path = g_file_peek_path (file);
  g_autoptr (GError) error = NULL;

  if (path == NULL)
    farne_context_tell (self->context, _("Only a file on this computer can be kept."), FALSE);
  else if (farne_desk_attach (get_desk (self), id, path, &error))
    farne_context_tell (self->context, _("The file is kept with the document."), TRUE);
  else
    farne_context_tell_error (self->context, error);
}

static void
attach_chosen_cb (GFile *file, gpointer user_data)
{
  attach (user_data, file);
}

static void
attach_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  const FarneFileKind kinds[] = { { _("All Files"), "*" }, { NULL } };

  farne_choose_to_open (widget, _("Keep a File"), kinds, FALSE, attach_chosen_cb, widget);
}

static void
save_chosen_cb (GFile *file, gpointer user_data)
{
  FarneDocumentCard *self = user_data;
  g_autoptr (GError) error = NULL;

  if (farne_door_document (get_desk (self), self->document, g_file_peek_path (file), &error))
    farne_context_tell (self->context, _("Copy saved; it is entered in the ledger."), FALSE);
  else
    farne_context_tell_error (self->context, error);
}

static void
save_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  FarneDocumentCard *self = FARNE_DOCUMENT_CARD (widget);
  const FarneFileKind kinds[] = { { _("All Files"), "*" }, { NULL } };
  const char *file_name = self->document->file_name;

  farne_choose_to_save (widget, _("Save a Copy"), kinds, file_name != NULL ? file_name : "document",
                        save_chosen_cb, widget);
}

static gboolean
drop_cb (GtkDropTarget *target, const GValue *value, double x, double y, FarneDocumentCard *self)
{
  attach (self, g_value_get_object (value));

  return TRUE;
}

/* ---- what is shown ---- */

static void
add (FarneDocumentCard *self, GtkWidget *widget)
{
  gtk_box_append (GTK_BOX (self->card), widget);
}

static void
add_button (GtkWidget *box, const char *label, const char *action)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (label);

  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  gtk_box_append (GTK_BOX (box), button);
}

static void
add_facts (FarneDocumentCard *self)
{
  FarneDocument *document = self->document;
  g_autofree char *size = g_format_size (MAX (document->size, 0));
  g_autofree char *kind = document->media_type == NULL ? NULL
                          : g_content_type_get_description (document->media_type);
  g_autofree char *hash = g_strndup (document->content, SHOWN_HASH);
  g_autofree char *text = g_strdup_printf ("%s · %s", kind != NULL ? kind : _("File"), size);
  /* Translators: the beginning of the SHA-256 of a file */
  g_autofree char *mark = g_strdup_printf (_("SHA-256 %s…"), hash);
  GtkWidget *name = gtk_label_new (document->file_name != NULL ? document->file_name : document->title);
  GtkWidget *print = farne_soft_label_new (mark);

  gtk_label_set_xalign (GTK_LABEL (name), 0);
  gtk_label_set_ellipsize (GTK_LABEL (name), PANGO_ELLIPSIZE_MIDDLE);
  gtk_widget_add_css_class (name, "heading");
  gtk_widget_set_tooltip_text (print, document->content);
  add (self, name);
  add (self, farne_soft_label_new (text));
  add (self, print);
}

static GtkWidget *
make_picture (FarneDocumentCard *self, GBytes *content)
{
  g_autoptr (GdkTexture) texture = gdk_texture_new_from_bytes (content, NULL);
  GtkWidget *picture;

  if (texture == NULL)
    return NULL;
  picture = gtk_picture_new_for_paintable (GDK_PAINTABLE (texture));
  gtk_picture_set_alternative_text (GTK_PICTURE (picture), self->document->title);
  gtk_picture_set_can_shrink (GTK_PICTURE (picture), TRUE);
  gtk_widget_set_size_request (picture, -1, MIN (gdk_texture_get_height (texture), MOST_HEIGHT));

  return picture;
}

/* The beginning, up to a whole character. */
static GtkWidget *
make_text (GBytes *content)
{
  gsize size;
  const char *data = g_bytes_get_data (content, &size);
  const char *end;
  g_autofree char *text = NULL;
  GtkWidget *label;

  g_utf8_validate (data, MIN (size, MOST_TEXT), &end);
  text = g_strndup (data, end - data);
  label = gtk_label_new (text);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_lines (GTK_LABEL (label), 12);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (label, "monospace");

  return label;
}

static void
add_preview (FarneDocumentCard *self)
{
  const char *type = self->document->media_type != NULL ? self->document->media_type : "";
  const gboolean is_picture = g_str_has_prefix (type, "image/");
  g_autoptr (GBytes) content = NULL;
  GtkWidget *preview = NULL;

  if (is_picture || g_str_has_prefix (type, "text/"))
    content = farne_store_get_segment (farne_desk_get_store (get_desk (self)), self->document->content, NULL);
  if (content != NULL)
    preview = is_picture ? make_picture (self, content) : make_text (content);
  add (self, preview != NULL ? preview
             : farne_soft_label_new (_("It can't be shown here: save a copy, and open that.")));
}

static void
add_buttons (FarneDocumentCard *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  if (has_file (self))
    add_button (box, _("Save a _Copy…"), "document.save");
  add_button (box, has_file (self) ? _("_Replace…") : _("_Attach a File…"), "document.attach");
  add (self, box);
}

static void
show (FarneDocumentCard *self)
{
  const gboolean writable = farne_store_is_writable (farne_desk_get_store (get_desk (self)));
  g_autofree char *most = g_format_size_full (FARNE_DOCUMENT_MOST_BYTES, G_FORMAT_SIZE_IEC_UNITS);
  g_autofree char *invitation =
    g_strdup_printf (_("No file is kept yet. Attach one of up to %s, or drop it here."), most);

  if (has_file (self))
    {
      add_facts (self);
      add_preview (self);
    }
  else
    add (self, farne_soft_label_new (invitation));
  add_buttons (self);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "document.attach", writable);
}

static void
farne_document_card_dispose (GObject *object)
{
  FarneDocumentCard *self = FARNE_DOCUMENT_CARD (object);

  g_clear_pointer (&self->card, gtk_widget_unparent);
  g_clear_object (&self->context);
  g_clear_object (&self->document);
  G_OBJECT_CLASS (farne_document_card_parent_class)->dispose (object);
}

static void
farne_document_card_class_init (FarneDocumentCardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = farne_document_card_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_install_action (widget_class, "document.attach", NULL, attach_action);
  gtk_widget_class_install_action (widget_class, "document.save", NULL, save_action);
}

static void
farne_document_card_init (FarneDocumentCard *self)
{
  GtkDropTarget *target = gtk_drop_target_new (G_TYPE_FILE, GDK_ACTION_COPY);

  self->card = farne_card_new (_("The file"));
  gtk_widget_set_parent (self->card, GTK_WIDGET (self));
  g_signal_connect (target, "drop", G_CALLBACK (drop_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (target));
}

/**
 * farne_document_card_new:
 * @context: what the pages share
 * @document: a saved document
 *
 * Returns: (transfer floating): the card of its file
 */
GtkWidget *
farne_document_card_new (FarneContext *context, FarneRecord *document)
{
  FarneDocumentCard *self = g_object_new (FARNE_TYPE_DOCUMENT_CARD, NULL);

  self->context = g_object_ref (context);
  self->document = g_object_ref (FARNE_DOCUMENT (document));
  show (self);

  return GTK_WIDGET (self);
}
