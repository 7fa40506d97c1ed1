/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/farne-property.h"

G_BEGIN_DECLS

/* Which field of a property each column of a provider's list fills; found by its name or told. */
const FarneField **farne_property_columns_match (const char *const *names, GHashTable *mapping);
const char *const *farne_property_columns_get_fields (void);

G_END_DECLS
