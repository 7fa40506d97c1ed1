/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/farne-record.h"

G_BEGIN_DECLS

#define FARNE_TYPE_AGENDA_ITEM (farne_agenda_item_get_type ())
G_DECLARE_FINAL_TYPE (FarneAgendaItem, farne_agenda_item, FARNE, AGENDA_ITEM, FarneRecord)

/**
 * FarneAgendaItem:
 * @title: title
 * @meeting: meeting, a `meeting` by its id
 * @position: position
 * @standing: whether it is so: standing item
 * @presenter: presented by, a `person` by its id
 * @paper: paper, a `document` by its id
 * @discussion: what was said
 * @carried_from: carried over from, a `agenda_item` by its id
 *
 * One point of an agenda, with its paper and what was said.
 */
struct _FarneAgendaItem
{
  FarneRecord parent_instance;

  char *title;
  gint64 meeting;
  gint64 position;
  gboolean standing;
  gint64 presenter;
  gint64 paper;
  char *discussion;
  gint64 carried_from;
};

extern const FarneKind farne_agenda_item_kind;

FarneAgendaItem *farne_agenda_item_new (void);

G_END_DECLS
