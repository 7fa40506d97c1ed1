/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "farne-config.h"

#include "analysis/farne-home-fit.h"

#include <glib/gi18n-lib.h>

static gboolean
has (gpointer record, const char *name)
{
  return farne_record_has (record, farne_kind_find_field (farne_record_get_kind (record), name));
}

static void
add_size (GPtrArray *misfits, FarneHousehold *household, FarneHomeOffer *offer)
{
  if (household->people > offer->sleeps)
    /* Translators: people of a household, people a home sleeps */
    g_ptr_array_add (misfits, g_strdup_printf (_("%d people, but it sleeps %d"),
                                               (int) household->people, (int) offer->sleeps));
  if (!has (household, "bedrooms"))
    return;
  if (!has (offer, "bedrooms"))
    g_ptr_array_add (misfits, g_strdup (_("its bedrooms are not told")));
  else if (household->bedrooms > offer->bedrooms)
    /* Translators: bedrooms needed, bedrooms there are */
    g_ptr_array_add (misfits, g_strdup_printf (_("needs %d bedrooms, has %d"),
                                               (int) household->bedrooms, (int) offer->bedrooms));
}

/**
 * farne_home_fit_list_misfits:
 * @household: a household
 * @offer: an offer of a home
 *
 * What speaks against housing the household there: size, access, programme, place, and whether the
 * home is still to be had.
 *
 * Returns: (transfer full) (element-type utf8): what doesn't fit, each in a few words; empty if all
 *   does
 */
GPtrArray *
farne_home_fit_list_misfits (FarneHousehold *household, FarneHomeOffer *offer)
{
  GPtrArray *misfits = g_ptr_array_new_with_free_func (g_free);
  const gint64 id = farne_record_get_id (FARNE_RECORD (household));

  add_size (misfits, household, offer);
  if (household->step_free && !offer->step_free)
    g_ptr_array_add (misfits, g_strdup (has (offer, "step_free")
                                        ? _("needs step-free access, has steps")
                                        : _("needs step-free access, which is not told")));
  if (household->programme != 0 && offer->programme != 0
      && household->programme != offer->programme)
    g_ptr_array_add (misfits, g_strdup (_("offered for another programme")));
  if (household->authority != NULL && g_strcmp0 (household->authority, offer->authority) != 0)
    g_ptr_array_add (misfits, g_strdup (_("lies in another authority")));
  if (g_strcmp0 (offer->status, "withdrawn") == 0)
    g_ptr_array_add (misfits, g_strdup (_("was withdrawn")));
  if (offer->household != 0 && offer->household != id)
    g_ptr_array_add (misfits, g_strdup (_("is matched with another household")));

  return misfits;
}

/**
 * farne_home_fit_count_void:
 * @offer: an offer of a home
 * @until: today
 *
 * Counts the days a home has stood empty: from the day it was empty to the day before it was taken,
 * or to @until, that day included.
 *
 * Returns: the days; 0 where it isn't told since when it is empty, or it was withdrawn
 */
gint64
farne_home_fit_count_void (FarneHomeOffer *offer, FarneDay until)
{
  FarneDay last = offer->taken != FARNE_DAY_NONE ? offer->taken - 1 : until;

  if (offer->available == FARNE_DAY_NONE || g_strcmp0 (offer->status, "withdrawn") == 0)
    return 0;

  return MAX ((gint64) MIN (last, until) - offer->available + 1, 0);
}

/**
 * farne_home_fit_price_void:
 * @offer: an offer of a home
 * @until: today
 *
 * What its empty days have cost.
 *
 * Returns: pence; 0 where the cost of a day is not told
 */
gint64
farne_home_fit_price_void (FarneHomeOffer *offer, FarneDay until)
{
  return has (offer, "daily_cost") ? offer->daily_cost * farne_home_fit_count_void (offer, until) : 0;
}
