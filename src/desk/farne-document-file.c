/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "farne-config.h"
#include "desk/farne-document-file.h"

#include <glib/gi18n-lib.h>

#include "base/farne-error.h"
#include "desk/farne-door.h"
#include "store/farne-target.h"

static gboolean
fail (GError **error, const char *format, const char *path, const char *detail)
{
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"
  g_set_error (error, FARNE_ERROR, FARNE_ERROR_UNREADABLE, format, path, detail);
#pragma GCC diagnostic pop
  return FALSE;
}

static GFileInfo *
query (GFile *file, GError **error)
{
  return g_file_query_info (file, G_FILE_ATTRIBUTE_STANDARD_TYPE "," G_FILE_ATTRIBUTE_STANDARD_SIZE ","
                            G_FILE_ATTRIBUTE_STANDARD_CONTENT_TYPE "," G_FILE_ATTRIBUTE_STANDARD_DISPLAY_NAME,
                            G_FILE_QUERY_INFO_NONE, NULL, error);
}

static gboolean
check_size (GFileInfo *info, const char *path, GError **error)
{
  g_autofree char *most = g_format_size (FARNE_DOCUMENT_MOST_BYTES);

  if (g_file_info_get_file_type (info) != G_FILE_TYPE_REGULAR)
    return fail (error, _("%s is not a file."), path, NULL);
  if (g_file_info_get_size (info) == 0)
    return fail (error, _("%s is empty."), path, NULL);
  if (g_file_info_get_size (info) > FARNE_DOCUMENT_MOST_BYTES)
    return fail (error, _("%s is too large: a document may have %s at most. Keep it elsewhere, and note where."),
                 path, most);
  return TRUE;
}

/**
 * farne_document_attach:
 * @store: a store with a transaction open
 * @document: a document, saved by the caller afterwards
 * @path: a file
 * @error: return location for an error
 *
 * Keeps a file's content in the desk file and notes name, type, size and SHA-256 in the document.
 *
 * Errors: %FARNE_ERROR_UNREADABLE if it is no file, empty, or over %FARNE_DOCUMENT_MOST_BYTES.
 *
 * Returns: whether the content is kept
 */
gboolean
farne_document_attach (FarneStore *store, FarneDocument *document, const char *path, GError **error)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GFileInfo) info = query (file, error);
  g_autoptr (GBytes) content = NULL;
  g_autofree char *sha256 = NULL;
  g_autofree char *type = NULL;

  if (info == NULL || !check_size (info, path, error))
    return FALSE;
  content = g_file_load_bytes (file, NULL, NULL, error);
  sha256 = content != NULL ? farne_store_put_segment (store, content, error) : NULL;
  if (sha256 == NULL)
    return FALSE;
  type = g_content_type_get_mime_type (g_file_info_get_content_type (info));
  g_object_set (document, "content", sha256, "file-name", g_file_info_get_display_name (info),
                "media-type", type, "size", (gint64) g_bytes_get_size (content), NULL);

  return TRUE;
}

static gboolean
attach_and_save (FarneStore *store, FarneDocument *document, const char *path, GError **error)
{
  return farne_document_attach (store, document, path, error)
         && farne_store_save (store, FARNE_RECORD (document), error);
}

/**
 * farne_desk_attach:
 * @desk: a desk that can be written to
 * @id: the id of a document
 * @path: a file
 * @error: return location for an error
 *
 * Keeps a file with a document, as one step.
 *
 * Returns: whether it is kept; if not, nothing has changed
 */
gboolean
farne_desk_attach (FarneDesk *desk, gint64 id, const char *path, GError **error)
{
  FarneStore *store = farne_desk_get_store (desk);
  g_autoptr (FarneRecord) found = farne_store_get (store, &farne_document_kind, id, error);
  g_autoptr (FarneRecord) document = found != NULL ? farne_record_dup (found) : NULL;
  g_autofree char *what = document != NULL
                          ? g_strdup_printf (_("Attach to %s"), farne_record_get_title (document)) : NULL;

  if (document == NULL || !farne_store_begin (store, what, error))
    return FALSE;
  if (attach_and_save (store, FARNE_DOCUMENT (document), path, error)
      && farne_store_commit (store, error))
    return TRUE;
  farne_store_rollback (store);
  return FALSE;
}

/**
 * farne_door_document:
 * @desk: the desk it comes from
 * @document: a document with a content
 * @path: where to
 * @error: return location for an error
 *
 * Writes the file of a document as it was attached, for its owner alone to read, and enters it in
 * the ledger.
 *
 * Errors: %FARNE_ERROR_NOT_FOUND if nothing is attached.
 *
 * Returns: whether it is written
 */
gboolean
farne_door_document (FarneDesk *desk, FarneDocument *document, const char *path, GError **error)
{
  g_autoptr (GBytes) content = NULL;
  gconstpointer data;
  gsize size;

  if (!farne_target_check (path, NULL, error))
    return FALSE;
  if (document->content == NULL)
    {
      g_set_error (error, FARNE_ERROR, FARNE_ERROR_NOT_FOUND, _("“%s” has no file attached."),
                   document->title);
      return FALSE;
    }
  content = farne_store_get_segment (farne_desk_get_store (desk), document->content, error);
  if (content == NULL || !farne_door_note (desk, "document", document->title, error))
    return FALSE;
  data = g_bytes_get_data (content, &size);

  return farne_target_write (path, data, (gssize) size, 0600, error);
}
