/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "farne-config.h"

#include <glib/gi18n-lib.h>
#include <stdio.h>

#include "base/farne-error.h"
#include "cli/farne-cli.h"
#include "cli/farne-verb.h"

enum { DONE = 0, FAILED = 1, WRONG_USAGE = 2 };

/* What else may stand first. */
static const struct
{
  const char *word;
  const char *verb;
} other_words[] = {
  { "--help", "help" },
  { "-h", "help" },
};

static const FarneVerb *
find_verb (const char *word)
{
  for (guint i = 0; i < G_N_ELEMENTS (other_words); i++)
    if (g_str_equal (word, other_words[i].word))
      return farne_verbs_find (other_words[i].verb);
  return farne_verbs_find (word);
}

/* A word that is neither an option nor a file is a verb, if a misspelt one. */
static gboolean
is_file (const char *word)
{
  g_autofree char *scheme = g_uri_parse_scheme (word);

  return scheme != NULL || g_file_test (word, G_FILE_TEST_EXISTS);
}

/**
 * farne_cli_is_meant:
 * @argc: as main()
 * @argv: as main()
 *
 * Whether a command line is for the terminal, and not for the window.
 *
 * Returns: whether it is
 */
gboolean
farne_cli_is_meant (int argc, char **argv)
{
  if (argc < 2)
    return FALSE;
  return g_str_equal (argv[1], "--version") || find_verb (argv[1]) != NULL
         || (argv[1][0] != '-' && !is_file (argv[1]));
}

/* The message as one line. */
static void
print_error (const GError *error)
{
  g_autofree char *line = g_strdup (error->message);

  g_strdelimit (line, "\n", ' ');
  fprintf (stderr, "farne: %s\n", line);
}

static int
report (const FarneVerb *verb, const GError *error)
{
  print_error (error);
  if (!g_error_matches (error, FARNE_ERROR, FARNE_ERROR_USAGE))
    return FAILED;
  fprintf (stderr, _("Usage: farne %s %s\n"), verb->name, verb->usage);
  return WRONG_USAGE;
}

static int
report_unknown (const char *word)
{
  fprintf (stderr, _("farne: There is no command “%s”, nor a file of that name; “farne help” lists "
                     "the commands.\n"), word);
  fprintf (stderr, _("Usage: farne VERB FILE …\n"));
  return WRONG_USAGE;
}

static gboolean
asks_for_help (int argc, char **argv)
{
  return argc == 2 && (g_str_equal (argv[1], "--help") || g_str_equal (argv[1], "-h"));
}

static int
run_verb (const FarneVerb *verb, int argc, char **argv)
{
  g_autoptr (GError) error = NULL;

  if (asks_for_help (argc, argv))
    {
      farne_output_line (_("Usage: farne %s %s"), verb->name, verb->usage);
      farne_output_line ("%s", _(verb->summary));
      return DONE;
    }
  if (!verb->run (argc, argv, &error))
    return report (verb, error);
  if (fflush (stdout) == 0)
    return DONE;
  fprintf (stderr, "farne: %s\n", _("The output could not be written."));
  return FAILED;
}

/**
 * farne_cli_run:
 * @argc: as main()
 * @argv: as main(), where farne_cli_is_meant()
 *
 * Runs a command of the terminal, without a display.
 *
 * Returns: the exit status: 0 done, 1 failed with one line on standard error, 2 wrong usage
 */
int
farne_cli_run (int argc, char **argv)
{
  const FarneVerb *verb;

  g_return_val_if_fail (argc >= 2, WRONG_USAGE);

  if (g_str_equal (argv[1], "--version"))
    {
      farne_output_line ("farne %s", FARNE_VERSION);
      return DONE;
    }
  verb = find_verb (argv[1]);
  return verb == NULL ? report_unknown (argv[1]) : run_verb (verb, argc - 1, argv + 1);
}
