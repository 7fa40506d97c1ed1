/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "farne-config.h"

#include <glib/gi18n-lib.h>

#include "cli/farne-verb.h"

static gboolean
set_today (const char *path, const char *text, GError **error)
{
  g_autoptr (FarneDesk) desk = NULL;
  FarneDay today;

  if (!farne_arguments_parse_day ("FILE", g_str_equal (text, "calendar") ? NULL
                                  : text, &today, error))
    return FALSE;
  desk = farne_desk_open (path, FARNE_STORE_WRITE, error);
  return desk != NULL && farne_desk_set_today (desk, today, error)
         && farne_store_close (farne_desk_get_store (desk), error);
}

static gboolean
tell_today (const char *path, GError **error)
{
  g_autoptr (FarneDesk) desk = farne_desk_open (path, FARNE_STORE_READ_ONLY, error);
  g_autofree char *today = NULL;

  if (desk == NULL)
    return FALSE;
  today = farne_day_to_iso (farne_desk_get_today (desk));
  farne_output_line ("%s", today);
  return TRUE;
}

static gboolean
run (int argc, char **argv, GError **error)
{
  g_auto (GStrv) words = farne_arguments_parse (argc, argv, NULL, 1, 2, error);

  if (words == NULL)
    return FALSE;
  return words[1] == NULL ? tell_today (words[0], error) : set_today (words[0], words[1], error);
}

const FarneVerb farne_verb_today = {
  .name = "today",
  .usage = "FILE [DATE|calendar]",
  .summary = N_("Tells the day that counts as today in the file, or changes it."),
  .run = run,
};
