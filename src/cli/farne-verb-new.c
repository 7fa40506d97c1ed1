/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "farne-config.h"

#include <glib/gi18n-lib.h>

#include "cli/farne-verb.h"

static gboolean
run (int argc, char **argv, GError **error)
{
  g_autofree char *region = NULL;
  gboolean demo = FALSE;
  const GOptionEntry entries[] = {
    { "region", 0, 0, G_OPTION_ARG_STRING, &region },
    { "demo", 0, 0, G_OPTION_ARG_NONE, &demo },
    { NULL }
  };
  g_auto (GStrv) words = farne_arguments_parse (argc, argv, entries, 1, 1, error);
  g_autoptr (FarneDesk) desk = NULL;

  if (words == NULL)
    return FALSE;
  if (region == NULL)
    return farne_arguments_fail (error, _("Say of which region with --region."));
  desk = farne_desk_create (words[0], region, demo, NULL, error);
  return desk != NULL && farne_store_close (farne_desk_get_store (desk), error);
}

const FarneVerb farne_verb_new = {
  .name = "new",
  .usage = "FILE --region north-east [--demo]",
  .summary = N_("Makes a desk file from a region pack."),
  .run = run,
};
