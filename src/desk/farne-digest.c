/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "farne-config.h"

#include "desk/farne-digest-kit.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "model/farne-programme.h"

/* In the order in which a page shows them. */
static const FarneDigest *const digests[] = {
  &farne_dispersal_digest, &farne_move_on_digest, &farne_contracts_digest,
  &farne_pledges_digest, &farne_tariffs_digest, &farne_planner_digest,
  &farne_rota_digest, &farne_children_digest, &farne_funding_digest,
  &farne_communications_digest, &farne_calendar_digest, NULL,
};

/**
 * farne_digests_get_all:
 *
 * Returns: (transfer none) (array zero-terminated=1): all digests, in the order of their pages
 */
const FarneDigest *const *
farne_digests_get_all (void)
{
  return digests;
}

/**
 * farne_digests_find:
 * @name: a name
 *
 * Returns: (transfer none) (nullable): the digest of that name
 */
const FarneDigest *
farne_digests_find (const char *name)
{
  for (guint i = 0; digests[i] != NULL; i++)
    if (g_strcmp0 (digests[i]->name, name) == 0)
      return digests[i];

  return NULL;
}

/**
 * farne_digest_part_is_drawn:
 * @part: a part of a digest
 *
 * Returns: whether it has something to paint, and not only a note
 */
gboolean
farne_digest_part_is_drawn (const FarneDigestPart *part)
{
  return part->table != NULL || part->bars != NULL || part->bands != NULL;
}

/**
 * farne_digest_part_paint:
 * @part: a part of a digest that has something to paint
 * @width: the room there is
 * @look: a look
 *
 * Returns: (transfer full): the part as a scene
 */
FarneScene *
farne_digest_part_paint (const FarneDigestPart *part, double width, const FarneLook *look)
{
  g_return_val_if_fail (farne_digest_part_is_drawn (part), NULL);

  if (part->bars != NULL)
    return farne_paint_progress (part->bars, width, look);
  if (part->bands != NULL)
    return farne_paint_bands (part->bands, width, look);

  return farne_paint_list (part->table, part->title, part->handling, width, look);
}

/**
 * farne_digest_part_free:
 * @part: (transfer full): a part of a digest
 *
 * Frees it.
 */
void
farne_digest_part_free (FarneDigestPart *part)
{
  g_free (part->title);
  g_free (part->note);
  g_clear_pointer (&part->table, farne_table_content_free);
  g_clear_pointer (&part->bars, farne_bars_free);
  g_clear_pointer (&part->bands, farne_band_chart_free);
  g_clear_pointer (&part->steps, g_ptr_array_unref);
  g_free (part);
}

/**
 * farne_digest_choice_free:
 * @choice: (transfer full): a choice
 *
 * Frees it.
 */
void
farne_digest_choice_free (FarneDigestChoice *choice)
{
  g_free (choice->title);
  g_free (choice);
}

/* A choice of a value under a title. */
FarneDigestChoice *
farne_digest_choice_new (gint64 value, const char *title)
{
  FarneDigestChoice *choice = g_new (FarneDigestChoice, 1);

  *choice = (FarneDigestChoice) { value, g_strdup (title) };

  return choice;
}

/* An empty part at the end; restricted, as these records tell of few people. */
FarneDigestPart *
farne_digest_add_part (GPtrArray *parts, FarneDesk *desk, const char *title)
{
  FarneDigestPart *part = g_new0 (FarneDigestPart, 1);

  part->title = g_strdup (title);
  part->handling = farne_desk_is_demo (desk) ? FARNE_HANDLING_SYNTHETIC : FARNE_HANDLING_RESTRICTED;
  g_ptr_array_add (parts, part);

  return part;
}

/* All records of a kind, in its own order. */
GPtrArray *
farne_digest_list (FarneDesk *desk, const FarneKind *kind, GError **error)
{
  return farne_store_list (farne_desk_get_store (desk), kind, kind->order, error);
}

/*
 * Published people of a flow by authority, all days known by today together, or NULL where nothing
 * is published. A flow that doesn't tell a breakdown is asked for without.
 */
FarneFigures *
farne_digest_ask_sum (FarneDesk *desk, const char *measure, const char *const *by)
{
  g_autoptr (FarneView) view = farne_view_new (measure, "authority");
  const FarneDay today = farne_desk_get_today (desk);
  guint n_days = 0;
  g_autofree FarneDay *days = farne_factbase_list_days (farne_desk_get_factbase (desk), measure, FALSE,
                                                        today, &n_days);
  g_autoptr (FarneFigures) figures = NULL;

  if (n_days == 0)
    return NULL;
  view->known = today;
  view->from = days[0];
  view->to = days[n_days - 1];
  view->summed = TRUE;
  view->by = g_strdupv ((char **) by);
  figures = farne_desk_ask (desk, view, NULL);

  return g_steal_pointer (&figures);
}

/* The name of an authority, or its code where it isn't known. */
const char *
farne_digest_name_area (FarneDesk *desk, const char *code)
{
  FarneArea *area = code != NULL ? farne_areas_find (farne_desk_get_areas (desk), code) : NULL;

  return area != NULL ? area->name : code != NULL ? code : _("not told");
}

/* The title of one of the records, by its id. */
const char *
farne_digest_name (GPtrArray *records, gint64 id)
{
  for (guint i = 0; i < records->len; i++)
    if (farne_record_get_id (g_ptr_array_index (records, i)) == id)
      return farne_record_get_title (g_ptr_array_index (records, i));

  return _("none");
}

/* The short name of a programme, where it has one. */
const char *
farne_digest_name_programme (GPtrArray *programmes, gint64 id)
{
  for (guint i = 0; i < programmes->len; i++)
    {
      FarneProgramme *programme = g_ptr_array_index (programmes, i);

      if (farne_record_get_id (FARNE_RECORD (programme)) == id && programme->short_name != NULL)
        return programme->short_name;
    }

  return farne_digest_name (programmes, id);
}

/* Says once in the note of a part what the short name of a programme stands for. */
void
farne_digest_spell_programme (FarneDigestPart *part, GPtrArray *programmes, gint64 id)
{
  const char *brief = farne_digest_name_programme (programmes, id);
  const char *name = farne_digest_name (programmes, id);
  /* Translators: the short name of a programme, and its name */
  g_autofree char *words = g_strdup_printf (_("%s: %s."), brief, name);
  char *note;

  if (g_str_equal (brief, name) || (part->note != NULL && strstr (part->note, words) != NULL))
    return;
  note = part->note != NULL ? g_strdup_printf ("%s %s", part->note, words) : g_strdup (words);
  g_free (part->note);
  part->note = note;
}

/* What opens a record. */
char *
farne_digest_key (gpointer record)
{
  return g_strdup_printf ("%s/%" G_GINT64_FORMAT, farne_record_get_kind (record)->name,
                          farne_record_get_id (record));
}

/* 2016 as 2016/17. */
char *
farne_digest_year_text (int financial_year)
{
  return g_strdup_printf ("%d/%02d", financial_year, (financial_year + 1) % 100);
}

/* A day as text, or nothing. */
char *
farne_digest_day_text (FarneDay day)
{
  return day != FARNE_DAY_NONE ? farne_day_to_short_text (day) : g_strdup ("");
}

/* All programmes together, then each. */
GPtrArray *
farne_digest_list_programmes (FarneDesk *desk)
{
  GPtrArray *choices = g_ptr_array_new_with_free_func ((GDestroyNotify) farne_digest_choice_free);
  g_autoptr (GPtrArray) programmes = farne_digest_list (desk, &farne_programme_kind, NULL);

  g_ptr_array_add (choices, farne_digest_choice_new (0, _("All programmes")));
  for (guint i = 0; programmes != NULL && i < programmes->len; i++)
    {
      FarneRecord *programme = g_ptr_array_index (programmes, i);

      g_ptr_array_add (choices, farne_digest_choice_new (farne_record_get_id (programme),
                                                         farne_record_get_title (programme)));
    }

  return choices;
}
