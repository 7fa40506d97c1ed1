/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "model/farne-release.h"
#include "ui/farne-context.h"

G_BEGIN_DECLS

/* What differs between a release and another of the same measures. */
void farne_compare_dialog_present (GtkWidget *widget, FarneContext *context, FarneRelease *release);

G_END_DECLS
