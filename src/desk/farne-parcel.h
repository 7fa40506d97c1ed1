/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "facts/farne-handled.h"
#include "model/farne-release.h"

G_BEGIN_DECLS

#define FARNE_TYPE_PARCEL (farne_parcel_get_type ())
G_DECLARE_FINAL_TYPE (FarneParcel, farne_parcel, FARNE, PARCEL, GObject)

/* A text that wants to leave, and knows how it must be handled. A FarneHandled. */
FarneParcel  *farne_parcel_new             (const char *text, FarneHandling handling);
const char   *farne_parcel_get_text        (FarneParcel *self);
FarneHandling farne_release_get_handling   (FarneRelease *release);

G_END_DECLS
