/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "farne-config.h"

#include <glib/gi18n.h>
#include <locale.h>

#include "cli/farne-cli.h"
#include "ui/farne-application.h"

/* A verb works in the terminal and never touches the display; anything else opens the window. */
int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, FARNE_LOCALE_DIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);

  return farne_cli_is_meant (argc, argv) ? farne_cli_run (argc, argv)
                                         : farne_application_run (argc, argv);
}
