/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/farne-references.h"

#include "store/farne-links.h"

static gboolean
has_id (GArray *ids, gint64 id)
{
  for (guint i = 0; i < ids->len; i++)
    if (g_array_index (ids, gint64, i) == id)
      return TRUE;

  return FALSE;
}

static void
put_ids (FarneRecord *record, const FarneField *field, GArray *ids)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < ids->len; i++)
    g_string_append_printf (text, "%s%" G_GINT64_FORMAT, i > 0 ? " " : "",
                            g_array_index (ids, gint64, i));
  farne_record_put_text (record, field, text->str);
}

static void
turn_list (FarneRecord *record, const FarneField *field, gint64 from, gint64 to)
{
  g_autoptr (GArray) old = farne_references_list_ids (farne_record_peek_text (record, field));
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));

  for (guint i = 0; i < old->len; i++)
    {
      const gint64 id = g_array_index (old, gint64, i);
      const gint64 turned = id == from ? to : id;

      if (turned != 0 && !has_id (ids, turned))
        g_array_append_val (ids, turned);
    }
  put_ids (record, field, ids);
}

/**
 * farne_record_turn_reference:
 * @record: a record
 * @field: a reference or a list of references of its kind
 * @from: the record it refers to
 * @to: the record it is to refer to instead, or 0 for none
 *
 * Turns a reference. In a list no record stands twice.
 */
void
farne_record_turn_reference (FarneRecord *record, const FarneField *field, gint64 from, gint64 to)
{
  if (field->type == FARNE_FIELD_REFERENCES)
    turn_list (record, field, from, to);
  else if (farne_record_peek_integer (record, field) == from && to != 0)
    farne_record_put_integer (record, field, to);
  else if (farne_record_peek_integer (record, field) == from)
    farne_record_unset (record, field);
}

/**
 * farne_record_join_list:
 * @record: a record
 * @other: another of its kind
 * @field: a list of references or of texts
 *
 * Adds to a list what only @other has in it.
 */
void
farne_record_join_list (FarneRecord *record, FarneRecord *other, const FarneField *field)
{
  const char *glue = field->type == FARNE_FIELD_TEXTS ? "; " : " ";
  const char *mine = farne_record_peek_text (record, field);
  const char *theirs = farne_record_peek_text (other, field);
  g_auto (GStrv) parts = g_strsplit (theirs != NULL ? theirs : "", glue, -1);
  g_auto (GStrv) known = g_strsplit (mine != NULL ? mine : "", glue, -1);
  g_autoptr (GString) text = g_string_new (mine);

  for (guint i = 0; parts[i] != NULL; i++)
    if (!g_strv_contains ((const char *const *) known, parts[i]))
      g_string_append_printf (text, "%s%s", text->len > 0 ? glue : "", parts[i]);
  farne_record_put_text (record, field, text->str);
}
