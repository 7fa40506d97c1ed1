/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "ui/farne-context.h"

G_BEGIN_DECLS

/* What the page of a record has beside what every record's page has. */
GtkWidget *farne_record_extra_new (FarneContext *context, FarneRecord *record);

G_END_DECLS
