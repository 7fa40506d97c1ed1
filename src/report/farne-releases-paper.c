/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "farne-config.h"

#include "report/farne-releases-paper.h"

#include <glib/gi18n-lib.h>

#include "base/farne-number.h"
#include "report/farne-release-words.h"

/* A release is two lines that stay together. */
#define LEAST_ROOM 24

static void
append (GString *text, char *part)
{
  g_string_append_printf (text, "%s%s", text->len > 0 ? " · " : "", part);
  g_free (part);
}

static char *
write_count (const char *said, gint64 n)
{
  g_autofree char *number = farne_number_to_text (n, 0);
  GString *text = g_string_new (said);

  g_string_replace (text, "%s", number, 1);
  return g_string_free (text, FALSE);
}

/* The words for one and for many, in the language of this translation. */
#define COUNT(one, many, n) write_count (g_dngettext (GETTEXT_PACKAGE, one, many, (gulong) (n)), n)

/* How much of it was kept, and what stands in its way. */
static void
append_state (GString *text, FarneRelease *release, FarneDay today)
{
  append (text, COUNT ("%s row", "%s rows", release->n_rows));
  if (release->n_rejected > 0)
    append (text, COUNT ("%s not kept", "%s not kept", release->n_rejected));
  if (release->n_repaired > 0)
    append (text, COUNT ("%s repaired", "%s repaired", release->n_repaired));
  if (release->provisional)
    append (text, g_strdup (_("provisional")));
  if (release->withdrawn)
    append (text, g_strdup (_("withdrawn")));
  if (release->erased)
    append (text, g_strdup (_("erased")));
  if (release->published > today)
    append (text, g_strdup (_("after the desk's day")));
}

static char *
write_note (FarneRelease *release, FarneDay today)
{
  GString *text = g_string_new (NULL);

  append (text, farne_release_describe_days (release));
  append (text, farne_release_describe (release));
  append_state (text, release, today);
  if (release->kept_because != NULL && *release->kept_because != '\0')
    append (text, g_strdup_printf (_("kept because: %s"), release->kept_because));
  return g_string_free (text, FALSE);
}

static void
add_release (FarnePaper *paper, FarneRelease *release, FarneDay today)
{
  g_autofree char *note = write_note (release, today);

  if (farne_paper_get_room (paper) < LEAST_ROOM)
    farne_paper_add_break (paper);
  farne_paper_add_text (paper, release->title, FALSE);
  farne_paper_add_note (paper, note);
}

/**
 * farne_releases_paper_new:
 * @releases: (element-type FarneRelease): the releases, in the order they are told
 * @today: the day the desk looks from
 * @partnership: whose paper it is
 *
 * What was read into a desk, as a list: which days, who published it and when, from which file, how
 * many rows were kept, and what became of it since. It tells no figure of theirs.
 *
 * Returns: (transfer full): the paper
 */
FarnePaper *
farne_releases_paper_new (GPtrArray *releases, FarneDay today, const char *partnership)
{
  g_autofree char *day = farne_day_to_text (today);
  g_autofree char *n = COUNT ("%s release", "%s releases", releases->len);
  /* Translators: a number of releases, then a day */
  g_autofree char *standing = g_strdup_printf (_("%s, seen from %s"), n, day);
  FarnePaper *paper = farne_paper_new (_("What was read in"), standing, partnership);

  for (guint i = 0; i < releases->len; i++)
    add_release (paper, g_ptr_array_index (releases, i), today);
  return paper;
}
