/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/farne-record-filters.h"

G_BEGIN_DECLS

#define FARNE_TYPE_FILTER_POPOVER (farne_filter_popover_get_type ())
G_DECLARE_FINAL_TYPE (FarneFilterPopover, farne_filter_popover, FARNE, FILTER_POPOVER, GtkPopover)

/* Where a condition is put together: a field, how it is compared, and with what. */
void farne_filter_popover_set_filters (FarneFilterPopover *self, const FarneKind *kind, FarneRecordFilters *filters);

G_END_DECLS
