/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "facts/farne-answer.h"
#include "facts/farne-factbase.h"

G_BEGIN_DECLS

FarneQuestion *farne_factbase_resolve (FarneFactbase *self, const FarneView *view,
                                       const FarneDay *days, guint n_days, GError **error);
FarneSource *farne_factbase_find_source (FarneFactbase *self, FarneRelease *release,
                                         GError **error);

G_END_DECLS
