/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "farne-config.h"
#include "store/farne-record-doubts.h"

#include <glib/gi18n-lib.h>

#include "model/farne-area.h"
#include "store/farne-queries.h"
#include "store/farne-store-private.h"

/*
 * What a record says beside what it refers to: a day before the day of its flight, more people than
 * there are seats, a ward that lies in another authority. All of it may be so: these are warnings.
 */

/* How many levels of areas lie one in the other at most. */
#define MOST_LEVELS 12

/* A field of the record that a field refers to, as "flight.day" names it. */
typedef struct
{
  const FarneField *link;
  const FarneField *field;
  FarneRecord *record;
} Far;

static void
far_clear (Far *far)
{
  g_clear_object (&far->record);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Far, far_clear)

/* What is edited beside a record stands for what the file holds of it. */
static FarneRecord *
find_record (FarneStore *self, const FarneKind *kind, gint64 id, GListModel *beside)
{
  for (guint i = 0; beside != NULL && i < g_list_model_get_n_items (beside); i++)
    {
      g_autoptr (FarneRecord) other = g_list_model_get_item (beside, i);

      if (farne_record_get_kind (other) == kind && farne_record_get_id (other) == id)
        return g_steal_pointer (&other);
    }

  return farne_store_get (self, kind, id, NULL);
}

/* Whether a rule names a field of another record, and there is a value there. */
static gboolean
look (FarneStore *self, FarneRecord *record, const char *rule, GListModel *beside, Far *far)
{
  g_auto (GStrv) parts = g_strsplit (rule != NULL ? rule : "", ".", 2);
  const FarneKind *target = NULL;

  if (g_strv_length (parts) != 2)
    return FALSE;
  far->link = farne_kind_find_field (farne_record_get_kind (record), parts[0]);
  if (far->link == NULL || !farne_record_has (record, far->link))
    return FALSE;
  target = farne_kinds_find (far->link->target);
  far->field = farne_kind_find_field (target, parts[1]);
  far->record = find_record (self, target, farne_record_peek_integer (record, far->link), beside);

  return far->record != NULL && farne_record_has (far->record, far->field);
}

static gint64
get_far (const Far *far)
{
  return farne_record_peek_integer (far->record, far->field);
}

static void
check_before (FarneStore *self, FarneRecord *record, const FarneField *field, GListModel *beside,
              GPtrArray *problems)
{
  g_auto (Far) far = { 0 };

  if (!look (self, record, field->not_before, beside, &far) ||
      farne_record_peek_integer (record, field) >= get_far (&far))
    return;
  g_ptr_array_add (problems,
                   /* Translators: names of two fields, the latter of what the third refers to */
                   farne_problem_new (field, FALSE, _("%s is before “%s” of “%s”."),
                                      farne_field_get_label (field),
                                      farne_field_get_label (far.field),
                                      farne_field_get_label (far.link)));
}

static void
check_least (FarneStore *self, FarneRecord *record, const FarneField *field, GListModel *beside,
             GPtrArray *problems)
{
  g_auto (Far) far = { 0 };

  if (!look (self, record, field->at_least, beside, &far) ||
      farne_record_peek_integer (record, field) >= get_far (&far))
    return;
  g_ptr_array_add (problems,
                   /* Translators: names of two fields, the latter of what the third refers to */
                   farne_problem_new (field, FALSE, _("%s is less than “%s” of “%s”."),
                                      farne_field_get_label (field),
                                      farne_field_get_label (far.field),
                                      farne_field_get_label (far.link)));
}

/* What all others that refer to the same have in a field. */
static gint64
sum_others (FarneStore *self, FarneRecord *record, const FarneField *field, const Far *far)
{
  g_autofree char *sql =
    farne_queries_fill ("sum-others", "table", farne_record_get_kind (record)->name, "field",
                        field->name, "link", far->link->name, NULL);
  g_autoptr (FarneStatement) statement = farne_database_prepare (self->database, sql, NULL);

  if (statement == NULL)
    return 0;
  farne_statement_bind (statement, "ii", farne_record_get_id (far->record),
                        farne_record_get_id (record));

  return farne_statement_next (statement, NULL) ? sqlite3_column_int64 (statement, 0) : 0;
}

static void
check_most (FarneStore *self, FarneRecord *record, const FarneField *field, GListModel *beside,
            GPtrArray *problems)
{
  g_auto (Far) far = { 0 };
  g_autofree char *sum = NULL;
  gint64 all;

  if (!look (self, record, field->at_most, beside, &far))
    return;
  all = farne_record_peek_integer (record, field) + sum_others (self, record, field, &far);
  if (all <= get_far (&far))
    return;
  sum = g_strdup_printf ("%" G_GINT64_FORMAT, all);
  g_ptr_array_add (problems,
                   /* Translators: "People" of all with the same "Flight" is 200, more than its "Seats" */
                   farne_problem_new (field, FALSE, _("%s of all with the same “%s” is %s, more than its “%s”."),
                                      farne_field_get_label (field),
                                      farne_field_get_label (far.link), sum,
                                      farne_field_get_label (far.field)));
}

/* An area by its code; NULL if the file doesn't know it. */
static FarneArea *
find_area (FarneStore *self, const char *code)
{
  return (FarneArea *) farne_store_find (self, &farne_area_kind, "code", code, NULL);
}

/* What nearly every record says, asked for without reading an area. */
static gboolean
lies_in (FarneStore *self, const char *inner, const char *outer)
{
  g_autoptr (FarneStatement) statement =
    farne_database_query (self->database, "area-lies-in", NULL);

  if (statement == NULL)
    return FALSE;
  farne_statement_bind (statement, "tt", inner, outer);

  return farne_statement_next (statement, NULL);
}

/* The area of a level that another lies in; NULL if nothing tells. */
static FarneArea *
find_around (FarneStore *self, const char *code, const char *level)
{
  g_autoptr (FarneArea) area = find_area (self, code);

  for (guint i = 0; area != NULL && i < MOST_LEVELS; i++)
    {
      FarneArea *next;

      if (g_strcmp0 (area->level, level) == 0)
        return g_steal_pointer (&area);
      next = area->parent != NULL ? find_area (self, area->parent) : NULL;
      g_set_object (&area, next);
      g_clear_object (&next);
    }

  return NULL;
}

static void
check_inside (FarneStore *self, FarneRecord *record, const FarneField *inner,
              const FarneField *outer, GPtrArray *problems)
{
  const char *code = farne_record_peek_text (record, inner);
  g_autoptr (FarneArea) said = NULL;
  g_autoptr (FarneArea) area = NULL;
  g_autoptr (FarneArea) found = NULL;

  if (lies_in (self, code, farne_record_peek_text (record, outer)))
    return;
  said = find_area (self, farne_record_peek_text (record, outer));
  area = find_area (self, code);
  found = said != NULL && area != NULL ? find_around (self, code, said->level) : NULL;
  if (found == NULL || g_str_equal (found->code, said->code) || g_str_equal (found->code, area->code))
    return;
  g_ptr_array_add (problems,
                   /* Translators: the name of a field as "Ward", and three names of areas */
                   farne_problem_new (inner, FALSE, _("%s: %s lies in %s, not in %s."),
                                      farne_field_get_label (inner), area->name, found->name,
                                      said->name));
}

/* Areas that one postcode finds lie in the first of them, which is the greatest. */
static void
check_area (FarneStore *self, FarneRecord *record, const FarneField *inner, GPtrArray *problems)
{
  const FarneKind *kind = farne_record_get_kind (record);

  for (const FarneField *outer = kind->fields; outer < inner; outer++)
    if (outer->type == FARNE_FIELD_AREA && g_strcmp0 (outer->found_by, inner->found_by) == 0)
      {
        if (farne_record_has (record, outer))
          check_inside (self, record, inner, outer, problems);
        return;
      }
}

/**
 * farne_store_add_doubts:
 * @self: a store
 * @record: a record
 * @beside: (nullable): a list of #FarneRecord edited together with it
 * @problems: (element-type FarneProblem): takes warnings
 *
 * Warns of what doesn't go with what a record refers to: rules of #FarneField that name a field of
 * another record, and areas found by one postcode of which one doesn't lie in the other.
 */
void
farne_store_add_doubts (FarneStore *self, FarneRecord *record, GListModel *beside,
                        GPtrArray *problems)
{
  const FarneKind *kind = farne_record_get_kind (record);

  for (guint i = 0; i < kind->n_fields; i++)
    {
      const FarneField *field = &kind->fields[i];

      if (!farne_record_has (record, field))
        continue;
      check_before (self, record, field, beside, problems);
      check_least (self, record, field, beside, problems);
      check_most (self, record, field, beside, problems);
      if (field->type == FARNE_FIELD_AREA && field->found_by != NULL)
        check_area (self, record, field, problems);
    }
}
