/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "farne-config.h"
#include "model/farne-release.h"

#include <glib/gi18n-lib.h>

static const char *const hows[] = { "stated", "typed", "lag", NULL };
static const char *const how_labels[] = {
  N_("Stated by the file"), N_("Typed in"), N_("As-at date and the usual lag"), NULL,
};

static const FarneField fields[] = {
  { "title", FARNE_FIELD_TEXT, G_STRUCT_OFFSET (FarneRelease, title), N_("Title"),
    .required = TRUE, .searched = TRUE },
  { "layout", FARNE_FIELD_TEXT, G_STRUCT_OFFSET (FarneRelease, layout), N_("Layout") },
  { "file_name", FARNE_FIELD_TEXT, G_STRUCT_OFFSET (FarneRelease, file_name), N_("File"),
    .searched = TRUE },
  { "sha256", FARNE_FIELD_TEXT, G_STRUCT_OFFSET (FarneRelease, sha256),
    N_("SHA-256 of the file") },
  { "file_size", FARNE_FIELD_COUNT, G_STRUCT_OFFSET (FarneRelease, file_size),
    N_("Size of the file"), .has_min = TRUE, .min = 0 },
  { "publisher", FARNE_FIELD_TEXT, G_STRUCT_OFFSET (FarneRelease, publisher), N_("Publisher"),
    .searched = TRUE },
  { "published", FARNE_FIELD_DAY, G_STRUCT_OFFSET (FarneRelease, published), N_("Published"),
    .required = TRUE },
  { "published_how", FARNE_FIELD_CHOICE, G_STRUCT_OFFSET (FarneRelease, published_how),
    N_("How the publication date is known"), .choices = hows, .choice_labels = how_labels },
  { "first_day", FARNE_FIELD_DAY, G_STRUCT_OFFSET (FarneRelease, first_day), N_("First day"),
    .period_end = "last_day" },
  { "last_day", FARNE_FIELD_DAY, G_STRUCT_OFFSET (FarneRelease, last_day), N_("Last day") },
  { "coverage", FARNE_FIELD_JSON, G_STRUCT_OFFSET (FarneRelease, coverage), N_("Coverage") },
  { "restricted", FARNE_FIELD_FLAG, G_STRUCT_OFFSET (FarneRelease, restricted), N_("Restricted") },
  { "synthetic", FARNE_FIELD_FLAG, G_STRUCT_OFFSET (FarneRelease, synthetic), N_("Made up") },
  { "provisional", FARNE_FIELD_FLAG, G_STRUCT_OFFSET (FarneRelease, provisional),
    N_("Provisional") },
  { "n_rows", FARNE_FIELD_COUNT, G_STRUCT_OFFSET (FarneRelease, n_rows), N_("Rows kept"),
    .has_min = TRUE, .min = 0 },
  { "n_rejected", FARNE_FIELD_COUNT, G_STRUCT_OFFSET (FarneRelease, n_rejected),
    N_("Rows not kept"), .has_min = TRUE, .min = 0 },
  { "n_repaired", FARNE_FIELD_COUNT, G_STRUCT_OFFSET (FarneRelease, n_repaired),
    N_("Rows repaired"), .has_min = TRUE, .min = 0 },
  { "segment", FARNE_FIELD_SEGMENT, G_STRUCT_OFFSET (FarneRelease, segment), N_("Facts") },
  { "problems_segment", FARNE_FIELD_SEGMENT, G_STRUCT_OFFSET (FarneRelease, problems_segment),
    N_("Rejects and warnings") },
  { "supersedes", FARNE_FIELD_REFERENCE, G_STRUCT_OFFSET (FarneRelease, supersedes), N_("Revises"),
    .target = "release" },
  { "withdrawn", FARNE_FIELD_FLAG, G_STRUCT_OFFSET (FarneRelease, withdrawn), N_("Withdrawn") },
  { "erased", FARNE_FIELD_FLAG, G_STRUCT_OFFSET (FarneRelease, erased), N_("Erased") },
  { "imported", FARNE_FIELD_TIME, G_STRUCT_OFFSET (FarneRelease, imported), N_("Imported") },
  { "source_note", FARNE_FIELD_TEXT, G_STRUCT_OFFSET (FarneRelease, source_note),
    N_("Source line") },
  { "kept_because", FARNE_FIELD_NOTE, G_STRUCT_OFFSET (FarneRelease, kept_because),
    N_("Kept in spite of warnings because"), .searched = TRUE },
};

const FarneKind farne_release_kind = {
  .name = "release",
  .label = N_("Release"),
  .label_plural = N_("Releases"),
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
  .title = "title",
  .imported = TRUE,
  .get_type = farne_release_get_type,
};

static void
check (FarneRecord *record, GPtrArray *problems)
{
  FarneRelease *self = FARNE_RELEASE (record);
  const FarneField *supersedes = farne_kind_find_field (&farne_release_kind, "supersedes");

  if (self->supersedes != 0 && self->supersedes == farne_record_get_id (record))
    g_ptr_array_add (problems,
                     farne_problem_new (supersedes, TRUE, _("A release can’t revise itself.")));
}

/**
 * farne_release_new:
 *
 * Makes an empty release that isn't in any file.
 *
 * Returns: (transfer full): the record
 */
FARNE_DEFINE_KIND (FarneRelease, farne_release, farne_release_kind, check)
