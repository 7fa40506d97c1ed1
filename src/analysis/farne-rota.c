/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "farne-config.h"

#include "analysis/farne-rota.h"

#include <glib/gi18n-lib.h>

#include "base/farne-number.h"

/* What is asked, and the sums over those that take part. */
typedef struct
{
  const FarneRotaPlace *places;
  double threshold;
  FarneDay today;
  double children;
  double cared;
} Rota;

/* By the rule of the National Transfer Scheme, one at the threshold need take no more. */
static gboolean
is_at_threshold (const Rota *rota, const FarneRotaPlace *place)
{
  return rota->threshold > 0 && place->children > 0
         && place->cared >= rota->threshold * place->children - 1e-9;
}

static gboolean
takes_part (const Rota *rota, const FarneRotaPlace *place)
{
  return !place->is_exempt && place->children > 0 && !is_at_threshold (rota, place);
}

/* ---- words ---- */

static char *
explain_exemption (const Rota *rota, const FarneRotaPlace *place)
{
  g_autofree char *review = NULL;

  if (place->review == FARNE_DAY_NONE)
    return g_strdup (_("Exempt, with no day of review."));

  review = farne_day_to_text (place->review);
  if (place->review < rota->today)
    /* Translators: a date */
    return g_strdup_printf (_("Exempt; the review was due on %s."), review);

  return g_strdup_printf (_("Exempt until it is reviewed on %s."), review);
}

static char *
explain_aside (const Rota *rota, const FarneRotaPlace *place)
{
  g_autofree char *share = farne_number_to_percent (rota->threshold, 2);

  if (place->is_exempt)
    return explain_exemption (rota, place);
  if (place->children <= 0)
    return g_strdup (_("Stands aside: its residents under 18 are not known. Import a population."));

  /* Translators: children, the threshold as a percentage */
  return g_strdup_printf (ngettext ("Need take no more: %u child is %s of its children or above.",
                                    "Need take no more: %u children are %s of its children or "
                                    "above.", place->cared), place->cared, share);
}

static char *
explain_owed (const FarneRotaStanding *standing)
{
  g_autofree char *less = farne_number_to_text (standing->owed, 1);
  g_autofree char *more = farne_number_to_text (-standing->owed, 1);

  if (g_str_equal (standing->owed >= 0 ? less : more, "0.0"))
    return g_strdup (_("as its share would be"));

  return g_strdup_printf (standing->owed >= 0 ? _("%s below its share") : _("%s above its share"),
                          standing->owed >= 0 ? less : more);
}

static char *
explain_turn (const FarneRotaStanding *standing, const FarneRotaPlace *place)
{
  g_autofree char *share = farne_number_to_percent (standing->share, 1);
  g_autofree char *owed = explain_owed (standing);
  g_autofree char *why = NULL;

  /* Translators: share of children, children cared for, "1.2 below its share" */
  why = g_strdup_printf (_("Has %s of the children of those taking part and cares for %u: %s."),
                         share, place->cared, owed);
  if (place->n_refused == 0)
    return g_steal_pointer (&why);

  /* Translators: a sentence about a share */
  return g_strdup_printf (_("%s It was asked for this child and stands behind the others until one "
                            "is taken."), why);
}

/* ---- order ---- */

static int
compare_reals (double a, double b)
{
  return (a > b) - (a < b);
}

/*
 * Those not yet asked for this child first, then the one furthest below its share; between equals
 * the one with more children, and last the code: so the order of what is given doesn't matter.
 */
static int
compare (gconstpointer a, gconstpointer b, gpointer user_data)
{
  const FarneRotaStanding *one = a, *other = b;
  const Rota *rota = user_data;
  const FarneRotaPlace *first = &rota->places[one->place], *second = &rota->places[other->place];
  const gboolean in = takes_part (rota, first);

  if (in != takes_part (rota, second))
    return in ? -1 : 1;
  if (in && (first->n_refused > 0) != (second->n_refused > 0))
    return first->n_refused > 0 ? 1 : -1;
  if (in && ABS (one->owed - other->owed) > 1e-9)
    return compare_reals (other->owed, one->owed);
  if (first->children != second->children)
    return compare_reals (second->children, first->children);

  return g_strcmp0 (first->code, second->code);
}

static FarneRotaStanding
weigh (const Rota *rota, guint index)
{
  const FarneRotaPlace *place = &rota->places[index];
  FarneRotaStanding standing = { .place = index };

  if (!takes_part (rota, place))
    return standing;
  standing.share = place->children / rota->children;
  standing.fair = standing.share * (rota->cared + 1);
  standing.owed = standing.fair - place->cared;

  return standing;
}

static void
add_up (Rota *rota, guint n_places)
{
  for (guint i = 0; i < n_places; i++)
    {
      const FarneRotaPlace *place = &rota->places[i];

      if (!takes_part (rota, place))
        continue;
      rota->children += place->children;
      rota->cared += place->cared;
    }
}

static void
clear_standing (gpointer standing)
{
  g_free (((FarneRotaStanding *) standing)->why);
}

/**
 * farne_rota_order:
 * @places: (array length=n_places): the authorities
 * @n_places: how many
 * @threshold: the share of its children from which an authority need take no more, as 0.0007; 0 for
 *   none
 * @today: the day it is asked on
 *
 * Whose turn it is to take the next child, and who stands behind. Of those that take part, each
 * one's fair part is its share of their residents aged 0 to 17, of the children they care for and
 * the one to come; the turn goes to the authority furthest below its fair part. With n of them no
 * one is ever given a child that brings it a whole child above its part, as the one furthest below
 * is at least 1/n below. Whoever refused keeps what it owes, but stands behind the others until a
 * child is taken. Those exempt, at the threshold or without known residents stand aside, and shares
 * are of the others alone.
 *
 * Returns: (transfer full) (element-type FarneRotaStanding): the standings, in the order of turns,
 *   then those aside
 */
GArray *
farne_rota_order (const FarneRotaPlace *places, guint n_places, double threshold, FarneDay today)
{
  GArray *standings = g_array_new (FALSE, TRUE, sizeof (FarneRotaStanding));
  Rota rota = { .places = places, .threshold = threshold, .today = today };

  g_array_set_clear_func (standings, clear_standing);
  add_up (&rota, n_places);
  for (guint i = 0; i < n_places; i++)
    {
      FarneRotaStanding standing = weigh (&rota, i);

      g_array_append_val (standings, standing);
    }
  g_array_sort_with_data (standings, compare, &rota);

  for (guint i = 0; i < standings->len; i++)
    {
      FarneRotaStanding *standing = &g_array_index (standings, FarneRotaStanding, i);
      const FarneRotaPlace *place = &places[standing->place];
      const gboolean in = takes_part (&rota, place);

      standing->turn = in ? i + 1 : 0;
      standing->why = in ? explain_turn (standing, place) : explain_aside (&rota, place);
    }

  return standings;
}
