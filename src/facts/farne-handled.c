/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "facts/farne-handled.h"

G_DEFINE_INTERFACE (FarneHandled, farne_handled, G_TYPE_OBJECT)

static void
farne_handled_default_init (FarneHandledInterface *iface)
{
}

/**
 * farne_handled_get_handling:
 * @self: what may want to leave
 *
 * How careful one must be with it.
 *
 * Returns: the handling
 */
FarneHandling
farne_handled_get_handling (FarneHandled *self)
{
  g_return_val_if_fail (FARNE_IS_HANDLED (self), FARNE_HANDLING_RESTRICTED);

  return FARNE_HANDLED_GET_IFACE (self)->get_handling (self);
}
