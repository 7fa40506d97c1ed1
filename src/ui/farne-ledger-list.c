/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "farne-config.h"

#include "ui/farne-ledger-list.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>
#include <json-glib/json-glib.h>
#include <string.h>

#include "store/farne-journal.h"

#define MOST_ENTRIES 500

static char *
describe_when (const FarneAuditEntry *entry)
{
  g_autoptr (GDateTime) time = g_date_time_new_from_unix_local (entry->when / G_USEC_PER_SEC);

  return time != NULL ? g_date_time_format (time, "%-d %B %Y, %H:%M") : g_strdup ("");
}

/* The ways out of the house, as the ledger names them. */
static const char *
name_door (const char *door)
{
  static const struct
  {
    const char *door;
    const char *words;
  } doors[] = {
    { "picture", N_("Picture") },   { "paper", N_("Paper") },       { "print", N_("Printed") },
    { "clipboard", N_("Copied") },  { "table", N_("Table") },       { "text", N_("Text") },
    { "calendar", N_("Calendar") }, { "document", N_("Document") }, { "case", N_("Evidence sheet") },
  };

  for (guint i = 0; i < G_N_ELEMENTS (doors); i++)
    if (g_strcmp0 (door, doors[i].door) == 0)
      return _(doors[i].words);

  return NULL;
}

/* Whom it was let out for, where it is not for everybody. */
static const char *
name_readers (const char *door, const char *team)
{
  if (g_strcmp0 (door, "case") == 0)
    return _("for the consultees of the case");

  return team != NULL ? _("for the team alone") : NULL;
}

/* The path in what is told of a file: all of it, or behind the name of a record. */
static const char *
find_path (const char *what)
{
  const char *behind = strstr (what, ": /");

  return *what == '/' ? what : behind != NULL ? behind + 2 : NULL;
}

/* The folder is of no interest at a glance, and long. */
static char *
make_title (const char *what)
{
  const char *path = find_path (what);
  g_autofree char *name = path != NULL ? g_path_get_basename (path) : NULL;

  return path == NULL ? g_strdup (what) : g_strdup_printf ("%.*s%s", (int) (path - what), what, name);
}

static void
add_part (GString *text, const char *part)
{
  if (part != NULL && *part != '\0')
    g_string_append_printf (text, "%s%s", text->len > 0 ? " · " : "", part);
}

static char *
make_subtitle (const FarneAuditEntry *entry)
{
  g_autofree char *when = describe_when (entry);
  g_autoptr (JsonNode) node = entry->details != NULL ? json_from_string (entry->details, NULL) : NULL;
  JsonObject *details = node != NULL && JSON_NODE_HOLDS_OBJECT (node) ? json_node_get_object (node) : NULL;
  GString *text = g_string_new (NULL);

  if (details != NULL)
    {
      const char *door = json_object_get_string_member_with_default (details, "door", NULL);
      const char *team = json_object_get_string_member_with_default (details, "for", NULL);

      add_part (text, name_door (door));
      add_part (text, json_object_get_string_member_with_default (details, "shows", NULL));
      add_part (text, name_readers (door, team));
      add_part (text, json_object_get_string_member_with_default (details, "reason", NULL));
    }
  add_part (text, when);
  add_part (text, entry->who);

  return g_string_free (text, FALSE);
}

static void
add_chip (GtkWidget *row, const char *text)
{
  GtkWidget *chip = gtk_label_new (text);

  gtk_widget_add_css_class (chip, "chip");
  gtk_widget_add_css_class (chip, "warning-chip");
  gtk_widget_set_valign (chip, GTK_ALIGN_CENTER);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), chip);
}

static GtkWidget *
make_row (const FarneAuditEntry *entry)
{
  GtkWidget *row = adw_action_row_new ();
  const gboolean refused = g_strcmp0 (entry->event, "refused") == 0;
  const char *path = find_path (entry->what);
  g_autofree char *title = make_title (entry->what);
  g_autofree char *subtitle = make_subtitle (entry);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  if (path != NULL)
    {
      g_autofree char *description = g_strdup_printf ("%s · %s", subtitle, path);

      gtk_widget_set_tooltip_text (row, path);
      gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                      description, -1);
    }
  if (refused)
    add_chip (row, _("refused"));

  return row;
}

static GtkWidget *
make_empty_row (void)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _("Nothing has gone out yet"));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row),
                               _("Every export, print, picture and copy is entered here, and every refusal."));

  return row;
}

/**
 * farne_ledger_list_fill:
 * @list: a list
 * @context: what the pages share
 *
 * Shows what last went out of the file or was refused, newest first.
 */
void
farne_ledger_list_fill (GtkListBox *list, FarneContext *context)
{
  FarneStore *store = farne_desk_get_store (farne_context_get_desk (context));
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) entries = farne_store_get_audit (store, MOST_ENTRIES, &error);
  GtkListBoxRow *row;

  while ((row = gtk_list_box_get_row_at_index (list, 0)) != NULL)
    gtk_list_box_remove (list, GTK_WIDGET (row));
  if (entries == NULL)
    {
      farne_context_tell_error (context, error);
      return;
    }
  for (guint i = 0; i < entries->len; i++)
    gtk_list_box_append (list, make_row (entries->pdata[i]));
  if (entries->len == 0)
    gtk_list_box_append (list, make_empty_row ());
}
