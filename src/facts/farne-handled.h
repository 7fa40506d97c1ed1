/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * FarneHandling:
 * @FARNE_HANDLING_PUBLIC: published
 * @FARNE_HANDLING_SYNTHETIC: restricted, but made up
 * @FARNE_HANDLING_CASE: about one home, for the consultees of its case alone
 * @FARNE_HANDLING_RESTRICTED: restricted figures about real people
 *
 * How careful one must be with a thing; the larger, the more.
 */
typedef enum
{
  FARNE_HANDLING_PUBLIC,
  FARNE_HANDLING_SYNTHETIC,
  FARNE_HANDLING_CASE,
  FARNE_HANDLING_RESTRICTED,
} FarneHandling;

#define FARNE_TYPE_HANDLED (farne_handled_get_type ())
G_DECLARE_INTERFACE (FarneHandled, farne_handled, FARNE, HANDLED, GObject)

/**
 * FarneHandledInterface:
 * @get_handling: how careful one must be
 *
 * What may want to leave: figures, a scene, a paper. It knows how it must be handled.
 */
struct _FarneHandledInterface
{
  GTypeInterface parent_iface;

  FarneHandling (*get_handling) (FarneHandled *self);
};

FarneHandling farne_handled_get_handling (FarneHandled *self);

G_END_DECLS
