/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define FARNE_TYPE_COLUMN_CHOOSER (farne_column_chooser_get_type ())
G_DECLARE_FINAL_TYPE (FarneColumnChooser, farne_column_chooser, FARNE, COLUMN_CHOOSER, GtkWidget)

/* Says which column of a table is which field, beside the first rows of it. */
void        farne_column_chooser_show_fields   (FarneColumnChooser *self, const char *const *fields, const char *const *labels, const char *const *headers, GHashTable *guess);
void        farne_column_chooser_show_rows     (FarneColumnChooser *self, gboolean has_header, const char *const *headers, GPtrArray *sample);
GHashTable *farne_column_chooser_get_mapping   (FarneColumnChooser *self, gboolean with_none);
gboolean    farne_column_chooser_tell          (FarneColumnChooser *self, const char *field, const char *message);
void        farne_column_chooser_clear_trouble (FarneColumnChooser *self);

void        farne_answer_set_trouble           (GtkWidget *answer, const char *message);

G_END_DECLS
