/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Any text as a block of cells with records: what it brings is undone in one step, and nothing is left. */
#include "tests/exchange/fuzz-kit.h"

#include "desk/farne-load-preview.h"
#include "model/farne-organisation.h"
#include "store/farne-journal.h"
#include "tests/folder-fixture.h"

const char *const fuzz_name = "load";

const char *const fuzz_seeds[] = {
  "Name\tKind\tPart of\nHead\tprovider\t\nBranch\tprovider\tHead\n",
  "id\tName\tKind\tNote\n7\tOne\tcharity\t\"two\nlines\"\n#7\tTwo\tpolice\t'=x\nnew\tTwo\tpolice\t\n",
  "Name\tKind\tAuthority\nA\tprovider\tGateshead\nA\tprovider\tE06000001\n\tprovider\t\n",
  "One\tprovider\nOne\tprovider\n",
  NULL,
};

const char *const fuzz_words[] = {
  "\t", "\n", "\r\n", "\"", "\"\"", "'=", "#7", "new", "Name", "Kind", "Part of", "id", "provider", "; ", NULL,
};

static Fixture fixture;

static void
remove_fixture (void)
{
  tear_down (&fixture, NULL);
}

static FarneDesk *
get_desk (void)
{
  static FarneDesk *desk = NULL;

  if (desk != NULL)
    return desk;
  set_up (&fixture, NULL);
  atexit (remove_fixture);
  desk = farne_desk_create (fixture.path, "north-east", FALSE, NULL, NULL);
  g_assert_nonnull (desk);
  return desk;
}

static guint
count_records (FarneStore *store)
{
  g_autoptr (GPtrArray) records = farne_store_list (store, &farne_organisation_kind, NULL, NULL);

  return records->len;
}

static void
keep_and_undo (FarneStore *store, FarneLoadJob *job)
{
  const FarneLoadRows *rows = farne_load_job_get_rows (job);
  const guint n_new = farne_load_rows_count (rows, FARNE_LOAD_NEW);
  const guint before = count_records (store);

  g_assert_true (farne_load_job_keep (job, NULL, NULL));
  g_assert_cmpuint (count_records (store), ==, before + n_new);
  if (n_new > 0)
    g_assert_true (farne_store_undo (store, NULL, NULL));
  g_assert_cmpuint (count_records (store), ==, before);
}

int
LLVMFuzzerTestOneInput (const guint8 *data, gsize size)
{
  static const char *const names[] = { "name", "sort", NULL };
  g_autofree char *raw = g_strndup ((const char *) data, size);
  g_autofree char *text = g_utf8_make_valid (raw, -1);
  FarneStore *store = farne_desk_get_store (get_desk ());
  g_autoptr (FarneLoadJob) job =
    farne_load_job_new_for_text (get_desk (), &farne_organisation_kind, text, names);
  g_autofree char *preview = NULL;

  if (!farne_load_job_read (job, NULL, NULL) || farne_load_job_needs_mapping (job))
    return 0;
  preview = farne_load_preview_to_text (job);
  g_assert_true (g_utf8_validate (preview, -1, NULL));
  keep_and_undo (store, job);
  return 0;
}
