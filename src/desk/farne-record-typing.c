/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "farne-config.h"
#include "desk/farne-record-typing.h"

#include <glib/gi18n-lib.h>

#include "base/farne-error.h"
#include "base/farne-text.h"
#include "store/farne-store-query.h"

/* Levels by which an area may be named, the likeliest first. */
static const char *const levels[] = { "authority", "district", "subregion", "region", "ward", NULL };

typedef gboolean (*TypeFunc) (FarneDesk *desk, FarneRecord *record, const FarneField *field, const char *text,
                              GError **error);

static gboolean
type_area (FarneDesk *desk, FarneRecord *record, const FarneField *field, const char *text, GError **error)
{
  FarneAreas *areas = farne_desk_get_areas (desk);
  FarneArea *area = farne_areas_find (areas, text);

  for (guint i = 0; area == NULL && levels[i] != NULL; i++)
    area = farne_areas_find_by_name (areas, text, levels[i]);
  if (area == NULL && farne_area_code_has_shape (text))
    return farne_record_set_text (record, field, text, error);
  if (area == NULL)
    {
      g_set_error (error, FARNE_ERROR, FARNE_ERROR_RULE, _("%s: there is no place “%s”."),
                   farne_field_get_label (field), text);
      return FALSE;
    }

  return farne_record_set_text (record, field, area->code, error);
}

static gboolean
type_day (FarneDesk *desk, FarneRecord *record, const FarneField *field, const char *text, GError **error)
{
  FarneDay day;

  if (!farne_day_parse_loosely (text, farne_desk_get_today (desk), &day))
    return farne_record_set_text (record, field, text, error);
  farne_record_put_integer (record, field, day);

  return TRUE;
}

/* Records whose title is the text, but for case and marks; the id of the only one, else 0. */
static gint64
find_by_title (FarneDesk *desk, const FarneKind *kind, const char *text, guint *n)
{
  g_autoptr (FarneRecordQuery) query = farne_record_query_new (kind);
  g_autoptr (GPtrArray) records = farne_store_query (farne_desk_get_store (desk), query, NULL);
  g_autofree char *wanted = farne_text_fold (text);
  gint64 id = 0;

  *n = 0;
  for (guint i = 0; records != NULL && i < records->len; i++)
    {
      g_autofree char *title = farne_text_fold (farne_record_get_title (records->pdata[i]));

      if (!g_str_equal (title, wanted))
        continue;
      id = farne_record_get_id (records->pdata[i]);
      ++*n;
    }

  return *n == 1 ? id : 0;
}

static gboolean
find_end (FarneDesk *desk, const FarneField *field, const char *text, gint64 *id, GError **error)
{
  const FarneKind *kind = farne_kinds_find (field->target);
  guint n = 0;

  if (g_ascii_string_to_signed (text, 10, 1, G_MAXINT64, id, NULL))
    return TRUE;
  *id = find_by_title (desk, kind, text, &n);
  if (*id != 0)
    return TRUE;
  if (n > 1)
    g_set_error (error, FARNE_ERROR, FARNE_ERROR_RULE,
                 _("%s: there are %u called “%s”; give the id of one."), farne_field_get_label (field), n,
                 text);
  else
    g_set_error (error, FARNE_ERROR, FARNE_ERROR_RULE, _("%s: there is no “%s” yet; add it first."),
                 farne_field_get_label (field), text);

  return FALSE;
}

static gboolean
type_reference (FarneDesk *desk, FarneRecord *record, const FarneField *field, const char *text, GError **error)
{
  gint64 id;

  if (!find_end (desk, field, text, &id, error))
    return FALSE;
  farne_record_put_integer (record, field, id);

  return TRUE;
}

/* Ids as they are kept, or titles between semicolons. */
static gboolean
type_references (FarneDesk *desk, FarneRecord *record, const FarneField *field, const char *text, GError **error)
{
  g_auto (GStrv) parts = g_strsplit (text, ";", -1);
  g_autoptr (GString) ids = g_string_new (NULL);

  if (farne_record_set_text (record, field, text, NULL))
    return TRUE;
  for (guint i = 0; parts[i] != NULL; i++)
    {
      gint64 id;

      if (*g_strstrip (parts[i]) == '\0')
        continue;
      if (!find_end (desk, field, parts[i], &id, error))
        return FALSE;
      g_string_append_printf (ids, "%s%" G_GINT64_FORMAT, ids->len > 0 ? " " : "", id);
    }

  return farne_record_set_text (record, field, ids->str, error);
}

/* Types that people write otherwise than they are kept. */
static const TypeFunc types[] = {
  [FARNE_FIELD_AREA] = type_area,
  [FARNE_FIELD_DAY] = type_day,
  [FARNE_FIELD_REFERENCE] = type_reference,
  [FARNE_FIELD_REFERENCES] = type_references,
};

/**
 * farne_desk_type_field:
 * @desk: a desk
 * @record: a record
 * @field: a field of its kind
 * @text: (nullable): what somebody typed; empty unsets the field
 * @error: return location for an error
 *
 * Sets a field as people write it: places by name or code, days as farne_day_parse_loosely() reads
 * them from the desk's day, references by id or by a title that only one record bears, all else as
 * farne_record_set_text().
 *
 * Errors: %FARNE_ERROR_RULE, with what is wrong and what there is.
 *
 * Returns: whether it was set; if not, the field is as it was
 */
gboolean
farne_desk_type_field (FarneDesk        *desk,
                       FarneRecord      *record,
                       const FarneField *field,
                       const char       *text,
                       GError          **error)
{
  g_autofree char *plain = g_strstrip (g_strdup (text != NULL ? text : ""));

  g_return_val_if_fail (FARNE_IS_DESK (desk) && FARNE_IS_RECORD (record), FALSE);

  if (*plain != '\0' && field->type < G_N_ELEMENTS (types) && types[field->type] != NULL)
    return types[field->type] (desk, record, field, plain, error);

  return farne_record_set_text (record, field, plain, error);
}

/**
 * farne_desk_fill_initial:
 * @desk: a desk
 * @record: a new record
 *
 * Gives a new record what its field table starts it with; `today` is the desk's day.
 */
void
farne_desk_fill_initial (FarneDesk *desk, FarneRecord *record)
{
  const FarneKind *kind = farne_record_get_kind (record);

  for (guint i = 0; i < kind->n_fields; i++)
    if (kind->fields[i].initial != NULL && !farne_record_has (record, &kind->fields[i]))
      farne_desk_type_field (desk, record, &kind->fields[i], kind->fields[i].initial, NULL);
}
