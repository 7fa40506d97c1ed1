/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "desk/farne-gazetteer.h"

G_BEGIN_DECLS

void farne_gazetteer_add_doubts (FarneGazetteer *self, FarneRecord *record, GPtrArray *problems);

G_END_DECLS
