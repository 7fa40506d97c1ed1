/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "farne-config.h"

#include <glib/gi18n-lib.h>

#include "base/farne-error.h"
#include "desk/farne-door.h"
#include "desk/farne-table-text.h"
#include "exchange/farne-table-writer.h"
#include "report/farne-briefing.h"
#include "report/farne-picture.h"
#include "store/farne-target.h"

#define EVENT_OUT "out"
#define EVENT_REFUSED "refused"

static FarnePolicy policy = FARNE_POLICY_CLOSED;

/**
 * farne_door_set_policy:
 * @wanted: which doors are open
 *
 * Sets which doors are open, for the whole program. %FARNE_POLICY_TOUR is for the tour and the
 * screenshots alone.
 */
void
farne_door_set_policy (FarnePolicy wanted)
{
  policy = wanted;
}

/* What is in it, for the ledger: a file's name alone says little a year later. */
static const char *
name_content (FarneDesk *desk, FarneHandled *content)
{
  FarneSeries *series;

  if (FARNE_IS_SCENE (content))
    return farne_scene_get_title (FARNE_SCENE (content));
  if (FARNE_IS_PAPER (content))
    return farne_paper_get_title (FARNE_PAPER (content));
  if (!FARNE_IS_FIGURES (content))
    return NULL;
  series = farne_factbase_find_series (farne_desk_get_factbase (desk),
                                       farne_figures_get_view (FARNE_FIGURES (content))->measure);

  return series != NULL ? series->name : NULL;
}

static JsonNode *
make_details (const char *door, const char *shows, const char *stamp, const GError *refusal)
{
  JsonNode *node = json_node_new (JSON_NODE_OBJECT);
  JsonObject *object = json_object_new ();

  json_node_take_object (node, object);
  json_object_set_string_member (object, "door", door);
  if (shows != NULL && *shows != '\0')
    json_object_set_string_member (object, "shows", shows);
  if (stamp != NULL)
    json_object_set_string_member (object, "stamp", stamp);
  if (refusal != NULL)
    json_object_set_string_member (object, "why", refusal->message);
  return node;
}

/* A file that nobody can write to here has no ledger; what is public may still leave. */
static gboolean
enter (FarneDesk  *desk,
       const char *event,
       const char *what,
       JsonNode   *details,
       gboolean    is_public,
       GError    **error)
{
  g_autoptr (GError) local = NULL;

  if (farne_store_audit (farne_desk_get_store (desk), event, what, details, &local)
      || (is_public && g_error_matches (local, FARNE_ERROR, FARNE_ERROR_READ_ONLY)))
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&local));
  return FALSE;
}

static void
enter_refusal (FarneDesk *desk, const char *door, const char *shows, const char *what,
               const GError *refusal)
{
  g_autoptr (JsonNode) details = make_details (door, shows, NULL, refusal);
  g_autoptr (GError) error = NULL;

  if (!enter (desk, EVENT_REFUSED, what, details, TRUE, &error))
    g_message ("%s", error->message);
}

/**
 * farne_door_note:
 * @desk: the desk it comes from
 * @door: the way out
 * @what: what goes out
 * @error: return location for an error
 *
 * Enters in the ledger what goes out for the team's own use and holds no counted people: the file of
 * a document, records that were asked for by name.
 *
 * Returns: whether it is entered; if not, nothing may go
 */
gboolean
farne_door_note (FarneDesk *desk, const char *door, const char *what, GError **error)
{
  g_autoptr (JsonNode) details = make_details (door, NULL, NULL, NULL);

  return enter (desk, EVENT_OUT, what, details, TRUE, error);
}

static FarneCleared *
clear_by (FarneDesk    *desk,
          FarneHandled *content,
          FarnePolicy   by,
          const char   *door,
          const char   *what,
          GError      **error)
{
  g_autoptr (GError) refusal = NULL;
  g_autoptr (FarneCleared) cleared = farne_protect_clear (content, by, &refusal);
  g_autoptr (JsonNode) details = NULL;

  if (cleared == NULL)
    {
      enter_refusal (desk, door, name_content (desk, content), what, refusal);
      g_propagate_error (error, g_steal_pointer (&refusal));
      return NULL;
    }
  details = make_details (door, name_content (desk, content), farne_cleared_get_stamp (cleared), NULL);
  return enter (desk, EVENT_OUT, what, details, by != FARNE_POLICY_CASE, error)
         ? g_steal_pointer (&cleared) : NULL;
}

/**
 * farne_door_clear_case:
 * @desk: the desk it comes from
 * @content: what is about one home
 * @what: what it is, for the ledger
 * @error: return location for %FARNE_ERROR_RESTRICTED or %FARNE_ERROR_READ_ONLY
 *
 * Lets what is about one home go to the consultees of its case. It leaves only if that is entered in
 * the ledger.
 *
 * Returns: (transfer full): the leave, or %NULL
 */
FarneCleared *
farne_door_clear_case (FarneDesk *desk, FarneHandled *content, const char *what, GError **error)
{
  g_return_val_if_fail (FARNE_IS_DESK (desk) && FARNE_IS_HANDLED (content), NULL);

  return clear_by (desk, content, FARNE_POLICY_CASE, "case", what, error);
}

/**
 * farne_door_clear:
 * @desk: the desk it comes from
 * @content: what wants to leave
 * @door: the way out, as `picture`, `paper`, `clipboard`, `print`, `terminal`
 * @what: what it is, for the ledger
 *
 * Lets something leave, or refuses it with %FARNE_ERROR_RESTRICTED. Either is entered in the
 * ledger.
 *
 * Returns: (transfer full): the leave, or %NULL with @error
 */
FarneCleared *
farne_door_clear (FarneDesk    *desk,
                  FarneHandled *content,
                  const char   *door,
                  const char   *what,
                  GError      **error)
{
  g_return_val_if_fail (FARNE_IS_DESK (desk) && FARNE_IS_HANDLED (content), NULL);

  return clear_by (desk, content, policy, door, what, error);
}

/**
 * farne_door_clear_for_team:
 * @desk: the desk it comes from
 * @content: what wants to leave
 * @door: the way out
 * @what: what it is, for the ledger
 *
 * Lets something restricted go to the partnership's own team, which asked for it in so many words.
 * It is entered in the ledger who took it; where that can't be done, it stays.
 *
 * Returns: (transfer full): the leave, stamped, or %NULL with @error
 */
FarneCleared *
farne_door_clear_for_team (FarneDesk *desk, FarneHandled *content, const char *door,
                           const char *what, GError **error)
{
  g_autoptr (FarneCleared) cleared = NULL;
  g_autoptr (JsonNode) details = NULL;

  g_return_val_if_fail (FARNE_IS_DESK (desk) && FARNE_IS_HANDLED (content), NULL);

  cleared = farne_protect_clear (content, FARNE_POLICY_TEAM, error);
  if (cleared == NULL)
    return NULL;
  details = make_details (door, name_content (desk, content), farne_cleared_get_stamp (cleared), NULL);
  json_object_set_string_member (json_node_get_object (details), "for", "team");
  return farne_store_audit (farne_desk_get_store (desk), EVENT_OUT, what, details, error)
         ? g_steal_pointer (&cleared) : NULL;
}

/**
 * farne_door_refuse:
 * @desk: a desk
 * @door: the way out that was tried
 * @what: what was asked for, for the ledger
 * @error: return location
 * @format: the sentence that says why not, as for printf()
 * @...: what goes into it
 *
 * Refuses what was asked for, and enters that in the ledger.
 *
 * Returns: %FALSE, with %FARNE_ERROR_RESTRICTED
 */
gboolean
farne_door_refuse (FarneDesk *desk, const char *door, const char *what, GError **error,
                   const char *format, ...)
{
  g_autoptr (GError) refusal = NULL;
  va_list arguments;

  va_start (arguments, format);
  refusal = g_error_new_valist (FARNE_ERROR, FARNE_ERROR_RESTRICTED, format, arguments);
  va_end (arguments);
  enter_refusal (desk, door, NULL, what, refusal);
  g_propagate_error (error, g_steal_pointer (&refusal));
  return FALSE;
}

/**
 * farne_door_picture:
 * @desk: the desk it comes from
 * @scene: a drawing
 * @path: a file; its ending says whether PNG, SVG or PDF
 * @scale: pixels to a unit, for PNG
 *
 * Writes a drawing, if it may leave.
 *
 * Returns: whether it is written
 */
gboolean
farne_door_picture (FarneDesk  *desk,
                    FarneScene *scene,
                    const char *path,
                    double      scale,
                    GError    **error)
{
  g_autoptr (FarneCleared) cleared =
    farne_target_check (path, FARNE_TARGET_PICTURE, error)
    ? farne_door_clear (desk, FARNE_HANDLED (scene), "picture", path, error) : NULL;

  return cleared != NULL && farne_picture_write (cleared, path, scale, error);
}

/* Figures that may leave, with rates where the view wants them: reckoned after they are cleared. */
static FarneCleared *
clear_figures (FarneDesk       *desk,
               const FarneView *view,
               const char      *door,
               const char      *what,
               FarneRates     **rates,
               GError         **error)
{
  g_autoptr (FarneView) whole = farne_desk_fill_view (desk, view);
  g_autoptr (FarneFigures) figures = farne_desk_ask (desk, whole, error);
  g_autoptr (FarneCleared) cleared = NULL;

  *rates = NULL;
  if (figures == NULL)
    return NULL;
  cleared = farne_door_clear (desk, FARNE_HANDLED (figures), door, what, error);
  if (cleared == NULL)
    return NULL;
  if (whole->quantity == FARNE_QUANTITY_RATE
      && (*rates = farne_desk_ask_rates (desk, whole, error)) == NULL)
    return NULL;
  return g_steal_pointer (&cleared);
}

/**
 * farne_door_table:
 * @desk: a desk
 * @view: a question
 * @path: a file; its ending says whether CSV, XLSX, ODS or GeoPackage
 *
 * Writes the answer to a question as a table, if it may leave.
 *
 * Returns: whether it is written
 */
gboolean
farne_door_table (FarneDesk *desk, const FarneView *view, const char *path, GError **error)
{
  g_autoptr (FarneRates) rates = NULL;
  g_autoptr (FarneShapes) shapes = NULL;
  g_autoptr (FarneCleared) cleared =
    farne_target_check (path, FARNE_TARGET_FIGURES, error)
    ? clear_figures (desk, view, "table", path, &rates, error) : NULL;

  if (cleared == NULL)
    return FALSE;
  shapes = farne_desk_get_shapes (desk, view->level, view->at, NULL, NULL);
  return farne_table_write (cleared, rates, shapes, path, error);
}

/**
 * farne_door_text:
 * @desk: a desk
 * @view: a question
 * @format: `csv`, `json` or `text`
 *
 * The answer to a question as text for the terminal or the clipboard, if it may leave.
 *
 * Returns: (transfer full): the text, or %NULL with @error
 */
char *
farne_door_text (FarneDesk *desk, const FarneView *view, const char *format, GError **error)
{
  g_autoptr (FarneRates) rates = NULL;
  g_autofree char *what = g_strdup_printf ("%s, %s", view->measure, view->level);
  g_autoptr (FarneCleared) cleared = clear_figures (desk, view, "text", what, &rates, error);

  if (cleared == NULL)
    return NULL;
  if (g_str_equal (format, "csv"))
    return farne_table_to_csv (cleared, rates);
  if (g_str_equal (format, "json"))
    return farne_table_to_json (cleared, rates);
  return farne_table_to_text (cleared, rates);
}

/* The map that a briefing shows: the rates of its gauges, authority by authority. */
static FarneMapFigures *
make_briefing_map (FarneOverview *overview, GError **error)
{
  FarneRates *rates = farne_overview_get_rates (overview);
  FarneFigures *figures = farne_rates_get_figures (rates);
  g_autoptr (FarneView) view = farne_view_dup (farne_figures_get_view (figures));

  view->quantity = FARNE_QUANTITY_RATE;
  view->form = FARNE_FORM_MAP;
  return farne_map_figures_new (view, figures, rates, NULL, error);
}

static FarnePaper *
make_briefing (FarneDesk *desk, FarneOverview *overview, GError **error)
{
  g_autoptr (FarneMapFigures) map = make_briefing_map (overview, error);
  FarnePartnership *partnership = farne_desk_get_partnership (desk);
  g_autoptr (FarneBoundaries) boundaries = NULL;
  g_autoptr (FarneShapes) shapes = NULL;

  if (map == NULL)
    return NULL;
  shapes =
    farne_desk_get_shapes (desk, "authority", farne_overview_get_at (overview), &boundaries, error);
  if (shapes == NULL)
    return NULL;
  return farne_briefing_new (overview, map, shapes, boundaries->attribution,
                             partnership == NULL ? "" : partnership->name);
}

/**
 * farne_door_clear_brief:
 * @desk: a desk
 * @overview: what the briefing says
 * @door: the way out, as `paper` or `print`
 * @what: what it is, for the ledger
 *
 * Makes the briefing of an overview, as it is seen on screen, if it may leave.
 *
 * Returns: (transfer full): the leave for a #FarnePaper, or %NULL with @error
 */
FarneCleared *
farne_door_clear_brief (FarneDesk     *desk,
                        FarneOverview *overview,
                        const char    *door,
                        const char    *what,
                        GError       **error)
{
  g_autoptr (FarnePaper) briefing = make_briefing (desk, overview, error);

  return briefing != NULL ? farne_door_clear (desk, FARNE_HANDLED (briefing), door, what, error)
         : NULL;
}

/**
 * farne_door_brief:
 * @desk: a desk
 * @view: measure, `within` for one authority, at, known, filters
 * @path: a file for the PDF
 *
 * Writes the briefing, if it may leave. It is dated by the publication of its figures, so that the
 * same figures give the same bytes on any day.
 *
 * Returns: whether it is written
 */
gboolean
farne_door_brief (FarneDesk *desk, const FarneView *view, const char *path, GError **error)
{
  g_autoptr (FarneOverview) overview =
    farne_target_check (path, FARNE_TARGET_PAPER, error) ? farne_desk_ask_overview (desk, view, error)
    : NULL;
  g_autoptr (FarneCleared) cleared = NULL;

  if (overview == NULL)
    return FALSE;
  cleared = farne_door_clear_brief (desk, overview, "paper", path, error);
  return cleared != NULL
         && farne_paper_write (cleared, path, farne_overview_get_published (overview), error);
}

/**
 * farne_door_map:
 * @desk: a desk
 * @view: a question about one day, with the form map or tiles
 * @path: a file; its ending says whether PNG, SVG or PDF
 * @width: in points
 * @height: in points
 *
 * Writes a map, if it may leave.
 *
 * Returns: whether it is written
 */
gboolean
farne_door_map (FarneDesk       *desk,
                const FarneView *view,
                const char      *path,
                double           width,
                double           height,
                GError         **error)
{
  g_autoptr (FarneScene) scene =
    farne_desk_paint (desk, view, width, height, farne_look_get_paper (), error);

  return scene != NULL && farne_door_picture (desk, scene, path, 2, error);
}
