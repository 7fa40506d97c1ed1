/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "farne-config.h"

#include "desk/farne-digest-kit.h"

#include <glib/gi18n-lib.h>

#include "analysis/farne-home-fit.h"
#include "base/farne-money.h"
#include "model/farne-flight.h"

typedef struct
{
  FarneDesk *desk;
  FarneDay today;
  GPtrArray *flights;
  GPtrArray *households;
  GPtrArray *offers;
} Planner;

static char *
join (GPtrArray *texts)
{
  g_autoptr (GPtrArray) ended = g_ptr_array_new ();

  for (guint i = 0; i < texts->len; i++)
    g_ptr_array_add (ended, g_ptr_array_index (texts, i));
  g_ptr_array_add (ended, NULL);

  return g_strjoinv ("; ", (char **) ended->pdata);
}

/* ---- flights ---- */

static gint64
count_seats_taken (const Planner *planner, FarneFlight *flight)
{
  const gint64 id = farne_record_get_id (FARNE_RECORD (flight));
  gint64 people = 0;

  for (guint i = 0; i < planner->households->len; i++)
    {
      FarneHousehold *household = g_ptr_array_index (planner->households, i);

      if (household->flight == id && g_strcmp0 (household->status, "withdrawn") != 0)
        people += household->people;
    }

  return people;
}

static void
add_flight (const Planner *planner, FarneBars *bars, FarneFlight *flight)
{
  const gint64 taken = count_seats_taken (planner, flight);
  const gboolean over = flight->seats > 0 && taken > flight->seats;
  g_autofree char *key = farne_digest_key (flight);
  g_autofree char *people = farne_number_to_text ((double) taken, 0);
  g_autofree char *seats = farne_number_to_text ((double) flight->seats, 0);
  /* Translators: people booked, seats */
  g_autofree char *text = flight->seats > 0 ? g_strdup_printf (_("%s of %s"), people, seats)
                                            : g_strdup_printf (_("%s, seats not told"), people);
  g_autofree char *more = farne_number_to_text ((double) (taken - flight->seats), 0);
  g_autofree char *note = over ? g_strdup_printf (_("%s without a seat"), more)
                               : g_strdup (flight->airport);
  g_autofree char *words = g_strdup_printf (_("%s: %s. %s"), flight->title, text, note);
  const FarneBarsRow row = { key, flight->title, (double) taken, (double) flight->seats, text, note,
                                 words, over };

  farne_bars_add (bars, &row);
}

static void
add_flights (const Planner *planner, GPtrArray *parts)
{
  FarneDigestPart *part = farne_digest_add_part (parts, planner->desk, _("Who flies when?"));
  FarneBars *bars = farne_bars_new (part->title, _("People"), _("Seats"), part->handling);

  part->adds = "flight";
  for (guint i = planner->flights->len; i > 0; i--)
    {
      FarneFlight *flight = g_ptr_array_index (planner->flights, i - 1);

      if (flight->day >= planner->today)
        add_flight (planner, bars, flight);
    }
  if (bars->rows->len > 0)
    {
      part->bars = bars;
      return;
    }
  farne_bars_free (bars);
  part->note = g_strdup (_("No flight is planned. Add the next one."));
}

/* ---- households ---- */

static FarneHomeOffer *
find_home (const Planner *planner, FarneHousehold *household)
{
  const gint64 id = farne_record_get_id (FARNE_RECORD (household));

  for (guint i = 0; i < planner->offers->len; i++)
    {
      FarneHomeOffer *offer = g_ptr_array_index (planner->offers, i);

      if (offer->household == id && g_strcmp0 (offer->status, "withdrawn") != 0)
        return offer;
    }

  return NULL;
}

static FarneFlight *
find_flight (const Planner *planner, gint64 id)
{
  for (guint i = 0; i < planner->flights->len; i++)
    if (farne_record_get_id (g_ptr_array_index (planner->flights, i)) == id)
      return g_ptr_array_index (planner->flights, i);

  return NULL;
}

static gboolean
is_free (FarneHomeOffer *offer)
{
  return g_strcmp0 (offer->status, "offered") == 0 && offer->household == 0;
}

/* Of the free homes, those that suit; or what is wrong with the one that suits best. */
static char *
suggest (const Planner *planner, FarneHousehold *household)
{
  g_autoptr (GPtrArray) fitting = g_ptr_array_new ();
  g_autofree char *least = NULL;
  guint fewest = G_MAXUINT;

  for (guint i = 0; i < planner->offers->len; i++)
    {
      FarneHomeOffer *offer = g_ptr_array_index (planner->offers, i);
      g_autoptr (GPtrArray) misfits = farne_home_fit_list_misfits (household, offer);
      g_autofree char *words = join (misfits);

      if (!is_free (offer))
        continue;
      if (misfits->len == 0)
        g_ptr_array_add (fitting, offer->reference);
      if (misfits->len < fewest)
        {
          g_free (least);
          /* Translators: a home's reference, what doesn't fit */
          least = g_strdup_printf (_("none fits; %s: %s"), offer->reference, words);
          fewest = misfits->len;
        }
    }
  if (fitting->len > 0)
    {
      g_autofree char *homes = join (fitting);

      return g_strdup_printf (_("would fit: %s"), homes);
    }

  return least != NULL ? g_steal_pointer (&least) : g_strdup (_("no home is on offer"));
}

static char *
judge (const Planner *planner, FarneHousehold *household, FarneHomeOffer *home, gboolean *is_wrong)
{
  FarneFlight *flight = find_flight (planner, household->flight);
  g_autoptr (GPtrArray) misfits = NULL;

  *is_wrong = TRUE;
  if (home == NULL)
    return suggest (planner, household);
  misfits = farne_home_fit_list_misfits (household, home);
  if (flight != NULL && household->ready != FARNE_DAY_NONE && household->ready > flight->day)
    g_ptr_array_add (misfits, g_strdup (_("is not ready to travel by then")));
  if (flight != NULL && home->available != FARNE_DAY_NONE && home->available > flight->day)
    g_ptr_array_add (misfits, g_strdup (_("the home is not empty by then")));
  *is_wrong = misfits->len > 0;

  return misfits->len > 0 ? join (misfits) : g_strdup (_("fits"));
}

static void
add_household (const Planner *planner, FarneTableContent *table, FarneHousehold *household)
{
  FarneHomeOffer *home = find_home (planner, household);
  FarneFlight *flight = find_flight (planner, household->flight);
  gboolean is_wrong;
  g_autofree char *fit = judge (planner, household, home, &is_wrong);
  g_autofree char *people = farne_number_to_text ((double) household->people, 0);
  g_autofree char *rooms = household->bedrooms > 0 ? farne_number_to_text ((double) household->bedrooms, 0)
                                                   : g_strdup ("");
  g_autofree char *day = flight != NULL ? farne_digest_day_text (flight->day) : g_strdup (_("none yet"));
  g_autofree char *key = farne_digest_key (household);
  const char *place = household->authority != NULL
                        ? farne_digest_name_area (planner->desk, household->authority) : _("none yet");
  const char *reference = home != NULL ? home->reference : _("none yet");
  /* Translators: household, people, home, whether it fits */
  g_autofree char *words = g_strdup_printf (_("%s: %s people, home %s: %s"), household->reference,
                                            people, reference, fit);

  farne_table_content_add (table, key, words, is_wrong,
                           (const char *[]) { household->reference, place, day, reference, fit, people,
                                              rooms, NULL });
}

static gboolean
is_coming (FarneHousehold *household)
{
  return g_strcmp0 (household->status, "arrived") != 0
         && g_strcmp0 (household->status, "withdrawn") != 0;
}

/* The home is the household's, and where it is not told yet, so is the authority. */
static FarneDigestStep *
make_match (const Planner *planner, FarneHousehold *household, FarneHomeOffer *offer)
{
  g_autofree char *id =
    g_strdup_printf ("%" G_GINT64_FORMAT, farne_record_get_id (FARNE_RECORD (household)));
  /* Translators: household, home, the home's authority, how many it sleeps */
  g_autofree char *title = g_strdup_printf (_("%s with %s, %s, sleeps %d"), household->reference,
                                            offer->reference,
                                            farne_digest_name_area (planner->desk, offer->authority),
                                            (int) offer->sleeps);
  /* Translators: a step of the history, which doesn't tell of which household */
  FarneDigestStep *step = farne_digest_step_new (title, _("Match a household with a home"));
  FarneRecord *home = farne_digest_step_add (step, offer);
  FarneRecord *people = farne_digest_step_add (step, household);

  farne_digest_step_set (home, "household", id);
  farne_digest_step_set (home, "status", "matched");
  if (household->authority == NULL)
    farne_digest_step_set (people, "authority", offer->authority);
  if (g_strcmp0 (household->status, "referred") == 0)
    farne_digest_step_set (people, "status", "matched");

  return step;
}

static void
add_matches (const Planner *planner, FarneDigestPart *part, FarneHousehold *household)
{
  for (guint i = 0; i < planner->offers->len; i++)
    {
      FarneHomeOffer *offer = g_ptr_array_index (planner->offers, i);
      g_autoptr (GPtrArray) misfits = farne_home_fit_list_misfits (household, offer);

      if (is_free (offer) && misfits->len == 0)
        g_ptr_array_add (part->steps, make_match (planner, household, offer));
    }
}

static void
add_households (const Planner *planner, GPtrArray *parts)
{
  const char *const headers[] = { _("Household"), _("Authority"), _("Flight"), _("Home"), _("Fit"),
                                  _("People"), _("Bedrooms"), NULL };
  FarneDigestPart *part = farne_digest_add_part (parts, planner->desk, _("Who still needs a home?"));
  g_autoptr (FarneTableContent) table = farne_table_content_new (headers, 5);

  part->adds = "household";
  part->steps = g_ptr_array_new_with_free_func ((GDestroyNotify) farne_digest_step_free);
  part->steps_label = _("Match");
  for (guint i = 0; i < planner->households->len; i++)
    {
      FarneHousehold *household = g_ptr_array_index (planner->households, i);

      if (!is_coming (household))
        continue;
      add_household (planner, table, household);
      if (find_home (planner, household) == NULL)
        add_matches (planner, part, household);
    }
  if (table->rows->len == 0)
    {
      part->note = g_strdup (_("Nobody is on the way. Add a household by its reference, without names."));
      return;
    }
  part->note = g_strdup (_("“Match” offers the homes that fit. One that doesn’t is matched in its own "
                           "record, under Household; it is for you to decide."));
  part->table = g_steal_pointer (&table);
}

/* ---- homes ---- */

static void
add_home (const Planner *planner, FarneTableContent *table, FarneHomeOffer *offer)
{
  const gint64 days = farne_home_fit_count_void (offer, planner->today);
  g_autofree char *empty = farne_number_to_text ((double) days, 0);
  g_autofree char *cost = farne_money_to_text (farne_home_fit_price_void (offer, planner->today));
  g_autofree char *adaptations = offer->adaptation_cost > 0 ? farne_money_to_text (offer->adaptation_cost)
                                                            : g_strdup ("");
  g_autofree char *sleeps = farne_number_to_text ((double) offer->sleeps, 0);
  g_autofree char *key = farne_digest_key (offer);
  const char *area = farne_digest_name_area (planner->desk, offer->authority);
  const char *household = offer->household != 0 ? farne_digest_name (planner->households, offer->household)
                                                : _("free");
  /* Translators: home, area, household or "free", days */
  g_autofree char *words = g_strdup_printf (_("%s, %s: %s; empty for %s days so far, %s"),
                                            offer->reference, area, household, empty, cost);

  farne_table_content_add (table, key, words, FALSE,
                           (const char *[]) { offer->reference, area, household,
                                              offer->step_free ? _("step-free") : "", sleeps,
                                              adaptations, empty, cost, NULL });
}

static void
add_homes (const Planner *planner, GPtrArray *parts)
{
  const char *const headers[] = { _("Home"), _("Authority"), _("Household"), _("Access"), _("Sleeps"),
                                  _("Adaptations"), _("Days empty"), _("Cost so far"), NULL };
  FarneDigestPart *part = farne_digest_add_part (parts, planner->desk, _("What do empty homes cost?"));
  g_autoptr (FarneTableContent) table = farne_table_content_new (headers, 4);

  part->adds = "home_offer";
  for (guint i = 0; i < planner->offers->len; i++)
    {
      FarneHomeOffer *offer = g_ptr_array_index (planner->offers, i);

      if (g_strcmp0 (offer->status, "withdrawn") != 0 && g_strcmp0 (offer->status, "taken") != 0)
        add_home (planner, table, offer);
    }
  if (table->rows->len == 0)
    part->note = g_strdup (_("No homes are on offer. Add the first."));
  else
    part->table = g_steal_pointer (&table);
}

static GPtrArray *
build (FarneDesk *desk, gint64 choice, GError **error)
{
  g_autoptr (GPtrArray) parts
    = g_ptr_array_new_with_free_func ((GDestroyNotify) farne_digest_part_free);
  g_autoptr (GPtrArray) flights = farne_digest_list (desk, &farne_flight_kind, error);
  g_autoptr (GPtrArray) homes = flights ? farne_digest_list (desk, &farne_household_kind, error) : NULL;
  g_autoptr (GPtrArray) offers = homes ? farne_digest_list (desk, &farne_home_offer_kind, error) : NULL;
  const Planner planner = { desk, farne_desk_get_today (desk), flights, homes, offers };

  if (offers == NULL)
    return NULL;
  add_households (&planner, parts);
  add_flights (&planner, parts);
  add_homes (&planner, parts);

  return g_steal_pointer (&parts);
}

const FarneDigest farne_planner_digest = {
  "planner", "resettlement", N_("Arrivals Planner"), NULL, NULL, build,
};
