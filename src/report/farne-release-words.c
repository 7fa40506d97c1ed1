/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "farne-config.h"

#include "report/farne-release-words.h"

#include <glib/gi18n-lib.h>

/**
 * farne_release_describe:
 * @release: a release
 *
 * Returns: (transfer full): who published it, when, and from which file it was read
 */
char *
farne_release_describe (FarneRelease *release)
{
  g_autofree char *published = farne_release_describe_published (release);
  GString *text = g_string_new (NULL);

  if (release->publisher != NULL)
    g_string_append_printf (text, "%s · ", release->publisher);
  g_string_append (text, published);
  if (release->file_name != NULL)
    g_string_append_printf (text, " · %s", release->file_name);
  if (release->restricted)
    g_string_append_printf (text, " · %s", release->synthetic ? _("restricted, made up") : _("restricted"));

  return g_string_free (text, FALSE);
}

/**
 * farne_release_describe_days:
 * @release: a release
 *
 * Returns: (transfer full): the days its figures are for
 */
char *
farne_release_describe_days (FarneRelease *release)
{
  g_autofree char *first = farne_day_to_short_text (release->first_day);
  g_autofree char *last = farne_day_to_short_text (release->last_day);

  if (release->first_day == release->last_day)
    return g_steal_pointer (&last);
  return g_strdup_printf (_("%s to %s"), first, last);
}

/**
 * farne_release_describe_size:
 * @release: a release
 *
 * Returns: (transfer full): the size of its file
 */
char *
farne_release_describe_size (FarneRelease *release)
{
  return g_format_size (MAX (release->file_size, 0));
}

/**
 * farne_release_describe_published:
 * @release: a release
 *
 * Returns: (transfer full): when it was published, and how that is known
 */
char *
farne_release_describe_published (FarneRelease *release)
{
  g_autofree char *day = farne_day_to_text (release->published);

  if (release->published == FARNE_DAY_NONE)
    return g_strdup (_("publication day unknown"));
  if (g_strcmp0 (release->published_how, "lag") == 0)
    return g_strdup_printf (_("published about %s (by the usual lag)"), day);

  return g_strdup_printf (_("published %s"), day);
}
