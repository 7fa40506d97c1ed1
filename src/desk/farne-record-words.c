/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "farne-config.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "base/farne-text.h"
#include "desk/farne-record-words.h"
#include "store/farne-links.h"

#define BETWEEN " · "
#define MOST_DECIMALS 4
#define DIGITS_OF_HASH 12
#define MOST_BESIDE 100

/* A whole number that may not be less than this, nor much more, is a year: 2016, not 2,016. */
#define FIRST_YEAR 1000
#define LAST_YEAR 9999

struct _FarneRecordWords
{
  GObject parent_instance;

  FarneDesk *desk;    /* which owns this */
  GHashTable *titles; /* FarneKind → (id → title) */
  GHashTable *whole;  /* the kinds of which all titles are here */
};

G_DEFINE_FINAL_TYPE (FarneRecordWords, farne_record_words, G_TYPE_OBJECT)

/* Words for a field that is set. */
typedef char *(*WordsFunc) (FarneRecordWords *self, FarneRecord *record, const FarneField *field);

static GHashTable *
get_titles (FarneRecordWords *self, const FarneKind *kind)
{
  GHashTable *titles = g_hash_table_lookup (self->titles, kind);

  if (titles == NULL)
    {
      titles = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_free);
      g_hash_table_insert (self->titles, (gpointer) kind, titles);
    }
  return titles;
}

static const char *
keep_title (FarneRecordWords *self, GHashTable *titles, FarneRecord *record)
{
  char *title = farne_record_words_get_title (self, record);

  g_hash_table_replace (titles, g_memdup2 (&(gint64) { farne_record_get_id (record) }, sizeof (gint64)),
                        title);
  return title;
}

static char *
tell_text (FarneRecordWords *self, FarneRecord *record, const FarneField *field)
{
  return g_strdup (farne_record_peek_text (record, field));
}

static char *
tell_choice (FarneRecordWords *self, FarneRecord *record, const FarneField *field)
{
  const char *value = farne_record_peek_text (record, field);

  for (guint i = 0; field->choices != NULL && field->choices[i] != NULL; i++)
    if (g_str_equal (field->choices[i], value) && field->choice_labels != NULL)
      return g_strdup (_(field->choice_labels[i]));
  return g_strdup (value);
}

static char *
tell_flag (FarneRecordWords *self, FarneRecord *record, const FarneField *field)
{
  return g_strdup (farne_record_peek_integer (record, field) != 0 ? _("Yes") : _("No"));
}

static char *
tell_count (FarneRecordWords *self, FarneRecord *record, const FarneField *field)
{
  if (field->has_min && field->min >= FIRST_YEAR && field->max <= LAST_YEAR)
    return farne_record_get_text (record, field);
  return farne_number_to_text (farne_record_peek_integer (record, field), 0);
}

static char *
tell_number (FarneRecordWords *self, FarneRecord *record, const FarneField *field)
{
  const double value = farne_record_peek_real (record, field);
  int decimals = 0;

  while (decimals < MOST_DECIMALS
         && fabs (value * pow (10, decimals) - round (value * pow (10, decimals))) > 1e-9)
    decimals++;
  return farne_number_to_text (value, decimals);
}

static char *
tell_money (FarneRecordWords *self, FarneRecord *record, const FarneField *field)
{
  const gint64 pence = farne_record_peek_integer (record, field);
  g_autofree char *pounds =
    farne_number_to_text (fabs ((double) pence) / 100, pence % 100 == 0 ? 0 : 2);

  return g_strdup_printf ("%s£%s", pence < 0 ? "−" : "", pounds);
}

static char *
tell_day (FarneRecordWords *self, FarneRecord *record, const FarneField *field)
{
  const FarneDay day = (FarneDay) farne_record_peek_integer (record, field);

  return field->month ? farne_day_to_month_text (day) : farne_day_to_text (day);
}

static char *
tell_time (FarneRecordWords *self, FarneRecord *record, const FarneField *field)
{
  g_autoptr (GDateTime) time =
    g_date_time_new_from_unix_utc (farne_record_peek_integer (record, field) / G_USEC_PER_SEC);
  g_autoptr (GDateTime) local = time != NULL ? g_date_time_to_local (time) : NULL;

  /* Translators: a moment, as in "31 December 2016, 14:30". See g_date_time_format(). */
  return local != NULL ? g_date_time_format (local, _("%-d %B %Y, %H:%M"))
         : farne_record_get_text (record, field);
}

static char *
tell_area (FarneRecordWords *self, FarneRecord *record, const FarneField *field)
{
  const char *code = farne_record_peek_text (record, field);
  FarneArea *area = farne_areas_find (farne_desk_get_areas (self->desk), code);

  return g_strdup (area != NULL && area->name != NULL ? area->name : code);
}

static char *
tell_target (FarneRecordWords *self, const FarneField *field, gint64 id)
{
  const char *title = farne_record_words_find_title (self, farne_kinds_find (field->target), id);

  return g_strdup (title != NULL ? title : _("(not there any more)"));
}

static char *
tell_reference (FarneRecordWords *self, FarneRecord *record, const FarneField *field)
{
  return tell_target (self, field, farne_record_peek_integer (record, field));
}

static char *
tell_references (FarneRecordWords *self, FarneRecord *record, const FarneField *field)
{
  g_autoptr (GArray) ids = farne_references_list_ids (farne_record_peek_text (record, field));
  GString *words = g_string_new (NULL);

  for (guint i = 0; i < ids->len; i++)
    {
      g_autofree char *title = tell_target (self, field, g_array_index (ids, gint64, i));

      g_string_append_printf (words, "%s%s", i > 0 ? "; " : "", title);
    }
  return g_string_free (words, FALSE);
}

static char *
tell_segment (FarneRecordWords *self, FarneRecord *record, const FarneField *field)
{
  return g_strndup (farne_record_peek_text (record, field), DIGITS_OF_HASH);
}

static const WordsFunc tellers[] = {
  [FARNE_FIELD_TEXT] = tell_text,           [FARNE_FIELD_NOTE] = tell_text,
  [FARNE_FIELD_CHOICE] = tell_choice,       [FARNE_FIELD_TEXTS] = tell_text,
  [FARNE_FIELD_FLAG] = tell_flag,           [FARNE_FIELD_COUNT] = tell_count,
  [FARNE_FIELD_NUMBER] = tell_number,       [FARNE_FIELD_DAY] = tell_day,
  [FARNE_FIELD_TIME] = tell_time,           [FARNE_FIELD_AREA] = tell_area,
  [FARNE_FIELD_REFERENCE] = tell_reference, [FARNE_FIELD_REFERENCES] = tell_references,
  [FARNE_FIELD_SEGMENT] = tell_segment,     [FARNE_FIELD_JSON] = tell_text,
  [FARNE_FIELD_MONEY] = tell_money,         [FARNE_FIELD_POSTCODE] = tell_text,
  [FARNE_FIELD_CLOCK] = tell_text,
};

/* A title may be the name of an area, so a change of areas may change any. */
static void
store_changed_cb (FarneRecordWords *self, GStrv tables)
{
  if (g_strv_contains ((const char *const *) tables, farne_area_kind.name))
    {
      g_hash_table_remove_all (self->titles);
      g_hash_table_remove_all (self->whole);
    }
  for (guint i = 0; tables[i] != NULL; i++)
    {
      g_hash_table_remove (self->titles, farne_kinds_find (tables[i]));
      g_hash_table_remove (self->whole, farne_kinds_find (tables[i]));
    }
}

static void
farne_record_words_finalize (GObject *object)
{
  FarneRecordWords *self = FARNE_RECORD_WORDS (object);

  g_clear_pointer (&self->titles, g_hash_table_unref);
  g_clear_pointer (&self->whole, g_hash_table_unref);
  G_OBJECT_CLASS (farne_record_words_parent_class)->finalize (object);
}

static void
farne_record_words_class_init (FarneRecordWordsClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = farne_record_words_finalize;
}

static void
farne_record_words_init (FarneRecordWords *self)
{
  self->titles = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) g_hash_table_unref);
  self->whole = g_hash_table_new (NULL, NULL);
}

/**
 * farne_desk_get_record_words:
 * @desk: a desk
 *
 * The words for the records of a desk. They are kept while nothing changes, so that a list of a
 * hundred thousand asks for each title once.
 *
 * Returns: (transfer none): the words
 */
FarneRecordWords *
farne_desk_get_record_words (FarneDesk *desk)
{
  FarneRecordWords *self;

  g_return_val_if_fail (FARNE_IS_DESK (desk), NULL);

  self = g_object_get_data (G_OBJECT (desk), "farne-record-words");
  if (self != NULL)
    return self;
  self = g_object_new (FARNE_TYPE_RECORD_WORDS, NULL);
  self->desk = desk;
  g_signal_connect_object (farne_desk_get_store (desk), "changed", G_CALLBACK (store_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_object_set_data_full (G_OBJECT (desk), "farne-record-words", self, g_object_unref);
  return self;
}

/**
 * farne_record_words_get_field:
 * @self: words
 * @record: a record
 * @field: a field of its kind
 *
 * Tells a field: areas and what is referred to by name, choices by their words, days as `3 April
 * 2017`, money as `£8,520`.
 *
 * Returns: (transfer full): the words; "" where the field is unset
 */
char *
farne_record_words_get_field (FarneRecordWords *self, FarneRecord *record, const FarneField *field)
{
  g_return_val_if_fail (FARNE_IS_RECORD_WORDS (self), NULL);
  g_return_val_if_fail (field->type < G_N_ELEMENTS (tellers), NULL);

  return farne_record_has (record, field) ? tellers[field->type] (self, record, field)
         : g_strdup ("");
}

/**
 * farne_record_words_get_title:
 * @self: words
 * @record: a record
 *
 * Tells what stands for a record, on one line; where its title is unset, what kind of record it is.
 *
 * Returns: (transfer full): the title
 */
char *
farne_record_words_get_title (FarneRecordWords *self, FarneRecord *record)
{
  const FarneKind *kind = farne_record_get_kind (record);
  const FarneField *field = farne_kind_find_field (kind, kind->title);
  g_autofree char *words = farne_record_words_get_field (self, record, field);
  g_autofree char *title = farne_text_tidy (words);

  return *title != '\0' ? g_steal_pointer (&title) : g_strdup (_(kind->label));
}

/* A bare number, yes or no says nothing, nor does a second day beside the first. */
static gboolean
needs_label (const FarneField *field, gboolean *has_day)
{
  const gboolean is_year = field->has_min && field->min >= FIRST_YEAR && field->max <= LAST_YEAR;
  const gboolean is_second = field->type == FARNE_FIELD_DAY && *has_day;

  *has_day = *has_day || field->type == FARNE_FIELD_DAY;
  return is_second || field->type == FARNE_FIELD_FLAG
         || (field->type == FARNE_FIELD_COUNT && !is_year);
}

/* One line, however long what it tells of is. */
static char *
shorten (const FarneField *field, const char *words)
{
  g_autofree char *line = farne_text_tidy (words);
  g_autofree char *start = NULL;

  if (!farne_field_is_long (field) || g_utf8_strlen (line, -1) <= MOST_BESIDE)
    return g_steal_pointer (&line);
  start = g_utf8_substring (line, 0, MOST_BESIDE - 1);
  return g_strconcat (g_strchomp (start), "…", NULL);
}

static void
add_beside (FarneRecordWords *self, FarneRecord *record, gboolean team, GPtrArray *parts)
{
  gboolean has_day = FALSE;
  const FarneKind *kind = farne_record_get_kind (record);
  g_auto (GStrv) names = g_strsplit (kind->subtitle != NULL ? kind->subtitle : "", " ", -1);

  for (guint i = 0; names[i] != NULL; i++)
    {
      const FarneField *field = farne_kind_find_field (kind, names[i]);
      g_autofree char *words = NULL;

      if (field == NULL || (!team && farne_field_is_restricted (field)))
        continue;
      words = farne_record_words_get_field (self, record, field);
      if (*words == '\0')
        continue;
      g_ptr_array_add (parts, needs_label (field, &has_day)
                              ? g_strdup_printf ("%s: %s", farne_field_get_label (field), words)
                              : shorten (field, words));
    }
}

static char *
join (GPtrArray *parts, guint first)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = first; i < parts->len; i++)
    g_string_append_printf (text, "%s%s", i > first ? BETWEEN : "", (char *) parts->pdata[i]);

  return g_string_free (g_steal_pointer (&text), FALSE);
}

/**
 * farne_record_words_get_subtitle:
 * @self: words
 * @record: a record
 * @team: whether the team alone sees it; otherwise restricted fields are left out
 *
 * Tells what stands beside the title in a list: the fields of #FarneKind.subtitle that are set.
 *
 * Returns: (transfer full): the words, as `House · Middlesbrough`; "" for none
 */
char *
farne_record_words_get_subtitle (FarneRecordWords *self, FarneRecord *record, gboolean team)
{
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);

  add_beside (self, record, team, parts);
  return join (parts, 0);
}

/**
 * farne_record_words_tell:
 * @self: words
 * @record: a record
 * @team: whether the team alone sees it; otherwise restricted fields are left out
 * @told: (nullable): what is told already, as the title of the page it stands on
 * @title: (out): its title, or what else it is told by where that is @told
 * @subtitle: (out): what stands beside the title
 *
 * Tells a record without telling anything twice.
 */
void
farne_record_words_tell (FarneRecordWords *self, FarneRecord *record, gboolean team, const char *told,
                         char **title, char **subtitle)
{
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);

  g_ptr_array_add (parts, farne_record_words_get_title (self, record));
  add_beside (self, record, team, parts);
  for (guint i = parts->len; i > 0; i--)
    if (parts->len > 1 && g_strcmp0 (parts->pdata[i - 1], told) == 0)
      g_ptr_array_remove_index (parts, i - 1);
  *title = g_strdup (parts->pdata[0]);
  *subtitle = join (parts, 1);
}

/**
 * farne_record_words_find_title:
 * @self: words
 * @kind: a kind
 * @id: the id of a record
 *
 * Tells the title of a record that another refers to.
 *
 * Returns: (transfer none) (nullable): the title, until something changes, or %NULL if there is no
 *   such record
 */
const char *
farne_record_words_find_title (FarneRecordWords *self, const FarneKind *kind, gint64 id)
{
  GHashTable *titles;
  const char *title;
  g_autoptr (FarneRecord) record = NULL;

  g_return_val_if_fail (FARNE_IS_RECORD_WORDS (self) && kind != NULL, NULL);

  titles = get_titles (self, kind);
  title = g_hash_table_lookup (titles, &id);
  if (title != NULL || g_hash_table_contains (self->whole, kind))
    return title;
  record = farne_store_get (farne_desk_get_store (self->desk), kind, id, NULL);
  return record != NULL ? keep_title (self, titles, record) : NULL;
}

/**
 * farne_record_words_gather:
 * @self: words
 * @kind: a kind
 * @error: return location for an error
 *
 * Reads the titles of all records of a kind at once, where many are about to be asked for.
 *
 * Returns: whether they could be read
 */
gboolean
farne_record_words_gather (FarneRecordWords *self, const FarneKind *kind, GError **error)
{
  g_autoptr (GPtrArray) records = NULL;

  g_return_val_if_fail (FARNE_IS_RECORD_WORDS (self), FALSE);

  if (g_hash_table_contains (self->whole, kind))
    return TRUE;
  records = farne_store_list (farne_desk_get_store (self->desk), kind, NULL, error);
  if (records == NULL)
    return FALSE;
  for (guint i = 0; i < records->len; i++)
    keep_title (self, get_titles (self, kind), records->pdata[i]);
  g_hash_table_add (self->whole, (gpointer) kind);
  return TRUE;
}

/**
 * farne_desk_describe_field:
 * @desk: a desk
 * @record: a record
 * @field: a field of its kind
 *
 * Tells a field, see farne_record_words_get_field().
 *
 * Returns: (transfer full): the words
 */
char *
farne_desk_describe_field (FarneDesk *desk, FarneRecord *record, const FarneField *field)
{
  return farne_record_words_get_field (farne_desk_get_record_words (desk), record, field);
}

/**
 * farne_desk_describe:
 * @desk: a desk
 * @record: (type FarneRecord): a record
 * @name: the name of a field of its kind
 *
 * Tells a field by its name, see farne_record_words_get_field().
 *
 * Returns: (transfer full): the words
 */
char *
farne_desk_describe (FarneDesk *desk, gpointer record, const char *name)
{
  return farne_desk_describe_field (desk, record,
                                    farne_kind_find_field (farne_record_get_kind (record), name));
}

/**
 * farne_desk_describe_value:
 * @desk: a desk
 * @kind: a kind
 * @field: a field of it
 * @value: a value as farne_record_get_text() writes it
 *
 * Tells a value that stands outside a record: in a filter, a group or the history.
 *
 * Returns: (transfer full): the words; @value itself where it can't be read
 */
char *
farne_desk_describe_value (FarneDesk *desk, const FarneKind *kind, const FarneField *field,
                           const char *value)
{
  g_autoptr (FarneRecord) record = farne_record_new (kind);

  if (!farne_record_set_text (record, field, value, NULL))
    return g_strdup (value);

  return farne_desk_describe_field (desk, record, field);
}
