/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "farne-config.h"

#include "analysis/farne-breaks.h"

#include <glib/gi18n-lib.h>

#include "analysis/farne-classes.h"
#include "base/farne-error.h"
#include "base/farne-number.h"

#define MOST_BREAKS (FARNE_CLASSES_MOST - 1)

/*
 * Semicolons and spaces part breaks, and so do commas, unless a comma has three digits behind it
 * and semicolons part the rest: "1,000; 2,000" are two breaks, "100,200" are two as well.
 */
static char **
split (const char *text)
{
  return g_strsplit_set (text, strchr (text, ';') != NULL ? ";" : ", \t", -1);
}

static gboolean
read_break (const char *part, GArray *breaks, GError **error)
{
  double value, last;
  FarneMark mark;

  if (!farne_number_parse (part, &value, &mark) || mark != FARNE_MARK_LISTED)
    {
      g_set_error (error, FARNE_ERROR, FARNE_ERROR_USAGE,
                   _("“%s” is not a number. Type breaks as 100; 200; 500."), part);
      return FALSE;
    }
  last = breaks->len > 0 ? g_array_index (breaks, double, breaks->len - 1) : value - 1;
  if (value <= last)
    {
      g_autofree char *one = farne_number_to_json (last), *other = farne_number_to_json (value);

      g_set_error (error, FARNE_ERROR, FARNE_ERROR_USAGE,
                   _("%s stands behind %s. Breaks must rise from each to the next."), other, one);
      return FALSE;
    }
  g_array_append_val (breaks, value);
  return TRUE;
}

/**
 * farne_breaks_parse:
 * @text: breaks, as `100; 200; 500` or `100,200,500`
 * @error: where to report an error
 *
 * Reads the breaks between the classes of a map: they rise, and there are at most as many as part
 * the most classes a map has.
 *
 * Returns: (transfer full) (element-type double): the breaks, or %NULL with %FARNE_ERROR_USAGE
 */
GArray *
farne_breaks_parse (const char *text, GError **error)
{
  g_autoptr (GArray) breaks = g_array_new (FALSE, FALSE, sizeof (double));
  g_auto (GStrv) parts = split (text);

  for (guint i = 0; parts[i] != NULL; i++)
    if (*g_strstrip (parts[i]) != '\0' && !read_break (parts[i], breaks, error))
      return NULL;

  if (breaks->len > 0 && breaks->len <= MOST_BREAKS)
    return g_steal_pointer (&breaks);
  if (breaks->len == 0)
    g_set_error_literal (error, FARNE_ERROR, FARNE_ERROR_USAGE,
                         _("There are no breaks. Type them as 100; 200; 500."));
  else
    g_set_error (error, FARNE_ERROR, FARNE_ERROR_USAGE,
                 _("There are %u breaks; a map has at most %u classes, and so %u breaks."),
                 breaks->len, FARNE_CLASSES_MOST, MOST_BREAKS);
  return NULL;
}
