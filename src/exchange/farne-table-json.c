/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exchange/farne-figure-table.h"
#include "exchange/farne-table-writer.h"

#include <json-glib/json-glib.h>

static void
append_text (GString *json, const char *text)
{
  g_autoptr (JsonNode) node = json_node_new (JSON_NODE_VALUE);
  g_autofree char *quoted = NULL;

  if (text == NULL)
    {
      g_string_append (json, "null");
      return;
    }
  json_node_set_string (node, text);
  quoted = json_to_string (node, FALSE);
  g_string_append (json, quoted);
}

static void
append_member (GString *json, const char *indent, const char *name)
{
  g_string_append (json, indent);
  append_text (json, name);
  g_string_append (json, ": ");
}

static void
append_list (GString *json, const char *text)
{
  g_auto (GStrv) items = g_strsplit (text, " ", -1);
  guint n = 0;

  g_string_append_c (json, '[');
  for (guint i = 0; items[i] != NULL; i++)
    {
      if (items[i][0] == '\0')
        continue;
      g_string_append (json, n++ > 0 ? ", " : "");
      append_text (json, items[i]);
    }
  g_string_append_c (json, ']');
}

static void
append_cell (GString *json, const FarneFigureColumn *column, const char *text)
{
  if (column->is_list)
    append_list (json, text);
  else if (column->is_number && text != NULL)
    g_string_append (json, text);
  else
    append_text (json, text);
}

static void
append_row (GString *json, FarneFigureTable *table, guint row)
{
  g_string_append (json, row > 0 ? ",\n    {" : "\n    {");
  for (guint i = 0; i < table->columns->len; i++)
    {
      const FarneFigureColumn *column = &g_array_index (table->columns, FarneFigureColumn, i);

      append_member (json, i > 0 ? ", " : " ", column->key);
      append_cell (json, column, farne_figure_table_get (table, row, i));
    }
  g_string_append (json, " }");
}

static void
append_total (GString *json, FarneFigures *figures, FarneDay day, const char *indent)
{
  guint covered, asked;
  double total = farne_figures_get_total (figures, day, &covered, &asked);
  g_autofree char *text = farne_number_to_json (total);

  append_member (json, indent, "total");
  g_string_append (json, covered > 0 ? text : "null");
  append_member (json, ", ", "covered");
  g_string_append_printf (json, "%u", covered);
  append_member (json, ", ", "asked");
  g_string_append_printf (json, "%u", asked);
}

/* One total for one day; for a span one for each, and the last day's for the whole. */
static void
append_totals (GString *json, FarneFigures *figures)
{
  guint n_days;
  const FarneDay *days = farne_figures_get_days (figures, &n_days);

  if (n_days == 0)
    {
      g_string_append (json, ",\n  \"total\": null, \"covered\": 0, \"asked\": 0");
      return;
    }
  append_total (json, figures, days[n_days - 1], ",\n  ");
  if (n_days == 1)
    return;
  g_string_append (json, ",\n  \"totals\": [");
  for (guint i = 0; i < n_days; i++)
    {
      g_autofree char *iso = farne_day_to_iso (days[i]);

      g_string_append_printf (json, "%s\n    { \"day\": \"%s\"", i > 0 ? "," : "", iso);
      append_total (json, figures, days[i], ", ");
      g_string_append (json, " }");
    }
  g_string_append (json, "\n  ]");
}

static void
append_head (GString *json, FarneFigures *figures, const char *stamp)
{
  const FarneView *view = farne_figures_get_view (figures);
  FarneSeries *series = farne_figures_get_series (figures);
  guint n_days;
  const FarneDay *days = farne_figures_get_days (figures, &n_days);
  g_autofree char *at = n_days > 0 ? farne_day_to_iso (days[n_days - 1]) : NULL;

  append_member (json, "{\n  ", "measure");
  append_text (json, view->measure);
  append_member (json, ",\n  ", "unit");
  append_text (json, series != NULL ? series->unit : NULL);
  append_member (json, ",\n  ", "level");
  append_text (json, view->level);
  append_member (json, ",\n  ", "at");
  append_text (json, at);
  if (stamp != NULL)
    {
      append_member (json, ",\n  ", "stamp");
      append_text (json, stamp);
    }
}

static void
append_notes (GString *json, FarneFigures *figures, FarneRates *rates)
{
  const char *const *notes = farne_figures_get_notes (figures);
  gboolean is_chosen = rates != NULL && farne_rates_are_chosen (rates);

  append_member (json, ",\n  ", "notes");
  g_string_append_c (json, '[');
  for (guint i = 0; notes != NULL && notes[i] != NULL; i++)
    {
      g_string_append (json, i > 0 ? ", " : "");
      append_text (json, notes[i]);
    }
  if (is_chosen)
    {
      g_string_append (json, notes != NULL && notes[0] != NULL ? ", " : "");
      append_text (json, farne_rates_get_note (rates));
    }
  g_string_append_c (json, ']');
}

/**
 * farne_table_to_json:
 * @figures: cleared figures
 * @rates: (nullable): people against residents, beside them
 *
 * Writes figures as one JSON object: `measure`, `unit`, `level`, `at` (the last day of a span),
 * `rows` (`code`, `name`, the dimensions, `day` in a span, `value` or null, `mark`, `standing`,
 * `release` ids as strings; with rates `population`, `ratio` in residents to each person,
 * `headroom`, `limit`, `vintage`), `total`, `covered` of `asked` areas, and `notes`.
 *
 * Returns: (transfer full): JSON
 */
char *
farne_table_to_json (FarneCleared *figures, FarneRates *rates)
{
  g_autoptr (FarneFigureTable) table = farne_figure_table_new (figures, rates);
  GString *json = g_string_new (NULL);

  append_head (json, table->figures, farne_cleared_get_stamp (figures));
  append_member (json, ",\n  ", "rows");
  g_string_append_c (json, '[');
  for (guint i = 0; i < table->rows->len; i++)
    append_row (json, table, i);
  g_string_append (json, table->rows->len > 0 ? "\n  ]" : "]");
  append_totals (json, table->figures);
  append_notes (json, table->figures, rates);
  g_string_append (json, "\n}\n");
  return g_string_free (json, FALSE);
}
