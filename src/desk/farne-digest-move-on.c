/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "farne-config.h"

#include "desk/farne-digest-kit.h"

#include <glib/gi18n-lib.h>

#include "analysis/farne-dispersal.h"

/* Weeks that are over are shown for so long, to hold against who really left. */
#define WEEKS_BACK 6
#define WEEK 7

/* ---- authorities ---- */

static GPtrArray *
list_authorities (FarneDesk *desk)
{
  return farne_areas_list (farne_desk_get_areas (desk), "authority", NULL, farne_desk_get_today (desk));
}

/* All authorities together, then each by its place in the list. */
static GPtrArray *
list_choices (FarneDesk *desk)
{
  GPtrArray *choices = g_ptr_array_new_with_free_func ((GDestroyNotify) farne_digest_choice_free);
  g_autoptr (GPtrArray) authorities = list_authorities (desk);

  g_ptr_array_add (choices, farne_digest_choice_new (0, _("All authorities")));
  for (guint i = 0; i < authorities->len; i++)
    g_ptr_array_add (choices, farne_digest_choice_new (i + 1, FARNE_AREA (authorities->pdata[i])->name));

  return choices;
}

static GPtrArray *
list_months (FarneDesk *desk, gint64 choice, GError **error)
{
  g_autoptr (GPtrArray) all = farne_digest_list (desk, &farne_move_on_kind, error);
  g_autoptr (GPtrArray) authorities = list_authorities (desk);
  GPtrArray *months = NULL;

  if (all == NULL)
    return NULL;
  months = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < all->len; i++)
    {
      FarneMoveOn *month = g_ptr_array_index (all, i);

      if (choice <= 0 || choice > authorities->len
          || g_strcmp0 (month->authority, FARNE_AREA (authorities->pdata[choice - 1])->code) == 0)
        g_ptr_array_add (months, g_object_ref (month));
    }

  return months;
}

/* ---- weeks ---- */

static void
add_week (FarneBars *bars, const FarneLeavingWeek *week, FarneDay today)
{
  guint n_positive, n_negative;
  const guint n = farne_leaving_week_round (week, &n_positive, &n_negative);
  g_autofree char *name = farne_day_to_short_text (week->monday);
  g_autofree char *text = farne_number_to_text (n, 0);
  g_autofree char *positive = farne_number_to_text (n_positive, 0);
  g_autofree char *negative = farne_number_to_text (n_negative, 0);
  const char *when = week->monday > today ? "" : week->monday + WEEK > today ? _(", this week")
                     : _(", past");
  /* Translators: people with a positive and a negative decision; ", this week", ", past" or nothing */
  g_autofree char *note = g_strdup_printf (_("%s positive, %s negative%s"), positive, negative, when);
  /* Translators: first day of the week, people, of whom */
  g_autofree char *words = g_strdup_printf (_("Week of %s: %s people; %s"), name, text, note);
  const FarneBarsRow row = { NULL, name, n, 0, text, note, words, FALSE };

  farne_bars_add (bars, &row);
}

static char *
tell_notice (FarneDesk *desk)
{
  FarneThreshold *notice = farne_thresholds_find (farne_desk_get_thresholds (desk),
                                                  FARNE_THRESHOLD_NOTICE, farne_desk_get_today (desk));

  if (notice == NULL)
    return g_strdup (_("No notice period holds today. Add the number “notice-period” with its dates."));
  return g_strdup_printf (ngettext ("Decisions are known by month, so they are spread evenly over its "
                                    "days; each leaves support after the notice period that held on its "
                                    "day. Today it is %u day.",
                                    "Decisions are known by month, so they are spread evenly over its "
                                    "days; each leaves support after the notice period that held on its "
                                    "day. Today it is %u days.", (guint) notice->value),
                          (guint) notice->value);
}

static void
add_weeks (FarneDesk *desk, GPtrArray *parts, GPtrArray *months)
{
  const FarneDay today = farne_desk_get_today (desk);
  g_autofree char *left_out = NULL, *notice = tell_notice (desk);
  g_autoptr (GArray) weeks =
    farne_move_on_find_leaving (months, farne_desk_get_thresholds (desk), &left_out);
  FarneDigestPart *part =
    farne_digest_add_part (parts, desk, _("How many are expected to leave support, week by week?"));

  part->adds = farne_move_on_kind.name;
  part->note = left_out != NULL ? g_strdup_printf ("%s %s", notice, left_out) : g_steal_pointer (&notice);
  part->bars = farne_bars_new (part->title, _("People"), _("Target"), part->handling);
  for (guint i = 0; i < weeks->len; i++)
    if (g_array_index (weeks, FarneLeavingWeek, i).monday > today - WEEK * (WEEKS_BACK + 1))
      add_week (part->bars, &g_array_index (weeks, FarneLeavingWeek, i), today);
  if (part->bars->rows->len == 0)
    g_clear_pointer (&part->bars, farne_bars_free);
}

/* ---- months ---- */

typedef struct
{
  FarneMoveOn *first;
  guint n;
  gint64 positive;
  gint64 negative;
} Month;

/* The notice period in days; two where it changed within the month. */
static char *
write_notice (FarneDesk *desk, FarneDay in_month)
{
  FarneThresholds *thresholds = farne_desk_get_thresholds (desk);
  FarneDay last = farne_day_month_end (in_month);
  int year, month, day;
  FarneThreshold *before, *after;

  farne_day_get_ymd (in_month, &year, &month, &day);
  before = farne_thresholds_find (thresholds, FARNE_THRESHOLD_NOTICE, farne_day_new (year, month, 1));
  after = farne_thresholds_find (thresholds, FARNE_THRESHOLD_NOTICE, last);
  if (before == NULL || after == NULL)
    return g_strdup (_("not known"));
  if (before->value == after->value)
    return g_strdup_printf (ngettext ("%u day", "%u days", (guint) after->value), (guint) after->value);
  /* Translators: the notice period at the beginning and at the end of a month */
  return g_strdup_printf (_("%u, then %u days"), (guint) before->value, (guint) after->value);
}

static void
add_month (FarneDesk *desk, FarneTableContent *table, const Month *month)
{
  g_autofree char *key = month->n == 1 ? farne_digest_key (month->first) : NULL;
  g_autofree char *name = farne_day_to_month_text (month->first->month);
  g_autofree char *notice = write_notice (desk, month->first->month);
  g_autofree char *positive = farne_number_to_text (month->positive, 0);
  g_autofree char *negative = farne_number_to_text (month->negative, 0);
  g_autofree char *both = farne_number_to_text (month->positive + month->negative, 0);
  /* Translators: month, decisions, notice period */
  g_autofree char *words = g_strdup_printf (_("%s: %s positive, %s negative; notice: %s"), name, positive,
                                            negative, notice);

  farne_table_content_add (table, key, words, FALSE,
                           (const char *[]) { name, notice, positive, negative, both, NULL });
}

static gboolean
is_same_month (FarneMoveOn *a, FarneMoveOn *b)
{
  return farne_day_month_end (a->month) == farne_day_month_end (b->month);
}

/* The records come with the newest month first. */
static void
add_month_rows (FarneDesk *desk, FarneTableContent *table, GPtrArray *months)
{
  Month month = { NULL };

  for (guint i = 0; i < months->len; i++)
    {
      FarneMoveOn *one = g_ptr_array_index (months, i);

      if (month.first != NULL && !is_same_month (month.first, one))
        {
          add_month (desk, table, &month);
          month = (Month) { NULL };
        }
      month = (Month) { month.first != NULL ? month.first : one, month.n + 1,
                        month.positive + one->positive, month.negative + one->negative };
    }
  add_month (desk, table, &month);
}

static void
add_months (FarneDesk *desk, GPtrArray *parts, GPtrArray *months)
{
  const char *const headers[] = { _("Month"), _("Notice period"), _("Positive"), _("Negative"),
                                  _("Together"), NULL };
  FarneDigestPart *part = farne_digest_add_part (parts, desk, _("How were claims decided?"));

  part->table = farne_table_content_new (headers, 2);
  add_month_rows (desk, part->table, months);
}

/* ---- where to ---- */

static char *
write_share (gint64 part, gint64 whole)
{
  return whole > 0 ? farne_number_to_percent ((double) part / (double) whole, 0) : g_strdup ("");
}

static void
add_whereabouts (FarneDesk *desk, GPtrArray *parts, GPtrArray *months)
{
  const char *const headers[] = { _("Where"), _("People"), _("Share"), NULL };
  const char *const names[] = { _("Stayed in the region"), _("Left the region"), _("Not known") };
  gint64 sums[3] = { 0 }, whole = 0;
  FarneDigestPart *part = farne_digest_add_part (parts, desk, _("Where did they go?"));

  for (guint i = 0; i < months->len; i++)
    {
      FarneMoveOn *month = g_ptr_array_index (months, i);

      sums[0] += month->stayed;
      sums[1] += month->departed;
      sums[2] += month->unknown;
      whole += month->stayed + month->departed + month->unknown;
    }
  part->table = farne_table_content_new (headers, 1);
  for (guint i = 0; i < G_N_ELEMENTS (sums); i++)
    {
      g_autofree char *people = farne_number_to_text (sums[i], 0);
      g_autofree char *share = write_share (sums[i], whole);
      g_autofree char *words = g_strdup_printf ("%s: %s, %s", names[i], people, share);

      farne_table_content_add (part->table, NULL, words, FALSE,
                               (const char *[]) { names[i], people, share, NULL });
    }
}

static void
invite (FarneDesk *desk, GPtrArray *parts)
{
  FarneDigestPart *part =
    farne_digest_add_part (parts, desk, _("How many are expected to leave support?"));

  part->adds = farne_move_on_kind.name;
  part->note = g_strdup (_("No decisions are kept yet. Add a month of an authority: how many decisions "
                           "were positive and how many negative."));
}

static GPtrArray *
build (FarneDesk *desk, gint64 choice, GError **error)
{
  g_autoptr (GPtrArray) parts
    = g_ptr_array_new_with_free_func ((GDestroyNotify) farne_digest_part_free);
  g_autoptr (GPtrArray) months = list_months (desk, choice, error);

  if (months == NULL)
    return NULL;
  if (months->len == 0)
    invite (desk, parts);
  else
    {
      add_weeks (desk, parts, months);
      add_months (desk, parts, months);
      add_whereabouts (desk, parts, months);
    }

  return g_steal_pointer (&parts);
}

const FarneDigest farne_move_on_digest = {
  "move-on", "dispersal", N_("Move-on"), N_("Authority"), list_choices, build,
};
