/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "farne-config.h"

#include <glib/gi18n-lib.h>

#include "base/farne-error.h"
#include "cli/farne-verb.h"
#include "store/farne-target.h"

/**
 * farne_arguments_fail:
 * @error: return location
 * @format: the sentence, as for printf()
 * @...: what goes into it
 *
 * Says that the command line is wrong.
 *
 * Returns: %FALSE
 */
gboolean
farne_arguments_fail (GError **error, const char *format, ...)
{
  va_list arguments;

  va_start (arguments, format);
  g_propagate_error (error, g_error_new_valist (FARNE_ERROR, FARNE_ERROR_USAGE, format, arguments));
  va_end (arguments);
  return FALSE;
}

static gboolean
check_count (guint n, guint least, guint most, char **words, GError **error)
{
  if (n < least)
    return farne_arguments_fail (error, _("Something is missing after “%s”."), words[n]);
  if (n > most)
    return farne_arguments_fail (error, _("“%s” is too much."), words[most + 1]);
  return TRUE;
}

/**
 * farne_arguments_parse:
 * @argc: how many words
 * @argv: the words, the verb first
 * @entries: (nullable): options, each with the place its value goes to
 * @least: how many words there must be beside options
 * @most: how many there may be
 *
 * Takes the options out of a command line.
 *
 * Returns: (transfer full) (array zero-terminated=1): the other words, without the verb, or %NULL
 *   with %FARNE_ERROR_USAGE
 */
char **
farne_arguments_parse (int                  argc,
                       char               **argv,
                       const GOptionEntry  *entries,
                       guint                least,
                       guint                most,
                       GError             **error)
{
  g_autoptr (GOptionContext) context = g_option_context_new (NULL);
  g_autoptr (GError) local = NULL;
  g_auto (GStrv) words = g_new0 (char *, argc + 1);

  for (int i = 0; i < argc; i++)
    words[i] = g_strdup (argv[i]);
  g_option_context_set_help_enabled (context, FALSE);
  if (entries != NULL)
    g_option_context_add_main_entries (context, entries, NULL);
  if (!g_option_context_parse_strv (context, &words, &local))
    {
      farne_arguments_fail (error, "%s.", local->message);
      return NULL;
    }
  if (!check_count (g_strv_length (words) - 1, least, most, words, error))
    return NULL;
  return g_strdupv (words + 1);
}

/**
 * farne_arguments_check_output:
 * @output: (nullable): what stands after -o
 * @endings: (nullable): what it may end in, see farne_target_check()
 * @error: return location for an error
 *
 * Checks where something is to be written, before anything is done for it.
 *
 * Returns: whether it may be written there
 */
gboolean
farne_arguments_check_output (const char *output, const char *endings, GError **error)
{
  return output != NULL ? farne_target_check (output, endings, error)
         : farne_arguments_fail (error, _("Say where to with -o."));
}

/**
 * farne_arguments_parse_day:
 * @option: the option it was given with, for the message
 * @text: (nullable): what was given
 * @day: (out): the day; %FARNE_DAY_NONE where nothing was given
 *
 * Reads a day.
 *
 * Returns: whether it is one, or nothing was given
 */
gboolean
farne_arguments_parse_day (const char *option, const char *text, FarneDay *day, GError **error)
{
  *day = FARNE_DAY_NONE;
  if (text == NULL || farne_day_parse (text, day))
    return TRUE;
  return farne_arguments_fail (error, _("“%s” after %s is not a date; write it as 2017-04-10."), text,
                               option);
}
