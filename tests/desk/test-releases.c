/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "desk-fixture.h"

#include <math.h>

#include "store/farne-backup.h"

static void
test_found_by_what_it_is_called (Fixture *fixture, gconstpointer data)
{
  g_autoptr (FarneDesk) desk = make_desk (fixture);
  g_autoptr (FarneRelease) release = NULL;
  g_autofree char *id = NULL;
  g_autofree char *hash = NULL;

  import_text (fixture, desk, "asylum.csv", ASY_D11);
  release = farne_desk_find_release (desk, "asylum.csv", NULL);
  id = g_strdup_printf ("%" G_GINT64_FORMAT, farne_record_get_id (FARNE_RECORD (release)));
  hash = g_strndup (release->sha256, 10);
  for (guint i = 0; i < 3; i++)
    {
      const char *const names[] = { id, hash, release->title };
      g_autoptr (FarneRelease) found = farne_desk_find_release (desk, names[i], NULL);

      g_assert_nonnull (found);
      g_assert_true (farne_record_equal (FARNE_RECORD (found), FARNE_RECORD (release)));
    }
}

static void
test_unknown_and_ambiguous (Fixture *fixture, gconstpointer data)
{
  g_autoptr (FarneDesk) desk = make_desk (fixture);
  g_autoptr (GError) error = NULL;

  import_text (fixture, desk, "asylum.csv", ASY_D11);
  import_text (fixture, desk, "asylum.csv", ASY_D11_REVISED);
  g_assert_null (farne_desk_find_release (desk, "asylum.csv", &error));
  g_assert_error (error, FARNE_ERROR, FARNE_ERROR_NOT_FOUND);
  g_assert_nonnull (strstr (error->message, "There are 2 releases"));
  g_clear_error (&error);
  g_assert_null (farne_desk_find_release (desk, "other.csv", &error));
  g_assert_error (error, FARNE_ERROR, FARNE_ERROR_NOT_FOUND);
}

static void
test_withdrawn_and_brought_back (Fixture *fixture, gconstpointer data)
{
  g_autoptr (FarneDesk) desk = make_desk (fixture);
  g_autoptr (FarneRelease) release = NULL;
  g_autoptr (FarneRelease) hidden = NULL;
  g_autoptr (GError) error = NULL;

  import_text (fixture, desk, "asylum.csv", ASY_D11);
  release = farne_desk_find_release (desk, "asylum.csv", NULL);
  g_assert_true (farne_desk_withdraw_release (desk, release, TRUE, NULL));
  g_assert_cmpfloat (ask_value (desk, "region", "E12000001", "2016-12-31"), <, 0);
  hidden = farne_desk_find_release (desk, "asylum.csv", NULL);
  g_assert_false (farne_desk_withdraw_release (desk, hidden, TRUE, &error));
  g_assert_error (error, FARNE_ERROR, FARNE_ERROR_RULE);
  g_assert_true (farne_desk_withdraw_release (desk, hidden, FALSE, NULL));
  g_assert_cmpfloat (ask_value (desk, "region", "E12000001", "2016-12-31"), ==, 240);
}

static void
test_withdrawal_is_undone (Fixture *fixture, gconstpointer data)
{
  g_autoptr (FarneDesk) desk = make_desk (fixture);
  g_autoptr (FarneRelease) release = NULL;

  import_text (fixture, desk, "asylum.csv", ASY_D11);
  release = farne_desk_find_release (desk, "asylum.csv", NULL);
  g_assert_true (farne_desk_withdraw_release (desk, release, TRUE, NULL));
  g_assert_true (farne_store_undo (farne_desk_get_store (desk), NULL, NULL));
  g_assert_cmpfloat (ask_value (desk, "region", "E12000001", "2016-12-31"), ==, 240);
}

static void
test_superseded_by_hand (Fixture *fixture, gconstpointer data)
{
  g_autoptr (FarneDesk) desk = make_desk (fixture);
  g_autoptr (FarneRelease) release = NULL;
  g_autoptr (FarneRelease) older = NULL;
  g_autoptr (FarneRelease) saved = NULL;

  import_text (fixture, desk, "asylum.csv", ASY_D11);
  import_text (fixture, desk, "march.csv", RESTRICTED);
  older = farne_desk_find_release (desk, "asylum.csv", NULL);
  release = farne_desk_find_release (desk, "march.csv", NULL);
  g_assert_true (farne_desk_supersede_release (desk, release, older, NULL));
  saved = farne_desk_find_release (desk, "march.csv", NULL);
  g_assert_cmpint (saved->supersedes, ==, farne_record_get_id (FARNE_RECORD (older)));
}

/* Erased content is gone from the file, and undo does not bring it back; that it was here stays. */
static void
test_erased_for_good (Fixture *fixture, gconstpointer data)
{
  g_autoptr (FarneDesk) desk = make_desk (fixture);
  g_autoptr (FarneRelease) release = NULL;
  g_autoptr (FarneRelease) tombstone = NULL;
  g_autoptr (GBytes) segment = NULL;
  g_autofree char *undo = NULL;

  import_text (fixture, desk, "march.csv", RESTRICTED);
  release = farne_desk_find_release (desk, "march.csv", NULL);
  g_assert_true (farne_desk_erase_release (desk, release, NULL));
  tombstone = farne_desk_find_release (desk, "march.csv", NULL);
  g_assert_true (tombstone->erased);
  g_assert_null (tombstone->segment);
  g_assert_cmpstr (tombstone->sha256, ==, release->sha256);
  segment = farne_store_get_segment (farne_desk_get_store (desk), release->segment, NULL);
  g_assert_null (segment);
  undo = farne_store_peek_undo (farne_desk_get_store (desk));
  g_assert_null (undo);
}

/* No backup keeps what was erased; one without it stays. */
static void
test_erased_from_backups_too (Fixture *fixture, gconstpointer data)
{
  g_autoptr (FarneDesk) desk = make_desk (fixture);
  FarneStore *store = farne_desk_get_store (desk);
  g_autoptr (FarneRelease) release = NULL;
  g_autoptr (GPtrArray) before = NULL;
  g_autoptr (GPtrArray) after = NULL;

  g_assert_true (farne_store_back_up (store, NULL));
  import_text (fixture, desk, "march.csv", RESTRICTED);
  g_assert_true (farne_store_back_up (store, NULL));
  before = farne_backup_list (farne_store_get_path (store));
  g_assert_cmpuint (before->len, ==, 2);
  release = farne_desk_find_release (desk, "march.csv", NULL);
  g_assert_true (farne_desk_erase_release (desk, release, NULL));

  after = farne_backup_list (farne_store_get_path (store));
  g_assert_cmpuint (after->len, ==, 2);
  g_assert_cmpstr (((FarneBackup *) after->pdata[1])->path, ==,
                   ((FarneBackup *) before->pdata[1])->path);
  for (guint i = 0; i < after->len; i++)
    {
      g_autoptr (FarneStore) backup =
        farne_store_open (((FarneBackup *) after->pdata[i])->path, FARNE_STORE_READ_ONLY, NULL);
      g_autoptr (GBytes) segment = farne_store_get_segment (backup, release->segment, NULL);

      g_assert_null (segment);
    }
}

static const FarneCellMove *
find_move (GPtrArray *moves, const char *area, const char *at)
{
  for (guint i = 0; i < moves->len; i++)
    {
      const FarneCellMove *move = g_ptr_array_index (moves, i);

      if (g_str_equal (move->area->code, area) && move->day == day (at) && *move->by != '\0')
        return move;
    }
  return NULL;
}

static void
test_compared_cell_by_cell (Fixture *fixture, gconstpointer data)
{
  g_autoptr (FarneDesk) desk = make_desk (fixture);
  g_autoptr (FarneRelease) release = NULL;
  g_autoptr (FarneRelease) revised = NULL;
  g_autoptr (GPtrArray) moves = NULL;
  g_autoptr (GPtrArray) none = NULL;
  const FarneCellMove *middlesbrough;

  import_text (fixture, desk, "asylum.csv", ASY_D11);
  import_text (fixture, desk, "revised.csv", ASY_D11_REVISED);
  release = farne_desk_find_release (desk, "asylum.csv", NULL);
  revised = farne_desk_find_release (desk, "revised.csv", NULL);
  moves = farne_desk_compare_releases (desk, release, revised, NULL);
  middlesbrough = find_move (moves, "E06000002", "2016-12-31");
  g_assert_nonnull (middlesbrough);
  g_assert_cmpfloat (middlesbrough->before, ==, 110);
  g_assert_cmpfloat (middlesbrough->after, ==, 112);
  g_assert_nonnull (strstr (middlesbrough->by, "Section 95"));
  g_assert_null (find_move (moves, "E06000004", "2016-12-31"));
  g_assert_true (isnan (find_move (moves, "E06000002", "2016-09-30")->after));
  none = farne_desk_compare_releases (desk, release, release, NULL);
  g_assert_cmpuint (none->len, ==, 0);
}

#define RESIDENTS(children) \
  "areacd,areanm,mid2019,children_2019\n" \
  "E06000002,Middlesbrough,140000," children "\n"

/* Where only the second of two measures was revised, that is told, with its name. */
static void
test_compared_in_every_measure (Fixture *fixture, gconstpointer data)
{
  g_autoptr (FarneDesk) desk = make_desk (fixture);
  g_autoptr (FarneRelease) release = NULL;
  g_autoptr (FarneRelease) revised = NULL;
  g_autoptr (GPtrArray) moves = NULL;
  const FarneCellMove *move;

  import_text (fixture, desk, "residents.csv", RESIDENTS ("30000"));
  import_text (fixture, desk, "again.csv", RESIDENTS ("31000"));
  release = farne_desk_find_release (desk, "residents.csv", NULL);
  revised = farne_desk_find_release (desk, "again.csv", NULL);
  moves = farne_desk_compare_releases (desk, release, revised, NULL);
  g_assert_cmpuint (moves->len, ==, 1);
  move = g_ptr_array_index (moves, 0);
  g_assert_cmpfloat (move->before, ==, 30000);
  g_assert_cmpfloat (move->after, ==, 31000);
  g_assert_nonnull (strstr (move->by, "hildren"));
}

static void
test_findings_are_kept (Fixture *fixture, gconstpointer data)
{
  g_autoptr (FarneDesk) desk = make_desk (fixture);
  g_autoptr (FarneRelease) release = NULL;
  g_autoptr (FarneProblems) problems = NULL;

  import_text (fixture, desk, "revised.csv", ASY_D11_REVISED);
  release = farne_desk_find_release (desk, "revised.csv", NULL);
  g_assert_cmpint (release->n_repaired, ==, 1);
  problems = farne_desk_get_problems (desk, release, NULL);
  g_assert_cmpuint (farne_problems_count (problems, FARNE_FINDING_REPAIRED), ==, 1);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("/releases/found-by-what-it-is-called", test_found_by_what_it_is_called);
  ADD ("/releases/unknown-and-ambiguous", test_unknown_and_ambiguous);
  ADD ("/releases/withdrawn-and-brought-back", test_withdrawn_and_brought_back);
  ADD ("/releases/withdrawal-is-undone", test_withdrawal_is_undone);
  ADD ("/releases/superseded-by-hand", test_superseded_by_hand);
  ADD ("/releases/erased-for-good", test_erased_for_good);
  ADD ("/releases/erased-from-backups-too", test_erased_from_backups_too);
  ADD ("/releases/compared-cell-by-cell", test_compared_cell_by_cell);
  ADD ("/releases/compared-in-every-measure", test_compared_in_every_measure);
  ADD ("/releases/findings-are-kept", test_findings_are_kept);
  return g_test_run ();
}
