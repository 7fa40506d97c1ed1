/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "farne-config.h"

#include <glib/gi18n-lib.h>

#include "cli/farne-verb.h"
#include "desk/farne-document-file.h"

static gboolean
parse_id (const char *text, gint64 *id, GError **error)
{
  return g_ascii_string_to_signed (text, 10, 1, G_MAXINT64, id, NULL)
         || farne_arguments_fail (error, _("“%s” is not the id of a document."), text);
}

static gboolean
run_attach (int argc, char **argv, GError **error)
{
  g_auto (GStrv) words = farne_arguments_parse (argc, argv, NULL, 3, 3, error);
  g_autoptr (FarneDesk) desk = NULL;
  gint64 id;

  if (words == NULL || !parse_id (words[1], &id, error))
    return FALSE;
  desk = farne_desk_open (words[0], FARNE_STORE_WRITE, error);

  return desk != NULL && farne_desk_attach (desk, id, words[2], error)
         && farne_store_close (farne_desk_get_store (desk), error);
}

static gboolean
run_extract (int argc, char **argv, GError **error)
{
  g_autofree char *output = NULL;
  const GOptionEntry entries[] = { { "output", 'o', 0, G_OPTION_ARG_FILENAME, &output }, { NULL } };
  g_auto (GStrv) words = farne_arguments_parse (argc, argv, entries, 2, 2, error);
  g_autoptr (FarneDesk) desk = NULL;
  g_autoptr (FarneRecord) document = NULL;
  gint64 id;

  if (words == NULL || !parse_id (words[1], &id, error)
      || !farne_arguments_check_output (output, NULL, error))
    return FALSE;
  desk = farne_desk_open_to_read (words[0], error);
  document = desk != NULL
             ? farne_store_get (farne_desk_get_store (desk), &farne_document_kind, id, error) : NULL;

  return document != NULL && farne_door_document (desk, FARNE_DOCUMENT (document), output, error);
}

const FarneVerb farne_verb_attach = {
  .name = "attach",
  .usage = "FILE DOCUMENT PATH",
  .summary = N_("Keeps a file with a document, by the document's id."),
  .run = run_attach,
};

const FarneVerb farne_verb_extract = {
  .name = "extract",
  .usage = "FILE DOCUMENT -o OUT",
  .summary = N_("Writes the file of a document out again."),
  .run = run_extract,
};
