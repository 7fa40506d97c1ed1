/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "farne-config.h"

#include "desk/farne-digest-kit.h"

#include <glib/gi18n-lib.h>

#include "analysis/farne-child-funding.h"
#include "base/farne-money.h"

/* The amounts of a row: cost, each child, daily rates, grants, not covered. */
enum
{
  COST,
  EACH,
  DAILY,
  GRANTS,
  GAP,
  N_AMOUNTS
};

typedef struct
{
  FarneDesk *desk;
  FarneTableContent *table;
  gboolean exact[N_AMOUNTS]; /* whether a column has pence */
} Funding;

static void
list_amounts (const FarneChildFunding *line, gint64 *pence)
{
  pence[COST] = line->cost;
  pence[EACH] = line->children > 0 ? line->cost / line->children : 0;
  pence[DAILY] = line->daily;
  pence[GRANTS] = line->grants;
  pence[GAP] = line->gap;
}

static void
write_amounts (const Funding *self, const gint64 *pence, char **texts)
{
  for (guint i = 0; i < N_AMOUNTS; i++)
    texts[i] = farne_money_to_column_text (pence[i], self->exact[i]);
}

static void
clear_amounts (char **texts)
{
  for (guint i = 0; i < N_AMOUNTS; i++)
    g_free (texts[i]);
}

static void
add_line (const Funding *self, const FarneChildFunding *line)
{
  const char *area = farne_digest_name_area (self->desk, line->authority);
  g_autofree char *year = farne_digest_year_text (line->financial_year);
  g_autofree char *children = farne_number_to_text ((double) line->children, 0);
  g_autofree char *words = NULL;
  gint64 pence[N_AMOUNTS];
  char *texts[N_AMOUNTS];
  const char *rate;

  list_amounts (line, pence);
  write_amounts (self, pence, texts);
  rate = line->has_rate ? texts[DAILY] : _("no rate");
  /* Translators: area, year, cost, funding by daily rates, grants, what is left */
  words = g_strdup_printf (_("%s, %s: cost %s; daily rates %s, grants %s; not covered %s"), area, year,
                           texts[COST], rate, texts[GRANTS], texts[GAP]);
  farne_table_content_add (self->table, line->authority, words, !line->has_rate,
                           (const char *[]) { area, year, children, texts[COST],
                                              line->children > 0 ? texts[EACH] : "", rate,
                                              texts[GRANTS], texts[GAP], NULL });
  clear_amounts (texts);
}

static void
set_whole (const Funding *self, GArray *lines)
{
  gint64 sums[N_AMOUNTS] = { 0 }, pence[N_AMOUNTS], n_children = 0;
  char *texts[N_AMOUNTS];
  g_autofree char *children = NULL;

  for (guint i = 0; i < lines->len; i++)
    {
      const FarneChildFunding *line = &g_array_index (lines, FarneChildFunding, i);

      n_children += line->children;
      list_amounts (line, pence);
      for (guint j = 0; j < N_AMOUNTS; j++)
        sums[j] += pence[j];
    }
  children = farne_number_to_text ((double) n_children, 0);
  write_amounts (self, sums, texts);
  farne_table_content_set_whole (self->table, (const char *[]) { _("All together"), "", children,
                                                                 texts[COST], "", texts[DAILY],
                                                                 texts[GRANTS], texts[GAP], NULL });
  clear_amounts (texts);
}

/* A column has pence throughout where one of its amounts has. */
static void
find_exact (Funding *self, GArray *lines)
{
  gint64 pence[N_AMOUNTS];

  for (guint i = 0; i < lines->len; i++)
    {
      list_amounts (&g_array_index (lines, FarneChildFunding, i), pence);
      for (guint j = 0; j < N_AMOUNTS; j++)
        self->exact[j] |= pence[j] % 100 != 0;
    }
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
  Funding funding = { .desk = desk };

  part->adds = "child_cost";
  if (lines->len == 0)
    {
      part->note = g_strdup (_("No costs are kept for this year. Add those of an authority, with its days "
                               "of care."));
      return;
    }
  part->note = g_strdup (_("Days of care by the daily rate of the day, spread evenly over the year; grants "
                           "of the year. Bids don’t count until they are grants."));
  funding.table = part->table = farne_table_content_new (headers, 2);
  find_exact (&funding, lines);
  for (guint i = 0; i < lines->len; i++)
    add_line (&funding, &g_array_index (lines, FarneChildFunding, i));
  set_whole (&funding, lines);
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
