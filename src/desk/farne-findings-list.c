/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "desk/farne-findings-list.h"

struct _FarneFindingsList
{
  GObject parent_instance;

  FarneRelease *release;
  FarneProblems *problems;
};

static FarneHandling
get_handling (FarneHandled *handled)
{
  FarneRelease *release = FARNE_FINDINGS_LIST (handled)->release;

  if (!release->restricted)
    return FARNE_HANDLING_PUBLIC;
  return release->synthetic ? FARNE_HANDLING_SYNTHETIC : FARNE_HANDLING_RESTRICTED;
}

static void
handled_init (FarneHandledInterface *iface)
{
  iface->get_handling = get_handling;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (FarneFindingsList, farne_findings_list, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (FARNE_TYPE_HANDLED, handled_init))

static void
farne_findings_list_finalize (GObject *object)
{
  FarneFindingsList *self = FARNE_FINDINGS_LIST (object);

  g_clear_object (&self->release);
  g_clear_object (&self->problems);

  G_OBJECT_CLASS (farne_findings_list_parent_class)->finalize (object);
}

static void
farne_findings_list_class_init (FarneFindingsListClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = farne_findings_list_finalize;
}

static void
farne_findings_list_init (FarneFindingsList *self)
{
}

/**
 * farne_findings_list_new:
 * @release: a release, saved or not
 * @problems: what was found in its file
 *
 * Makes of the findings something that may want to leave.
 *
 * Returns: (transfer full): the list
 */
FarneFindingsList *
farne_findings_list_new (FarneRelease *release, FarneProblems *problems)
{
  FarneFindingsList *self = g_object_new (FARNE_TYPE_FINDINGS_LIST, NULL);

  self->release = g_object_ref (release);
  self->problems = g_object_ref (problems);
  return self;
}

/**
 * farne_findings_list_to_csv:
 * @self: a list of findings
 *
 * Returns: (transfer full): the findings as CSV, with the file's name
 */
char *
farne_findings_list_to_csv (FarneFindingsList *self)
{
  g_return_val_if_fail (FARNE_IS_FINDINGS_LIST (self), NULL);

  return farne_problems_to_csv (self->problems, self->release->file_name);
}
