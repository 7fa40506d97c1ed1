/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "ui/farne-context.h"

G_BEGIN_DECLS

/**
 * FarneSearchResult:
 * @group: the translated name of the group it stands in
 * @title: what was found
 * @subtitle: (nullable): what is said beside it
 * @restricted: whether it tells of a single person, household or home
 * @action: the action of the window that opens it
 * @target: (nullable): the parameter of @action
 *
 * Something that was found, and how it is opened.
 */
typedef struct
{
  const char *group;
  char *title;
  char *subtitle;
  gboolean restricted;
  char *action;
  GVariant *target;
} FarneSearchResult;

void       farne_search_result_free (FarneSearchResult *result);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FarneSearchResult, farne_search_result_free)

GPtrArray *farne_search_everything  (FarneContext *context, GMenuModel *commands, const char *text);

G_END_DECLS
