/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "farne-config.h"

#include <glib/gi18n-lib.h>
#include <json-glib/json-glib.h>

#include "desk/farne-record-tabulate.h"
#include "desk/farne-record-tale.h"
#include "desk/farne-record-words.h"
#include "store/farne-links.h"
#include "store/farne-record-history.h"

/* Linked records that are named one by one; the others are counted. */
#define MOST_LINKED 20
#define MOST_EVENTS 100

/**
 * Tale:
 * @words: tells fields and titles
 * @record: the record
 * @fields: (element-type FarneField): what is told of it
 * @links: (element-type FarneLinks): what it is linked to, as far as it may be told
 * @events: (element-type FarneRecordEvent): what happened to it, the newest first
 * @team: whether the team alone hears it
 *
 * All about one record.
 */
typedef struct
{
  FarneRecordWords *words;
  FarneRecord *record;
  GPtrArray *fields;
  GPtrArray *links;
  GPtrArray *events;
  gboolean team;
} Tale;

static void
tale_clear (Tale *tale)
{
  g_clear_pointer (&tale->links, g_ptr_array_unref);
  g_clear_pointer (&tale->events, g_ptr_array_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Tale, tale_clear)

/* A link tells that both its ends belong together, so either end may close it. */
static gboolean
may_be_told (const FarneLinks *links, gboolean team)
{
  return team || (!farne_field_is_restricted (links->field) && !farne_kind_title_is_restricted (links->kind));
}

static void
keep_tellable (GPtrArray *links, gboolean team)
{
  for (guint i = links->len; i > 0; i--)
    if (!may_be_told (links->pdata[i - 1], team))
      g_ptr_array_remove_index (links, i - 1);
}

static gboolean
is_told (const Tale *tale, const FarneField *field)
{
  return g_ptr_array_find (tale->fields, field, NULL);
}

static void
add_fields (const Tale *tale, GString *text)
{
  for (guint i = 0; i < tale->fields->len; i++)
    {
      const FarneField *field = tale->fields->pdata[i];
      g_autofree char *words = farne_record_words_get_field (tale->words, tale->record, field);

      if (*words != '\0')
        g_string_append_printf (text, "%s: %s\n", farne_field_get_label (field), words);
    }
}

static void
add_link (const Tale *tale, GString *text, const FarneLinks *links)
{
  g_string_append_printf (text, "\n%s (%s): %" G_GINT64_FORMAT "\n",
                          links->outgoing ? _(links->kind->label) : _(links->kind->label_plural),
                          farne_field_get_label (links->field), links->n);
  for (guint i = 0; i < links->records->len; i++)
    {
      FarneRecord *record = links->records->pdata[i];
      g_autofree char *title = farne_record_words_get_title (tale->words, record);
      g_autofree char *subtitle =
        farne_record_words_get_subtitle (tale->words, record, tale->team);

      g_string_append_printf (text, "  #%" G_GINT64_FORMAT "  %s%s%s\n", farne_record_get_id (record),
                              title, *subtitle != '\0' ? " · " : "", subtitle);
    }
}

static char *
get_words (const Tale *tale, FarneRecord *record, const FarneField *field)
{
  g_autofree char *words = record != NULL ? farne_record_words_get_field (tale->words, record, field)
                                          : NULL;

  return words != NULL && *words != '\0' ? g_steal_pointer (&words) : g_strdup ("–");
}

static void
add_event (const Tale *tale, GString *text, const FarneRecordEvent *event)
{
  g_autoptr (GDateTime) time = g_date_time_new_from_unix_local (event->when / G_USEC_PER_SEC);
  g_autofree char *when = g_date_time_format (time, "%Y-%m-%d %H:%M");

  g_string_append_printf (text, "  %s  %s  %s\n", when, event->who, event->what);
  for (guint i = 0; event->before != NULL && event->after != NULL && i < event->fields->len; i++)
    {
      const FarneField *field = event->fields->pdata[i];
      g_autofree char *before = get_words (tale, event->before, field);
      g_autofree char *after = get_words (tale, event->after, field);

      if (is_told (tale, field))
        g_string_append_printf (text, "    %s: %s → %s\n", farne_field_get_label (field), before,
                                after);
    }
}

static char *
tell_as_text (const Tale *tale)
{
  GString *text = g_string_new (NULL);
  g_autofree char *title = farne_record_words_get_title (tale->words, tale->record);

  g_string_append_printf (text, "%s #%" G_GINT64_FORMAT ": %s\n",
                          _(farne_record_get_kind (tale->record)->label),
                          farne_record_get_id (tale->record), title);
  add_fields (tale, text);
  for (guint i = 0; i < tale->links->len; i++)
    add_link (tale, text, tale->links->pdata[i]);
  if (tale->events->len > 0)
    g_string_append_printf (text, "\n%s\n", _("History"));
  for (guint i = 0; i < tale->events->len; i++)
    add_event (tale, text, tale->events->pdata[i]);
  return g_string_free (text, FALSE);
}

static void
add_member (JsonBuilder *builder, const char *name, const char *value)
{
  json_builder_set_member_name (builder, name);
  json_builder_add_string_value (builder, value);
}

static void
build_linked (const Tale *tale, JsonBuilder *builder, FarneRecord *record)
{
  g_autofree char *id = g_strdup_printf ("%" G_GINT64_FORMAT, farne_record_get_id (record));
  g_autofree char *title = farne_record_words_get_title (tale->words, record);

  json_builder_begin_object (builder);
  add_member (builder, "id", id);
  add_member (builder, "title", title);
  json_builder_end_object (builder);
}

static void
build_links (const Tale *tale, JsonBuilder *builder)
{
  json_builder_set_member_name (builder, "links");
  json_builder_begin_array (builder);
  for (guint i = 0; i < tale->links->len; i++)
    {
      const FarneLinks *links = tale->links->pdata[i];

      json_builder_begin_object (builder);
      add_member (builder, "kind", links->kind->name);
      add_member (builder, "field", links->field->name);
      add_member (builder, "direction", links->outgoing ? "to" : "from");
      json_builder_set_member_name (builder, "n");
      json_builder_add_int_value (builder, links->n);
      json_builder_set_member_name (builder, "records");
      json_builder_begin_array (builder);
      for (guint j = 0; j < links->records->len; j++)
        build_linked (tale, builder, links->records->pdata[j]);
      json_builder_end_array (builder);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

static void
build_value (JsonBuilder *builder, const char *name, FarneRecord *record, const FarneField *field)
{
  g_autofree char *text = record != NULL ? farne_record_get_text (record, field) : g_strdup ("");

  json_builder_set_member_name (builder, name);
  if (*text != '\0')
    json_builder_add_string_value (builder, text);
  else
    json_builder_add_null_value (builder);
}

static void
build_event (const Tale *tale, JsonBuilder *builder, const FarneRecordEvent *event)
{
  g_autoptr (GDateTime) time = g_date_time_new_from_unix_utc (event->when / G_USEC_PER_SEC);
  g_autofree char *when = g_date_time_format_iso8601 (time);

  json_builder_begin_object (builder);
  add_member (builder, "when", when);
  add_member (builder, "who", event->who);
  add_member (builder, "what", event->what);
  add_member (builder, "action", event->action);
  json_builder_set_member_name (builder, "changes");
  json_builder_begin_array (builder);
  for (guint i = 0; i < event->fields->len; i++)
    {
      const FarneField *field = event->fields->pdata[i];

      if (!is_told (tale, field))
        continue;
      json_builder_begin_object (builder);
      add_member (builder, "field", field->name);
      build_value (builder, "before", event->before, field);
      build_value (builder, "after", event->after, field);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
  json_builder_end_object (builder);
}

static char *
tell_as_json (const Tale *tale)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autoptr (JsonNode) root = NULL;
  g_autofree char *title = farne_record_words_get_title (tale->words, tale->record);
  g_autofree char *text = NULL;

  json_builder_begin_object (builder);
  add_member (builder, "kind", farne_record_get_kind (tale->record)->name);
  add_member (builder, "title", title);
  if (tale->team)
    add_member (builder, FARNE_RECORD_COLUMN_HANDLING, "restricted");
  json_builder_set_member_name (builder, "record");
  json_builder_add_value (builder, farne_record_to_told_json (tale->record, tale->fields));
  build_links (tale, builder);
  json_builder_set_member_name (builder, "history");
  json_builder_begin_array (builder);
  for (guint i = 0; i < tale->events->len; i++)
    build_event (tale, builder, tale->events->pdata[i]);
  json_builder_end_array (builder);
  json_builder_end_object (builder);
  root = json_builder_get_root (builder);
  text = json_to_string (root, TRUE);
  return g_strconcat (text, "\n", NULL);
}

/**
 * farne_record_tale_tell:
 * @desk: a desk
 * @record: a record of it
 * @fields: (element-type FarneField): what may be told of it
 * @team: whether the team alone hears it; otherwise links to what is restricted are left out
 * @json: whether as JSON, otherwise as lines of text
 * @error: return location for an error
 *
 * Tells all about a record: fields, links both ways, history with what it had before and afterwards.
 * The way out is farne_door_record().
 *
 * Returns: (transfer full): the text
 */
char *
farne_record_tale_tell (FarneDesk *desk, FarneRecord *record, GPtrArray *fields, gboolean team,
                        gboolean json, GError **error)
{
  FarneStore *store = farne_desk_get_store (desk);
  g_auto (Tale) tale = { .words = farne_desk_get_record_words (desk), .record = record,
                         .fields = fields, .team = team };

  tale.links = farne_store_get_links (store, record, MOST_LINKED, error);
  if (tale.links == NULL)
    return NULL;
  keep_tellable (tale.links, team);
  tale.events = farne_store_get_record_history (store, record, MOST_EVENTS, error);
  if (tale.events == NULL)
    return NULL;
  return json ? tell_as_json (&tale) : tell_as_text (&tale);
}
