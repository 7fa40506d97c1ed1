/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "farne-config.h"

#include "analysis/farne-rates-note.h"

#include <glib/gi18n-lib.h>

/* Areas with people, but without residents. */
static guint
count_left_out (FarneRates *self)
{
  guint n = 0;

  for (guint i = 0; i < farne_rates_get_n (self); i++)
    {
      const FarneRate *rate = farne_rates_get (self, i);

      n += FARNE_MARK_HAS_VALUE (rate->mark) && rate->people > 0 && rate->population <= 0;
    }
  return n;
}

static char *
describe_vintage (FarneDay vintage, gboolean known, FarneDay day, FarneDay wanted)
{
  g_autofree char *words = NULL;

  if (vintage == FARNE_DAY_NONE || !known)
    return g_strdup (_("No residents are known, so there is no ratio and no room to tell."));

  words = farne_vintage_to_text (vintage);
  if (wanted != FARNE_DAY_NONE && vintage != wanted)
    return g_strdup_printf (_("The vintage asked for is not known; residents are those of %s."),
                            words);
  if (wanted == FARNE_DAY_NONE && vintage > day)
    return g_strdup_printf (_("No earlier residents are known than those of %s."), words);
  if (wanted != FARNE_DAY_NONE)
    return g_strdup_printf (_("Residents of %s, chosen by hand."), words);

  return g_strdup_printf (_("Residents of %s."), words);
}

/* Takes @text. */
static char *
add_sentence (char *text, char *sentence)
{
  char *both = g_strdup_printf ("%s %s", text, sentence);

  g_free (text);
  g_free (sentence);
  return both;
}

/**
 * farne_rates_write_note:
 * @self: rates
 * @known: whether residents of their vintage are known for any area
 * @day: the day of the figures
 * @wanted: the vintage chosen by hand, or %FARNE_DAY_NONE
 *
 * Returns: (transfer full): sentences about the residents, the limit where it was chosen by hand,
 *   and the areas that are left out
 */
char *
farne_rates_write_note (FarneRates *self, gboolean known, FarneDay day, FarneDay wanted)
{
  const FarneRate *whole = farne_rates_get_whole (self);
  const double limit = farne_figures_get_view (farne_rates_get_figures (self))->limit;
  guint n = whole->population > 0 ? count_left_out (self) : 0;
  char *note = describe_vintage (whole->vintage, known, day, wanted);

  if (limit > 0 && whole->limit == limit)
    {
      g_autofree char *ratio = farne_number_to_ratio (limit);

      note = add_sentence (note, g_strdup_printf (_("The limit of %s was chosen by hand."), ratio));
    }
  if (n > 0)
    note = add_sentence (
      note, g_strdup_printf (ngettext ("%u area without known residents is left out of the ratio.",
                                       "%u areas without known residents are left out of the "
                                       "ratio.", n), n));
  return note;
}

/**
 * farne_rates_are_chosen:
 * @self: rates
 *
 * Whether the limit or the vintage of the residents was chosen by hand: whatever leaves with such
 * rates says so, see farne_rates_get_note().
 *
 * Returns: whether either was
 */
gboolean
farne_rates_are_chosen (FarneRates *self)
{
  const FarneView *view = farne_figures_get_view (farne_rates_get_figures (self));

  return view->limit > 0 || view->vintage != FARNE_DAY_NONE;
}

/**
 * farne_vintage_to_text:
 * @vintage: the day residents were counted or estimated for
 *
 * Names a vintage as statisticians do: `mid-2015` for estimates, `the 2011 Census` for counts.
 *
 * Returns: (transfer full): the words
 */
char *
farne_vintage_to_text (FarneDay vintage)
{
  int year, month, day;

  farne_day_get_ymd (vintage, &year, &month, &day);
  if (month == 6 && day == 30)
    return g_strdup_printf (_("mid-%d"), year);
  if (year % 10 == 1 && (month == 3 || month == 4))
    return g_strdup_printf (_("the %d Census"), year);

  return farne_day_to_text (vintage);
}
