/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/farne-attention.h"
#include "ui/farne-section.h"

G_BEGIN_DECLS

#define FARNE_TYPE_RECORD_SECTION (farne_record_section_get_type ())
G_DECLARE_DERIVABLE_TYPE (FarneRecordSection, farne_record_section, FARNE, RECORD_SECTION, FarneSection)

/**
 * FarneRecordSectionClass:
 * @list_attention: what is due, late, vacant or unanswered in the section, the most pressing first:
 *   (transfer full) (element-type FarneAttention), or %NULL with the error set. It needs no page, so
 *   that the sidebar can count. %NULL means what farne_desk_list_needs() has for the section.
 * @add_views: adds the hand-made views, with farne_record_section_add_view(); called once, when the
 *   section is first seen. May be %NULL.
 * @make_page: a hand-made page of one record instead of the general one: (transfer floating), or %NULL
 *   for a kind that has none. May be %NULL.
 *
 * The class structure: a page of the window made of several kinds of record, those whose
 * #FarneKind.section is its name. It opens on what needs attention; then come hand-made views, and
 * the list of each kind.
 */
struct _FarneRecordSectionClass
{
  FarneSectionClass parent_class;

  GPtrArray *(*list_attention) (FarneContext *context, GError **error);
  void       (*add_views)      (FarneRecordSection *self);
  GtkWidget *(*make_page)      (FarneRecordSection *self, FarneRecord *record);
};

void farne_record_section_add_view (FarneRecordSection *self, const char *name, const char *title, GtkWidget *widget);
void farne_record_section_show_view (FarneRecordSection *self, const char *name);
void farne_record_section_open     (FarneRecordSection *self, const FarneKind *kind, gint64 id);
void farne_record_section_edit     (FarneRecordSection *self, FarneRecord *record);

GPtrArray *farne_record_section_class_list_attention (FarneRecordSectionClass *klass, FarneContext *context, GError **error);

G_END_DECLS
