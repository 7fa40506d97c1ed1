/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "farne-config.h"

#include "report/farne-evidence-sheet.h"

#include <glib/gi18n-lib.h>

#include "base/farne-number.h"
#include "paint/farne-painters.h"

/* Nearby properties listed one by one; the sum is of all. */
#define MOST_NEARBY 5

typedef struct
{
  FarnePaper *paper;
  const FarneCaseFacts *facts;
} Sheet;

static char *
write_day (FarneDay day)
{
  return day == FARNE_DAY_NONE ? g_strdup ("–") : farne_day_to_short_text (day);
}

static void
add_row (GPtrArray *rows, const char *const *cells)
{
  g_ptr_array_add (rows, g_strdupv ((char **) cells));
}

static void
add_listing (Sheet *self, const char *title, const char *const *headers, GPtrArray *rows)
{
  g_autoptr (FarneScene) scene = farne_paint_listing (title, headers, rows, FARNE_HANDLING_CASE,
                                                      FARNE_PAPER_ROOM, farne_look_get_paper ());

  farne_paper_add_scene (self->paper, scene, TRUE, NULL);
}

static const char *
say_choice (FarneRecord *record, const char *name)
{
  const FarneField *field = farne_kind_find_field (farne_record_get_kind (record), name);
  const char *value = farne_record_peek_text (record, field);

  for (guint i = 0; value != NULL && field->choices[i] != NULL; i++)
    if (g_str_equal (field->choices[i], value))
      return g_dpgettext2 (NULL, "", field->choice_labels[i]);
  return "–";
}

static void
add_fact (GPtrArray *rows, const char *name, const char *value)
{
  if (value != NULL && *value != '\0')
    add_row (rows, (const char *[]) { name, value, NULL });
}

static char *
write_home (FarneProtocolCase *about, FarneProperty *property)
{
  const gint64 spaces = about->bed_spaces > 0 ? about->bed_spaces : property->bed_spaces;
  const char *sort = say_choice (FARNE_RECORD (property), "sort");
  g_autofree char *n = farne_number_to_text (spaces, 0);

  return spaces <= 0 ? g_strdup (sort)
         : g_strdup_printf (ngettext ("%s, %s bed space", "%s, %s bed spaces", spaces), sort, n);
}

static char *
write_proposed (const FarneCaseFacts *facts)
{
  g_autofree char *proposed = write_day (facts->about->proposed);
  g_autofree char *due = write_day (facts->about->answer_due);

  if (facts->proposer == NULL)
    /* Translators: the day a case was proposed, and the day answers are due */
    return g_strdup_printf (_("%s; answers due %s"), proposed, due);
  /* Translators: the day a case was proposed, by whom, and the day answers are due */
  return g_strdup_printf (_("%s by %s; answers due %s"), proposed, facts->proposer, due);
}

static void
add_proposal (Sheet *self)
{
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
  FarneProtocolCase *about = self->facts->about;
  FarneProperty *property = self->facts->property;
  g_autofree char *address = property->postcode == NULL ? g_strdup (property->address)
                             : g_strdup_printf ("%s, %s", property->address, property->postcode);
  g_autofree char *home = write_home (about, property);
  g_autofree char *proposed = write_proposed (self->facts);

  add_fact (rows, _("Property"), property->reference);
  add_fact (rows, _("Address"), address);
  add_fact (rows, _("Place"), self->facts->place);
  add_fact (rows, _("Home"), home);
  add_fact (rows, _("Proposed"), proposed);
  add_fact (rows, _("Decision"), say_choice (FARNE_RECORD (about), "decision"));
  add_fact (rows, _("Conditions"), about->conditions);
  add_fact (rows, _("Reasons"), about->reasons);
  add_listing (self, _("The proposal"), (const char *[]) { "", "", NULL }, rows);
}

static void
add_answers (Sheet *self)
{
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
  g_autofree char *summary = farne_case_facts_summarise (self->facts);

  farne_paper_add_heading (self->paper, _("Answers"));
  farne_paper_add_text (self->paper, summary,
                        farne_case_facts_count (self->facts, FARNE_ANSWER_LATE) > 0);
  for (guint i = 0; i < self->facts->answers->len; i++)
    {
      const FarneCaseAnswer *it = &g_array_index (self->facts->answers, FarneCaseAnswer, i);
      g_autofree char *asked = write_day (it->asked);
      g_autofree char *due = write_day (it->due);
      g_autofree char *stands = farne_answer_describe (it->due, it->answered, self->facts->on);

      add_row (rows, (const char *[]) { it->who, asked, due, stands,
                                        it->view == NULL ? "–" : it->view,
                                        it->reasons == NULL ? "" : it->reasons, NULL });
    }
  if (rows->len > 0)
    add_listing (self, _("Who was asked"),
                 (const char *[]) { _("Consultee"), _("Asked"), _("Due"), _("How it stands"),
                                    _("View"), _("Reasons"), NULL }, rows);
}

/* References and distances, no addresses: other homes are not what this case is about. */
static void
list_nearby (Sheet *self, GPtrArray *rows)
{
  for (guint i = 0; i < MIN (self->facts->nearby->len, MOST_NEARBY); i++)
    {
      const FarneNearby *it = &g_array_index (self->facts->nearby, FarneNearby, i);
      g_autofree char *metres = farne_number_to_text (it->metres, 0);
      g_autofree char *far = g_strdup_printf (_("%s m"), metres);
      g_autofree char *spaces = farne_number_to_text (it->property->bed_spaces, 0);

      add_row (rows, (const char *[]) { it->property->reference, far, spaces,
                                        say_choice (FARNE_RECORD (it->property), "status"),
                                        NULL });
    }
}

static void
add_nearby (Sheet *self)
{
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
  g_autofree char *summary = farne_case_facts_tell_nearby (self->facts);

  farne_paper_add_heading (self->paper, _("Nearby"));
  farne_paper_add_text (self->paper, summary, FALSE);
  if (self->facts->room != NULL)
    farne_paper_add_text (self->paper, self->facts->room, FALSE);
  if (self->facts->ward_room != NULL)
    farne_paper_add_text (self->paper, self->facts->ward_room, FALSE);
  list_nearby (self, rows);
  if (rows->len > 0)
    add_listing (self, _("The nearest"),
                 (const char *[]) { _("Property"), _("Distance"), _("Bed spaces"), _("Status"),
                                    NULL }, rows);
}

static void
add_history (Sheet *self)
{
  GPtrArray *earlier = self->facts->earlier;

  farne_paper_add_heading (self->paper, _("History"));
  if (earlier->len == 0)
    farne_paper_add_text (self->paper, _("No earlier case of this property is on record."), FALSE);
  for (guint i = 0; i < earlier->len; i++)
    {
      FarneProtocolCase *it = g_ptr_array_index (earlier, i);
      g_autofree char *proposed = write_day (it->proposed);
      g_autofree char *text = g_strdup_printf (
        /* Translators: a case's reference, the day it was proposed, its decision */
        _("%s, proposed %s: %s"), it->reference, proposed,
        say_choice (FARNE_RECORD (it), "decision"));

      farne_paper_add_text (self->paper, text, FALSE);
    }
}

static char *
write_standing (const FarneCaseFacts *facts, gboolean made_up)
{
  g_autofree char *on = farne_day_to_text (facts->on);

  return g_strdup_printf (made_up
                            ? _("Restricted: for the consultees of this case · as at %s · made up")
                            : _("Restricted: for the consultees of this case · as at %s"), on);
}

/**
 * farne_evidence_sheet_new:
 * @facts: what is known of a case
 * @partnership: whose paper it is
 * @made_up: whether the records are a demonstration's
 *
 * The evidence sheet of a proposal to use a property: the proposal, the answers, what is nearby, and
 * what was decided before. It is for the consultees of the case alone, and says so.
 *
 * Returns: (transfer full): the paper
 */
FarnePaper *
farne_evidence_sheet_new (const FarneCaseFacts *facts, const char *partnership, gboolean made_up)
{
  /* Translators: %s is the reference of a case */
  g_autofree char *title = g_strdup_printf (_("Accommodation use protocol: %s"),
                                            facts->about->reference);
  g_autofree char *standing = write_standing (facts, made_up);
  Sheet self = { farne_paper_new (title, standing, partnership), facts };

  farne_paper_set_handling (self.paper, FARNE_HANDLING_CASE);
  add_proposal (&self);
  add_answers (&self);
  add_nearby (&self);
  add_history (&self);
  farne_paper_add_note (self.paper, _("It names a home. Keep it to those who were asked, and destroy "
                                      "it when the case is decided."));
  return self.paper;
}
