/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "farne-config.h"

#include "exchange/farne-input.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "base/farne-text.h"

/* Headers as farne_input_fold() leaves them, the surest first. */
static const struct
{
  const char *name;
  const char *label;
  const char *dimension;
  const char *headers[24];
} inputs[FARNE_N_INPUTS] = {
  [FARNE_INPUT_DATE] = { "date", N_("Date"), NULL,
    { "date", "date as at", "as at", "as at date", "period end", "period ending", "month",
      "month end", "month ending", "quarter end", "quarter ending", "snapshot date", "report date",
      "extract date", "date of count", "day", "quarter" } },
  [FARNE_INPUT_YEAR] = { "year", N_("Year"), NULL,
    { "year", "time period", "year ending 31 march", "year ending", "calendar year", "mid year" } },
  [FARNE_INPUT_CODE] = { "area-code", N_("Code of the authority"), NULL,
    { "lad code", "la code", "local authority code", "gss code", "lad cd", "ladcd", "ltlacd",
      "utlacd", "ctyuacd", "ltla code", "utla code", "ctyua code", "new la code", "area code",
      "areacd", "authority code", "ons code", "local authority district code", "geography code",
      "code" } },
  [FARNE_INPUT_NAME] = { "area-name", N_("Name of the authority"), NULL,
    { "local authority", "local authority name", "la name", "lad name", "ladnm", "ltlanm",
      "utlanm", "ctyuanm", "local authority or hsct ni", "local authority district", "authority",
      "authority name", "council", "area name", "areanm", "geography name", "la", "lad", "area",
      "district", "name" } },
  [FARNE_INPUT_REGION] = { "region", N_("Region"), NULL,
    { "uk region", "region", "region name", "government office region" } },
  [FARNE_INPUT_WARD_CODE] = { "ward-code", N_("Code of the ward"), NULL,
    { "ward code", "wdcd", "wd code", "ward cd" } },
  [FARNE_INPUT_WARD] = { "ward", N_("Ward"), NULL,
    { "ward", "ward name", "wdnm", "wd name", "electoral ward", "wd name if in" } },
  [FARNE_INPUT_SECTOR] = { "sector", N_("Postcode sector"), NULL,
    { "postcode sector", "post code sector", "pc sector", "sector", "postal sector" } },
  [FARNE_INPUT_SUPPORT] = { "support", N_("Support"), "support",
    { "support type", "support sub type", "support subtype", "type of support", "support",
      "support category", "section" } },
  [FARNE_INPUT_ACCOMMODATION] = { "accommodation", N_("Accommodation"), "accommodation",
    { "accommodation type", "type of accommodation", "accommodation", "accomodation type" } },
  [FARNE_INPUT_NATIONALITY] = { "nationality", N_("Nationality"), "nationality",
    { "nationality", "country of nationality", "nationality of person", "country of origin",
      "country" } },
  [FARNE_INPUT_AGE] = { "age", N_("Age"), "age",
    { "age band", "age group", "age range", "ageband", "age" } },
  [FARNE_INPUT_SEX] = { "sex", N_("Sex"), "sex", { "sex", "gender" } },
  [FARNE_INPUT_HOUSEHOLD] = { "household", N_("Household"), "household",
    { "household", "household type", "family or single", "single or family", "family single",
      "single family", "family status", "case type", "type of household" } },
  [FARNE_INPUT_SCHEME] = { "scheme", N_("Scheme"), "scheme",
    { "resettlement scheme", "scheme", "programme" } },
  [FARNE_INPUT_STATUS] = { "status", N_("Status"), "status",
    { "status", "able to participate in the nts?" } },
  [FARNE_INPUT_MEASURE] = { "measure", N_("What is counted"), NULL, { "measure", "series" } },
  [FARNE_INPUT_VALUE] = { "value", N_("Number of people"), NULL,
    { "people", "persons", "number of people", "number of persons", "people supported",
      "supported people", "total people", "total supported", "no of people", "headcount",
      "supported population", "count", "number", "value", "total" } },
};

/* What counts are not published by: with it, a row may tell of single people in a small place. */
static const FarneInput details[] = {
  FARNE_INPUT_WARD_CODE, FARNE_INPUT_WARD, FARNE_INPUT_SECTOR,    FARNE_INPUT_NATIONALITY,
  FARNE_INPUT_AGE,       FARNE_INPUT_SEX,  FARNE_INPUT_HOUSEHOLD,
};

/* Headers of such columns that bring nothing the desk counts by. */
static const char *const detail_headers[] = {
  "postcode",       "post code",      "address",       "full address",   "uprn",
  "property",       "property id",    "date of birth", "dob",            "surname",
  "forename",       "case reference", "case id",       "port reference", "nass reference",
  "household size", "family size",    "dependants",    "main applicant", "language",
  "religion",       "ethnicity",
};

/* One spelling for what sources spell in several ways. */
static const struct
{
  FarneInput input;
  const char *folded;
  const char *spelling;
} spellings[] = {
  { FARNE_INPUT_SUPPORT, "section 95", "Section 95" },
  { FARNE_INPUT_SUPPORT, "s95", "Section 95" },
  { FARNE_INPUT_SUPPORT, "section 4", "Section 4" },
  { FARNE_INPUT_SUPPORT, "s4", "Section 4" },
  { FARNE_INPUT_SUPPORT, "section 98", "Section 98" },
  { FARNE_INPUT_SUPPORT, "s98", "Section 98" },
  { FARNE_INPUT_ACCOMMODATION, "dispersal accommodation", "Dispersal Accommodation" },
  { FARNE_INPUT_ACCOMMODATION, "dispersed accommodation", "Dispersal Accommodation" },
  { FARNE_INPUT_ACCOMMODATION, "initial accommodation", "Initial Accommodation" },
  { FARNE_INPUT_ACCOMMODATION, "contingency accommodation hotel",
    "Contingency Accommodation - Hotel" },
  { FARNE_INPUT_ACCOMMODATION, "contingency accommodation other",
    "Contingency Accommodation - Other" },
  { FARNE_INPUT_ACCOMMODATION, "subsistence only", "Subsistence Only" },
  { FARNE_INPUT_ACCOMMODATION, "other accommodation", "Other Accommodation" },
  { FARNE_INPUT_SEX, "female", "Female" },
  { FARNE_INPUT_SEX, "f", "Female" },
  { FARNE_INPUT_SEX, "male", "Male" },
  { FARNE_INPUT_SEX, "m", "Male" },
  { FARNE_INPUT_HOUSEHOLD, "family", "Family" },
  { FARNE_INPUT_HOUSEHOLD, "single", "Single" },
  { FARNE_INPUT_HOUSEHOLD, "single adult", "Single" },
};

/**
 * farne_input_get_name:
 * @input: an input
 *
 * Its name, as in a mapping.
 */
const char *
farne_input_get_name (FarneInput input)
{
  return inputs[input].name;
}

/**
 * farne_input_get_label:
 * @input: an input
 *
 * Its name for people, translated.
 */
const char *
farne_input_get_label (FarneInput input)
{
  return _(inputs[input].label);
}

/**
 * farne_input_get_dimension:
 * @input: an input
 *
 * The dimension of facts that it brings.
 *
 * Returns: (nullable): the dimension, or %NULL
 */
const char *
farne_input_get_dimension (FarneInput input)
{
  return inputs[input].dimension;
}

/**
 * farne_input_find:
 * @name: a name
 *
 * Finds an input by its name.
 *
 * Returns: the input, or -1
 */
int
farne_input_find (const char *name)
{
  for (int i = 0; i < FARNE_N_INPUTS; i++)
    {
      if (g_str_equal (inputs[i].name, name))
        return i;
    }
  return -1;
}

static gboolean
names_places (const char *header)
{
  static const char *const beginnings[] = { "lad", "ltla", "utla", "ctyua", "wd", "ward" };

  for (guint i = 0; i < G_N_ELEMENTS (beginnings); i++)
    {
      gsize length = strlen (beginnings[i]);

      if (g_str_has_prefix (header, beginnings[i]) && g_ascii_isdigit (header[length]))
        return TRUE;
    }
  return strstr (header, "wd name if in") != NULL;
}

/**
 * farne_input_fold:
 * @header: the header of a column
 *
 * Folds a header so that spellings of the same are equal. Notes go, and so do the years in the
 * headers of the Office for National Statistics ("LAD24CD").
 *
 * Returns: (transfer full): the folded header
 */
char *
farne_input_fold (const char *header)
{
  g_autofree char *plain = farne_text_without_notes (header);
  g_autofree char *folded = farne_text_fold (plain);
  GString *text;

  if (!names_places (folded))
    return g_steal_pointer (&folded);
  text = g_string_new (NULL);
  for (const char *p = folded; *p != '\0'; p++)
    {
      if (!g_ascii_isdigit (*p))
        g_string_append_c (text, *p);
    }
  g_strchomp (text->str);
  return g_string_free (text, FALSE);
}

/**
 * farne_input_rank:
 * @input: an input
 * @folded: a header, folded by farne_input_fold()
 *
 * How surely a header is that of an input.
 *
 * Returns: 0 for the surest, then 1 and so on; -1 if it is not
 */
int
farne_input_rank (FarneInput input, const char *folded)
{
  for (guint i = 0; i < G_N_ELEMENTS (inputs[input].headers) && inputs[input].headers[i] != NULL;
       i++)
    {
      if (g_str_equal (inputs[input].headers[i], folded))
        return i;
    }
  return -1;
}

/**
 * farne_input_is_detail:
 * @input: an input
 *
 * Whether counts by it tell of people in detail, so that they are restricted.
 */
gboolean
farne_input_is_detail (FarneInput input)
{
  for (guint i = 0; i < G_N_ELEMENTS (details); i++)
    if (details[i] == input)
      return TRUE;
  return FALSE;
}

/**
 * farne_input_names_detail:
 * @folded: a header, folded by farne_input_fold()
 *
 * Whether a column of that name tells of people in detail, whether the desk counts by it or not.
 */
gboolean
farne_input_names_detail (const char *folded)
{
  for (guint i = 0; i < G_N_ELEMENTS (details); i++)
    if (farne_input_rank (details[i], folded) >= 0)
      return TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (detail_headers); i++)
    if (g_str_equal (detail_headers[i], folded))
      return TRUE;
  return FALSE;
}

/**
 * farne_input_spell:
 * @input: an input
 * @folded: a value, folded by farne_text_fold()
 *
 * The one spelling of a value that sources spell in several ways.
 *
 * Returns: (nullable): the spelling, or %NULL if none is agreed
 */
const char *
farne_input_spell (FarneInput input, const char *folded)
{
  for (guint i = 0; i < G_N_ELEMENTS (spellings); i++)
    {
      if (spellings[i].input == input && g_str_equal (spellings[i].folded, folded))
        return spellings[i].spelling;
    }
  return NULL;
}
