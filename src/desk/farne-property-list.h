/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "analysis/farne-property-changes.h"
#include "desk/farne-desk.h"
#include "exchange/farne-problems.h"

G_BEGIN_DECLS

#define FARNE_TYPE_PROPERTY_LIST (farne_property_list_get_type ())
G_DECLARE_FINAL_TYPE (FarnePropertyList, farne_property_list, FARNE, PROPERTY_LIST, GObject)

/*
 * A provider's list of properties on its way in: read and compared, shown, then kept in one step or
 * dropped. Reading changes nothing.
 */
FarnePropertyList *farne_property_list_new           (FarneDesk *desk, const char *path, FarneDay day);
void               farne_property_list_map           (FarnePropertyList *self, const char *field, const char *column);
gboolean           farne_property_list_read          (FarnePropertyList *self, GCancellable *cancellable, GError **error);
GArray            *farne_property_list_get_changes   (FarnePropertyList *self); /* FarnePropertyChange */
FarneProblems     *farne_property_list_get_problems  (FarnePropertyList *self);
guint              farne_property_list_count_unplaced (FarnePropertyList *self);
JsonNode          *farne_property_list_to_json       (FarnePropertyList *self);
char              *farne_property_list_describe      (FarnePropertyList *self);
gboolean           farne_property_list_keep          (FarnePropertyList *self, GError **error);

G_END_DECLS
