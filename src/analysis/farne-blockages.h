/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/farne-record.h"

G_BEGIN_DECLS

/**
 * FarneBlockageItem:
 * @record: the issue or complaint
 * @topic: what it is about, in a few words
 * @day: when it was raised
 * @is_open: whether it has no answer yet
 *
 * An issue or complaint, as far as it tells of something that recurs.
 */
typedef struct
{
  FarneRecord *record;
  char *topic;
  FarneDay day;
  gboolean is_open;
} FarneBlockageItem;

/**
 * FarneBlockage:
 * @topic: what it is about: the topic of the first of them
 * @items: (element-type FarneBlockageItem): the like issues and complaints, newest first
 * @now: how many were raised in the span of today
 * @before: how many in the year before that
 * @n_open: how many of all have no answer
 * @usual: how many the year before lets one expect in the span of today
 * @probability: how probable @now or more are by chance, see farne_rise_get_probability()
 * @rises: whether @now are not too few to tell, and @probability is at most the level asked for
 * @too_few: whether @now are too few to tell a rise, though @probability is small
 *
 * Issues and complaints that are alike.
 */
typedef struct
{
  char *topic;
  GPtrArray *items;
  guint now;
  guint before;
  guint n_open;
  double usual;
  double probability;
  gboolean rises;
  gboolean too_few;
} FarneBlockage;

FarneBlockageItem *farne_blockage_item_new  (FarneRecord *record, const char *topic, FarneDay day, gboolean is_open);
void               farne_blockage_item_free (FarneBlockageItem *item);
void               farne_blockage_free      (FarneBlockage *blockage);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FarneBlockage, farne_blockage_free)

GPtrArray         *farne_blockages_find     (GPtrArray *items, FarneDay on, guint span, guint least, double level);
char              *farne_blockage_explain   (const FarneBlockage *blockage, guint span);

G_END_DECLS
