/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "farne-config.h"

#include "desk/farne-digest-kit.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "desk/farne-cared.h"
#include "model/farne-child-transfer.h"
#include "model/farne-dubs-check.h"


/* ---- told against the threshold ---- */

static void
add_gauge (FarneBars *bars, const FarneCared *cared, double share)
{
  const double most = floor (cared->children * share + 1e-9);
  const gboolean over = most > 0 && cared->cared >= most;
  g_autofree char *day = cared->told_on != FARNE_DAY_NONE ? farne_digest_day_text (cared->told_on) : NULL;
  g_autofree char *limit = farne_number_to_text (most, 0);
  g_autofree char *residents = farne_number_to_text (cared->children, 0);
  /* Translators: children cared for, the threshold in children */
  g_autofree char *text = most > 0 ? g_strdup_printf (_("%u of %s"), cared->cared, limit)
                                   : g_strdup_printf ("%u", cared->cared);
  const char *note = over ? _("need take no more") : day != NULL ? day : _("not told");
  /* Translators: area, "3 of 28", residents under 18, a word or two */
  g_autofree char *words = g_strdup_printf (_("%s: %s before the threshold, with %s residents under 18; "
                                              "%s"), cared->area->name, text, residents, note);
  const FarneBarsRow row = { cared->area->code, cared->area->name, cared->cared, most, text,
                                 (char *) note, words, over };

  farne_bars_add (bars, &row);
}

/* The nearest to the threshold first. */
static int
compare_pressure (gconstpointer a, gconstpointer b)
{
  const FarneCared *one = a, *other = b;
  const double left = one->cared * MAX (other->children, 1);
  const double right = other->cared * MAX (one->children, 1);

  return left != right ? (left < right ? 1 : -1) : g_strcmp0 (one->area->code, other->area->code);
}

static void
add_gauges (FarneDesk *desk, GPtrArray *parts, GArray *cared)
{
  const double share = farne_desk_get_child_share (desk);
  g_autofree char *percent = farne_number_to_percent (share, 2);
  FarneDigestPart *part = farne_digest_add_part (parts, desk, _("Who is near the threshold?"));

  part->adds = "child_count";
  part->note = share > 0
    /* Translators: a percentage */
    ? g_strdup_printf (_("An authority whose unaccompanied children are %s of its residents under 18 "
                         "need take no more. Children are as last told, and those taken on the rota "
                         "since."), percent)
    : g_strdup (_("No threshold holds today. Add the number “child-threshold” with its dates."));
  part->bars = farne_bars_new (part->title, _("Cares for"), _("At the threshold"), part->handling);
  g_array_sort (cared, compare_pressure);
  for (guint i = 0; i < cared->len; i++)
    add_gauge (part->bars, &g_array_index (cared, FarneCared, i), share);
}

/* ---- told beside published ---- */

static gboolean
find_published (FarneFigures *figures, const char *code, double *children)
{
  for (guint i = 0; figures != NULL && i < farne_figures_get_n (figures); i++)
    {
      const FarneFigure *figure = farne_figures_get (figures, i);
      FarneArea *area = g_ptr_array_index (farne_figures_get_areas (figures), figure->area);

      *children = figure->value;
      if (g_strcmp0 (area->code, code) == 0)
        return FARNE_MARK_HAS_VALUE (figure->mark);
    }

  return FALSE;
}

static guint
count_moved (GPtrArray *transfers, const char *code)
{
  guint n = 0;

  for (guint i = 0; i < transfers->len; i++)
    {
      FarneChildTransfer *transfer = g_ptr_array_index (transfers, i);

      n += transfer->moved != FARNE_DAY_NONE && g_strcmp0 (transfer->to_area, code) == 0;
    }

  return n;
}

static void
add_told_row (FarneTableContent *table, const FarneCared *cared, guint moved, gboolean is_published,
              double published, double *sums)
{
  g_autofree char *told = cared->told_on != FARNE_DAY_NONE ? g_strdup_printf ("%u", cared->cared)
                                                           : g_strdup ("");
  g_autofree char *kept = farne_number_to_text (moved, 0);
  g_autofree char *official = is_published ? farne_number_to_text (published, 0) : g_strdup ("");
  const gboolean differ = is_published && published != cared->cared;
  /* Translators: area, told, own transfers, published */
  g_autofree char *words = g_strdup_printf (_("%s: %s told, %s moved by our records, %s published"),
                                            cared->area->name, *told ? told : _("none"), kept,
                                            *official ? official : _("none"));

  sums[0] += cared->told_on != FARNE_DAY_NONE ? cared->cared : 0;
  sums[1] += moved;
  sums[2] += is_published ? published : 0;
  farne_table_content_add (table, cared->area->code, words, differ,
                           (const char *[]) { cared->area->name, differ ? _("disagree") : "", told, kept,
                                              official, NULL });
}

static void
set_told_whole (FarneDigestPart *part, const double *sums)
{
  g_autofree char *told = farne_number_to_text (sums[0], 0);
  g_autofree char *kept = farne_number_to_text (sums[1], 0);
  g_autofree char *official = farne_number_to_text (sums[2], 0);

  farne_table_content_set_whole (part->table,
                                 (const char *[]) { _("All authorities"), "", told, kept, official, NULL });
  /* Translators: children told, published transfers, transfers by the partnership's records */
  part->note = g_strdup_printf (_("%s children are told beside %s published transfers and %s that moved by "
                                  "our records. They count different things: told are all whom an "
                                  "authority cares for, published only moves under the National Transfer "
                                  "Scheme, up to the last quarter out. Say which you mean."),
                                told, official, kept);
}

static void
add_told (FarneDesk *desk, GPtrArray *parts, GArray *cared, GPtrArray *transfers)
{
  const char *const headers[] = { _("Authority"), _("Standing"), _("Told"), _("Moved"), _("Published"),
                                  NULL };
  g_autoptr (FarneFigures) figures = farne_digest_ask_sum (desk, FARNE_TRANSFERS_IN, NULL);
  FarneDigestPart *part = farne_digest_add_part (parts, desk, _("Do the numbers agree?"));
  double sums[3] = { 0 };

  part->adds = "child_count";
  part->table = farne_table_content_new (headers, 2);
  for (guint i = 0; i < cared->len; i++)
    {
      const FarneCared *it = &g_array_index (cared, FarneCared, i);
      double published = 0;
      const gboolean is_published = find_published (figures, it->area->code, &published);

      add_told_row (part->table, it, count_moved (transfers, it->area->code), is_published, published,
                    sums);
    }
  set_told_whole (part, sums);
}

/* ---- transfers ---- */

/* Days from one step to the next, or nothing where one is missing. */
static char *
count_days (FarneDay from, FarneDay to)
{
  if (from == FARNE_DAY_NONE || to == FARNE_DAY_NONE)
    return g_strdup ("");

  return farne_number_to_text (to - from, 0);
}

static const char *
tell_standing (FarneChildTransfer *transfer, FarneDay today, gboolean *is_late)
{
  *is_late = FALSE;
  if (transfer->refused != FARNE_DAY_NONE)
    return _("refused");
  if (transfer->moved != FARNE_DAY_NONE)
    return _("moved");
  if (transfer->accepted != FARNE_DAY_NONE)
    return _("accepted, to move");
  *is_late = transfer->answer_due != FARNE_DAY_NONE && transfer->answer_due < today;

  return *is_late ? _("answer overdue") : _("waits for an answer");
}

static void
add_transfer (FarneDesk *desk, FarneTableContent *table, FarneChildTransfer *transfer)
{
  gboolean is_late;
  const char *standing = tell_standing (transfer, farne_desk_get_today (desk), &is_late);
  const char *to = farne_digest_name_area (desk, transfer->to_area);
  const FarneDay answered = transfer->accepted != FARNE_DAY_NONE ? transfer->accepted : transfer->refused;
  g_autofree char *key = farne_digest_key (transfer);
  g_autofree char *referred = farne_digest_day_text (transfer->referred);
  g_autofree char *to_answer = count_days (transfer->referred, answered);
  g_autofree char *to_move = count_days (transfer->accepted, transfer->moved);
  g_autofree char *whole = count_days (transfer->referred, transfer->moved);
  /* Translators: reference, to where, standing, days */
  g_autofree char *words = g_strdup_printf (_("%s to %s: %s; days from referral to move: %s"),
                                            transfer->reference, to, standing,
                                            *whole ? whole : _("none"));

  farne_table_content_add (table, key, words, is_late,
                           (const char *[]) { transfer->reference, to, referred, standing, to_answer,
                                              to_move, whole, NULL });
}

static int
compare_days (gconstpointer a, gconstpointer b)
{
  return *(const int *) a - *(const int *) b;
}

/* Half of the moves took at most so many days. */
static char *
tell_middling (GPtrArray *transfers)
{
  g_autoptr (GArray) days = g_array_new (FALSE, FALSE, sizeof (int));

  for (guint i = 0; i < transfers->len; i++)
    {
      FarneChildTransfer *transfer = g_ptr_array_index (transfers, i);
      int taken;

      if (transfer->moved == FARNE_DAY_NONE || transfer->referred == FARNE_DAY_NONE)
        continue;
      taken = transfer->moved - transfer->referred;
      g_array_append_val (days, taken);
    }
  if (days->len == 0)
    return NULL;
  g_array_sort (days, compare_days);

  return g_strdup_printf (ngettext ("%u child has moved; from referral it took %d days.",
                                    "%u children have moved; from referral half of them took at most %d "
                                    "days.", days->len),
                          days->len, g_array_index (days, int, (days->len - 1) / 2));
}

static void
add_transfers (FarneDesk *desk, GPtrArray *parts, GPtrArray *transfers)
{
  const char *const headers[] = { _("Reference"), _("To"), _("Referred"), _("Standing"),
                                  _("Days to answer"), _("To move"), _("In all"), NULL };
  FarneDigestPart *part = farne_digest_add_part (parts, desk, _("How long do transfers take?"));

  part->adds = "child_transfer";
  part->note = tell_middling (transfers);
  if (transfers->len == 0)
    {
      part->note = g_strdup (_("No transfers are kept yet. Add the first by its reference, without a name."));
      return;
    }
  part->table = farne_table_content_new (headers, 4);
  for (guint i = 0; i < transfers->len; i++)
    add_transfer (desk, part->table, g_ptr_array_index (transfers, i));
}

/* ---- Dubs ---- */

/* Every criterion is a flag of the record: so a criterion added to the kind is checked here. */
static char *
list_unmet (FarneRecord *check, guint *n_met, guint *n)
{
  g_autoptr (GString) unmet = g_string_new (NULL);
  const FarneKind *kind = farne_record_get_kind (check);

  for (guint i = 0; i < kind->n_fields; i++)
    {
      const FarneField *field = &kind->fields[i];
      const gboolean met = field->type == FARNE_FIELD_FLAG && farne_record_has (check, field)
                           && farne_record_peek_integer (check, field) != 0;

      if (field->type != FARNE_FIELD_FLAG)
        continue;
      ++*n;
      *n_met += met;
      if (!met)
        g_string_append_printf (unmet, "%s%s", unmet->len > 0 ? "; " : "", _(field->label));
    }

  return g_strdup (unmet->str);
}

static void
add_checks (FarneDesk *desk, GPtrArray *parts, GPtrArray *checks, GPtrArray *transfers)
{
  const char *const headers[] = { _("Checklist"), _("Transfer"), _("Still to be met"), _("Met"), NULL };
  FarneDigestPart *part;

  if (checks->len == 0)
    return;
  part = farne_digest_add_part (parts, desk, _("Which Dubs criteria are still to be met?"));
  part->adds = "dubs_check";
  part->table = farne_table_content_new (headers, 3);
  for (guint i = 0; i < checks->len; i++)
    {
      FarneDubsCheck *check = g_ptr_array_index (checks, i);
      guint n_met = 0, n = 0;
      g_autofree char *unmet = list_unmet (FARNE_RECORD (check), &n_met, &n);
      g_autofree char *met = g_strdup_printf (_("%u of %u"), n_met, n);
      g_autofree char *key = farne_digest_key (check);
      g_autofree char *words = g_strdup_printf (_("%s: %s met. %s"), check->reference, met, unmet);

      farne_table_content_add (part->table, key, words, n_met < n,
                               (const char *[]) { check->reference,
                                                  farne_digest_name (transfers, check->child_transfer),
                                                  n_met < n ? unmet : _("none"), met, NULL });
    }
}

static GPtrArray *
build (FarneDesk *desk, gint64 choice, GError **error)
{
  g_autoptr (GPtrArray) parts
    = g_ptr_array_new_with_free_func ((GDestroyNotify) farne_digest_part_free);
  g_autoptr (GArray) cared = farne_desk_list_cared (desk, error);
  g_autoptr (GPtrArray) moves = cared ? farne_digest_list (desk, &farne_child_transfer_kind, error) : NULL;
  g_autoptr (GPtrArray) checks = moves ? farne_digest_list (desk, &farne_dubs_check_kind, error) : NULL;

  if (checks == NULL)
    return NULL;
  add_gauges (desk, parts, cared);
  add_told (desk, parts, cared, moves);
  add_transfers (desk, parts, moves);
  add_checks (desk, parts, checks, moves);

  return g_steal_pointer (&parts);
}

const FarneDigest farne_children_digest = {
  "children", "children", N_("Threshold and Transfers"), NULL, NULL, build,
};
