/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "desk-fixture.h"

#include "analysis/farne-protect.h"
#include "desk/farne-case-file.h"
#include "desk/farne-door.h"
#include "model/farne-consultation.h"
#include "report/farne-evidence-sheet.h"

static gint64
save (FarneDesk *desk, const FarneKind *kind, const char *const *values)
{
  g_autoptr (FarneRecord) record = farne_record_new (kind);
  FarneStore *store = farne_desk_get_store (desk);
  g_autoptr (GError) error = NULL;

  for (guint i = 0; values[i] != NULL; i += 2)
    farne_record_set_text (record, farne_kind_find_field (kind, values[i]), values[i + 1], &error);
  g_assert_no_error (error);
  g_assert_true (farne_store_begin (store, "Test", &error));
  farne_store_save (store, record, &error);
  g_assert_no_error (error);
  g_assert_true (farne_store_commit (store, &error));
  return farne_record_get_id (record);
}

#define VALUES(...) ((const char *const[]) { __VA_ARGS__, NULL })

static void
ask (FarneDesk *desk, const char *about, const char *consultee, const char *due,
     const char *answered)
{
  save (desk, &farne_consultation_kind,
        VALUES ("protocol_case", about, "consultee", consultee, "asked", "2017-03-20", "due", due,
                "answered", answered, "view", *answered == '\0' ? "" : "no_objection"));
}

/* A case of Middlesbrough with a late police answer, one home nearby, and an earlier case. */
static FarneDesk *
make_world (Fixture *fixture)
{
  FarneDesk *desk = make_desk (fixture);
  gint64 property, about;
  g_autofree char *property_id = NULL;
  g_autofree char *id = NULL;

  g_assert_true (farne_desk_set_today (desk, day ("2017-04-10"), NULL));
  property = save (desk, &farne_property_kind,
                   VALUES ("reference", "P1", "address", "1 High Street", "postcode", "TS1 1AA",
                           "authority", "E06000002", "status", "proposed", "easting", "448907",
                           "northing", "520333", "bed_spaces", "5"));
  save (desk, &farne_property_kind,
        VALUES ("reference", "P2", "address", "9 Low Street", "status", "active", "easting", "449207",
                "northing", "520733", "bed_spaces", "4"));
  property_id = g_strdup_printf ("%" G_GINT64_FORMAT, property);
  save (desk, &farne_protocol_case_kind,
        VALUES ("reference", "AUP-0", "property", property_id, "proposed", "2016-01-10", "decision",
                "refused", "decided", "2016-02-01"));
  about = save (desk, &farne_protocol_case_kind,
                VALUES ("reference", "AUP-1", "property", property_id, "proposed", "2017-03-20", "decision", "open"));
  id = g_strdup_printf ("%" G_GINT64_FORMAT, about);
  ask (desk, id, "authority", "2017-04-04", "2017-04-03");
  ask (desk, id, "police", "2017-04-04", "");
  return desk;
}

static void
test_gathered (Fixture *fixture, gconstpointer data)
{
  g_autoptr (FarneDesk) desk = make_world (fixture);
  g_autoptr (GError) error = NULL;
  g_autoptr (FarneProtocolCase) about = farne_case_file_find (desk, "AUP-1", &error);
  g_autoptr (FarneCaseFacts) facts = NULL;
  g_autofree char *summary = NULL;
  FarneDay last;

  g_assert_no_error (error);
  facts = farne_case_file_gather (desk, about, &error);
  g_assert_no_error (error);
  summary = farne_case_facts_summarise (facts);
  g_assert_cmpstr (summary, ==, "1 of 2 consultees has answered; 1 answer is late.");
  g_assert_cmpint (farne_case_facts_get_due (facts, &last), ==, day ("2017-04-04"));
  g_assert_cmpint (last, ==, day ("2017-04-04"));
  g_array_index (facts->answers, FarneCaseAnswer, 1).due = day ("2017-04-11");
  g_array_index (facts->answers, FarneCaseAnswer, 0).due = FARNE_DAY_NONE;
  g_assert_cmpint (farne_case_facts_get_due (facts, &last), ==, day ("2017-04-11"));
  g_array_index (facts->answers, FarneCaseAnswer, 0).due = day ("2017-04-20");
  g_assert_cmpint (farne_case_facts_get_due (facts, &last), ==, day ("2017-04-11"));
  g_assert_cmpint (last, ==, day ("2017-04-20"));
  g_assert_cmpstr (facts->place, ==, "Middlesbrough");
  g_assert_cmpuint (facts->nearby->len, ==, 1);
  g_assert_cmpuint (facts->earlier->len, ==, 1);
  g_assert_null (farne_case_file_find (desk, "AUP-9", &error));
  g_assert_error (error, FARNE_ERROR, FARNE_ERROR_NOT_FOUND);
}

/* The sheet leaves by its own door, on one page, and the ledger tells; no other door lets it out. */
static void
test_sheet (Fixture *fixture, gconstpointer data)
{
  g_autoptr (FarneDesk) desk = make_world (fixture);
  g_autoptr (FarneProtocolCase) about = farne_case_file_find (desk, "AUP-1", NULL);
  g_autoptr (FarneCaseFacts) facts = farne_case_file_gather (desk, about, NULL);
  g_autoptr (FarnePaper) sheet = farne_evidence_sheet_new (facts, "A partnership", FALSE);
  g_autofree char *path = g_build_filename (fixture->folder, "sheet.pdf", NULL);
  g_autoptr (GPtrArray) entries = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_cmpuint (farne_paper_get_n_pages (sheet), ==, 1);
  g_assert_null (farne_door_clear (desk, FARNE_HANDLED (sheet), "paper", path, &error));
  g_assert_error (error, FARNE_ERROR, FARNE_ERROR_RESTRICTED);
  g_clear_error (&error);
  farne_door_sheet (desk, about, path, &error);
  g_assert_no_error (error);
  g_assert_true (g_file_test (path, G_FILE_TEST_EXISTS));
  entries = farne_store_get_audit (farne_desk_get_store (desk), 0, NULL);
  g_assert_cmpuint (entries->len, ==, 2);
  g_assert_cmpstr (((FarneAuditEntry *) g_ptr_array_index (entries, 0))->event, ==, "out");
  g_assert_cmpstr (((FarneAuditEntry *) g_ptr_array_index (entries, 1))->event, ==, "refused");
}

/* Restricted figures don't leave by the door of cases. */
static void
test_only_cases (Fixture *fixture, gconstpointer data)
{
  g_autoptr (FarneDesk) desk = make_world (fixture);
  static const FarneHandling handlings[] = { FARNE_HANDLING_SYNTHETIC, FARNE_HANDLING_RESTRICTED };

  for (guint i = 0; i < G_N_ELEMENTS (handlings); i++)
    {
      g_autoptr (FarnePaper) paper = farne_paper_new ("Figures", NULL, "A partnership");
      g_autoptr (GError) error = NULL;

      farne_paper_set_handling (paper, handlings[i]);
      g_assert_null (farne_door_clear_case (desk, FARNE_HANDLED (paper), "figures", &error));
      g_assert_error (error, FARNE_ERROR, FARNE_ERROR_RESTRICTED);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("/case-file/gathered", test_gathered);
  ADD ("/case-file/sheet", test_sheet);
  ADD ("/case-file/only-cases", test_only_cases);
  return g_test_run ();
}
