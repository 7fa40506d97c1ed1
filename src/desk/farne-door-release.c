/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "farne-config.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "base/farne-number.h"
#include "desk/farne-columns.h"
#include "desk/farne-door-release.h"
#include "desk/farne-parcel.h"
#include "desk/farne-releases.h"
#include "store/farne-target.h"

static char *
send_text (FarneDesk    *desk,
           const char   *text,
           FarneHandling handling,
           const char   *what,
           GError      **error)
{
  g_autoptr (FarneParcel) parcel = farne_parcel_new (text, handling);
  g_autoptr (FarneCleared) cleared =
    farne_door_clear (desk, FARNE_HANDLED (parcel), "text", what, error);

  if (cleared == NULL)
    return NULL;
  if (farne_cleared_get_stamp (cleared) == NULL)
    return g_strdup (farne_parcel_get_text (farne_cleared_get_content (cleared)));
  return g_strdup_printf ("%s\n%s", farne_cleared_get_stamp (cleared),
                          farne_parcel_get_text (farne_cleared_get_content (cleared)));
}

static char *
send_findings (FarneDesk *desk, FarneRelease *release, FarneProblems *problems, GError **error)
{
  g_autofree char *what =
    g_strdup_printf (_("Findings in %s"), farne_record_get_title (FARNE_RECORD (release)));
  g_autofree char *text = farne_problems_to_csv (problems, release->file_name);

  return send_text (desk, text, farne_release_get_handling (release), what, error);
}

/**
 * farne_door_rejects:
 * @desk: a desk
 * @release: a release
 *
 * What was found in the file of a release, as CSV, if it may leave: a row tells single cases.
 *
 * Returns: (transfer full): the CSV, or %NULL with @error
 */
char *
farne_door_rejects (FarneDesk *desk, FarneRelease *release, GError **error)
{
  g_autoptr (FarneProblems) problems = farne_desk_get_problems (desk, release, error);

  return problems == NULL ? NULL : send_findings (desk, release, problems, error);
}

/**
 * farne_door_findings:
 * @desk: the desk it comes from
 * @release: a release, saved or not
 * @problems: what was found in its file
 * @path: a CSV file
 *
 * Writes what was found in a file, if it may leave: findings quote the rows they are about.
 *
 * Returns: whether it is written
 */
gboolean
farne_door_findings (FarneDesk     *desk,
                     FarneRelease  *release,
                     FarneProblems *problems,
                     const char    *path,
                     GError       **error)
{
  g_autofree char *csv = farne_target_check (path, FARNE_TARGET_FINDINGS, error)
                         ? send_findings (desk, release, problems, error) : NULL;

  return csv != NULL && farne_target_write (path, csv, -1, 0600, error);
}

static char *
get_value_text (double value)
{
  return isnan (value) ? g_strdup ("–") : farne_number_to_text (value, 0);
}

static char **
make_row (char *day, const char *area, const char *by, char *before, char *after)
{
  char **cells = g_new0 (char *, 6);

  cells[0] = day;
  cells[1] = g_strdup (area);
  cells[2] = g_strdup (by);
  cells[3] = before;
  cells[4] = after;
  return cells;
}

static char *
moves_to_text (GPtrArray *moves)
{
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);

  g_ptr_array_add (rows, make_row (g_strdup (_("Date")), _("Area"), _("Of whom"),
                                   g_strdup (_("Before")), g_strdup (_("After"))));
  for (guint i = 0; i < moves->len; i++)
    {
      FarneCellMove *move = g_ptr_array_index (moves, i);

      g_ptr_array_add (rows, make_row (farne_day_to_iso (move->day), move->area->name, move->by,
                                       get_value_text (move->before), get_value_text (move->after)));
    }
  return farne_columns_to_text (rows);
}

/**
 * farne_door_moves:
 * @desk: a desk
 * @release: a release
 * @other: another
 *
 * The cells that differ between two releases, as a table, if they may leave.
 *
 * Returns: (transfer full): lines of text, or %NULL with @error
 */
char *
farne_door_moves (FarneDesk *desk, FarneRelease *release, FarneRelease *other, GError **error)
{
  g_autoptr (GPtrArray) moves = farne_desk_compare_releases (desk, release, other, error);
  g_autofree char *what =
    g_strdup_printf (_("Comparison of %s"), farne_record_get_title (FARNE_RECORD (release)));
  g_autofree char *text = moves == NULL ? NULL : moves_to_text (moves);

  if (text == NULL)
    return NULL;
  return send_text (desk, text,
                    MAX (farne_release_get_handling (release), farne_release_get_handling (other)),
                    what, error);
}

/* The place of a finding stays; what stands there does not, nor a reason that may quote it. */
static void
strip_finding (JsonArray *findings, guint index, JsonNode *node, gpointer user_data)
{
  JsonObject *finding = json_node_get_object (node);

  json_object_remove_member (finding, "content");
  if (farne_problems_get (user_data, index)->quotes)
    json_object_remove_member (finding, "reason");
}

/**
 * farne_door_preview:
 * @job: a job that was read
 * @most: how many findings are told one by one; all are counted
 *
 * The preview of a file for the terminal. Of a restricted file it tells what it is and where
 * something was found and why, but no figure and no cell; nor does it of one that may yet be restricted.
 *
 * Returns: (transfer full): one JSON object
 */
JsonNode *
farne_door_preview (FarneImportJob *job, guint most)
{
  JsonNode *preview = farne_import_job_to_json (job, most);
  JsonObject *object = json_node_get_object (preview);

  if (json_object_get_boolean_member (object, "needs_mapping"))
    json_object_remove_member (object, "sample");
  if (!json_object_get_boolean_member_with_default (object, "restricted", FALSE))
    return preview;
  json_object_remove_member (object, "totals");
  json_array_foreach_element (json_object_get_array_member (object, "findings"), strip_finding,
                              farne_import_job_get_problems (job));
  return preview;
}
