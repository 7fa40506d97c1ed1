/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "farne-config.h"

#include "ui/farne-record-display.h"

#include <glib/gi18n-lib.h>

#include "store/farne-links.h"

typedef char *(*DisplayFunc) (FarneDesk *desk, FarneRecord *record, const FarneField *field);

static char *
display_text (FarneDesk *desk, FarneRecord *record, const FarneField *field)
{
  return g_strdup (farne_record_peek_text (record, field));
}

static char *
display_choice (FarneDesk *desk, FarneRecord *record, const FarneField *field)
{
  const char *value = farne_record_peek_text (record, field);

  for (guint i = 0; field->choices != NULL && field->choices[i] != NULL; i++)
    if (g_strcmp0 (field->choices[i], value) == 0 && field->choice_labels != NULL)
      return g_strdup (_(field->choice_labels[i]));

  return g_strdup (value);
}

static char *
display_flag (FarneDesk *desk, FarneRecord *record, const FarneField *field)
{
  return g_strdup (farne_record_peek_integer (record, field) != 0 ? _("Yes") : _("No"));
}

static char *
display_count (FarneDesk *desk, FarneRecord *record, const FarneField *field)
{
  return farne_number_to_text ((double) farne_record_peek_integer (record, field), 0);
}

/* As many decimals as there are, up to four. */
static char *
display_number (FarneDesk *desk, FarneRecord *record, const FarneField *field)
{
  const double value = farne_record_peek_real (record, field);
  double scale = 1;
  int decimals = 0;

  for (; decimals < 4 && ABS (value * scale - (double) (gint64) (value * scale)) > 1e-9; decimals++)
    scale *= 10;

  return farne_number_to_text (value, decimals);
}

static char *
display_money (FarneDesk *desk, FarneRecord *record, const FarneField *field)
{
  const gint64 pence = farne_record_peek_integer (record, field);
  g_autofree char *pounds = farne_number_to_text (ABS ((double) pence) / 100, pence % 100 != 0 ? 2 : 0);

  return g_strconcat (pence < 0 ? "−£" : "£", pounds, NULL);
}

static char *
display_day (FarneDesk *desk, FarneRecord *record, const FarneField *field)
{
  return farne_day_to_text ((FarneDay) farne_record_peek_integer (record, field));
}

static char *
display_time (FarneDesk *desk, FarneRecord *record, const FarneField *field)
{
  const gint64 second = farne_record_peek_integer (record, field) / G_USEC_PER_SEC;
  g_autoptr (GDateTime) time = g_date_time_new_from_unix_local (second);

  return time != NULL ? g_date_time_format (time, "%-d %B %Y, %H:%M") : NULL;
}

static char *
display_area (FarneDesk *desk, FarneRecord *record, const FarneField *field)
{
  const char *code = farne_record_peek_text (record, field);
  FarneArea *area = farne_areas_find (farne_desk_get_areas (desk), code);

  return g_strdup (area != NULL ? area->name : code);
}

static char *
get_title (FarneDesk *desk, const FarneField *field, gint64 id)
{
  const FarneKind *kind = farne_kinds_find (field->target);
  g_autoptr (FarneRecord) record =
    kind != NULL ? farne_store_get (farne_desk_get_store (desk), kind, id, NULL) : NULL;
  const char *title = record != NULL ? farne_record_get_title (record) : NULL;

  return g_strdup (title != NULL && *title != '\0' ? title : _("(without a name)"));
}

static char *
display_reference (FarneDesk *desk, FarneRecord *record, const FarneField *field)
{
  return get_title (desk, field, farne_record_peek_integer (record, field));
}

static char *
display_references (FarneDesk *desk, FarneRecord *record, const FarneField *field)
{
  g_autoptr (GArray) ids = farne_references_list_ids (farne_record_peek_text (record, field));
  g_autoptr (GStrvBuilder) titles = g_strv_builder_new ();
  g_auto (GStrv) list = NULL;

  for (guint i = 0; i < ids->len; i++)
    {
      g_autofree char *title = get_title (desk, field, g_array_index (ids, gint64, i));

      g_strv_builder_add (titles, title);
    }
  list = g_strv_builder_end (titles);

  return g_strjoinv ("; ", list);
}

static char *
display_segment (FarneDesk *desk, FarneRecord *record, const FarneField *field)
{
  return g_strdup (_("In the file"));
}

/* How each type is told, and how it is set. */
static const struct
{
  DisplayFunc display;
  gboolean numeric;
  gboolean is_long;
  gboolean edited;
} types[] = {
  [FARNE_FIELD_TEXT] = { display_text, FALSE, FALSE, TRUE },
  [FARNE_FIELD_NOTE] = { display_text, FALSE, TRUE, TRUE },
  [FARNE_FIELD_CHOICE] = { display_choice, FALSE, FALSE, TRUE },
  [FARNE_FIELD_TEXTS] = { display_text, FALSE, FALSE, TRUE },
  [FARNE_FIELD_FLAG] = { display_flag, FALSE, FALSE, TRUE },
  [FARNE_FIELD_COUNT] = { display_count, TRUE, FALSE, TRUE },
  [FARNE_FIELD_NUMBER] = { display_number, TRUE, FALSE, TRUE },
  [FARNE_FIELD_DAY] = { display_day, FALSE, FALSE, TRUE },
  [FARNE_FIELD_TIME] = { display_time, FALSE, FALSE, FALSE },
  [FARNE_FIELD_AREA] = { display_area, FALSE, FALSE, TRUE },
  [FARNE_FIELD_REFERENCE] = { display_reference, FALSE, FALSE, TRUE },
  [FARNE_FIELD_REFERENCES] = { display_references, FALSE, FALSE, TRUE },
  [FARNE_FIELD_SEGMENT] = { display_segment, FALSE, TRUE, FALSE },
  [FARNE_FIELD_JSON] = { display_text, FALSE, TRUE, FALSE },
  [FARNE_FIELD_MONEY] = { display_money, TRUE, FALSE, TRUE },
  [FARNE_FIELD_POSTCODE] = { display_text, FALSE, FALSE, TRUE },
  [FARNE_FIELD_CLOCK] = { display_text, FALSE, FALSE, TRUE },
};

/**
 * farne_record_display:
 * @desk: the desk that areas and references lie in
 * @record: a record
 * @field: a field of its kind
 *
 * Tells what a field holds, as people read it in a cell or on a page.
 *
 * Returns: (transfer full): the text, or "" if the field is unset
 */
char *
farne_record_display (FarneDesk *desk, FarneRecord *record, const FarneField *field)
{
  char *text = NULL;

  if (farne_record_has (record, field))
    text = types[field->type].display (desk, record, field);

  return text != NULL ? text : g_strdup ("");
}

/**
 * farne_record_display_value:
 * @desk: a desk
 * @kind: a kind
 * @field: a field of it
 * @value: a value as farne_record_get_text() writes it
 *
 * Tells a value of a field that stands outside a record: in a filter, a group or the history.
 *
 * Returns: (transfer full): the text; @value itself where it can't be read
 */
char *
farne_record_display_value (FarneDesk *desk, const FarneKind *kind, const FarneField *field,
                            const char *value)
{
  g_autoptr (FarneRecord) record = farne_record_new (kind);

  if (!farne_record_set_text (record, field, value, NULL))
    return g_strdup (value);

  return farne_record_display (desk, record, field);
}

/**
 * farne_field_is_long:
 * @field: a field
 *
 * Returns: whether its values are too long for a cell
 */
gboolean
farne_field_is_long (const FarneField *field)
{
  return types[field->type].is_long;
}

/**
 * farne_field_is_numeric:
 * @field: a field
 *
 * Returns: whether its values stand below each other by their last digit
 */
gboolean
farne_field_is_numeric (const FarneField *field)
{
  return types[field->type].numeric;
}

/**
 * farne_field_is_edited:
 * @field: a field
 *
 * Returns: whether people type it; contents, JSON and moments are put in by the program
 */
gboolean
farne_field_is_edited (const FarneField *field)
{
  return types[field->type].edited;
}
