/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define FARNE_TYPE_APPLICATION (farne_application_get_type ())
G_DECLARE_FINAL_TYPE (FarneApplication, farne_application, FARNE, APPLICATION, AdwApplication)

FarneApplication *farne_application_new (void);
int               farne_application_run (int argc, char **argv);

G_END_DECLS
