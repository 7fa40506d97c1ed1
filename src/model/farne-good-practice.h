/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/farne-record.h"

G_BEGIN_DECLS

#define FARNE_TYPE_GOOD_PRACTICE (farne_good_practice_get_type ())
G_DECLARE_FINAL_TYPE (FarneGoodPractice, farne_good_practice, FARNE, GOOD_PRACTICE, FarneRecord)

/**
 * FarneGoodPractice:
 * @title: title
 * @topic: topic
 * @organisation: from, a `organisation` by its id
 * @found: found on
 * @wording: what it is
 * @used: what came of it here
 * @website: website
 *
 * Something that works elsewhere and may work here.
 */
struct _FarneGoodPractice
{
  FarneRecord parent_instance;

  char *title;
  char *topic;
  gint64 organisation;
  FarneDay found;
  char *wording;
  char *used;
  char *website;
};

extern const FarneKind farne_good_practice_kind;

FarneGoodPractice *farne_good_practice_new (void);

G_END_DECLS
