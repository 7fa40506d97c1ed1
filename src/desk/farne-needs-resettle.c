/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "farne-config.h"

#include "desk/farne-needs.h"

#include <glib/gi18n-lib.h>

#include "analysis/farne-pledge-sums.h"
#include "desk/farne-cared.h"
#include "desk/farne-digest-kit.h"
#include "desk/farne-needs-kit.h"
#include "desk/farne-quoted.h"
#include "model/farne-child-count.h"
#include "model/farne-child-transfer.h"
#include "model/farne-claim.h"
#include "model/farne-flight.h"
#include "model/farne-home-offer.h"
#include "model/farne-household.h"
#include "model/farne-participation.h"
#include "model/farne-programme.h"
#include "model/farne-rota-exemption.h"

typedef struct
{
  FarneDesk *desk;
  FarneDay today;
  FarneDay by;
  GPtrArray *needs;
} Needs;

static GPtrArray *
list (const Needs *needs, const FarneKind *kind)
{
  return farne_needs_query (needs->desk, kind, NULL);
}

static void
add (const Needs *needs, gpointer record, const char *title, FarneDay due)
{
  farne_needs_add_due (needs->needs, needs->desk, needs->by, record, title, due);
}

static gboolean
has (gpointer record, const char *name)
{
  return farne_record_has (record, farne_kind_find_field (farne_record_get_kind (record), name));
}

static void
add_claims (const Needs *needs)
{
  g_autoptr (GPtrArray) claims = list (needs, &farne_claim_kind);

  for (guint i = 0; i < claims->len; i++)
    {
      FarneClaim *claim = g_ptr_array_index (claims, i);
      const char *area = farne_digest_name_area (needs->desk, claim->authority);
      g_autofree char *year = farne_digest_year_text ((int) claim->financial_year);
      /* Translators: an authority, a financial year */
      g_autofree char *title = g_strdup_printf (_("Claim of %s for %s is not paid"), area, year);

      if (!has (claim, "received"))
        add (needs, claim, title, claim->due);
    }
}

static void
add_exemptions (const Needs *needs)
{
  g_autoptr (GPtrArray) exemptions = list (needs, &farne_rota_exemption_kind);

  for (guint i = 0; i < exemptions->len; i++)
    {
      FarneRotaExemption *exemption = g_ptr_array_index (exemptions, i);
      /* Translators: an authority */
      g_autofree char *title = g_strdup_printf (_("Review of the exemption of %s from the rota"),
                                                farne_digest_name_area (needs->desk, exemption->authority));

      if (farne_day_within (needs->today, exemption->from, exemption->to))
        add (needs, exemption, title, exemption->review);
    }
}

static void
add_participations (const Needs *needs)
{
  g_autoptr (GPtrArray) participations = list (needs, &farne_participation_kind);
  g_autoptr (GPtrArray) programmes = list (needs, &farne_programme_kind);

  for (guint i = 0; i < participations->len; i++)
    {
      FarneParticipation *it = g_ptr_array_index (participations, i);
      /* Translators: an authority, a programme */
      g_autofree char *title = g_strdup_printf (_("Review: %s and %s"),
                                                farne_digest_name_area (needs->desk, it->authority),
                                                farne_digest_name (programmes, it->programme));

      if (farne_day_within (needs->today, it->from, it->to))
        add (needs, it, title, it->review);
    }
}

static void
add_transfers (const Needs *needs)
{
  g_autoptr (GPtrArray) transfers = list (needs, &farne_child_transfer_kind);

  for (guint i = 0; i < transfers->len; i++)
    {
      FarneChildTransfer *transfer = g_ptr_array_index (transfers, i);
      /* Translators: a reference, an authority */
      g_autofree char *title = g_strdup_printf (_("Answer on transfer %s to %s"), transfer->reference,
                                                farne_digest_name_area (needs->desk, transfer->to_area));

      if (transfer->accepted == FARNE_DAY_NONE && transfer->refused == FARNE_DAY_NONE
          && transfer->moved == FARNE_DAY_NONE)
        add (needs, transfer, title, transfer->answer_due);
    }
}

static void
add_two_numbers (const Needs *needs, FarneRecord *count, guint told, const FarnePublished *published)
{
  g_autofree char *said = farne_number_to_text (told, 0);
  g_autofree char *moved = farne_published_describe (published);
  g_autofree char *until = farne_day_to_text (published->at);
  g_autofree char *title =
    /* Translators: how many children, how many transfers, a day */
    g_strdup_printf (_("Authorities say they care for %s children; the Home Office has published %s "
                       "transfers up to %s"), said, moved, until);

  farne_needs_add (needs->needs, count, title, _("two different counts: say which you mean"),
                   FARNE_DAY_NONE, FALSE);
}

/* What authorities tell and what is published count different things; that they differ is to be known
 * before somebody says either. */
static void
add_told (const Needs *needs)
{
  g_autoptr (GPtrArray) counts = list (needs, &farne_child_count_kind);
  g_autoptr (GArray) cared = farne_desk_list_cared (needs->desk, NULL);
  FarnePublished published;
  guint told = 0;

  for (guint i = 0; cared != NULL && i < cared->len; i++)
    told += g_array_index (cared, FarneCared, i).told_on != FARNE_DAY_NONE
              ? g_array_index (cared, FarneCared, i).cared : 0;
  if (counts->len == 0
      || !farne_desk_find_measure (needs->desk, FARNE_TRANSFERS_IN, needs->today, &published))
    return;
  if (told != (guint) published.value)
    add_two_numbers (needs, counts->pdata[0], told, &published);
}

static FarnePledge *
find_pledge (GPtrArray *pledges, const FarnePledgeSum *sum)
{
  for (guint i = 0; i < pledges->len; i++)
    {
      FarnePledge *pledge = g_ptr_array_index (pledges, i);

      if (pledge->programme == sum->programme && g_strcmp0 (pledge->authority, sum->authority) == 0)
        return pledge;
    }

  return NULL;
}

/* A pledge of which nobody has come yet is told of whenever it is due. */
static void
add_pledges (const Needs *needs)
{
  g_autoptr (GPtrArray) pledges = list (needs, &farne_pledge_kind);
  g_autoptr (GPtrArray) arrivals = list (needs, &farne_arrival_kind);
  g_autoptr (GPtrArray) programmes = list (needs, &farne_programme_kind);
  g_autoptr (GArray) sums = farne_pledge_sums_new (pledges, arrivals, FALSE, needs->today);

  for (guint i = 0; i < sums->len; i++)
    {
      const FarnePledgeSum *sum = &g_array_index (sums, FarnePledgeSum, i);
      /* Translators: an authority, a number of people, a programme */
      g_autofree char *title = g_strdup_printf (_("%s pledged %d people, %s"),
                                                farne_digest_name_area (needs->desk, sum->authority),
                                                (int) sum->pledged,
                                                farne_digest_name (programmes, sum->programme));
      FarnePledge *pledge = find_pledge (pledges, sum);

      if (pledge != NULL && farne_pledge_sum_is_unmet (sum))
        farne_needs_add (needs->needs, FARNE_RECORD (pledge), title, _("no arrival yet"), sum->by,
                         sum->by != FARNE_DAY_NONE && sum->by < needs->today);
    }
}

static gboolean
has_home (GPtrArray *offers, FarneHousehold *household)
{
  for (guint i = 0; i < offers->len; i++)
    if (FARNE_HOME_OFFER (g_ptr_array_index (offers, i))->household
        == farne_record_get_id (FARNE_RECORD (household)))
      return TRUE;

  return FALSE;
}

static FarneDay
find_flight_day (GPtrArray *flights, gint64 id)
{
  for (guint i = 0; i < flights->len; i++)
    if (farne_record_get_id (g_ptr_array_index (flights, i)) == id)
      return FARNE_FLIGHT (g_ptr_array_index (flights, i))->day;

  return FARNE_DAY_NONE;
}

static void
add_households (const Needs *needs)
{
  g_autoptr (GPtrArray) households = list (needs, &farne_household_kind);
  g_autoptr (GPtrArray) flights = list (needs, &farne_flight_kind);
  g_autoptr (GPtrArray) offers = list (needs, &farne_home_offer_kind);

  for (guint i = 0; i < households->len; i++)
    {
      FarneHousehold *household = g_ptr_array_index (households, i);
      /* Translators: a household's reference */
      g_autofree char *title = g_strdup_printf (_("A home for household %s before it flies"),
                                                household->reference);

      if (g_strcmp0 (household->status, "arrived") != 0 && g_strcmp0 (household->status, "withdrawn") != 0
          && !has_home (offers, household))
        add (needs, household, title, find_flight_day (flights, household->flight));
    }
}

/**
 * farne_needs_resettle:
 * @desk: a desk
 * @by: the last day that counts
 * @needs: (element-type FarneNeed): where what is needed is added
 *
 * What resettlement and children need: claims that aren't paid, reviews of exemptions and of taking
 * part, transfers that aren't answered, households that fly without a home, each if due by @by; and,
 * whenever they are due, pledges of which nobody has arrived, and children told beside other published.
 */
void
farne_needs_resettle (FarneDesk *desk, FarneDay by, GPtrArray *needs)
{
  const Needs it = { desk, farne_desk_get_today (desk), by, needs };

  add_claims (&it);
  add_exemptions (&it);
  add_participations (&it);
  add_transfers (&it);
  add_told (&it);
  add_pledges (&it);
  add_households (&it);
}
