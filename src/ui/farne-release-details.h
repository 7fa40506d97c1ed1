/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "model/farne-release.h"
#include "ui/farne-context.h"

G_BEGIN_DECLS

#define FARNE_TYPE_RELEASE_DETAILS (farne_release_details_get_type ())
G_DECLARE_FINAL_TYPE (FarneReleaseDetails, farne_release_details, FARNE, RELEASE_DETAILS, GtkWidget)

/* One release: what it is, where it is from, what was found in it, what can be done with it. */
void farne_release_details_show (FarneReleaseDetails *self, FarneContext *context, FarneRelease *release);

G_END_DECLS
