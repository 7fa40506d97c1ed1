/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "farne-config.h"

#include "desk/farne-digest-kit.h"

#include <glib/gi18n-lib.h>

#include "desk/farne-cared.h"
#include "model/farne-rota-turn.h"

/* How many of the last turns are shown. */
#define N_LAST_TURNS 12

typedef struct
{
  FarneDesk *desk;
  GArray *cared;
  FarneRotaPlace *places;
  GArray *standings;
} Rota;

static FarneRotaPlace *
make_places (GArray *cared)
{
  FarneRotaPlace *places = g_new0 (FarneRotaPlace, cared->len);

  for (guint i = 0; i < cared->len; i++)
    {
      const FarneCared *it = &g_array_index (cared, FarneCared, i);

      places[i] = (FarneRotaPlace) { it->area->code, it->area->name, it->children, it->cared,
                                     it->n_refused, it->is_exempt, it->review, it->reason };
    }

  return places;
}

static char *
write_turn (guint turn)
{
  if (turn == 0)
    return g_strdup (_("stands aside"));
  if (turn == 1)
    return g_strdup (_("next"));

  return g_strdup_printf ("%u", turn);
}

static void
add_standing (const Rota *rota, FarneTableContent *table, const FarneRotaStanding *standing)
{
  const FarneRotaPlace *place = &rota->places[standing->place];
  g_autofree char *turn = write_turn (standing->turn);
  g_autofree char *cared = farne_number_to_text (place->cared, 0);
  g_autofree char *fair = standing->turn > 0 ? farne_number_to_text (standing->fair, 1) : g_strdup ("");
  g_autofree char *why = place->is_exempt && place->reason != NULL
                           ? g_strdup_printf ("%s %s", standing->why, place->reason)
                           : g_strdup (standing->why);
  /* Translators: area, turn, explanation */
  g_autofree char *words = g_strdup_printf (_("%s, %s. %s"), place->name, turn, why);

  farne_table_content_add (table, place->code, words,
                           place->is_exempt && place->review != FARNE_DAY_NONE
                             && place->review < farne_desk_get_today (rota->desk),
                           (const char *[]) { turn, place->name, why, cared, fair, NULL });
}

static char *
write_rule (const Rota *rota)
{
  const FarneRotaStanding *first = rota->standings->len > 0
    ? &g_array_index (rota->standings, FarneRotaStanding, 0) : NULL;
  const char *rule = _("The turn goes to the authority furthest below its share of the children cared "
                       "for; shares follow residents under 18 of those taking part.");

  if (first == NULL || first->turn != 1)
    return g_strdup_printf ("%s %s", _("Nobody can be asked now: all stand aside."), rule);

  /* Translators: an authority, then the rule */
  return g_strdup_printf (_("It is the turn of %s. %s"), rota->places[first->place].name, rule);
}

static void
add_order (const Rota *rota, GPtrArray *parts)
{
  const char *const headers[] = { _("Turn"), _("Authority"), _("Why"), _("Cares for"), _("Share"), NULL };
  FarneDigestPart *part = farne_digest_add_part (parts, rota->desk, _("Whose turn is it?"));

  part->adds = "rota_turn";
  part->note = write_rule (rota);
  part->table = farne_table_content_new (headers, 3);
  for (guint i = 0; i < rota->standings->len; i++)
    add_standing (rota, part->table, &g_array_index (rota->standings, FarneRotaStanding, i));
}

/* Each one's share beside what it cares for; those aside have none. */
static void
add_shares (const Rota *rota, GPtrArray *parts)
{
  FarneDigestPart *part = farne_digest_add_part (parts, rota->desk,
                                                 _("Does each care for its share?"));

  part->note = g_strdup (_("The track is the share of those taking part, the next child among them."));
  part->bars = farne_bars_new (part->title, _("Cares for"), _("Share"), part->handling);
  for (guint i = 0; i < rota->standings->len; i++)
    {
      const FarneRotaStanding *standing = &g_array_index (rota->standings, FarneRotaStanding, i);
      const FarneRotaPlace *place = &rota->places[standing->place];
      g_autofree char *fair = farne_number_to_text (standing->fair, 1);
      /* Translators: children cared for, a share of them as 2.4 */
      g_autofree char *text = standing->turn > 0 ? g_strdup_printf (_("%u of %s"), place->cared, fair)
                                                 : g_strdup_printf ("%u", place->cared);
      g_autofree char *words = g_strdup_printf (_("%s: %s"), place->name, text);
      const FarneBarsRow row = { (char *) place->code, (char *) place->name, place->cared,
                                     standing->fair, text,
                                     standing->turn > 0 ? NULL : (char *) _("stands aside"), words,
                                     FALSE };

      farne_bars_add (part->bars, &row);
    }
}

static const char *
get_answer (FarneRotaTurn *turn)
{
  const FarneField *field = farne_kind_find_field (&farne_rota_turn_kind, "answer");

  for (guint i = 0; field->choices[i] != NULL; i++)
    if (g_strcmp0 (field->choices[i], turn->answer) == 0)
      return _(field->choice_labels[i]);

  return turn->answer;
}

static void
add_last (const Rota *rota, GPtrArray *parts, GPtrArray *turns)
{
  const char *const headers[] = { _("Date"), _("Authority"), _("Answer"), _("Reason"), NULL };
  FarneDigestPart *part;

  if (turns->len == 0)
    return;
  part = farne_digest_add_part (parts, rota->desk, _("Who was asked last?"));
  part->table = farne_table_content_new (headers, 4);
  for (guint i = 0; i < MIN (turns->len, N_LAST_TURNS); i++)
    {
      FarneRotaTurn *turn = g_ptr_array_index (turns, i);
      const char *area = farne_digest_name_area (rota->desk, turn->authority);
      g_autofree char *day = farne_digest_day_text (turn->day);
      g_autofree char *key = farne_digest_key (turn);
      /* Translators: date, area, answer */
      g_autofree char *words = g_strdup_printf (_("%s, %s: %s"), day, area, get_answer (turn));

      farne_table_content_add (part->table, key, words, FALSE,
                               (const char *[]) { day, area, get_answer (turn),
                                                  turn->reason != NULL ? turn->reason : "", NULL });
    }
}

static GPtrArray *
build (FarneDesk *desk, gint64 choice, GError **error)
{
  g_autoptr (GPtrArray) parts
    = g_ptr_array_new_with_free_func ((GDestroyNotify) farne_digest_part_free);
  g_autoptr (GArray) cared = farne_desk_list_cared (desk, error);
  g_autoptr (GPtrArray) turns = cared ? farne_digest_list (desk, &farne_rota_turn_kind, error) : NULL;
  g_autofree FarneRotaPlace *places = NULL;
  g_autoptr (GArray) standings = NULL;
  Rota rota;

  if (turns == NULL)
    return NULL;
  places = make_places (cared);
  standings = farne_rota_order (places, cared->len, farne_desk_get_child_share (desk),
                                farne_desk_get_today (desk));
  rota = (Rota) { desk, cared, places, standings };
  add_order (&rota, parts);
  add_shares (&rota, parts);
  add_last (&rota, parts, turns);

  return g_steal_pointer (&parts);
}

const FarneDigest farne_rota_digest = {
  "rota", "children", N_("Rota"), NULL, NULL, build,
};
