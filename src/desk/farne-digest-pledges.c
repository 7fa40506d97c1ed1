/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "farne-config.h"

#include "desk/farne-digest-kit.h"

#include <glib/gi18n-lib.h>

#include "analysis/farne-pledge-sums.h"
#include "model/farne-programme.h"

#define RESETTLED "resettled"
#define SCHEME "scheme"

typedef struct
{
  FarneDesk *desk;
  FarneDay today;
  gint64 programme; /* or 0 for all */
  GPtrArray *programmes;
  GPtrArray *pledges;
  GPtrArray *arrivals;
} Pledges;

static gboolean
is_asked (const Pledges *pledges, gint64 programme)
{
  return pledges->programme == 0 || pledges->programme == programme;
}

static char *
write_share (gint64 done, gint64 target)
{
  return target > 0 ? farne_number_to_percent ((double) done / target, 0) : g_strdup ("");
}

/* ---- the nation ---- */

static void
add_national_row (FarneBars *bars, FarneProgramme *programme)
{
  const gint64 target = MAX (programme->national_commitment, programme->national_pledged);
  g_autofree char *arrived = farne_number_to_text ((double) programme->national_arrived, 0);
  g_autofree char *committed = farne_number_to_text ((double) target, 0);
  g_autofree char *day = farne_digest_day_text (programme->national_as_at);
  g_autofree char *key = farne_digest_key (programme);
  g_autofree char *text = NULL;
  g_autofree char *words = NULL;
  FarneBarsRow row = { key, programme->name, (double) programme->national_arrived,
                           (double) target, NULL, day, NULL, FALSE };
  const gboolean told = farne_record_has (FARNE_RECORD (programme), farne_kind_find_field (
                                            &farne_programme_kind, "national_arrived"));

  /* Translators: people arrived, people committed to */
  text = told ? g_strdup_printf (_("%s of %s"), arrived, committed)
              : g_strdup_printf (_("%s wanted; arrivals not told"), committed);
  words = g_strdup_printf (_("%s: %s"), programme->name, text);
  row.text = text;
  row.words = words;
  farne_bars_add (bars, &row);
}

static void
add_nation (const Pledges *pledges, GPtrArray *parts)
{
  g_autoptr (FarneBars) bars
    = farne_bars_new (_("How far has the country come?"), _("Arrived"), _("Committed to"),
                          FARNE_HANDLING_PUBLIC);
  FarneDigestPart *part;

  for (guint i = 0; i < pledges->programmes->len; i++)
    {
      FarneProgramme *programme = g_ptr_array_index (pledges->programmes, i);

      if (is_asked (pledges, farne_record_get_id (FARNE_RECORD (programme)))
          && MAX (programme->national_commitment, programme->national_pledged) > 0)
        add_national_row (bars, programme);
    }
  if (bars->rows->len == 0)
    return;
  part = farne_digest_add_part (parts, pledges->desk, bars->title);
  part->handling = FARNE_HANDLING_PUBLIC;
  part->note = g_strdup (_("From the programme’s record: people arrived, and committed to or pledged "
                           "in the whole country."));
  part->bars = g_steal_pointer (&bars);
}

/* ---- authorities ---- */

static char *
tell_unmet (const FarneDay by, FarneDay today)
{
  g_autofree char *day = by != FARNE_DAY_NONE ? farne_day_to_text (by) : NULL;

  if (day == NULL)
    return g_strdup (_("no arrival yet"));
  /* Translators: a date */
  return g_strdup_printf (by < today ? _("no arrival; was due by %s") : _("no arrival yet; due by %s"),
                          day);
}

/* Of several programmes together the authority counts as one. */
static GArray *
sum_by_authority (const Pledges *pledges, gboolean by_year)
{
  GArray *sums = farne_pledge_sums_new (pledges->pledges, pledges->arrivals, by_year, pledges->today);

  for (guint i = sums->len; i > 0; i--)
    if (!is_asked (pledges, g_array_index (sums, FarnePledgeSum, i - 1).programme))
      g_array_remove_index (sums, i - 1);

  return sums;
}

static void
add_authority_row (const Pledges *pledges, FarneBars *bars, const FarnePledgeSum *sum)
{
  const char *area = farne_digest_name_area (pledges->desk, sum->authority);
  const char *programme = farne_digest_name_programme (pledges->programmes, sum->programme);
  g_autofree char *name = pledges->programme != 0 ? g_strdup (area)
                          : g_strdup_printf (_("%s, %s"), area, programme);
  g_autofree char *arrived = farne_number_to_text ((double) sum->arrived, 0);
  g_autofree char *pledged = farne_number_to_text ((double) sum->pledged, 0);
  g_autofree char *text = sum->pledged > 0 ? g_strdup_printf (_("%s of %s"), arrived, pledged)
                                           : g_strdup_printf (_("%s, none pledged"), arrived);
  g_autofree char *note = farne_pledge_sum_is_unmet (sum) ? tell_unmet (sum->by, pledges->today)
                                                          : write_share (sum->arrived, sum->pledged);
  g_autofree char *words = g_strdup_printf (_("%s: %s %s"), name, text, note);
  const FarneBarsRow row = { (char *) sum->authority, name, (double) sum->arrived,
                                 (double) sum->pledged, text, note, words,
                                 farne_pledge_sum_is_unmet (sum) };

  farne_bars_add (bars, &row);
}

static void
add_authorities (const Pledges *pledges, GPtrArray *parts)
{
  g_autoptr (GArray) sums = sum_by_authority (pledges, FALSE);
  FarneDigestPart *part = farne_digest_add_part (parts, pledges->desk,
                                                 _("Whose pledges are met, and whose wait?"));
  gint64 pledged, arrived;
  g_autofree char *all = NULL;
  g_autofree char *met = NULL;

  part->adds = "pledge";
  farne_pledge_sums_total (sums, 0, NULL, 0, &pledged, &arrived);
  if (sums->len == 0)
    {
      part->note = g_strdup (_("No pledges or arrivals are kept yet. Add the first pledge."));
      return;
    }
  all = farne_number_to_text ((double) pledged, 0);
  met = farne_number_to_text ((double) arrived, 0);
  /* Translators: people arrived, people pledged */
  part->note = g_strdup_printf (_("%s people have arrived of %s pledged, by the partnership’s own "
                                  "records. A pledge without an arrival stands first."), met, all);
  part->bars = farne_bars_new (part->title, _("Arrived"), _("Pledged"), part->handling);
  for (guint i = 0; i < sums->len; i++)
    {
      const FarnePledgeSum *sum = &g_array_index (sums, FarnePledgeSum, i);

      add_authority_row (pledges, part->bars, sum);
      if (pledges->programme == 0)
        farne_digest_spell_programme (part, pledges->programmes, sum->programme);
    }
}

/* ---- years ---- */

static GArray *
list_years (GArray *sums)
{
  GArray *years = g_array_new (FALSE, FALSE, sizeof (int));

  for (guint i = 0; i < sums->len; i++)
    {
      const int year = g_array_index (sums, FarnePledgeSum, i).year;

      if (years->len == 0 || g_array_index (years, int, years->len - 1) != year)
        g_array_append_val (years, year);
    }

  return years;
}

static char **
write_cells (GArray *sums, GArray *years, const char *name, const char *authority,
             const char *published)
{
  GPtrArray *cells = g_ptr_array_new ();
  gint64 pledged, arrived;

  farne_pledge_sums_total (sums, 0, authority, 0, &pledged, &arrived);
  g_ptr_array_add (cells, g_strdup (name));
  g_ptr_array_add (cells, farne_number_to_text ((double) pledged, 0));
  for (guint i = 0; i < years->len; i++)
    {
      gint64 of_year, none;

      farne_pledge_sums_total (sums, 0, authority, g_array_index (years, int, i), &none, &of_year);
      g_ptr_array_add (cells, farne_number_to_text ((double) of_year, 0));
    }
  g_ptr_array_add (cells, farne_number_to_text ((double) arrived, 0));
  g_ptr_array_add (cells, write_share (arrived, pledged));
  g_ptr_array_add (cells, g_strdup (published));
  g_ptr_array_add (cells, NULL);

  return (char **) g_ptr_array_free (cells, FALSE);
}

static char **
write_headers (GArray *years)
{
  GPtrArray *headers = g_ptr_array_new ();

  g_ptr_array_add (headers, g_strdup (_("Authority")));
  g_ptr_array_add (headers, g_strdup (_("Pledged")));
  for (guint i = 0; i < years->len; i++)
    g_ptr_array_add (headers, g_strdup_printf (_("In %d"), g_array_index (years, int, i)));
  g_ptr_array_add (headers, g_strdup (_("Arrived")));
  g_ptr_array_add (headers, g_strdup (_("Met")));
  g_ptr_array_add (headers, g_strdup (_("Published")));
  g_ptr_array_add (headers, NULL);

  return (char **) g_ptr_array_free (headers, FALSE);
}

/* Whether a published scheme belongs to what is asked for. */
static gboolean
is_scheme_asked (const Pledges *pledges, const char *scheme)
{
  for (guint i = 0; pledges->programme != 0 && i < pledges->programmes->len; i++)
    {
      FarneProgramme *programme = g_ptr_array_index (pledges->programmes, i);
      g_auto (GStrv) schemes = g_strsplit (programme->schemes != NULL ? programme->schemes : "", "; ", -1);

      if (farne_record_get_id (FARNE_RECORD (programme)) == pledges->programme)
        return g_strv_contains ((const char *const *) schemes, scheme);
    }

  return pledges->programme == 0;
}

static gboolean
find_published (const Pledges *pledges, FarneFigures *figures, const char *authority, double *people)
{
  gboolean found = FALSE;

  *people = 0;
  for (guint i = 0; figures != NULL && i < farne_figures_get_n (figures); i++)
    {
      const FarneFigure *figure = farne_figures_get (figures, i);
      FarneArea *area = g_ptr_array_index (farne_figures_get_areas (figures), figure->area);
      const char *scheme = farne_figures_get_values (figures, 0)[figure->by[0]];

      if ((authority != NULL && g_strcmp0 (area->code, authority) != 0)
          || !FARNE_MARK_HAS_VALUE (figure->mark) || !is_scheme_asked (pledges, scheme))
        continue;
      *people += figure->value;
      found = TRUE;
    }

  return found;
}

static void
add_year_row (const Pledges *pledges, FarneTableContent *table, GArray *sums, GArray *years,
              FarneFigures *figures, const char *authority)
{
  const char *name = authority != NULL ? farne_digest_name_area (pledges->desk, authority)
                                       : _("All authorities");
  double people;
  g_autofree char *published = find_published (pledges, figures, authority, &people)
                                 ? farne_number_to_text (people, 0) : g_strdup ("");
  g_auto (GStrv) cells = write_cells (sums, years, name, authority, published);
  g_autofree char *words = g_strdup_printf (_("%s: %s pledged, %s arrived, %s published"), name,
                                            cells[1], cells[2 + years->len],
                                            *published ? published : _("none"));
  gint64 pledged, arrived;

  farne_pledge_sums_total (sums, 0, authority, 0, &pledged, &arrived);
  if (authority == NULL)
    farne_table_content_set_whole (table, (const char *const *) cells);
  else
    farne_table_content_add (table, authority, words, *published && people != arrived,
                             (const char *const *) cells);
}

static GPtrArray *
list_authorities (GArray *sums)
{
  GPtrArray *codes = g_ptr_array_new ();

  for (guint i = 0; i < sums->len; i++)
    {
      const char *code = g_array_index (sums, FarnePledgeSum, i).authority;

      if (!g_ptr_array_find_with_equal_func (codes, code, g_str_equal, NULL))
        g_ptr_array_add (codes, (char *) code);
    }

  return codes;
}

static void
add_years (const Pledges *pledges, GPtrArray *parts)
{
  static const char *const by[] = { SCHEME, NULL };
  g_autoptr (GArray) all = sum_by_authority (pledges, FALSE);
  g_autoptr (GArray) sums = sum_by_authority (pledges, TRUE);
  g_autoptr (GArray) years = list_years (sums);
  g_autoptr (GPtrArray) codes = list_authorities (all);
  g_autoptr (FarneFigures) figures = farne_digest_ask_sum (pledges->desk, RESETTLED, by);
  g_auto (GStrv) headers = write_headers (years);
  FarneDigestPart *part;

  if (codes->len == 0)
    return;
  part = farne_digest_add_part (parts, pledges->desk, _("When did people arrive?"));
  part->adds = "arrival";
  part->note = g_strdup (_("Arrivals by calendar year, from the partnership’s records. What is "
                           "published stands beside them and is never added: it counts the same "
                           "people. Where the two differ the row is marked."));
  part->table = farne_table_content_new ((const char *const *) headers, 1);
  for (guint i = 0; i < codes->len; i++)
    add_year_row (pledges, part->table, sums, years, figures, g_ptr_array_index (codes, i));
  add_year_row (pledges, part->table, sums, years, figures, NULL);
}

static GPtrArray *
build (FarneDesk *desk, gint64 choice, GError **error)
{
  g_autoptr (GPtrArray) parts
    = g_ptr_array_new_with_free_func ((GDestroyNotify) farne_digest_part_free);
  g_autoptr (GPtrArray) programmes = farne_digest_list (desk, &farne_programme_kind, error);
  g_autoptr (GPtrArray) pledged = programmes ? farne_digest_list (desk, &farne_pledge_kind, error) : NULL;
  g_autoptr (GPtrArray) arrivals = pledged ? farne_digest_list (desk, &farne_arrival_kind, error) : NULL;
  const Pledges pledges = { desk, farne_desk_get_today (desk), choice, programmes, pledged, arrivals };

  if (arrivals == NULL)
    return NULL;
  add_authorities (&pledges, parts);
  add_years (&pledges, parts);
  add_nation (&pledges, parts);

  return g_steal_pointer (&parts);
}

const FarneDigest farne_pledges_digest = {
  "pledges", "resettlement", N_("Pledges and Arrivals"), N_("Programme"),
  farne_digest_list_programmes, build,
};
