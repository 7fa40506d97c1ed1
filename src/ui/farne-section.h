/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "report/farne-paper.h"
#include "ui/farne-context.h"

G_BEGIN_DECLS

#define FARNE_TYPE_SECTION (farne_section_get_type ())
G_DECLARE_DERIVABLE_TYPE (FarneSection, farne_section, FARNE, SECTION, GtkWidget)

/**
 * FarneSectionClass:
 * @name: its name, in actions and settings
 * @title: its translatable title
 * @icon_name: its symbolic icon
 * @refresh: asks the context again and shows the answer; called only while the page is seen
 * @reveal: brings something named into view, as the journal of the data page; may be %NULL
 * @dup_area: the area the page is about, for papers; %NULL means the region
 * @make_paper: the page as a paper; may be %NULL, then it is the briefing of its area
 * @starts_group: whether the sidebar leaves a gap before it
 * @count_due: how many things on the page need attention, for the sidebar; it needs no page; may be
 *   %NULL
 *
 * The class structure: a page of the window says here what it is. The window knows nothing else.
 */
struct _FarneSectionClass
{
  GtkWidgetClass parent_class;

  const char *name;
  const char *title;
  const char *icon_name;

  void  (*refresh)  (FarneSection *self);
  void  (*reveal)   (FarneSection *self, const char *what);
  char *(*dup_area) (FarneSection *self);

  FarnePaper *(*make_paper) (FarneSection *self, GError **error);

  gboolean starts_group;
  guint (*count_due) (FarneSectionClass *klass, FarneContext *context);
};

FarneContext *farne_section_get_context    (FarneSection *self);
void          farne_section_set_context    (FarneSection *self, FarneContext *context);
gboolean      farne_section_is_restricted  (FarneSection *self);
void          farne_section_set_restricted (FarneSection *self, gboolean restricted);
void          farne_section_reveal         (FarneSection *self, const char *what);
char         *farne_section_dup_area       (FarneSection *self);
gboolean      farne_section_has_paper      (FarneSection *self);
FarnePaper   *farne_section_make_paper     (FarneSection *self, GError **error);
void          farne_section_queue_refresh  (FarneSection *self);

/* The one table of pages, in the order of the sidebar. */
const GType  *farne_sections_get_all       (guint *n_sections);

G_END_DECLS
