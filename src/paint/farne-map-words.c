/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "farne-config.h"

#include "paint/farne-map-words.h"

#include <glib/gi18n-lib.h>

#include "paint/farne-painter-kit.h"

/* Shares of what is known, where not all of the whole is. */
static gboolean
is_part (const FarneRate *whole)
{
  return whole->covered < whole->asked;
}

/* A share is of the areas covered, like with like; only where all are, of the region. */
static char *
write_share_title (const FarneView *view, FarneRates *rates)
{
  const FarneRate *whole = farne_rates_get_whole (rates);

  if (is_part (whole))
    return g_strdup (_("Share of the areas covered"));
  if (view->within != NULL && whole->area != NULL)
    /* Translators: %s is an area */
    return g_strdup_printf (_("Share of %s"), whole->area->name);

  return g_strdup (_("Share of the region"));
}

/**
 * farne_map_words_title:
 * @view: what is asked
 * @figures: counts of each area
 * @rates: (nullable): rates of each area, for %FARNE_QUANTITY_SHARE
 *
 * Returns: (transfer full): what the map is called
 */
char *
farne_map_words_title (const FarneView *view, FarneFigures *figures, FarneRates *rates)
{
  FarneSeries *series = farne_figures_get_series (figures);
  g_autofree char *since = NULL;

  switch (view->quantity)
    {
    case FARNE_QUANTITY_RATE:
      return g_strdup (_("Residents to each person"));
    case FARNE_QUANTITY_SHARE:
      return write_share_title (view, rates);
    case FARNE_QUANTITY_CHANGE:
      since = farne_day_to_text (view->since);
      /* Translators: %s is a day */
      return g_strdup_printf (_("Change since %s"), since);
    case FARNE_QUANTITY_COUNT:
    default:
      return g_strdup (series ? series->name : view->measure);
    }
}

/* What shares are of, where that is not the whole. */
static char *
write_share_note (FarneFigures *figures, FarneRates *rates)
{
  const FarneRate *whole = farne_rates_get_whole (rates);
  g_autofree char *people = NULL;
  g_autofree char *covered = NULL;
  g_autofree char *asked = NULL;

  if (!is_part (whole))
    return NULL;

  people = farne_kit_count_words (whole->people, farne_kit_get_unit (figures));
  covered = farne_number_to_text (whole->covered, 0);
  asked = farne_number_to_text (whole->asked, 0);
  /* Translators: "50 people", a number of areas, a number of areas */
  return g_strdup_printf (_("Shares are of the %s in the areas covered, %s of %s; the total of all "
                            "is not known."),
                          people, covered, asked);
}

/* What rates are measured against, where that was chosen by hand. */
static char *
write_chosen_note (FarneRates *rates)
{
  return farne_rates_are_chosen (rates) ? g_strdup (farne_rates_get_note (rates)) : NULL;
}

static const char *
find_place_note (GPtrArray *areas)
{
  for (guint i = 0; i < areas->len; i++)
    if (((FarneArea *) g_ptr_array_index (areas, i))->synthetic)
      return _("These places are made up.");

  for (guint i = 0; i < areas->len; i++)
    if (((FarneArea *) g_ptr_array_index (areas, i))->approximate)
      return _("Some of these places are approximate.");

  return NULL;
}

/* What was left out so that like is compared with like. */
static char *
write_change_note (FarneFigures *figures)
{
  const char *const *notes = farne_figures_get_notes (figures);

  return notes[0] != NULL ? g_strjoinv (" ", (char **) notes) : NULL;
}

/**
 * farne_map_words_note:
 * @view: what is asked
 * @figures: counts of each area, of two days like with like for %FARNE_QUANTITY_CHANGE
 * @rates: (nullable): rates of each area, for %FARNE_QUANTITY_SHARE and %FARNE_QUANTITY_RATE
 *
 * Returns: (transfer full) (nullable): what must be known of the map
 */
char *
farne_map_words_note (const FarneView *view, FarneFigures *figures, FarneRates *rates)
{
  const char *places = find_place_note (farne_figures_get_areas (figures));
  g_autofree char *measured = NULL;

  if (view->quantity == FARNE_QUANTITY_SHARE)
    measured = write_share_note (figures, rates);
  else if (view->quantity == FARNE_QUANTITY_RATE)
    measured = write_chosen_note (rates);
  else if (view->quantity == FARNE_QUANTITY_CHANGE)
    measured = write_change_note (figures);
  if (measured == NULL)
    return g_strdup (places);

  return places != NULL ? g_strdup_printf ("%s %s", measured, places) : g_steal_pointer (&measured);
}
