/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "farne-config.h"

#include "report/farne-briefing.h"

#include <glib/gi18n-lib.h>

#include "paint/farne-painters.h"

#define MAP_HEIGHT 215
#define LINES_HEIGHT 112

typedef struct
{
  FarnePaper *paper;
  FarneOverview *overview;
  FarneMapFigures *map;
  FarneShapes *shapes;
  const char *attribution;
  const FarneLook *look;
  const char *authority; /* the code of the one authority, or NULL for the region */
} Briefing;

static FarneHandling
get_handling (FarneOverview *overview)
{
  FarneFigures *figures = farne_rates_get_figures (farne_overview_get_rates (overview));

  return farne_handled_get_handling (FARNE_HANDLED (figures));
}

static char *
write_title (FarneOverview *overview)
{
  FarneArea *area = farne_overview_get_area (overview);
  g_autofree char *at = farne_day_to_text (farne_overview_get_at (overview));

  /* Translators: a region or an authority, then a day */
  return g_strdup_printf (_("%s as at %s"), area->name, at);
}

static void
add_headlines (Briefing *self)
{
  g_autoptr (FarneScene) scene = farne_paint_headlines (farne_overview_get_headlines (self->overview),
                                                        get_handling (self->overview),
                                                        FARNE_PAPER_ROOM, self->look);

  farne_paper_add_scene (self->paper, scene, FALSE, NULL);
}

static void
add_maps (Briefing *self)
{
  g_autoptr (FarneScene) map = farne_paint_map (self->map, self->shapes, self->attribution,
                                                FARNE_PAPER_HALF, MAP_HEIGHT, self->look);
  g_autoptr (FarneScene) tiles = farne_paint_tiles (self->map, FARNE_PAPER_HALF, MAP_HEIGHT,
                                                    self->look);

  farne_paper_add_pair (self->paper, map, tiles, self->authority);
}

typedef FarneScene *(*PaintRows) (Briefing *self, double height);

static FarneScene *
paint_gauges (Briefing *self, double height)
{
  return farne_paint_gauges (farne_overview_get_rates (self->overview), FARNE_PAPER_ROOM, height,
                             self->look);
}

static FarneScene *
paint_composition (Briefing *self, double height)
{
  return farne_paint_bars (farne_overview_get_composition (self->overview), FARNE_PAPER_ROOM, height,
                           self->look);
}

/* The lines of small print at the end. */
static GPtrArray *
list_sources (Briefing *self)
{
  char **sources = farne_overview_get_sources (self->overview);
  const char *note = farne_rates_get_note (farne_overview_get_rates (self->overview));
  GPtrArray *lines = g_ptr_array_new ();

  for (guint i = 0; sources && sources[i]; i++)
    g_ptr_array_add (lines, sources[i]);
  if (note && *note)
    g_ptr_array_add (lines, (char *) note);
  if (self->attribution && *self->attribution)
    g_ptr_array_add (lines, (char *) self->attribution);

  return lines;
}

/* Rows draw a little closer together where that keeps them, and what must follow, on this page. */
static void
add_rows (Briefing *self, PaintRows paint, double kept_free)
{
  double room = farne_paper_get_room (self->paper) - kept_free;
  g_autoptr (FarneScene) scene = paint (self, MAX (room, 1));

  if (farne_scene_get_height (scene) > room)
    {
      g_clear_object (&scene);
      scene = paint (self, 0);
      farne_paper_add_break (self->paper);
    }

  farne_paper_add_scene (self->paper, scene, TRUE, self->authority);
}

/* The shares of the parts of a region, where it has several. */
static FarneFigures *
get_shares (Briefing *self)
{
  FarneFigures *shares = self->authority ? NULL : farne_overview_get_shares (self->overview);

  return shares && farne_figures_get_areas (shares)->len > 1 ? shares : NULL;
}

/* A region's trend stands beside its shares; an authority has a trend alone. */
static void
add_trend (Briefing *self)
{
  FarneFigures *shares = get_shares (self);
  double width = shares ? FARNE_PAPER_HALF : FARNE_PAPER_ROOM;
  g_autoptr (FarneScene) trend = farne_paint_trend (farne_overview_get_trend (self->overview), width,
                                                    LINES_HEIGHT, self->look);
  g_autoptr (FarneScene) share = shares ? farne_paint_shares (shares, width, LINES_HEIGHT,
                                                              self->look)
                                        : NULL;

  if (share)
    farne_paper_add_pair (self->paper, trend, share, NULL);
  else
    farne_paper_add_scene (self->paper, trend, TRUE, NULL);
}

static void
add_sentences (Briefing *self)
{
  GPtrArray *sentences = farne_overview_get_sentences (self->overview);
  g_autofree char *since = NULL;
  g_autofree char *heading = NULL;

  if (sentences->len == 0 || farne_overview_get_since (self->overview) == FARNE_DAY_NONE)
    return;

  since = farne_day_to_text (farne_overview_get_since (self->overview));
  /* Translators: %s is a day */
  heading = g_strdup_printf (_("What changed since %s"), since);
  farne_paper_add_heading (self->paper, heading);

  for (guint i = 0; i < sentences->len; i++)
    {
      const FarneSentence *sentence = g_ptr_array_index (sentences, i);

      farne_paper_add_text (self->paper, sentence->text, sentence->warning);
      if (sentence->restricted)
        farne_paper_set_handling (self->paper, get_handling (self->overview));
    }
}

static void
add_table (Briefing *self)
{
  FarneRates *rates = farne_overview_get_rates (self->overview);
  g_autoptr (FarneScene) scene = farne_paint_table (farne_rates_get_figures (rates), rates,
                                                    FARNE_PAPER_ROOM, self->look);

  farne_paper_add_scene (self->paper, scene, TRUE, self->authority);
}

static void
add_sources (Briefing *self, GPtrArray *sources)
{
  if (sources->len == 0)
    return;

  farne_paper_add_heading (self->paper, _("Sources"));
  for (guint i = 0; i < sources->len; i++)
    farne_paper_add_note (self->paper, g_ptr_array_index (sources, i));
}

/**
 * farne_briefing_new:
 * @overview: what is told: of the region, or of one authority
 * @map: every authority on the map
 * @shapes: (nullable): their outlines
 * @attribution: (nullable): the line that must stand by the map
 * @partnership: whose paper it is
 *
 * The briefing. First page: headlines, map and tile map, the way to the limit; then the trend, what
 * changed, the table, who is counted, and the sources. For one authority its own figures, and its
 * place among the others set off. Each figure has its as-at and sources below.
 *
 * Returns: (transfer full): the paper
 */
FarnePaper *
farne_briefing_new (FarneOverview *overview, FarneMapFigures *map, FarneShapes *shapes,
                    const char *attribution, const char *partnership)
{
  FarneArea *area = farne_overview_get_area (overview);
  gboolean is_region = g_strcmp0 (area->level, "region") == 0;
  g_autofree char *title = write_title (overview);
  Briefing self = { farne_paper_new (title, farne_overview_get_standing (overview), partnership),
                    overview, map, shapes, attribution, farne_look_get_paper (),
                    is_region ? NULL : area->code };
  g_autoptr (GPtrArray) sources = NULL;

  sources = list_sources (&self);
  if (farne_overview_is_restricted (overview))
    farne_paper_set_handling (self.paper, MAX (get_handling (overview), FARNE_HANDLING_SYNTHETIC));

  add_headlines (&self);
  add_maps (&self);
  add_rows (&self, paint_gauges, 0);
  add_trend (&self);
  add_sentences (&self);
  add_table (&self);
  if (farne_overview_get_composition (overview))
    add_rows (&self, paint_composition, farne_paper_measure_notes (sources));
  add_sources (&self, sources);

  return self.paper;
}
