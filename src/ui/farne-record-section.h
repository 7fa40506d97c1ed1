/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/farne-section.h"

G_BEGIN_DECLS

#define FARNE_TYPE_RECORD_SECTION (farne_record_section_get_type ())
G_DECLARE_DERIVABLE_TYPE (FarneRecordSection, farne_record_section, FARNE, RECORD_SECTION, FarneSection)

/**
 * FarneRecordSectionClass:
 * @add_views: adds the hand-made views, with farne_record_section_add_view(); called once, when the
 *   section is first seen. May be %NULL.
 * @make_page: a hand-made page of one record instead of the general one: (transfer floating), or %NULL
 *   for a kind that has none. May be %NULL.
 *
 * The class structure: a page of the window made of several kinds of record, those whose
 * #FarneKind.section is its name. It opens on what farne_desk_list_needs() has for it; then come hand-made views; the
 * list of each kind is in a menu.
 */
struct _FarneRecordSectionClass
{
  FarneSectionClass parent_class;

  void       (*add_views) (FarneRecordSection *self);
  GtkWidget *(*make_page) (FarneRecordSection *self, FarneRecord *record);
};

void farne_record_section_add_view (FarneRecordSection *self, const char *name, const char *title, GtkWidget *widget);
void farne_record_section_show_view (FarneRecordSection *self, const char *name);
void farne_record_section_show_list (FarneRecordSection *self, const FarneKind *kind, const char *query);
void farne_record_section_open     (FarneRecordSection *self, const FarneKind *kind, gint64 id);
void farne_record_section_edit     (FarneRecordSection *self, FarneRecord *record);

G_END_DECLS
