/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "farne-config.h"
#include "model/farne-work-year.h"

#include <glib/gi18n-lib.h>

static const char *const status_choices[] = { "draft", "consulted", "approved", "closed", NULL };
static const char *const status_labels[] = { N_("Draft"), N_("Out for comment"), N_("Approved"),
  N_("Closed"), NULL };

static const FarneField fields[] = {
  { "title", FARNE_FIELD_TEXT, G_STRUCT_OFFSET (FarneWorkYear, title), N_("Title"),
    .required = TRUE, .searched = TRUE },
  { "from", FARNE_FIELD_DAY, G_STRUCT_OFFSET (FarneWorkYear, from), N_("From"), .required = TRUE,
    .period_end = "to" },
  { "to", FARNE_FIELD_DAY, G_STRUCT_OFFSET (FarneWorkYear, to), N_("To"), .required = TRUE },
  { "status", FARNE_FIELD_CHOICE, G_STRUCT_OFFSET (FarneWorkYear, status), N_("Status"),
    .required = TRUE, .choices = status_choices, .choice_labels = status_labels,
    .initial = "draft" },
  { "chief_executives", FARNE_FIELD_DAY, G_STRUCT_OFFSET (FarneWorkYear, chief_executives),
    N_("Chief executives agreed") },
  { "leaders", FARNE_FIELD_DAY, G_STRUCT_OFFSET (FarneWorkYear, leaders), N_("Leaders agreed") },
  { "mayors", FARNE_FIELD_DAY, G_STRUCT_OFFSET (FarneWorkYear, mayors),
    N_("Elected mayors agreed") },
  { "home_office", FARNE_FIELD_DAY, G_STRUCT_OFFSET (FarneWorkYear, home_office),
    N_("Home Office agreed") },
  { "note", FARNE_FIELD_NOTE, G_STRUCT_OFFSET (FarneWorkYear, note), N_("Note"),
    .searched = TRUE },
};

const FarneKind farne_work_year_kind = {
  .name = "work_year",
  .label = N_("Work programme"),
  .label_plural = N_("Work programmes"),
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
  .title = "title",
  .subtitle = "from status",
  .section = "programme",
  .order = "from desc",
  .same = "title",
  .get_type = farne_work_year_get_type,
};

/**
 * farne_work_year_new:
 *
 * Makes an empty record that isn't in any file: work programme.
 *
 * Returns: (transfer full): the record
 */
FARNE_DEFINE_KIND (FarneWorkYear, farne_work_year, farne_work_year_kind, NULL)
