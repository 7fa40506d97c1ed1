/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "exchange/farne-problems.h"

G_BEGIN_DECLS

#define FARNE_TYPE_FINDINGS_MODEL (farne_findings_model_get_type ())
G_DECLARE_FINAL_TYPE (FarneFindingsModel, farne_findings_model, FARNE, FINDINGS_MODEL, GObject)

/* What was found in a file, as rows of a table of texts, made as they are looked at. */
GListModel *farne_findings_model_new (FarneProblems *problems);
GtkWidget  *farne_findings_table_new (FarneProblems *problems);

G_END_DECLS
