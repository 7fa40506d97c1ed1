/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "farne-config.h"

#include "desk/farne-digest-kit.h"

#include <glib/gi18n-lib.h>

#include "analysis/farne-tariff-ledger.h"
#include "base/farne-money.h"
#include "model/farne-programme.h"

/* Entitled, claimed, received, outstanding. */
#define N_AMOUNTS 4

typedef struct
{
  FarneDesk *desk;
  FarneDay today;
  GPtrArray *programmes;
  GPtrArray *tariffs;
  GArray *lines;
  gboolean exact[N_AMOUNTS]; /* whether a column has pence */
} Ledger;

static char **
write_money (const Ledger *ledger, const gint64 *pence, const char *const *texts)
{
  GPtrArray *cells = g_ptr_array_new ();

  for (guint i = 0; texts[i] != NULL; i++)
    g_ptr_array_add (cells, g_strdup (texts[i]));
  for (guint i = 0; i < N_AMOUNTS; i++)
    g_ptr_array_add (cells, farne_money_to_column_text (pence[i], ledger->exact[i]));
  g_ptr_array_add (cells, NULL);

  return (char **) g_ptr_array_free (cells, FALSE);
}

static gboolean
is_late (const Ledger *ledger, const FarneLedgerLine *line)
{
  return line->earliest_due != FARNE_DAY_NONE && line->earliest_due < ledger->today;
}

static char *
explain (const Ledger *ledger, const FarneLedgerLine *line)
{
  g_autofree char *why = farne_ledger_line_explain (line);
  g_autofree char *due = farne_digest_day_text (line->earliest_due);

  if (is_late (ledger, line))
    /* Translators: a sentence, then a date */
    return g_strdup_printf (_("%s A claim was due on %s and is not paid."), why, due);
  if (!line->is_claimed && line->entitled > 0)
    return g_strdup_printf (_("%s Nothing is claimed yet."), why);

  return g_steal_pointer (&why);
}

static void
add_line (const Ledger *ledger, FarneTableContent *table, const FarneLedgerLine *line)
{
  const char *area = farne_digest_name_area (ledger->desk, line->authority);
  const gint64 pence[N_AMOUNTS] = { line->entitled, line->claimed, line->received, line->outstanding };
  g_autofree char *year = farne_digest_year_text (line->financial_year);
  g_autofree char *months = farne_number_to_text (line->person_months, 0);
  g_autofree char *why = explain (ledger, line);
  const char *const texts[] = { area, year, farne_digest_name_programme (ledger->programmes, line->programme),
                                months, NULL };
  g_auto (GStrv) cells = write_money (ledger, pence, texts);
  /* Translators: area, financial year, entitled, outstanding, an explanation */
  g_autofree char *words = g_strdup_printf (_("%s, %s: entitled to %s, %s outstanding. %s"), area,
                                            year, cells[4], cells[7], why);

  farne_table_content_add (table, line->authority, words,
                           is_late (ledger, line) || line->unpriced_months > 0,
                           (const char *const *) cells);
}

static void
set_whole (const Ledger *ledger, FarneTableContent *table)
{
  const char *const texts[] = { _("All together"), "", "", "", NULL };
  gint64 sums[N_AMOUNTS] = { 0 };
  g_auto (GStrv) cells = NULL;

  for (guint i = 0; i < ledger->lines->len; i++)
    {
      const FarneLedgerLine *line = &g_array_index (ledger->lines, FarneLedgerLine, i);

      sums[0] += line->entitled;
      sums[1] += line->claimed;
      sums[2] += line->received;
      sums[3] += line->outstanding;
    }
  cells = write_money (ledger, sums, texts);
  farne_table_content_set_whole (table, (const char *const *) cells);
}

/* A column has pence throughout where one of its amounts has. */
static void
find_exact (Ledger *ledger)
{
  for (guint i = 0; i < ledger->lines->len; i++)
    {
      const FarneLedgerLine *line = &g_array_index (ledger->lines, FarneLedgerLine, i);

      ledger->exact[0] |= line->entitled % 100 != 0;
      ledger->exact[1] |= line->claimed % 100 != 0;
      ledger->exact[2] |= line->received % 100 != 0;
      ledger->exact[3] |= line->outstanding % 100 != 0;
    }
}

static void
add_ledger (const Ledger *ledger, GPtrArray *parts)
{
  const char *const headers[] = { _("Authority"), _("Year"), _("Programme"), _("Months"),
                                  _("Entitled"), _("Claimed"), _("Received"), _("Outstanding"), NULL };
  FarneDigestPart *part = farne_digest_add_part (parts, ledger->desk, _("What is owed to whom?"));

  part->adds = "claim";
  if (ledger->lines->len == 0)
    {
      part->note = g_strdup (_("Nothing is owed yet: there are neither arrivals nor claims."));
      return;
    }
  part->note = g_strdup (_("Entitled so far, by financial year from 1 April. A month runs from the day of "
                           "arrival to the day before that day of the next month; it belongs to the "
                           "year in which it begins and is paid by the tariff that holds on its first "
                           "day: a twelfth of a yearly amount. Outstanding is what is entitled less "
                           "what is received."));
  part->table = farne_table_content_new (headers, 3);
  for (guint i = 0; i < ledger->lines->len; i++)
    {
      const FarneLedgerLine *line = &g_array_index (ledger->lines, FarneLedgerLine, i);

      add_line (ledger, part->table, line);
      farne_digest_spell_programme (part, ledger->programmes, line->programme);
    }
  set_whole (ledger, part->table);
}

static char *
read_field (gpointer record, const char *name)
{
  const FarneField *field = farne_kind_find_field (farne_record_get_kind (record), name);
  g_autofree char *text = farne_record_get_text (record, field);

  for (guint i = 0; field->choices != NULL && field->choices[i] != NULL; i++)
    if (g_strcmp0 (field->choices[i], text) == 0)
      return g_strdup (_(field->choice_labels[i]));

  return text != NULL ? g_steal_pointer (&text) : g_strdup ("");
}

static void
add_tariff (const Ledger *ledger, FarneTableContent *table, FarneTariff *tariff, gboolean exact)
{
  g_autofree char *amount = farne_money_to_column_text (tariff->amount, exact);
  g_autofree char *sort = read_field (tariff, "sort"), *per = read_field (tariff, "per");
  g_autofree char *year = read_field (tariff, "year"), *key = farne_digest_key (tariff);
  g_autofree char *from = farne_digest_day_text (tariff->from), *to = farne_digest_day_text (tariff->to);
  const char *programme = farne_digest_name_programme (ledger->programmes, tariff->programme);
  /* Translators: programme, title, amount, "Each person", "Year" */
  g_autofree char *words = g_strdup_printf (_("%s, %s: %s, %s, %s"), programme, tariff->title, amount,
                                            sort, per);

  farne_table_content_add (table, key, words, FALSE,
                           (const char *[]) { programme, tariff->title, sort, per, tariff->source,
                                              from, to, year, amount, NULL });
}

static void
add_tariffs (const Ledger *ledger, GPtrArray *parts)
{
  const char *const headers[] = { _("Programme"), _("Tariff"), _("For"), _("Per"), _("Source"),
                                  _("From"), _("To"), _("Year"), _("Amount"), NULL };
  FarneDigestPart *part = farne_digest_add_part (parts, ledger->desk, _("By which tariffs?"));
  gboolean exact = FALSE;

  part->handling = FARNE_HANDLING_PUBLIC;
  part->adds = "tariff";
  if (ledger->tariffs->len == 0)
    {
      part->note = g_strdup (_("No tariffs are kept yet. Add one with its source."));
      return;
    }
  part->table = farne_table_content_new (headers, 5);
  for (guint i = 0; i < ledger->tariffs->len; i++)
    exact |= FARNE_TARIFF (g_ptr_array_index (ledger->tariffs, i))->amount % 100 != 0;
  for (guint i = 0; i < ledger->tariffs->len; i++)
    {
      FarneTariff *tariff = g_ptr_array_index (ledger->tariffs, i);

      add_tariff (ledger, part->table, tariff, exact);
      farne_digest_spell_programme (part, ledger->programmes, tariff->programme);
    }
}

static void
keep_year (GArray *lines, gint64 year)
{
  for (guint i = lines->len; year != 0 && i > 0; i--)
    if (g_array_index (lines, FarneLedgerLine, i - 1).financial_year != year)
      g_array_remove_index (lines, i - 1);
}

static GPtrArray *
build (FarneDesk *desk, gint64 choice, GError **error)
{
  g_autoptr (GPtrArray) parts
    = g_ptr_array_new_with_free_func ((GDestroyNotify) farne_digest_part_free);
  const FarneDay today = farne_desk_get_today (desk);
  g_autoptr (GPtrArray) programmes = farne_digest_list (desk, &farne_programme_kind, error);
  g_autoptr (GPtrArray) tariffs = programmes ? farne_digest_list (desk, &farne_tariff_kind, error) : NULL;
  g_autoptr (GPtrArray) arrivals = tariffs ? farne_digest_list (desk, &farne_arrival_kind, error) : NULL;
  g_autoptr (GPtrArray) homes = arrivals ? farne_digest_list (desk, &farne_household_kind, error) : NULL;
  g_autoptr (GPtrArray) claims = homes ? farne_digest_list (desk, &farne_claim_kind, error) : NULL;
  g_autoptr (GArray) lines = NULL;
  Ledger ledger = { desk, today, programmes, tariffs, NULL };

  if (claims == NULL)
    return NULL;
  lines = farne_tariff_ledger_sum (tariffs, arrivals, homes, claims, today);
  keep_year (lines, choice);
  ledger.lines = lines;
  find_exact (&ledger);
  add_ledger (&ledger, parts);
  add_tariffs (&ledger, parts);

  return g_steal_pointer (&parts);
}

/* All years, then each financial year since the first arrival or claim. */
static GPtrArray *
list_years (FarneDesk *desk)
{
  GPtrArray *choices = g_ptr_array_new_with_free_func ((GDestroyNotify) farne_digest_choice_free);
  g_autoptr (GPtrArray) arrivals = farne_digest_list (desk, &farne_arrival_kind, NULL);
  const int last = farne_day_financial_year (farne_desk_get_today (desk));
  int first = last;

  for (guint i = 0; arrivals != NULL && i < arrivals->len; i++)
    first = MIN (first, farne_day_financial_year (
                          FARNE_ARRIVAL (g_ptr_array_index (arrivals, i))->day));
  g_ptr_array_add (choices, farne_digest_choice_new (0, _("All years")));
  for (int year = last; year >= first; year--)
    {
      g_autofree char *title = farne_digest_year_text (year);

      g_ptr_array_add (choices, farne_digest_choice_new (year, title));
    }

  return choices;
}

const FarneDigest farne_tariffs_digest = {
  "tariffs", "resettlement", N_("Tariff Ledger"), N_("Financial year"), list_years, build,
};
