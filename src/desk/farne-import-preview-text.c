/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "farne-config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "base/farne-number.h"
#include "desk/farne-import-preview.h"

static const struct
{
  const char *member;
  const char *words;
} findings_told[] = {
  { "rejected", N_("Rows not kept") },
  { "repaired", N_("Rows given to the area of their name, not of their code") },
  { "unmatched", N_("Rows kept whose place is not known") },
  { "warnings", N_("Warnings") },
};

static const char *
get_text (JsonObject *object, const char *member)
{
  JsonNode *node = json_object_get_member (object, member);

  return node != NULL && JSON_NODE_HOLDS_VALUE (node)
         && json_node_get_value_type (node) == G_TYPE_STRING
         ? json_node_get_string (node) : NULL;
}

static gint64
get_count (JsonObject *object, const char *member)
{
  return json_object_get_int_member_with_default (object, member, 0);
}

static char *
get_count_text (JsonObject *object, const char *member)
{
  return farne_number_to_text (get_count (object, member), 0);
}

static char *
get_day_text (JsonObject *object, const char *member)
{
  const char *iso = get_text (object, member);
  FarneDay day;

  return iso != NULL && farne_day_parse (iso, &day) ? farne_day_to_text (day) : g_strdup ("–");
}

static void
write_what (GString *text, JsonObject *object)
{
  const char *sheet = get_text (object, "sheet");
  const char *layout = get_text (object, "layout_title");

  g_string_append_printf (text, "%s\n", get_text (object, "file") == NULL
                          ? layout : get_text (object, "file"));
  if (layout == NULL)
    return;
  g_string_append_printf (text, _("  It is read as: %s"), layout);
  if (sheet != NULL)
    g_string_append_printf (text, _(" (sheet %s)"), sheet);
  g_string_append_c (text, '\n');
}

static const char *
get_published_words (JsonObject *object)
{
  const char *how = get_text (object, "published_how");

  if (g_strcmp0 (how, "typed") == 0)
    return _("as typed");
  if (g_strcmp0 (how, "lag") == 0)
    return _("supposed, from the usual delay after the last date");
  return _("as the file says");
}

static void
write_dates (GString *text, JsonObject *object)
{
  g_autofree char *first = get_day_text (object, "first_day");
  g_autofree char *last = get_day_text (object, "last_day");
  g_autofree char *published = get_day_text (object, "published");
  g_autofree char *rows = get_count_text (object, "rows");

  g_string_append_printf (text, _("  Dates: %s to %s\n"), first, last);
  g_string_append_printf (text, _("  Published: %s (%s)\n"), published,
                          get_published_words (object));
  g_string_append_printf (text, _("  Rows kept: %s\n"), rows);
  if (json_object_get_boolean_member (object, "restricted"))
    g_string_append (text, _("  Restricted: its figures will not leave the desk\n"));
}

static void
write_release (GString *text, JsonObject *object, const char *member, const char *words)
{
  JsonObject *release;
  const char *title;

  if (!json_object_has_member (object, member))
    return;
  release = json_object_get_object_member (object, member);
  title = get_text (release, "title");
  g_string_append_printf (text, _("  %s: %s (release %s)\n"), words,
                          title != NULL ? title : get_text (release, "file"), get_text (release,
                                                                                        "id"));
}

/* Where something was found: nothing for the file as a whole. */
static void
write_place (GString *text, JsonObject *finding)
{
  g_autofree char *row = get_count_text (finding, "row");
  const char *column = get_text (finding, "column");

  if (get_count (finding, "row") == 0)
    return;
  g_string_append_printf (text, _("row %s"), row);
  if (column != NULL)
    g_string_append_printf (text, ", %s", column);
}

/* What stands there: a cell, or a number that the sentence is about. Some sentences say it themselves. */
static void
write_content (GString *text, JsonObject *finding, const char *reason)
{
  const char *content = get_text (finding, "content");

  if (content == NULL || strstr (reason, content) != NULL)
    return;
  if (get_count (finding, "row") == 0)
    g_string_append (text, content);
  else
    g_string_append_printf (text, _(", “%s”"), content);
}

static void
write_finding (GString *text, JsonObject *finding)
{
  const char *told = get_text (finding, "reason");
  const char *reason = told != NULL ? told : _("The reason quotes the file, so only the window tells it.");
  gsize start;

  g_string_append (text, "    ");
  start = text->len;
  write_place (text, finding);
  write_content (text, finding, reason);
  g_string_append_printf (text, "%s%s\n", text->len > start ? ": " : "", reason);
}

/* How many findings there are, the number of each kind being told. */
static gint64
write_counts (GString *text, JsonObject *object)
{
  gint64 total = 0;

  for (guint i = 0; i < G_N_ELEMENTS (findings_told); i++)
    {
      g_autofree char *n = get_count_text (object, findings_told[i].member);

      if (get_count (object, findings_told[i].member) > 0)
        g_string_append_printf (text, "  %s: %s\n", _(findings_told[i].words), n);
      total += get_count (object, findings_told[i].member);
    }
  return total;
}

static void
write_rest (GString *text, gint64 n, const char *rest)
{
  g_autofree char *number = farne_number_to_text (n, 0);

  if (n <= 0)
    return;
  g_string_append_printf (text, _("    and %s more"), number);
  if (rest != NULL)
    g_string_append_printf (text, "; %s", rest);
  g_string_append_c (text, '\n');
}

static void
write_findings (GString *text, JsonObject *object, const char *rest)
{
  JsonArray *findings = json_object_get_array_member (object, "findings");
  gint64 n = write_counts (text, object);

  for (guint i = 0; i < json_array_get_length (findings); i++)
    write_finding (text, json_array_get_object_element (findings, i));
  write_rest (text, n - json_array_get_length (findings), rest);
}

static char *
get_total_text (JsonObject *total, const char *member)
{
  return json_object_get_null_member (total, member)
         ? g_strdup ("–") : farne_number_to_text (json_object_get_double_member (total, member), 0);
}

static gboolean
total_moves (JsonObject *total)
{
  return !json_object_get_null_member (total, "before")
         && !json_object_get_null_member (total, "after")
         && json_object_get_double_member (total, "before")
            != json_object_get_double_member (total, "after");
}

static void
write_total (GString *text, JsonObject *total)
{
  g_autofree char *day = get_day_text (total, "day");
  g_autofree char *before = get_total_text (total, "before");
  g_autofree char *after = get_total_text (total, "after");

  if (total_moves (total))
    g_string_append_printf (text, _("    %s: %s (now %s)\n"), day, after, before);
  else
    g_string_append_printf (text, "    %s: %s\n", day, after);
}

/* Totals that move, and the last of all. */
static void
write_totals (GString *text, JsonObject *object)
{
  JsonArray *totals = json_object_has_member (object, "totals")
                      ? json_object_get_array_member (object, "totals") : NULL;
  guint n = totals == NULL ? 0 : json_array_get_length (totals);

  if (n == 0)
    return;
  g_string_append_printf (text, _("  Totals of the region (%s):\n"), get_text (object, "measure"));
  for (guint i = 0; i < n; i++)
    {
      JsonObject *total = json_array_get_object_element (totals, i);

      if (i == n - 1 || total_moves (total))
        write_total (text, total);
    }
}

static void
write_mapping (GString *text, JsonObject *object)
{
  g_string_append (text, _("  It fits no layout. Say which of its columns is which.\n"));
  g_string_append (text, _("  Columns:"));
  for (guint i = 0; i < json_array_get_length (json_object_get_array_member (object,
                                                                             "headers")); i++)
    g_string_append_printf (text, "%s “%s”", i == 0 ? "" : ",", json_array_get_string_element (
                              json_object_get_array_member (object, "headers"), i));
  g_string_append_c (text, '\n');
}

static void
write_boundaries (GString *text, JsonObject *object)
{
  JsonArray *remarks = json_object_get_array_member (object, "remarks");
  g_autofree char *vintage = get_day_text (object, "vintage");
  g_autofree char *areas = get_count_text (object, "areas");
  g_autofree char *new_areas = get_count_text (object, "new_areas");

  g_string_append_printf (text, _("  Areas: %s, level %s\n"), areas, get_text (object, "level"));
  g_string_append_printf (text, _("  New areas: %s\n"), new_areas);
  if (json_object_get_null_member (object, "vintage"))
    g_string_append (text, _("  Of which year they are, nothing in the file tells.\n"));
  else
    g_string_append_printf (text, _("  As they were on %s\n"), vintage);
  for (guint i = 0; i < json_array_get_length (remarks); i++)
    g_string_append_printf (text, "  %s\n",
                            get_text (json_array_get_object_element (remarks, i), "words"));
}

static void
write_postcodes (GString *text, JsonObject *object)
{
  g_autofree char *n = get_count_text (object, "postcodes");

  g_string_append_printf (text, _("  Postcodes: %s\n"), n);
}

/**
 * farne_import_preview_to_text:
 * @preview: a preview
 * @rest: (nullable): where the findings are told that it doesn't list
 *
 * A preview for people: lines of text.
 *
 * Returns: (transfer full): the lines
 */
char *
farne_import_preview_to_text (JsonNode *preview, const char *rest)
{
  JsonObject *object = json_node_get_object (preview);
  GString *text = g_string_new (NULL);

  write_what (text, object);
  if (json_object_get_boolean_member (object, "needs_mapping"))
    {
      write_mapping (text, object);
      return g_string_free (text, FALSE);
    }
  if (json_object_has_member (object, "level"))
    write_boundaries (text, object);
  else if (json_object_has_member (object, "postcodes"))
    write_postcodes (text, object);
  else
    write_dates (text, object);
  write_release (text, object, "same", _("The very same file is here already"));
  write_release (text, object, "revises", _("It takes the place of"));
  if (!json_object_has_member (object, "remarks"))
    write_findings (text, object, rest);
  write_totals (text, object);
  return g_string_free (text, FALSE);
}
