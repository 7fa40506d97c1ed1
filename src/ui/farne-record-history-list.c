/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "farne-config.h"

#include <glib/gi18n-lib.h>

#include "desk/farne-record-words.h"
#include "store/farne-record-history.h"
#include "ui/farne-overview-widgets.h"
#include "ui/farne-record-page.h"

#define MOST_EVENTS 50
#define LONGEST_VALUE 80

static char *
describe_when (const FarneRecordEvent *event)
{
  g_autoptr (GDateTime) time = g_date_time_new_from_unix_local (event->when / G_USEC_PER_SEC);

  return time != NULL ? g_date_time_format (time, "%-d %B %Y, %H:%M") : g_strdup ("");
}

static const char *
describe_event (const FarneRecordEvent *event)
{
  const gboolean undo = g_str_equal (event->action, "undo");

  if (event->before == NULL)
    return undo ? _("Brought back by Undo") : _("Added");
  if (event->after == NULL)
    return undo ? _("Taken away by Undo") : _("Deleted");
  if (undo)
    return _("Undone");

  return g_str_equal (event->action, "redo") ? _("Done again") : _("Changed");
}

static char *
tell_value (FarneDesk *desk, FarneRecord *record, const FarneField *field)
{
  g_autofree char *text = farne_desk_describe_field (desk, record, field);

  if (*text == '\0')
    return g_strdup (_("nothing"));
  g_strdelimit (text, "\n", ' ');
  if (g_utf8_strlen (text, -1) > LONGEST_VALUE)
    {
      g_autofree char *start = g_utf8_substring (text, 0, LONGEST_VALUE);

      return g_strconcat (start, "…", NULL);
    }

  return g_steal_pointer (&text);
}

static void
add_change (GtkWidget *box, FarneDesk *desk, const FarneRecordEvent *event, const FarneField *field)
{
  g_autofree char *before = tell_value (desk, event->before, field);
  g_autofree char *after = tell_value (desk, event->after, field);
  /* Translators: a field, what it held before, and what after */
  g_autofree char *text =
    g_strdup_printf (_("%s: %s → %s"), farne_field_get_label (field), before, after);
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_box_append (GTK_BOX (box), label);
}

static GtkWidget *
make_event (FarneDesk *desk, const FarneRecordEvent *event)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  g_autofree char *when = describe_when (event);
  /* Translators: what was done, when, and by whom */
  g_autofree char *head = g_strdup_printf (_("%s · %s · %s"), describe_event (event), when, event->who);

  gtk_box_append (GTK_BOX (box), farne_soft_label_new (head));
  for (guint i = 0; event->before != NULL && event->after != NULL && i < event->fields->len; i++)
    add_change (box, desk, event, event->fields->pdata[i]);

  return box;
}

/**
 * farne_record_history_new:
 * @context: what the pages share
 * @record: a saved record
 *
 * Tells what was done to a record, by whom and when, field by field, the newest first.
 *
 * Returns: (transfer floating): a box of events
 */
GtkWidget *
farne_record_history_new (FarneContext *context, FarneRecord *record)
{
  FarneDesk *desk = farne_context_get_desk (context);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) events =
    farne_store_get_record_history (farne_desk_get_store (desk), record, MOST_EVENTS, &error);

  if (events == NULL)
    farne_context_tell_error (context, error);
  for (guint i = 0; events != NULL && i < events->len; i++)
    gtk_box_append (GTK_BOX (box), make_event (desk, events->pdata[i]));
  if (events != NULL && events->len == 0)
    gtk_box_append (GTK_BOX (box), farne_soft_label_new (_("It came with the region pack or the "
                                                           "demonstration, or longer ago than the "
                                                           "journal reaches.")));

  return box;
}
