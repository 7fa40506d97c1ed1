/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "ui/farne-filter-popover.h"
#include "ui/farne-record-columns.h"
#include "ui/farne-record-groups.h"
#include "ui/farne-record-table.h"

G_BEGIN_DECLS

/* The parts of a table of records that its files share. */
struct _FarneRecordTable
{
  GtkWidget parent_instance;

  FarneContext *context;
  const FarneKind *kind;
  FarneRecordQuery *base;
  FarneColumns *columns;
  FarneRecordList *list;
  GtkMultiSelection *selection;
  char *order;
  const FarneField *group;
  gboolean filling;
  guint count_id;
  GtkWidget *menu;

  GtkSearchEntry *search;
  GtkMenuButton *filter_button;
  FarneFilterPopover *filter_popover;
  GtkMenuButton *group_button;
  GtkMenuButton *columns_button;
  GtkMenuButton *views_button;
  GtkButton *add_button;
  FarneRecordFilters *chips;
  FarneRecordGroups *groups;
  GtkStack *stack;
  AdwStatusPage *empty_page;
  GtkButton *empty_add_button;
  GtkColumnView *view;
  GtkLabel *count;
};

FarneRecordQuery *farne_record_table_make_query  (FarneRecordTable *self, gboolean with_group);
gboolean          farne_record_table_is_narrowed (FarneRecordTable *self);
void              farne_record_table_show_groups (FarneRecordTable *self);
void              farne_record_table_ask         (FarneRecordTable *self);
void              farne_record_table_keep        (FarneRecordTable *self);

G_END_DECLS
