/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <json-glib/json-glib.h>

#include "desk/farne-desk.h"

G_BEGIN_DECLS

/**
 * FarneVerb:
 * @name: the word
 * @usage: what stands after it, for the usage line
 * @summary: what it does, in a few translatable words
 * @run: does it, with `argv[0]` the word; prints what it has to say on standard output
 *
 * A command of the terminal. The list of verbs is farne_verbs_get_all().
 */
typedef struct
{
  const char *name;
  const char *usage;
  const char *summary;
  gboolean (*run) (int argc, char **argv, GError **error);
} FarneVerb;

extern const FarneVerb farne_verb_add;
extern const FarneVerb farne_verb_attach;
extern const FarneVerb farne_verb_backup;
extern const FarneVerb farne_verb_brief;
extern const FarneVerb farne_verb_prepare;
extern const FarneVerb farne_verb_change;
extern const FarneVerb farne_verb_calendar;
extern const FarneVerb farne_verb_check;
extern const FarneVerb farne_verb_compact;
extern const FarneVerb farne_verb_compare;
extern const FarneVerb farne_verb_copy;
extern const FarneVerb farne_verb_delete;
extern const FarneVerb farne_verb_due;
extern const FarneVerb farne_verb_dispersal;
extern const FarneVerb farne_verb_erase;
extern const FarneVerb farne_verb_export;
extern const FarneVerb farne_verb_extract;
extern const FarneVerb farne_verb_figures;
extern const FarneVerb farne_verb_help;
extern const FarneVerb farne_verb_history;
extern const FarneVerb farne_verb_import;
extern const FarneVerb farne_verb_kinds;
extern const FarneVerb farne_verb_ledger;
extern const FarneVerb farne_verb_list;
extern const FarneVerb farne_verb_load;
extern const FarneVerb farne_verb_map;
extern const FarneVerb farne_verb_new;
extern const FarneVerb farne_verb_properties;
extern const FarneVerb farne_verb_redo;
extern const FarneVerb farne_verb_rejects;
extern const FarneVerb farne_verb_releases;
extern const FarneVerb farne_verb_restore;
extern const FarneVerb farne_verb_sheet;
extern const FarneVerb farne_verb_show;
extern const FarneVerb farne_verb_today;
extern const FarneVerb farne_verb_undo;
extern const FarneVerb farne_verb_withdraw;

const FarneVerb *const *farne_verbs_get_all (void);
const FarneVerb        *farne_verbs_find    (const char *name);

char     **farne_arguments_parse     (int argc, char **argv, const GOptionEntry *entries, guint least, guint most, GError **error);
gboolean   farne_arguments_parse_day (const char *option, const char *text, FarneDay *day, GError **error);
gboolean   farne_arguments_check_output (const char *output, const char *endings, GError **error);
gboolean   farne_arguments_fail      (GError **error, const char *format, ...) G_GNUC_PRINTF (2, 3);

void       farne_output_text (const char *text);
void       farne_output_line (const char *format, ...) G_GNUC_PRINTF (1, 2);
void       farne_output_json (JsonNode *node);
void       farne_output_records (GPtrArray *records, JsonNode *(*to_json) (gpointer record));
gboolean   farne_output_entries (int argc, char **argv, GPtrArray *(*list) (FarneStore *store, GError **error), JsonNode *(*to_json) (gpointer entry), void (*print) (GPtrArray *entries), GError **error);
char      *farne_output_time (gint64 when, const char *format);

FarneDesk *farne_desk_open_to_read (const char *path, GError **error);

/**
 * FarneReleaseStep:
 *
 * Changes a release of a desk.
 */
typedef gboolean (*FarneReleaseStep) (FarneDesk *desk, FarneRelease *release, GError **error);

gboolean   farne_release_take_step (char **words, FarneReleaseStep step, GError **error);

G_END_DECLS
