/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "farne-config.h"

#include <glib/gi18n-lib.h>

#include "cli/farne-verb.h"
#include "desk/farne-prepare.h"
#include "store/farne-target.h"

static gboolean
find_occasion (const char *name, const FarneOccasion **occasion, GError **error)
{
  *occasion = farne_occasions_find (name);
  if (*occasion != NULL)
    return TRUE;

  return farne_arguments_fail (error, _("Say what to prepare for: visit, month or provider."));
}

static gboolean
find_authority (FarneDesk *desk, const char *text, FarneArea **area, GError **error)
{
  *area = text == NULL ? NULL : farne_desk_find_area (desk, text, "authority", error);
  return text == NULL || *area != NULL;
}

static gboolean
run (int argc, char **argv, GError **error)
{
  g_autofree char *output = NULL, *authority = NULL;
  const GOptionEntry options[] = {
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &output },
    { "authority", 0, 0, G_OPTION_ARG_STRING, &authority },
    { NULL }
  };
  g_auto (GStrv) words = farne_arguments_parse (argc, argv, options, 2, 2, error);
  g_autoptr (FarneDesk) desk = NULL;
  const FarneOccasion *occasion;
  FarneArea *area;

  if (words == NULL || !find_occasion (words[1], &occasion, error)
      || !farne_arguments_check_output (output, FARNE_TARGET_PAPER, error))
    return FALSE;
  desk = farne_desk_open_to_read (words[0], error);

  return desk != NULL && find_authority (desk, authority, &area, error)
         && farne_door_prepared (desk, occasion, area, output, error);
}

const FarneVerb farne_verb_prepare = {
  .name = "prepare",
  .usage = "FILE visit|month|provider -o OUT.pdf [--authority AREA]",
  .summary = N_("Writes what there is to know before a visit, a monthly look, a meeting with the provider."),
  .run = run,
};
