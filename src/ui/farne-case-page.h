/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "model/farne-protocol-case.h"
#include "ui/farne-context.h"

G_BEGIN_DECLS

#define FARNE_TYPE_CASE_PAGE (farne_case_page_get_type ())
G_DECLARE_FINAL_TYPE (FarneCasePage, farne_case_page, FARNE, CASE_PAGE, GtkWidget)

/* A case of the accommodation use protocol from proposal to decision, with what is nearby beside it. */
GtkWidget *farne_case_page_new (FarneContext *context, FarneProtocolCase *about);

G_END_DECLS
