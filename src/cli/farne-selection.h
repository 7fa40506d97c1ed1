/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "cli/farne-verb.h"

G_BEGIN_DECLS

#define FARNE_SELECTION_USAGE \
  "[--measure supported] [--level authority|subregion|region|ward|sector] " \
  "[--at DATE | --from D --to D] [--known DATE] [--within AREA] [--by DIMENSION]... " \
  "[--where DIMENSION=VALUE]... [--per-head [--limit RESIDENTS] [--vintage DATE]] [--restricted]"

/**
 * FarneSelection:
 *
 * Which figures a command is about, as typed.
 */
typedef struct
{
  char *measure;
  char *level;
  char *within;
  char *at;
  char *from;
  char *to;
  char *known;
  char *since; /* only a map's: no option of figures */
  char **by;
  char **where;
  gboolean per_head;
  char *limit;
  char *vintage;
  gboolean restricted;
} FarneSelection;

void       farne_selection_clear      (FarneSelection *self);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (FarneSelection, farne_selection_clear)

char     **farne_selection_parse      (FarneSelection *self, int argc, char **argv, const GOptionEntry *more, guint most, GError **error);
FarneView *farne_selection_make_view  (const FarneSelection *self, FarneDesk *desk, GError **error);

G_END_DECLS
