/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "farne-config.h"

#include "base/farne-error.h"

#include <glib/gi18n-lib.h>
#include <string.h>

typedef struct
{
  char *field;
} FarneErrorPrivate;

static void
farne_error_private_init (FarneErrorPrivate *priv)
{
  priv->field = NULL;
}

static void
farne_error_private_copy (const FarneErrorPrivate *from, FarneErrorPrivate *to)
{
  to->field = g_strdup (from->field);
}

static void
farne_error_private_clear (FarneErrorPrivate *priv)
{
  g_free (priv->field);
}

G_DEFINE_EXTENDED_ERROR (FarneError, farne_error)

/**
 * farne_error_set_field:
 * @error: an error of %FARNE_ERROR
 * @field: the name of what was answered, as in a mapping
 *
 * Notes which answer of a person caused an error, so that a form can say it beside that answer.
 */
void
farne_error_set_field (GError *error, const char *field)
{
  FarneErrorPrivate *priv;

  g_return_if_fail (error != NULL && error->domain == FARNE_ERROR);

  priv = farne_error_get_private (error);
  g_free (priv->field);
  priv->field = g_strdup (field);
}

/**
 * farne_error_get_field:
 * @error: an error of any domain
 *
 * Which answer of a person caused an error.
 *
 * Returns: (nullable): the name of what was answered; %NULL if it was none, or nobody knows
 */
const char *
farne_error_get_field (const GError *error)
{
  g_return_val_if_fail (error != NULL, NULL);

  return error->domain == FARNE_ERROR ? farne_error_get_private (error)->field : NULL;
}

static char *
describe_place (const char *message, const char *file, const char *part)
{
  const gboolean has_part = part != NULL && *part != '\0' && strstr (message, part) == NULL;

  if (strstr (message, file) != NULL)
    return has_part ? g_strdup_printf ("“%s”", part) : NULL;
  return has_part ? g_strdup_printf ("“%s”, “%s”", file, part) : g_strdup_printf ("“%s”", file);
}

/**
 * farne_error_add_place:
 * @error: an error
 * @file: the name of the file that was read
 * @part: (nullable): its sheet or layer
 *
 * Says in front of a message where it went wrong, unless the message does so itself: what reads
 * the bytes of a file does not know its name. Cancelling has no place.
 */
void
farne_error_add_place (GError *error, const char *file, const char *part)
{
  g_autofree char *place = NULL;
  char *message;

  g_return_if_fail (error != NULL && file != NULL);

  if (error->domain != FARNE_ERROR)
    return;
  place = describe_place (error->message, file, part);
  if (place == NULL)
    return;
  /* Translators: where it went wrong, and what */
  message = g_strdup_printf (_("%s: %s"), place, error->message);
  g_free (error->message);
  error->message = message;
}
