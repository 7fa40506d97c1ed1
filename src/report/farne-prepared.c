/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "farne-config.h"

#include "report/farne-prepared.h"

#include <glib/gi18n-lib.h>

#include "paint/farne-painters.h"

static void
free_row (gpointer data)
{
  FarnePreparedRow *row = data;

  g_free (row->text);
  g_free (row->detail);
  g_free (row->tag);
  g_free (row);
}

/**
 * farne_prepared_part_new:
 * @title: a translated question
 * @none: a translated sentence for where there is nothing to tell
 *
 * Returns: (transfer full): a part without rows
 */
FarnePreparedPart *
farne_prepared_part_new (const char *title, const char *none)
{
  FarnePreparedPart *self = g_new0 (FarnePreparedPart, 1);

  self->title = g_strdup (title);
  self->none = g_strdup (none);
  self->rows = g_ptr_array_new_with_free_func (free_row);

  return self;
}

/**
 * farne_prepared_part_add:
 * @self: a part
 * @record: (nullable): the record it tells of
 * @text: what it is
 * @detail: (nullable): a line more; of no field that is for the team alone
 * @tag: (nullable): a few words on how it stands
 * @warn: whether they warn
 *
 * Adds a row. A title that is for the team alone makes its row so.
 *
 * Returns: (transfer none): the row
 */
FarnePreparedRow *
farne_prepared_part_add (FarnePreparedPart *self, FarneRecord *record, const char *text,
                         const char *detail, const char *tag, gboolean warn)
{
  FarnePreparedRow *row = g_new0 (FarnePreparedRow, 1);

  row->text = g_strdup (text);
  row->detail = g_strdup (detail);
  row->tag = g_strdup (tag);
  row->warn = warn;
  if (record != NULL)
    {
      row->kind = farne_record_get_kind (record);
      row->id = farne_record_get_id (record);
      row->team = farne_kind_title_is_restricted (row->kind);
    }
  g_ptr_array_add (self->rows, row);

  return row;
}

/**
 * farne_prepared_part_free:
 * @self: (transfer full): a part
 *
 * Frees a part with its rows.
 */
void
farne_prepared_part_free (FarnePreparedPart *self)
{
  g_free (self->title);
  g_free (self->none);
  g_ptr_array_unref (self->rows);
  g_free (self);
}

/**
 * farne_prepared_count_team:
 * @parts: (element-type FarnePreparedPart): a preparation
 *
 * Returns: how many rows are for the team alone
 */
guint
farne_prepared_count_team (GPtrArray *parts)
{
  guint n = 0;

  for (guint i = 0; i < parts->len; i++)
    {
      const FarnePreparedPart *part = g_ptr_array_index (parts, i);

      for (guint j = 0; j < part->rows->len; j++)
        n += ((const FarnePreparedRow *) part->rows->pdata[j])->team;
    }

  return n;
}

static void
add_cells (GPtrArray *cells, const FarnePreparedRow *row)
{
  const char *const line[] = { row->text, row->detail != NULL ? row->detail : "",
                               row->tag != NULL ? row->tag : "", NULL };

  g_ptr_array_add (cells, g_strdupv ((char **) line));
}

/* Sentences alone take the whole width. */
static gboolean
are_sentences (const FarnePreparedPart *part)
{
  for (guint i = 0; i < part->rows->len; i++)
    {
      const FarnePreparedRow *row = g_ptr_array_index (part->rows, i);

      if (row->detail != NULL || row->tag != NULL)
        return FALSE;
    }

  return TRUE;
}

static void
add_sentences (FarnePaper *paper, const FarnePreparedPart *part)
{
  farne_paper_add_heading (paper, part->title);
  for (guint i = 0; i < part->rows->len; i++)
    {
      const FarnePreparedRow *row = g_ptr_array_index (part->rows, i);

      if (!row->team)
        farne_paper_add_text (paper, row->text, row->warn);
    }
}

static void
add_part (FarnePaper *paper, const FarnePreparedPart *part)
{
  g_autoptr (GPtrArray) cells = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
  g_autoptr (FarneScene) scene = NULL;

  for (guint i = 0; i < part->rows->len; i++)
    if (!((const FarnePreparedRow *) part->rows->pdata[i])->team)
      add_cells (cells, part->rows->pdata[i]);
  if (cells->len == 0)
    {
      farne_paper_add_heading (paper, part->title);
      farne_paper_add_text (paper, part->none, FALSE);
      return;
    }
  if (are_sentences (part))
    {
      add_sentences (paper, part);
      return;
    }
  scene = farne_paint_listing (part->title, (const char *[]) { "", "", "", NULL }, cells,
                               FARNE_HANDLING_PUBLIC, FARNE_PAPER_ROOM, farne_look_get_paper ());
  farne_paper_add_scene (paper, scene, TRUE, NULL);
}

static void
add_left_out (FarnePaper *paper, guint n)
{
  g_autofree char *text = NULL;

  if (n == 0)
    return;
  text = g_strdup_printf (ngettext ("%u line is for the team alone and stays off the paper.",
                                    "%u lines are for the team alone and stay off the paper.", n), n);
  farne_paper_add_note (paper, text);
}

/**
 * farne_prepared_paper_new:
 * @title: what it prepares for
 * @parts: (element-type FarnePreparedPart): the preparation, of published figures
 * @today: the desk's day
 * @partnership: whose paper it is
 *
 * A preparation as a paper, without what is for the team alone.
 *
 * Returns: (transfer full): the paper
 */
FarnePaper *
farne_prepared_paper_new (const char *title, GPtrArray *parts, FarneDay today, const char *partnership)
{
  g_autofree char *day = farne_day_to_text (today);
  g_autofree char *standing = g_strdup_printf (_("As known on %s"), day);
  FarnePaper *paper = farne_paper_new (title, standing, partnership);

  for (guint i = 0; i < parts->len; i++)
    add_part (paper, g_ptr_array_index (parts, i));
  add_left_out (paper, farne_prepared_count_team (parts));

  return paper;
}
