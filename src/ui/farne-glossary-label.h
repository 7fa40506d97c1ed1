/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "desk/farne-desk.h"

G_BEGIN_DECLS

#define FARNE_TYPE_GLOSSARY_LABEL (farne_glossary_label_get_type ())
G_DECLARE_FINAL_TYPE (FarneGlossaryLabel, farne_glossary_label, FARNE, GLOSSARY_LABEL, GtkWidget)

/*
 * A text in which terms are underlined: explained under the pointer, by a click, and by Return or F1
 * with the keyboard on them.
 */
GtkWidget *farne_glossary_label_new      (FarneDesk *desk, const char *text);
void       farne_glossary_label_set_text (FarneGlossaryLabel *self, FarneDesk *desk, const char *text);
GtkLabel  *farne_glossary_label_get_label (FarneGlossaryLabel *self);
gboolean   farne_glossary_popup          (GtkWidget *widget, FarneDesk *desk, const char *text);

G_END_DECLS
