/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/farne-record.h"

G_BEGIN_DECLS

#define FARNE_TYPE_NEWS_ITEM (farne_news_item_get_type ())
G_DECLARE_FINAL_TYPE (FarneNewsItem, farne_news_item, FARNE, NEWS_ITEM, FarneRecord)

/**
 * FarneNewsItem:
 * @title: title
 * @topic: topic
 * @day: date
 * @audiences: audiences, ids of `audience`
 * @authority: authority, by its code
 * @wording: text
 * @website: website
 * @ready: whether it is so: ready for the newsletter
 * @used: used on
 *
 * An item of interest, by audience and topic; ready ones go into the newsletter.
 */
struct _FarneNewsItem
{
  FarneRecord parent_instance;

  char *title;
  char *topic;
  FarneDay day;
  char *audiences;
  char *authority;
  char *wording;
  char *website;
  gboolean ready;
  FarneDay used;
};

extern const FarneKind farne_news_item_kind;

FarneNewsItem *farne_news_item_new (void);

G_END_DECLS
