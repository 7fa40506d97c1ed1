/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/farne-compat.h"

/**
 * farne_set_str:
 * @place: where a string is kept
 * @text: (nullable): the string to keep
 *
 * Replaces a kept string, as g_set_str() of GLib 2.76 does.
 *
 * Returns: whether it changed
 */
gboolean
farne_set_str (char **place, const char *text)
{
  char *copy;

  if (g_strcmp0 (*place, text) == 0)
    return FALSE;

  copy = g_strdup (text);
  g_free (*place);
  *place = copy;

  return TRUE;
}
