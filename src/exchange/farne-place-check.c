/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "farne-config.h"

#include "exchange/farne-place-check.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "base/farne-place-code.h"
#include "base/farne-text.h"

/* What is to be told of the rows that bear one label. */
typedef struct
{
  FarneFindingKind kind;
  gboolean told;
  gboolean once;
  const char *column;
  char *content;
  char *reason;
} Verdict;

typedef struct
{
  FarneAreas *areas;
  const FarnePlan *plan;
  const FarneHeader *header;
  const char *sheet;
  FarneProblems *problems;
} Check;

static const char *
get_column_name (const Check *check, FarneInput input, FarneInput other)
{
  int column = check->plan->columns[input] >= 0 ? check->plan->columns[input]
                                                : check->plan->columns[other];

  return column >= 0 ? check->header->names[column] : "";
}

/* Rows that say "N/A" or "Unknown" name no area on purpose, and so do rows told by sector alone. */
static gboolean
names_none (char **parts)
{
  g_autofree char *name = farne_text_fold (parts[1]);

  return parts[0][0] == '\0'
         && (name[0] == '\0' || g_str_has_prefix (name, "n a") || g_str_has_prefix (name, "unknown")
             || g_str_has_prefix (name, "not ") || g_str_equal (name, "other"));
}

static void
judge_repaired (const Check *check, char **parts, FarneArea *area, Verdict *verdict)
{
  verdict->kind = FARNE_FINDING_REPAIRED;
  verdict->column = get_column_name (check, FARNE_INPUT_CODE, FARNE_INPUT_NAME);
  verdict->content = g_strdup (parts[0]);
  /* Translators: the area's name */
  verdict->reason = g_strdup_printf (_("The code is another area’s; name and region agree, so the "
                                       "row was given to %s."),
                                     area != NULL ? area->name : parts[1]);
}

/* One label is told once: what is wrong with it is the same in all its rows. */
static void
judge_doubtful (const Check *check, char **parts, const FarneLabelMatch *match, Verdict *verdict)
{
  gboolean by_name = match->doubt == FARNE_DOUBT_NAME;

  verdict->kind = match->area != NULL ? FARNE_FINDING_WARNING : FARNE_FINDING_UNMATCHED;
  verdict->once = TRUE;
  verdict->column = get_column_name (check, by_name ? FARNE_INPUT_NAME : FARNE_INPUT_REGION,
                                     FARNE_INPUT_CODE);
  verdict->content = g_strdup (by_name ? parts[1] : parts[2]);
  if (match->area == NULL)
    verdict->reason = g_strdup_printf (
      _("%s does not lie in this region. The row is kept, but counts for no area; correct the one "
        "that is wrong."), parts[1]);
  else
    verdict->reason = g_strdup_printf (
      by_name ? _("The code is that of %s, which is not known by this name. Rows like this count "
                  "for it; correct the one that is wrong.")
              : _("%s does not lie in this region. Rows like this count for it all the same; "
                  "correct the one that is wrong."), match->area->name);
}

static void
judge_disagreeing (const Check *check, char **parts, Verdict *verdict)
{
  verdict->kind = FARNE_FINDING_UNMATCHED;
  verdict->column = get_column_name (check, FARNE_INPUT_CODE, FARNE_INPUT_NAME);
  verdict->content = g_strdup_printf ("%s %s", parts[0], parts[1]);
  verdict->reason
      = g_strdup (_("Code and name are of different areas and nothing settles which is "
                    "meant. The row is kept, but counts for no area; correct one of them."));
}

static void
judge_unknown (const Check *check, char **parts, Verdict *verdict)
{
  verdict->kind = FARNE_FINDING_UNMATCHED;
  verdict->once = TRUE;
  verdict->column = get_column_name (check, FARNE_INPUT_NAME, FARNE_INPUT_CODE);
  verdict->content = g_strdup (parts[1][0] != '\0' ? parts[1] : parts[0]);
  verdict->reason
      = g_strdup (_("No area is known by this name or code. Its rows are kept, but count "
                    "for no area until the label is mapped to one."));
}

static void
judge_label (const Check *check, const char *label, const FarneLabelMatch *match, Verdict *verdict)
{
  g_auto (GStrv) parts = g_strsplit (label, "\t", 3);

  if (g_strv_length (parts) < 2 || names_none (parts))
    return;
  if (match->match == FARNE_MATCHED_REPAIRED
      && (match->area != NULL || match->doubt == FARNE_DOUBT_CODE))
    judge_repaired (check, parts, match->area, verdict);
  else if (match->match == FARNE_MATCHED_DISAGREES)
    judge_disagreeing (check, parts, verdict);
  else if (match->match == FARNE_MATCHED_UNKNOWN)
    judge_unknown (check, parts, verdict);
  else if (match->doubt == FARNE_DOUBT_NAME || match->doubt == FARNE_DOUBT_REGION)
    judge_doubtful (check, parts, match, verdict);
}

static void
clear_verdict (gpointer data)
{
  Verdict *verdict = data;

  g_free (verdict->content);
  g_free (verdict->reason);
}

static guint
get_code (const FarneColumn *column, guint row)
{
  switch (column->width)
    {
    case 1:
      return ((const guint8 *) column->codes)[row];
    case 2:
      return ((const guint16 *) column->codes)[row];
    default:
      return ((const guint32 *) column->codes)[row];
    }
}

/* Tells the findings in the order of rows; a row that makes several facts is told once. */
static void
tell_rows (const Check *check, FarneFacts *facts, const FarneColumn *column, GArray *verdicts,
           FarnePlaceCheck *self)
{
  guint last = 0;

  for (guint i = 0; i < farne_facts_get_n_rows (facts); i++)
    {
      Verdict *verdict = &g_array_index (verdicts, Verdict, get_code (column, i));
      guint row;

      if (verdict->reason == NULL || (verdict->once && verdict->told))
        continue;
      row = farne_facts_get_source_row (facts, i);
      if (row == last)
        continue;
      last = row;
      verdict->told = TRUE;
      farne_problems_add (check->problems, verdict->kind, check->sheet, row, verdict->column,
                          verdict->content, verdict->reason);
      self->n_repaired += verdict->kind == FARNE_FINDING_REPAIRED;
    }
}

static char *
dup_code (const char *label, const FarneLabelMatch *match)
{
  g_autofree char *code = g_strndup (label, strcspn (label, "\t"));

  if (match->area != NULL)
    return g_strdup (match->area->code);
  return farne_area_code_is_valid (code) ? g_steal_pointer (&code) : NULL;
}

static void
list_codes (FarnePlaceCheck *self, const FarneColumn *column, const FarneLabelMatch *matches)
{
  g_autoptr (GHashTable) met = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GStrvBuilder) codes = g_strv_builder_new ();

  for (guint i = 0; i < column->n_values; i++)
    {
      g_auto (GStrv) parts = g_strsplit (column->values[i], "\t", 3);
      char *code = dup_code (column->values[i], &matches[i]);

      self->n_places += g_strv_length (parts) > 1 && !names_none (parts);
      if (code == NULL)
        continue;
      if (!g_hash_table_contains (met, code))
        g_strv_builder_add (codes, code);
      g_hash_table_add (met, code);
    }
  self->codes = g_strv_builder_end (codes);
}

static void
check_areas (const Check *check, FarneFacts *facts, FarneDay on, FarnePlaceCheck *self)
{
  const FarneColumn *column = farne_facts_find_column (facts, FARNE_COLUMN_AREA);
  g_autoptr (GArray) verdicts = g_array_new (FALSE, TRUE, sizeof (Verdict));
  g_autofree FarneLabelMatch *matches = NULL;

  if (column == NULL)
    return;
  if (check->areas != NULL)
    matches = farne_areas_match_labels (check->areas, (const char *const *) column->values,
                                        column->n_values, on);
  else
    matches = g_new0 (FarneLabelMatch, column->n_values + 1);
  g_array_set_clear_func (verdicts, clear_verdict);
  g_array_set_size (verdicts, column->n_values);
  for (guint i = 0; i < column->n_values; i++)
    judge_label (check, column->values[i], &matches[i], &g_array_index (verdicts, Verdict, i));
  tell_rows (check, facts, column, verdicts, self);
  list_codes (self, column, matches);
}

/* The authority that a ward or sector lies in. */
static FarneArea *
find_authority (FarneAreas *areas, const char *label)
{
  g_autofree char *code = g_strndup (label, strcspn (label, "\t"));
  FarneArea *area = farne_areas_find (areas, code);

  for (guint depth = 0; area != NULL && depth < 16; depth++)
    {
      if (g_strcmp0 (area->level, "authority") == 0)
        return area;
      area = farne_areas_find (areas, area->parent);
    }
  return NULL;
}

static void
tell_unplaced (const Check *check, const FarneColumn *column)
{
  if (g_str_equal (column->name, FARNE_COLUMN_SECTOR))
    farne_problems_add_plain (
        check->problems, FARNE_FINDING_WARNING, check->sheet, 0,
        get_column_name (check, FARNE_INPUT_SECTOR, FARNE_INPUT_SECTOR), "",
        _("None of the postcode sectors in this file is known yet, and the file names no "
          "authorities: its figures count for no area. Import boundaries of the sectors first."));
}

/* Where no column names areas, wards or sectors tell in which authorities people are. */
static void
list_authorities (const Check *check, const FarneColumn *column, FarnePlaceCheck *self)
{
  g_autoptr (GHashTable) met = g_hash_table_new (NULL, NULL);
  g_autoptr (GStrvBuilder) codes = g_strv_builder_new ();

  for (guint i = 0; i < column->n_values; i++)
    {
      FarneArea *authority = find_authority (check->areas, column->values[i]);

      if (authority != NULL && g_hash_table_add (met, authority))
        g_strv_builder_add (codes, authority->code);
    }
  self->codes = g_strv_builder_end (codes);
  self->n_places = g_strv_length (self->codes);
  if (self->n_places == 0)
    tell_unplaced (check, column);
}

static void
check_small_areas (const Check *check, FarneFacts *facts, FarnePlaceCheck *self)
{
  const FarneColumn *column = farne_facts_find_column (facts, FARNE_COLUMN_WARD);

  if (column == NULL)
    column = farne_facts_find_column (facts, FARNE_COLUMN_SECTOR);
  if (self->codes == NULL && column != NULL && check->areas != NULL)
    list_authorities (check, column, self);
}

static void
judge_ward (const Check *check, const char *label, Verdict *verdict, guint *n_known)
{
  g_autofree char *code = g_strndup (label, strcspn (label, "\t"));

  if (!farne_area_code_is_valid (code) || farne_areas_find (check->areas, code) != NULL)
    {
      *n_known += farne_area_code_is_valid (code);
      return;
    }
  verdict->kind = FARNE_FINDING_UNMATCHED;
  verdict->once = TRUE;
  verdict->column = get_column_name (check, FARNE_INPUT_WARD_CODE, FARNE_INPUT_WARD);
  verdict->content = g_steal_pointer (&code);
  verdict->reason
      = g_strdup (_("No ward is known by this code. Its rows are kept; import boundaries "
                    "that hold the ward to see them by ward."));
}

static gboolean
has_ward_codes (const Check *check)
{
  return check->plan->columns[FARNE_INPUT_WARD_CODE] >= 0;
}

/* Wards are told by their codes alone: names of wards are not unique. */
static void
check_wards (const Check *check, FarneFacts *facts, FarnePlaceCheck *self)
{
  const FarneColumn *column = farne_facts_find_column (facts, FARNE_COLUMN_WARD);
  g_autoptr (GArray) verdicts = g_array_new (FALSE, TRUE, sizeof (Verdict));
  guint n_known = 0;

  if (column == NULL || check->areas == NULL || !has_ward_codes (check))
    return;
  g_array_set_clear_func (verdicts, clear_verdict);
  g_array_set_size (verdicts, column->n_values);
  for (guint i = 0; i < column->n_values; i++)
    judge_ward (check, column->values[i], &g_array_index (verdicts, Verdict, i), &n_known);
  if (n_known > 0)
    tell_rows (check, facts, column, verdicts, self);
  else
    farne_problems_add_plain (
        check->problems, FARNE_FINDING_WARNING, check->sheet, 0,
        get_column_name (check, FARNE_INPUT_WARD_CODE, FARNE_INPUT_WARD), "",
        _("None of the wards in this file is known yet. Import boundaries of the same "
          "year to see its figures by ward."));
}

/**
 * farne_place_check_new:
 * @facts: the facts of a source
 * @areas: (nullable): the places of the desk file
 * @on: the day the facts speak of
 * @plan: how the source was read
 * @header: its header
 * @sheet: the sheet, for the findings
 * @problems: takes the findings: labels that stand for no known area, rows that were repaired
 *
 * Matches the places of a source with those of the desk file. It needs all facts: whether a code
 * belongs to a name is told by what other names the file gives it.
 *
 * Returns: (transfer full): what was found
 */
FarnePlaceCheck *
farne_place_check_new (FarneFacts        *facts,
                       FarneAreas        *areas,
                       FarneDay           on,
                       const FarnePlan   *plan,
                       const FarneHeader *header,
                       const char        *sheet,
                       FarneProblems     *problems)
{
  FarnePlaceCheck *self = g_new0 (FarnePlaceCheck, 1);
  Check check = { areas, plan, header, sheet, problems };

  check_areas (&check, facts, on, self);
  check_wards (&check, facts, self);
  check_small_areas (&check, facts, self);
  if (self->codes == NULL)
    self->codes = g_new0 (char *, 1);
  return self;
}

/**
 * farne_place_check_free:
 * @self: what was found
 *
 * Frees it.
 */
void
farne_place_check_free (FarnePlaceCheck *self)
{
  g_strfreev (self->codes);
  g_free (self);
}
