/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "farne-config.h"
#include "desk/farne-place-doubts.h"

#include <glib/gi18n-lib.h>

/* A field that is found by a postcode, if the kind has it. */
static const FarneField *
find_found (FarneRecord *record, const FarneField *postcode, const char *name)
{
  const FarneField *field = farne_kind_find_field (farne_record_get_kind (record), name);

  return field != NULL && g_strcmp0 (field->found_by, postcode->name) == 0 ? field : NULL;
}

static void
check_authority (FarneRecord *record, const FarneField *postcode, const FarnePlaced *placed,
                 GPtrArray *problems)
{
  const FarneField *field = find_found (record, postcode, "authority");
  const char *said = field != NULL ? farne_record_peek_text (record, field) : NULL;

  if (said == NULL || placed->authority == NULL || g_str_equal (said, placed->authority->code))
    return;
  g_ptr_array_add (problems,
                   /* Translators: the name of a field as "Authority", a postcode, the name of an area */
                   farne_problem_new (field, FALSE, _("%s: %s lies in %s."),
                                      farne_field_get_label (field),
                                      farne_record_peek_text (record, postcode),
                                      placed->authority->name));
}

static void
check_postcode (FarneGazetteer *self, FarneRecord *record, const FarneField *field, GPtrArray *problems)
{
  const FarneField *ward = find_found (record, field, "ward");
  FarnePlaced placed;

  /* A ward was found by it, or typed: whether it lies in the authority is told without the directory. */
  if (ward != NULL && farne_record_has (record, ward))
    return;
  if (farne_gazetteer_find (self, farne_record_peek_text (record, field), &placed))
    check_authority (record, field, &placed, problems);
  else
    g_ptr_array_add (problems,
                     /* Translators: the name of a field as "Postcode", and a postcode */
                     farne_problem_new (field, FALSE, _("%s: no directory of postcodes has %s."),
                                        farne_field_get_label (field),
                                        farne_record_peek_text (record, field)));
}

/**
 * farne_gazetteer_add_doubts:
 * @self: a gazetteer
 * @record: a record
 * @problems: (element-type FarneProblem): takes warnings
 *
 * Warns of postcodes that no directory has, and of those that lie in another authority than the
 * record says. Without a directory there is nothing to warn of.
 */
void
farne_gazetteer_add_doubts (FarneGazetteer *self, FarneRecord *record, GPtrArray *problems)
{
  const FarneKind *kind = farne_record_get_kind (record);

  g_return_if_fail (FARNE_IS_GAZETTEER (self));

  if (farne_gazetteer_get_n (self) == 0)
    return;
  for (guint i = 0; i < kind->n_fields; i++)
    if (kind->fields[i].type == FARNE_FIELD_POSTCODE && farne_record_has (record, &kind->fields[i]))
      check_postcode (self, record, &kind->fields[i], problems);
}
