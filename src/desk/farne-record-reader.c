/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "farne-config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "base/farne-error.h"
#include "base/farne-place-code.h"
#include "base/farne-text.h"
#include "desk/farne-gazetteer.h"
#include "desk/farne-record-reader.h"
#include "desk/farne-record-words.h"
#include "store/farne-links.h"

/* Several records bear the title. */
#define SEVERAL (-1)

/* How many of them are named. */
#define MOST_IDS 5

/**
 * FarneRecordReader:
 * @desk: the desk
 * @today: its day
 * @titles: kind → (folded title → id, or %SEVERAL)
 *
 * Reads fields from text.
 */
struct _FarneRecordReader
{
  FarneDesk *desk;
  FarneDay today;
  GHashTable *titles;
  FarneGazetteer *gazetteer; /* only when a postcode was read */
};

/**
 * farne_record_reader_new:
 * @desk: a desk
 *
 * Makes a reader for what is typed or loaded now. It keeps the titles it has looked up, so it is
 * made anew when records have changed.
 *
 * Returns: (transfer full): the reader
 */
FarneRecordReader *
farne_record_reader_new (FarneDesk *desk)
{
  FarneRecordReader *self = g_new0 (FarneRecordReader, 1);

  self->desk = g_object_ref (desk);
  self->today = farne_desk_get_today (desk);
  self->titles = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) g_hash_table_unref);
  return self;
}

/**
 * farne_record_reader_free:
 * @self: (transfer full): a reader
 *
 * Frees it.
 */
void
farne_record_reader_free (FarneRecordReader *self)
{
  g_hash_table_unref (self->titles);
  g_clear_object (&self->gazetteer);
  g_object_unref (self->desk);
  g_free (self);
}

/* "2016/17", as a financial year is written, for the year in which it begins. */
static gboolean
read_financial_year (const char *text, gint64 *year)
{
  g_auto (GStrv) parts = g_strsplit_set (text, "/-–", 2);
  gint64 next;

  return g_strv_length (parts) == 2 &&
         g_ascii_string_to_signed (parts[0], 10, 1900, 2199, year, NULL) &&
         g_ascii_string_to_signed (parts[1], 10, 0, 2200, &next, NULL) &&
         (next == *year + 1 || (strlen (parts[1]) == 2 && next == (*year + 1) % 100));
}

static gboolean
set_count (FarneRecordReader *self, FarneRecord *record, const FarneField *field, const char *text,
           GError **error)
{
  gint64 year;

  if (!g_str_has_suffix (field->name, "financial_year") || !read_financial_year (text, &year))
    return farne_record_set_text (record, field, text, error);
  farne_record_put_integer (record, field, year);
  return TRUE;
}

static gboolean
set_day (FarneRecordReader *self, FarneRecord *record, const FarneField *field, const char *text,
         GError **error)
{
  FarneDay day;

  if (!farne_day_parse_loosely (text, self->today, &day))
    return farne_record_set_text (record, field, text, error);
  farne_record_put_integer (record, field, day);
  return TRUE;
}

/* An area of the level that the field is named after comes before any other of the name. */
static FarneArea *
find_area (FarneRecordReader *self, const FarneField *field, const char *text)
{
  FarneAreas *areas = farne_desk_get_areas (self->desk);
  g_autofree char *code = farne_area_code_tidy (text);
  FarneArea *area = farne_areas_find (areas, text);

  if (area == NULL && code != NULL)
    area = farne_areas_find (areas, code);
  if (area == NULL)
    area = farne_areas_find_by_name (areas, text, field->name);
  return area != NULL ? area : farne_areas_find_by_name (areas, text, NULL);
}

static gboolean
set_area (FarneRecordReader *self, FarneRecord *record, const FarneField *field, const char *text,
          GError **error)
{
  FarneArea *area = find_area (self, field, text);
  g_autofree char *code = farne_area_code_tidy (text);
  g_autofree char *sector = farne_sector_tidy (text);
  const char *found = area != NULL ? area->code : code != NULL ? code : sector;

  if (found != NULL)
    return farne_record_set_text (record, field, found, error);
  g_set_error (error, FARNE_ERROR, FARNE_ERROR_RULE,
               _("%s: there is no area “%s”. Write its name or its code."),
               farne_field_get_label (field), text);
  return FALSE;
}

static void
add_title (GHashTable *titles, const char *title, gint64 id)
{
  char *folded = farne_text_fold (title);

  if (g_hash_table_contains (titles, folded))
    id = SEVERAL;
  g_hash_table_replace (titles, folded, g_memdup2 (&id, sizeof id));
}

/* Short names stand for records as well, as far as no title is like them. */
static void
add_short_names (GHashTable *titles, const FarneKind *kind, GPtrArray *records)
{
  g_autoptr (GHashTable) names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  const FarneField *field = farne_kind_find_field (kind, "short_name");
  GHashTableIter iter;
  gpointer name, id;

  for (guint i = 0; field != NULL && i < records->len; i++)
    if (farne_record_has (records->pdata[i], field))
      add_title (names, farne_record_peek_text (records->pdata[i], field),
                 farne_record_get_id (records->pdata[i]));
  g_hash_table_iter_init (&iter, names);
  while (g_hash_table_iter_next (&iter, &name, &id))
    if (!g_hash_table_contains (titles, name))
      g_hash_table_insert (titles, g_strdup (name), g_memdup2 (id, sizeof (gint64)));
}

/* The titles of a kind, folded, each with the one record that bears it. */
static GHashTable *
get_titles (FarneRecordReader *self, const FarneKind *kind, GError **error)
{
  FarneRecordWords *words = farne_desk_get_record_words (self->desk);
  GHashTable *titles = g_hash_table_lookup (self->titles, kind);
  g_autoptr (GPtrArray) records = NULL;

  if (titles != NULL)
    return titles;
  records = farne_store_list (farne_desk_get_store (self->desk), kind, NULL, error);
  if (records == NULL)
    return NULL;
  titles = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  for (guint i = 0; i < records->len; i++)
    {
      g_autofree char *title = farne_record_words_get_title (words, records->pdata[i]);

      add_title (titles, title, farne_record_get_id (records->pdata[i]));
    }
  add_short_names (titles, kind, records);
  g_hash_table_insert (self->titles, (gpointer) kind, titles);
  return titles;
}

/* The ids of records that bear a title, as "#12, #15". */
static char *
list_ids (FarneRecordReader *self, const FarneKind *kind, const char *text)
{
  FarneRecordWords *words = farne_desk_get_record_words (self->desk);
  g_autoptr (GPtrArray) records =
    farne_store_list (farne_desk_get_store (self->desk), kind, NULL, NULL);
  g_autoptr (GString) ids = g_string_new (NULL);

  for (guint i = 0, n = 0; records != NULL && i < records->len; i++)
    {
      g_autofree char *title = farne_record_words_get_title (words, records->pdata[i]);

      if (!farne_text_same (title, text))
        continue;
      if (n++ == MOST_IDS)
        return g_strconcat (ids->str, ", …", NULL);
      g_string_append_printf (ids, "%s#%" G_GINT64_FORMAT, ids->len > 0 ? ", " : "",
                              farne_record_get_id (records->pdata[i]));
    }
  return g_string_free (g_steal_pointer (&ids), FALSE);
}

static gboolean
fail_several (FarneRecordReader *self, const FarneKind *kind, const char *of, const char *text, GError **error)
{
  g_autofree char *ids = list_ids (self, kind, text);

  g_set_error (error, FARNE_ERROR, FARNE_ERROR_RULE,
               /* Translators: a kind of record in the plural or a field, a title, and ids, as "#12, #15" */
               _("%s: several are called “%s”. Write the id of the one meant: %s."), of, text, *ids != '\0' ? ids : "#…");
  return FALSE;
}

/* @of: the kind, or the field that refers to it */
static gboolean
fail_unknown (FarneRecordReader *self, const FarneKind *kind, const char *of, const char *text, gint64 found,
              GError **error)
{
  if (found == SEVERAL)
    return fail_several (self, kind, of, text, error);
  g_set_error (error, FARNE_ERROR, FARNE_ERROR_NOT_FOUND,
               /* Translators: a kind of record in the plural or a field, then a title or an id */
               _("%s: there is no “%s”. Add it first, or write the title or id of another."), of, text);
  return FALSE;
}

static gboolean
read_id (const char *text, gint64 *id)
{
  return g_ascii_string_to_signed (*text == '#' ? text + 1 : text, 10, 1, G_MAXINT64, id, NULL);
}

static gboolean
is_there (FarneRecordReader *self, const FarneKind *kind, gint64 id)
{
  return farne_record_words_find_title (farne_desk_get_record_words (self->desk), kind, id) != NULL;
}

static gboolean
find (FarneRecordReader *self, const FarneKind *kind, const char *of, const char *text, gint64 *id,
      GError **error)
{
  g_autofree char *folded = farne_text_fold (text);
  GHashTable *titles;
  gint64 *found;

  if (*text == '#' && read_id (text, id) && is_there (self, kind, *id))
    return TRUE;
  titles = get_titles (self, kind, error);
  if (titles == NULL)
    return FALSE;
  found = g_hash_table_lookup (titles, folded);
  if (found != NULL && *found != SEVERAL)
    {
      *id = *found;
      return TRUE;
    }
  if (found == NULL && read_id (text, id) && is_there (self, kind, *id))
    return TRUE;
  return fail_unknown (self, kind, of, text, found != NULL ? SEVERAL : 0, error);
}

/**
 * farne_record_reader_find:
 * @self: a reader
 * @kind: a kind
 * @text: `#12`, the title of a record, or its id
 * @id: (out): the id of the record
 * @error: return location for an error
 *
 * Finds a record by the title that it alone bears, or by its id.
 *
 * Errors: %FARNE_ERROR_NOT_FOUND; %FARNE_ERROR_RULE where several bear the title.
 *
 * Returns: whether there is one
 */
gboolean
farne_record_reader_find (FarneRecordReader *self, const FarneKind *kind, const char *text,
                          gint64 *id, GError **error)
{
  return find (self, kind, _(kind->label_plural), text, id, error);
}

/**
 * farne_record_reader_know:
 * @self: a reader
 * @kind: a kind
 * @title: the title of a record that is not saved yet
 * @told_id: the id it has where it comes from, or 0
 * @id: the id that stands for it
 *
 * Has what is read from now on refer to a record that is to be saved with it, by its title, or by the
 * id it was told with where no other record has it.
 */
void
farne_record_reader_know (FarneRecordReader *self, const FarneKind *kind, const char *title,
                          gint64 told_id, gint64 id)
{
  GHashTable *titles = get_titles (self, kind, NULL);
  g_autofree char *told = g_strdup_printf ("#%" G_GINT64_FORMAT, told_id);

  if (titles == NULL)
    return;
  add_title (titles, title, id);
  if (told_id != 0)
    add_title (titles, told, id);
}

/* The record that a field refers to. */
static gboolean
find_target (FarneRecordReader *self, const FarneField *field, const char *text, gint64 *id,
             GError **error)
{
  return find (self, farne_kinds_find (field->target), farne_field_get_label (field), text, id, error);
}

/**
 * farne_record_reader_cut_label:
 * @field: a field
 * @message: what is wrong with a value of it
 *
 * Passes over the name of the field at the beginning, for where the column is named beside it.
 *
 * Returns: (transfer none): the rest of @message
 */
const char *
farne_record_reader_cut_label (const FarneField *field, const char *message)
{
  g_autofree char *label = g_strdup_printf ("%s: ", farne_field_get_label (field));

  return g_str_has_prefix (message, label) ? message + strlen (label) : message;
}

static gboolean
set_reference (FarneRecordReader *self, FarneRecord *record, const FarneField *field,
               const char *text, GError **error)
{
  gint64 id;

  if (!find_target (self, field, text, &id, error))
    return FALSE;
  farne_record_put_integer (record, field, id);
  return TRUE;
}

/* Titles have spaces, so a list is parted by ";"; ids alone may be parted by spaces. */
static gboolean
set_references (FarneRecordReader *self, FarneRecord *record, const FarneField *field,
                const char *text, GError **error)
{
  const char *separator = text[strspn (text, "#0123456789 ")] == '\0' ? " " : ";";
  g_auto (GStrv) parts = g_strsplit (text, separator, -1);
  g_autoptr (GString) ids = g_string_new (NULL);

  for (guint i = 0; parts[i] != NULL; i++)
    {
      gint64 id;

      if (*g_strstrip (parts[i]) == '\0')
        continue;
      if (!find_target (self, field, parts[i], &id, error))
        return FALSE;
      g_string_append_printf (ids, "%s%" G_GINT64_FORMAT, ids->len > 0 ? " " : "", id);
    }
  return farne_record_set_text (record, field, ids->str, error);
}

static gboolean
set_segment (FarneRecordReader *self, FarneRecord *record, const FarneField *field,
             const char *text, GError **error)
{
  g_autoptr (GBytes) content =
    farne_store_get_segment (farne_desk_get_store (self->desk), text, NULL);

  if (content != NULL)
    return farne_record_set_text (record, field, text, error);
  g_set_error (error, FARNE_ERROR, FARNE_ERROR_RULE,
               _("%s: this file holds no content “%s”. Add the document in the window."),
               farne_field_get_label (field), text);
  return FALSE;
}

/**
 * farne_record_reader_peek_gazetteer:
 * @self: a reader
 *
 * Tells where the postcodes lie that the reader has read.
 *
 * Returns: (transfer none) (nullable): the gazetteer, or %NULL where no postcode was read
 */
FarneGazetteer *
farne_record_reader_peek_gazetteer (FarneRecordReader *self)
{
  return self->gazetteer;
}

/* Where it lies is found and set with it; a new search only for a new postcode. */
static gboolean
set_postcode (FarneRecordReader *self, FarneRecord *record, const FarneField *field, const char *text,
              GError **error)
{
  g_autofree char *before = g_strdup (farne_record_peek_text (record, field));

  if (!farne_record_set_text (record, field, text, error))
    return FALSE;
  if (g_strcmp0 (before, farne_record_peek_text (record, field)) == 0)
    return TRUE;
  if (self->gazetteer == NULL)
    self->gazetteer = farne_gazetteer_new (self->desk, self->today, error);
  if (self->gazetteer != NULL)
    farne_gazetteer_place (self->gazetteer, record, field);

  return self->gazetteer != NULL;
}

typedef gboolean (*SetFunc) (FarneRecordReader *self, FarneRecord *record, const FarneField *field,
                             const char *text, GError **error);

/* The types whose text says more than farne_record_set_text() can know. */
static const SetFunc setters[] = {
  [FARNE_FIELD_COUNT] = set_count,
  [FARNE_FIELD_DAY] = set_day,
  [FARNE_FIELD_AREA] = set_area,
  [FARNE_FIELD_REFERENCE] = set_reference,
  [FARNE_FIELD_REFERENCES] = set_references,
  [FARNE_FIELD_SEGMENT] = set_segment,
  [FARNE_FIELD_POSTCODE] = set_postcode,
};

/**
 * farne_record_reader_set:
 * @self: a reader
 * @record: a record
 * @field: a field of its kind
 * @text: what was typed or loaded; spaces around it don't count; empty unsets the field
 * @error: return location for an error
 *
 * Sets a field from text: days loosely (`next friday`, see farne_day_parse_loosely()), a financial
 * year as `2016/17`, areas by name or code, what is referred to by its title or by id (`#12`), several parted by ";", all else as
 * farne_record_set_text(). With a postcode goes what is found by it. What isn't there is not made in silence.
 *
 * Errors: %FARNE_ERROR_RULE, with a sentence that names the field.
 *
 * Returns: whether it was set; if not, it is as it was
 */
gboolean
farne_record_reader_set (FarneRecordReader *self, FarneRecord *record, const FarneField *field,
                         const char *text, GError **error)
{
  g_autofree char *plain = g_strstrip (g_strdup (text));
  SetFunc set = field->type < G_N_ELEMENTS (setters) ? setters[field->type] : NULL;

  if (set == NULL || *plain == '\0')
    return farne_record_set_text (record, field, plain, error);
  return set (self, record, field, plain, error);
}

/**
 * farne_record_reader_set_initial:
 * @self: a reader
 * @record: a new record
 * @error: return location for an error
 *
 * Sets what a new record of the kind has before anybody types, where it is unset.
 *
 * Returns: whether all could be set
 */
gboolean
farne_record_reader_set_initial (FarneRecordReader *self, FarneRecord *record, GError **error)
{
  const FarneKind *kind = farne_record_get_kind (record);

  for (guint i = 0; i < kind->n_fields; i++)
    if (kind->fields[i].initial != NULL && !farne_record_has (record, &kind->fields[i])
        && !farne_record_reader_set (self, record, &kind->fields[i], kind->fields[i].initial, error))
      return FALSE;
  return TRUE;
}

/* The title of a record where it leads back to it, otherwise its id. */
static char *
write_target (FarneRecordReader *self, const FarneField *field, gint64 id)
{
  const FarneKind *kind = farne_kinds_find (field->target);
  const char *title =
    farne_record_words_find_title (farne_desk_get_record_words (self->desk), kind, id);
  gint64 found;

  if (title != NULL && *title != '#' && strchr (title, ';') == NULL
      && title[strspn (title, "0123456789 ")] != '\0'
      && find_target (self, field, title, &found, NULL) && found == id)
    return g_strdup (title);
  return g_strdup_printf ("#%" G_GINT64_FORMAT, id);
}

static char *
write_reference (FarneRecordReader *self, FarneRecord *record, const FarneField *field)
{
  return write_target (self, field, farne_record_peek_integer (record, field));
}

static char *
write_references (FarneRecordReader *self, FarneRecord *record, const FarneField *field)
{
  g_autoptr (GArray) ids = farne_references_list_ids (farne_record_peek_text (record, field));
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < ids->len; i++)
    {
      g_autofree char *target = write_target (self, field, g_array_index (ids, gint64, i));

      g_string_append_printf (text, "%s%s", i > 0 ? "; " : "", target);
    }
  return g_string_free (text, FALSE);
}

/* The name of an area where it leads back to it, otherwise its code. */
static char *
write_area (FarneRecordReader *self, FarneRecord *record, const FarneField *field)
{
  const char *code = farne_record_peek_text (record, field);
  FarneArea *area = farne_areas_find (farne_desk_get_areas (self->desk), code);

  if (area != NULL && area->name != NULL && g_str_equal (area->code, code)
      && find_area (self, field, area->name) == area)
    return g_strdup (area->name);
  return g_strdup (code);
}

/* The words of a choice where they lead back to it, otherwise its value. */
static char *
write_choice (FarneRecordReader *self, FarneRecord *record, const FarneField *field)
{
  FarneRecordWords *all = farne_desk_get_record_words (self->desk);
  g_autofree char *words = farne_record_words_get_field (all, record, field);
  g_autoptr (FarneRecord) again = farne_record_new (farne_record_get_kind (record));

  if (farne_record_set_text (again, field, words, NULL)
      && farne_record_has_same (again, record, field))
    return g_steal_pointer (&words);
  return farne_record_get_text (record, field);
}

/**
 * farne_record_reader_write:
 * @self: a reader
 * @record: a record
 * @field: a field of its kind
 *
 * Writes a field for a spreadsheet, in words where farne_record_reader_set() reads them back to the
 * same value, otherwise as a code or an id.
 *
 * Returns: (transfer full): the text; "" where the field is unset
 */
char *
farne_record_reader_write (FarneRecordReader *self, FarneRecord *record, const FarneField *field)
{
  if (!farne_record_has (record, field))
    return g_strdup ("");
  if (field->type == FARNE_FIELD_REFERENCE)
    return write_reference (self, record, field);
  if (field->type == FARNE_FIELD_REFERENCES)
    return write_references (self, record, field);
  if (field->type == FARNE_FIELD_AREA)
    return write_area (self, record, field);
  if (field->type == FARNE_FIELD_CHOICE)
    return write_choice (self, record, field);
  return farne_record_get_text (record, field);
}
