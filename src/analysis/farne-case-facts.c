/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "farne-config.h"

#include "analysis/farne-case-facts.h"

#include <glib/gi18n-lib.h>

#include "base/farne-number.h"

static void
clear_answer (gpointer data)
{
  FarneCaseAnswer *answer = data;

  g_free (answer->who);
  g_free (answer->view);
  g_free (answer->reasons);
}

/**
 * farne_case_facts_new:
 *
 * Makes facts that tell nothing yet.
 *
 * Returns: (transfer full): the facts
 */
FarneCaseFacts *
farne_case_facts_new (void)
{
  FarneCaseFacts *self = g_new0 (FarneCaseFacts, 1);

  self->answers = g_array_new (FALSE, TRUE, sizeof (FarneCaseAnswer));
  g_array_set_clear_func (self->answers, clear_answer);
  self->earlier = g_ptr_array_new_with_free_func (g_object_unref);
  return self;
}

/**
 * farne_case_facts_free:
 * @self: (transfer full): facts
 *
 * Frees them.
 */
void
farne_case_facts_free (FarneCaseFacts *self)
{
  g_clear_object (&self->about);
  g_clear_object (&self->property);
  g_free (self->place);
  g_free (self->proposer);
  g_free (self->room);
  g_free (self->ward_room);
  g_array_unref (self->answers);
  g_clear_pointer (&self->nearby, g_array_unref);
  g_ptr_array_unref (self->earlier);
  g_free (self);
}

/**
 * farne_case_facts_count:
 * @self: facts
 * @state: how an answer stands
 *
 * Returns: how many answers stand so on the day of the facts
 */
guint
farne_case_facts_count (const FarneCaseFacts *self, FarneAnswerState state)
{
  guint n = 0;

  for (guint i = 0; i < self->answers->len; i++)
    {
      const FarneCaseAnswer *answer = &g_array_index (self->answers, FarneCaseAnswer, i);

      n += farne_answer_judge (answer->due, answer->answered, self->on, NULL) == state;
    }
  return n;
}

/**
 * farne_case_facts_get_due:
 * @self: facts
 * @last: (out): the day the last answer is or was due, or %FARNE_DAY_NONE
 *
 * Tells by when answers are due: each consultee is asked for its own day.
 *
 * Returns: the day the first one is or was due; of a case nobody is asked about, the day it names
 */
FarneDay
farne_case_facts_get_due (const FarneCaseFacts *self, FarneDay *last)
{
  FarneDay first = FARNE_DAY_NONE;

  *last = FARNE_DAY_NONE;
  for (guint i = 0; i < self->answers->len; i++)
    {
      const FarneDay due = g_array_index (self->answers, FarneCaseAnswer, i).due;

      if (due == FARNE_DAY_NONE)
        continue;
      first = first == FARNE_DAY_NONE ? due : MIN (first, due);
      *last = *last == FARNE_DAY_NONE ? due : MAX (*last, due);
    }
  if (first == FARNE_DAY_NONE)
    first = *last = self->about->answer_due;

  return first;
}

/**
 * farne_case_facts_summarise:
 * @self: facts
 *
 * Says how the answers stand.
 *
 * Returns: (transfer full): as "2 of 3 consultees have answered; 1 answer is late."
 */
char *
farne_case_facts_summarise (const FarneCaseFacts *self)
{
  guint n = self->answers->len;
  guint late = farne_case_facts_count (self, FARNE_ANSWER_LATE);
  guint came = farne_case_facts_count (self, FARNE_ANSWER_IN_TIME)
               + farne_case_facts_count (self, FARNE_ANSWER_CAME_LATE);
  g_autofree char *asked = g_strdup_printf (ngettext ("%u consultee", "%u consultees", n), n);
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;

  if (n == 0)
    return g_strdup (_("Nobody has been asked yet."));
  /* Translators: how many, and "2 consultees" */
  first = g_strdup_printf (ngettext ("%u of %s has answered", "%u of %s have answered", came), came, asked);
  if (late == 0)
    return g_strconcat (first, ".", NULL);
  second = g_strdup_printf (ngettext ("%u answer is late", "%u answers are late", late), late);
  /* Translators: two halves of a sentence */
  return g_strdup_printf (_("%s; %s."), first, second);
}

/**
 * farne_case_facts_tell_nearby:
 * @self: facts
 *
 * Says how many properties in use or proposed are within reach, and their bed spaces.
 *
 * Returns: (transfer full): a sentence
 */
char *
farne_case_facts_tell_nearby (const FarneCaseFacts *self)
{
  guint n;
  gint64 sum = farne_nearby_sum (self->nearby, self->reach, &n);
  g_autofree char *spaces = farne_number_to_text (sum, 0);
  g_autofree char *reach = farne_number_to_text (self->reach, 0);

  if (self->property->easting == 0 && self->property->northing == 0)
    return g_strdup (_("The property's postcode has no position, so nothing can be said of what is "
                       "nearby."));
  if (n == 0)
    return g_strdup_printf (_("No other property is in use or proposed within %s m."), reach);
  return g_strdup_printf (ngettext ("Within %s m: %u other property, %s bed spaces.",
                                    "Within %s m: %u other properties, %s bed spaces.", n), reach, n,
                          spaces);
}
