/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "farne-config.h"
#include "model/farne-news-item.h"

#include <glib/gi18n-lib.h>

static const FarneField fields[] = {
  { "title", FARNE_FIELD_TEXT, G_STRUCT_OFFSET (FarneNewsItem, title), N_("Title"),
    .required = TRUE, .searched = TRUE },
  { "topic", FARNE_FIELD_TEXT, G_STRUCT_OFFSET (FarneNewsItem, topic), N_("Topic"),
    .searched = TRUE },
  { "day", FARNE_FIELD_DAY, G_STRUCT_OFFSET (FarneNewsItem, day), N_("Date"), .required = TRUE,
    .initial = "today" },
  { "audiences", FARNE_FIELD_REFERENCES, G_STRUCT_OFFSET (FarneNewsItem, audiences),
    N_("Audiences"), .target = "audience" },
  { "authority", FARNE_FIELD_AREA, G_STRUCT_OFFSET (FarneNewsItem, authority), N_("Authority") },
  { "wording", FARNE_FIELD_NOTE, G_STRUCT_OFFSET (FarneNewsItem, wording), N_("Text"),
    .searched = TRUE },
  { "website", FARNE_FIELD_TEXT, G_STRUCT_OFFSET (FarneNewsItem, website), N_("Website") },
  { "ready", FARNE_FIELD_FLAG, G_STRUCT_OFFSET (FarneNewsItem, ready),
    N_("Ready for the newsletter") },
  { "used", FARNE_FIELD_DAY, G_STRUCT_OFFSET (FarneNewsItem, used), N_("Used on"),
    .not_before = "day" },
};

const FarneKind farne_news_item_kind = {
  .name = "news_item",
  .label = N_("Item"),
  .label_plural = N_("Items of interest"),
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
  .title = "title",
  .subtitle = "topic day",
  .section = "communications",
  .order = "day desc",
  .get_type = farne_news_item_get_type,
};

/**
 * farne_news_item_new:
 *
 * Makes an empty record that isn't in any file: item.
 *
 * Returns: (transfer full): the record
 */
FARNE_DEFINE_KIND (FarneNewsItem, farne_news_item, farne_news_item_kind, NULL)
