/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

#include "base/farne-day.h"

G_BEGIN_DECLS

/**
 * FarneFieldType:
 * @FARNE_FIELD_TEXT: `char *`, one line
 * @FARNE_FIELD_NOTE: `char *`, many lines
 * @FARNE_FIELD_CHOICE: `char *`, one of #FarneField.choices
 * @FARNE_FIELD_TEXTS: `char *`, several short texts, separated by "; "
 * @FARNE_FIELD_FLAG: `gboolean`
 * @FARNE_FIELD_COUNT: `gint64`, a whole number
 * @FARNE_FIELD_NUMBER: `double`
 * @FARNE_FIELD_DAY: #FarneDay
 * @FARNE_FIELD_TIME: `gint64`, microseconds since 1970-01-01 UTC
 * @FARNE_FIELD_AREA: `char *`, the code of an area
 * @FARNE_FIELD_REFERENCE: `gint64`, the id of a record of the kind #FarneField.target
 * @FARNE_FIELD_REFERENCES: `char *`, ids of records of the kind #FarneField.target, separated by spaces
 * @FARNE_FIELD_SEGMENT: `char *`, SHA-256 of a large content kept beside the records
 * @FARNE_FIELD_JSON: `char *`, a JSON value
 * @FARNE_FIELD_MONEY: `gint64`, an amount in pence
 * @FARNE_FIELD_POSTCODE: `char *`, a postcode in its usual form, as `TS1 2AB`
 * @FARNE_FIELD_CLOCK: `char *`, a time of day, as `14:30`
 *
 * The type of one field of a kind of record, with the C type that holds it. Text pointers are
 * owned by the record.
 */
typedef enum
{
  FARNE_FIELD_TEXT,
  FARNE_FIELD_NOTE,
  FARNE_FIELD_CHOICE,
  FARNE_FIELD_TEXTS,
  FARNE_FIELD_FLAG,
  FARNE_FIELD_COUNT,
  FARNE_FIELD_NUMBER,
  FARNE_FIELD_DAY,
  FARNE_FIELD_TIME,
  FARNE_FIELD_AREA,
  FARNE_FIELD_REFERENCE,
  FARNE_FIELD_REFERENCES,
  FARNE_FIELD_SEGMENT,
  FARNE_FIELD_JSON,
  FARNE_FIELD_MONEY,
  FARNE_FIELD_POSTCODE,
  FARNE_FIELD_CLOCK,
} FarneFieldType;

/**
 * FarneFieldStorage:
 * @FARNE_STORAGE_TEXT: `char *`, owned by the record; unset is %NULL (an empty text counts as unset)
 * @FARNE_STORAGE_INTEGER: `gint64`, `gboolean` or #FarneDay; reads and writes as `gint64`
 * @FARNE_STORAGE_REAL: `double`
 *
 * How the value of a field is held, see farne_field_get_storage().
 */
typedef enum
{
  FARNE_STORAGE_TEXT,
  FARNE_STORAGE_INTEGER,
  FARNE_STORAGE_REAL,
} FarneFieldStorage;

/**
 * FarneField:
 * @name: the name, as in SQL, JSON and (with `_` as `-`) in the GObject property
 * @type: the type
 * @offset: where the value lies in the record's structure
 * @label: the translatable name for people
 * @required: whether a record without it can't be saved
 * @searched: whether the text is found by search
 * @has_min: whether @min holds
 * @min: the least value (counts, numbers)
 * @max: the greatest value, when above @min
 * @choices: the values of a choice, %NULL-terminated
 * @choice_labels: the translatable words for @choices
 * @target: the name of the kind referred to
 * @period_end: the name of the day field that ends the period this one starts
 * @alone: with @period_end: names of fields, separated by spaces; records that are alike in them may
 *   not have periods that overlap
 * @not_before: the name of a field that comes first: a day or a time before it is warned of; of what a
 *   field refers to as `flight.day`
 * @at_most: the name of a field that is the whole of which this is a part: more than it is warned of;
 *   of what a field refers to as `flight.seats`, and then all that refer to it are summed
 * @at_least: the name of a field of what a field refers to, as `household.people`: less than it is
 *   warned of
 * @needed_by: the name of a field, or `field=value`: where that is set, or so, this is missed
 * @not_with: the name of a field that says the contrary: where both are set it is warned of
 * @sum_of: names of fields, separated by spaces, that this is the sum of: another sum is warned of
 * @month: whether a day stands for its month, of which it is any
 * @initial: what a new record has here, as farne_record_set_text() reads it; `today` for the day of
 *   the desk
 * @found_by: the name of a postcode field: the desk's directory of postcodes finds this one's value,
 *   which is what its name says (`authority`, `ward`, `sector`, `easting`, `northing`)
 * @restricted: whether the value tells of a single person, household or home: it is shown to the team
 *   alone
 * @help: a translatable hint for who fills it in
 * @also: other names that columns of spreadsheets have for it, separated by ";"
 *
 * One field of a kind of record: property, column, form row and CSV header at once.
 */
typedef struct
{
  const char *name;
  FarneFieldType type;
  gsize offset;
  const char *label;
  gboolean required;
  gboolean searched;
  gboolean has_min;
  double min;
  double max;
  const char *const *choices;
  const char *const *choice_labels;
  const char *target;
  const char *period_end;
  const char *alone;
  const char *not_before;
  const char *at_most;
  const char *sum_of;
  gboolean month;
  const char *at_least;
  const char *needed_by;
  const char *not_with;
  const char *initial;
  const char *found_by;
  gboolean restricted;
  const char *help;
  const char *also;
} FarneField;

const char       *farne_field_get_type_name  (const FarneField *field);
FarneFieldStorage farne_field_get_storage    (const FarneField *field);
GType             farne_field_get_value_type (const FarneField *field);
const char       *farne_field_get_label      (const FarneField *field);
gboolean          farne_field_is_numeric     (const FarneField *field);
gboolean          farne_field_is_long        (const FarneField *field);
gboolean          farne_field_is_edited      (const FarneField *field);
gboolean          farne_field_is_searched    (const FarneField *field);

G_END_DECLS
