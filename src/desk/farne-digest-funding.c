/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "farne-config.h"

#include "desk/farne-digest-kit.h"

#include <glib/gi18n-lib.h>

#include "analysis/farne-child-funding.h"
#include "base/farne-money.h"

static char *
price_child (const FarneChildFunding *line)
{
  return line->children > 0 ? farne_money_to_text (line->cost / line->children) : g_strdup ("");
}

static void
add_line (FarneDesk *desk, FarneTableContent *table, const FarneChildFunding *line)
{
  const char *area = farne_digest_name_area (desk, line->authority);
  g_autofree char *year = farne_digest_year_text (line->financial_year);
  g_autofree char *children = farne_number_to_text ((double) line->children, 0);
  g_autofree char *cost = farne_money_to_text (line->cost), *daily = farne_money_to_text (line->daily);
  g_autofree char *grants = farne_money_to_text (line->grants), *gap = farne_money_to_text (line->gap);
  g_autofree char *each = price_child (line);
  const char *rate = line->has_rate ? daily : _("no rate");
  /* Translators: area, year, cost, funding by daily rates, grants, what is left */
  g_autofree char *words = g_strdup_printf (_("%s, %s: cost %s; daily rates %s, grants %s; not covered %s"),
                                            area, year, cost, rate, grants, gap);

  farne_table_content_add (table, line->authority, words, !line->has_rate,
                           (const char *[]) { area, year, children, cost, each, rate, grants, gap, NULL });
}

static void
set_whole (FarneTableContent *table, GArray *lines)
{
  gint64 sums[5] = { 0 };
  char *texts[5] = { NULL };

  for (guint i = 0; i < lines->len; i++)
    {
      const FarneChildFunding *line = &g_array_index (lines, FarneChildFunding, i);

      sums[0] += line->children;
      sums[1] += line->cost;
      sums[2] += line->daily;
      sums[3] += line->grants;
      sums[4] += line->gap;
    }
  texts[0] = farne_number_to_text ((double) sums[0], 0);
  for (guint i = 1; i < G_N_ELEMENTS (sums); i++)
    texts[i] = farne_money_to_text (sums[i]);
  farne_table_content_set_whole (table, (const char *[]) { _("All together"), "", texts[0], texts[1], "",
                                                           texts[2], texts[3], texts[4], NULL });
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    g_free (texts[i]);
}

static GArray *
sum (GPtrArray *costs, GPtrArray *grants, gint64 year)
{
  GArray *lines = farne_child_funding_sum (costs, grants);

  for (guint i = lines->len; year != 0 && i > 0; i--)
    if (g_array_index (lines, FarneChildFunding, i - 1).financial_year != year)
      g_array_remove_index (lines, i - 1);

  return lines;
}

static void
add_table (FarneDesk *desk, GPtrArray *parts, GArray *lines)
{
  const char *const headers[] = { _("Authority"), _("Year"), _("Children"), _("Cost"), _("Each child"),
                                  _("Daily rates"), _("Grants"), _("Not covered"), NULL };
  FarneDigestPart *part = farne_digest_add_part (parts, desk,
                                                 _("What do children cost beyond what is paid?"));

  part->adds = "child_cost";
  if (lines->len == 0)
    {
      part->note = g_strdup (_("No costs are kept for this year. Add those of an authority, with its days "
                               "of care."));
      return;
    }
  part->note = g_strdup (_("Days of care by the daily rate of the day, spread evenly over the year; grants "
                           "of the year. Bids don’t count until they are grants."));
  part->table = farne_table_content_new (headers, 2);
  for (guint i = 0; i < lines->len; i++)
    add_line (desk, part->table, &g_array_index (lines, FarneChildFunding, i));
  set_whole (part->table, lines);
}

static void
add_bars (FarneDesk *desk, GPtrArray *parts, GArray *lines)
{
  FarneDigestPart *part;

  if (lines->len == 0)
    return;
  part = farne_digest_add_part (parts, desk, _("How much of the cost is funded?"));
  part->bars = farne_bars_new (part->title, _("Funded (£)"), _("Cost (£)"), part->handling);
  for (guint i = 0; i < lines->len; i++)
    {
      const FarneChildFunding *line = &g_array_index (lines, FarneChildFunding, i);
      const gint64 funded = line->daily + line->grants;
      const char *area = farne_digest_name_area (desk, line->authority);
      g_autofree char *paid = farne_money_to_text (funded), *cost = farne_money_to_text (line->cost);
      g_autofree char *text = g_strdup_printf (_("%s of %s"), paid, cost);
      g_autofree char *year = farne_digest_year_text (line->financial_year);
      g_autofree char *words = g_strdup_printf (_("%s, %s: %s funded"), area, year, text);
      const FarneBarsRow row = { (char *) line->authority, (char *) area, (double) funded / 100,
                                     (double) line->cost / 100, text, year, words, FALSE };

      farne_bars_add (part->bars, &row);
    }
}

static GPtrArray *
build (FarneDesk *desk, gint64 choice, GError **error)
{
  g_autoptr (GPtrArray) parts
    = g_ptr_array_new_with_free_func ((GDestroyNotify) farne_digest_part_free);
  g_autoptr (GPtrArray) costs = farne_digest_list (desk, &farne_child_cost_kind, error);
  g_autoptr (GPtrArray) grants = costs ? farne_digest_list (desk, &farne_child_grant_kind, error) : NULL;
  g_autoptr (GArray) lines = NULL;

  if (grants == NULL)
    return NULL;
  lines = sum (costs, grants, choice);
  add_table (desk, parts, lines);
  add_bars (desk, parts, lines);

  return g_steal_pointer (&parts);
}

static GPtrArray *
list_years (FarneDesk *desk)
{
  GPtrArray *choices = g_ptr_array_new_with_free_func ((GDestroyNotify) farne_digest_choice_free);
  g_autoptr (GPtrArray) costs = farne_digest_list (desk, &farne_child_cost_kind, NULL);
  gint64 last = 0;

  g_ptr_array_add (choices, farne_digest_choice_new (0, _("All years")));
  for (guint i = 0; costs != NULL && i < costs->len; i++)
    {
      const gint64 year = FARNE_CHILD_COST (g_ptr_array_index (costs, i))->financial_year;
      g_autofree char *title = farne_digest_year_text ((int) year);

      if (year != last)
        g_ptr_array_add (choices, farne_digest_choice_new (year, title));
      last = year;
    }

  return choices;
}

const FarneDigest farne_funding_digest = {
  "funding", "children", N_("Cost and Funding"), N_("Financial year"), list_years, build,
};
