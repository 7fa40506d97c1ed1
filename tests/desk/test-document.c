/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "desk-fixture.h"

#include <sys/stat.h>
#include <unistd.h>

#include "desk/farne-document-file.h"
#include "store/farne-journal.h"

static gint64
add_document (FarneDesk *desk)
{
  FarneStore *store = farne_desk_get_store (desk);
  g_autoptr (FarneDocument) document = farne_document_new ();

  g_object_set (document, "title", "Protocol", "sort", "protocol", "status", "draft", NULL);
  g_assert_true (farne_store_begin (store, "Add", NULL));
  g_assert_true (farne_store_save (store, FARNE_RECORD (document), NULL));
  g_assert_true (farne_store_commit (store, NULL));

  return farne_record_get_id (FARNE_RECORD (document));
}

static FarneDocument *
get_document (FarneDesk *desk, gint64 id)
{
  return FARNE_DOCUMENT (farne_store_get (farne_desk_get_store (desk), &farne_document_kind, id, NULL));
}

/* What went in comes out again, is in the ledger, and undo takes it back. */
static void
test_there_and_back (Fixture *fixture, gconstpointer data)
{
  g_autoptr (FarneDesk) desk = make_desk (fixture);
  const gint64 id = add_document (desk);
  g_autofree char *path = write_file (fixture, "protocol.txt", "The protocol.\n");
  g_autofree char *out = g_build_filename (fixture->folder, "out.txt", NULL);
  g_autoptr (FarneDocument) document = NULL;
  g_autoptr (FarneDocument) undone = NULL;
  g_autoptr (GPtrArray) ledger = NULL;
  g_autofree char *content = NULL;
  GStatBuf info;

  g_assert_true (farne_desk_attach (desk, id, path, NULL));
  document = get_document (desk, id);
  g_assert_cmpstr (document->file_name, ==, "protocol.txt");
  g_assert_cmpint (document->size, ==, 14);
  g_assert_true (farne_door_document (desk, document, out, NULL));
  g_assert_true (g_file_get_contents (out, &content, NULL, NULL));
  g_assert_cmpstr (content, ==, "The protocol.\n");
  g_assert_cmpint (g_stat (out, &info), ==, 0);
  g_assert_cmpint (info.st_mode & 0777, ==, 0600);
  ledger = farne_store_get_audit (farne_desk_get_store (desk), 1, NULL);
  g_assert_cmpstr (((FarneAuditEntry *) ledger->pdata[0])->what, ==, "Protocol");
  g_assert_true (farne_store_undo (farne_desk_get_store (desk), NULL, NULL));
  undone = get_document (desk, id);
  g_assert_null (undone->content);
}

static void
test_refusals (Fixture *fixture, gconstpointer data)
{
  g_autoptr (FarneDesk) desk = make_desk (fixture);
  const gint64 id = add_document (desk);
  g_autofree char *empty = write_file (fixture, "empty.txt", "");
  g_autofree char *large = g_build_filename (fixture->folder, "large.bin", NULL);
  g_autoptr (FarneDocument) document = get_document (desk, id);
  g_autoptr (GError) error = NULL;

  g_assert_false (farne_desk_attach (desk, id, empty, &error));
  g_assert_error (error, FARNE_ERROR, FARNE_ERROR_UNREADABLE);
  g_clear_error (&error);
  g_assert_true (g_file_set_contents (large, "x", 1, NULL));
  g_assert_cmpint (truncate (large, FARNE_DOCUMENT_MOST_BYTES + 1), ==, 0);
  g_assert_false (farne_desk_attach (desk, id, large, &error));
  g_assert_nonnull (strstr (error->message, "too large"));
  g_clear_error (&error);
  g_assert_false (farne_desk_attach (desk, id, fixture->folder, &error));
  g_clear_error (&error);
  g_assert_false (farne_door_document (desk, document, large, &error));
  g_assert_error (error, FARNE_ERROR, FARNE_ERROR_NOT_FOUND);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("/document/there-and-back", test_there_and_back);
  ADD ("/document/refusals", test_refusals);

  return g_test_run ();
}
