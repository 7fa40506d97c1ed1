/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "farne-config.h"

#include "paint/farne-map-figures.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "base/farne-error.h"
#include "paint/farne-class-labels.h"
#include "paint/farne-map-words.h"
#include "paint/farne-painter-kit.h"

struct _FarneMapFigures
{
  GObject parent_instance;

  FarneView *view;
  FarneFigures *figures;
  FarneRates *rates;
  FarneDay day;
  char *title;
  char *note;
  GArray *fills;
  GHashTable *by_code; /* code → index + 1 */
  FarneClasses classes;
  char **labels;
};

G_DEFINE_FINAL_TYPE (FarneMapFigures, farne_map_figures, G_TYPE_OBJECT)

static void
clear_fill (gpointer fill)
{
  FarneMapFill *it = fill;

  g_object_unref (it->area);
  g_free (it->figure);
  g_free (it->words);
}

static void
farne_map_figures_finalize (GObject *object)
{
  FarneMapFigures *self = FARNE_MAP_FIGURES (object);

  g_clear_pointer (&self->view, farne_view_unref);
  g_clear_object (&self->figures);
  g_clear_object (&self->rates);
  g_free (self->title);
  g_free (self->note);
  g_array_unref (self->fills);
  g_hash_table_unref (self->by_code);
  g_strfreev (self->labels);

  G_OBJECT_CLASS (farne_map_figures_parent_class)->finalize (object);
}

static void
farne_map_figures_class_init (FarneMapFiguresClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = farne_map_figures_finalize;
}

static void
farne_map_figures_init (FarneMapFigures *self)
{
  self->fills = g_array_new (FALSE, TRUE, sizeof (FarneMapFill));
  g_array_set_clear_func (self->fills, clear_fill);
  self->by_code = g_hash_table_new (g_str_hash, g_str_equal);
}

/* Takes @figure and @words. */
static void
add_fill (FarneMapFigures *self, FarneArea *area, double value, FarneMark mark, char *figure,
          char *words)
{
  FarneMapFill fill = { g_object_ref (area), value, mark, -1, figure, NULL };

  fill.words = g_strdup_printf (area->synthetic ? _("%s (made up): %s") : _("%s: %s"), area->name,
                                words);
  g_free (words);
  g_array_append_val (self->fills, fill);
  g_hash_table_insert (self->by_code, area->code, GUINT_TO_POINTER (self->fills->len));
}

static void
add_counts (FarneMapFigures *self)
{
  GPtrArray *areas = farne_figures_get_areas (self->figures);

  for (guint i = 0; i < areas->len; i++)
    {
      FarneArea *area = g_ptr_array_index (areas, i);
      const FarneFigure *cell = farne_figures_find (self->figures, area->code, self->day);
      FarneMark mark = cell ? cell->mark : FARNE_MARK_NO_DATA;
      double value = cell ? cell->value : 0;

      add_fill (self, area, value, mark, farne_kit_figure_text (value, mark),
                farne_kit_figure_words (value, mark, farne_kit_get_unit (self->figures)));
    }
}

static void
add_rate (FarneMapFigures *self, const FarneRate *rate, const char *unit)
{
  FarneMark mark = rate->mark == FARNE_MARK_LISTED && rate->population <= 0 ? FARNE_MARK_NO_DATA
                                                                             : rate->mark;
  g_autofree char *people = farne_kit_figure_words (rate->people, rate->mark, unit);
  g_autofree char *ratio = farne_number_to_ratio (rate->ratio);

  if (mark == FARNE_MARK_LISTED)
    add_fill (self, rate->area, rate->ratio, mark, g_strdup (ratio),
              /* Translators: "867 people, 1 : 225" */
              g_strdup_printf (_("%s, %s"), people, ratio));
  else if (rate->mark == FARNE_MARK_LISTED)
    add_fill (self, rate->area, 0, mark, g_strdup (farne_mark_get_words (mark)),
              g_strdup_printf (_("%s, residents not known"), people));
  else
    add_fill (self, rate->area, 0, mark, g_strdup (farne_mark_get_words (mark)),
              g_strdup (people));
}

static void
add_share (FarneMapFigures *self, const FarneRate *rate, const char *unit)
{
  g_autofree char *people = farne_kit_figure_words (rate->people, rate->mark, unit);
  g_autofree char *share = farne_number_to_percent (rate->share, 1);

  if (rate->mark == FARNE_MARK_LISTED)
    add_fill (self, rate->area, rate->share, rate->mark, g_strdup (share),
              g_strdup_printf (_("%s, %s"), people, share));
  else
    add_fill (self, rate->area, 0, rate->mark, g_strdup (farne_mark_get_words (rate->mark)),
              g_strdup (people));
}

static void
add_rates (FarneMapFigures *self)
{
  const char *unit = farne_kit_get_unit (farne_rates_get_figures (self->rates));

  for (guint i = 0; i < farne_rates_get_n (self->rates); i++)
    {
      const FarneRate *rate = farne_rates_get (self->rates, i);

      if (self->view->quantity == FARNE_QUANTITY_SHARE)
        add_share (self, rate, unit);
      else
        add_rate (self, rate, unit);
    }
}

/* The mark of a change: what stands in its way, if anything does. */
static FarneMark
get_change_mark (const FarneFigure *before, const FarneFigure *after)
{
  if (before == NULL || after == NULL)
    return FARNE_MARK_NO_DATA;
  if (FARNE_MARK_HAS_VALUE (before->mark) && FARNE_MARK_HAS_VALUE (after->mark))
    return FARNE_MARK_LISTED;

  return MAX (before->mark, after->mark);
}

static double
get_value (const FarneFigure *figure)
{
  return figure && figure->mark == FARNE_MARK_LISTED ? figure->value : 0;
}

static void
add_changes (FarneMapFigures *self)
{
  GPtrArray *areas = farne_figures_get_areas (self->figures);

  for (guint i = 0; i < areas->len; i++)
    {
      FarneArea *area = g_ptr_array_index (areas, i);
      const FarneFigure *before = farne_figures_find (self->figures, area->code, self->view->since);
      const FarneFigure *after = farne_figures_find (self->figures, area->code, self->day);
      FarneMark mark = get_change_mark (before, after);
      double change = get_value (after) - get_value (before);
      g_autofree char *from = farne_number_to_text (get_value (before), 0);
      g_autofree char *to = farne_number_to_text (get_value (after), 0);
      g_autofree char *text = farne_number_to_signed (change, 0);

      if (mark == FARNE_MARK_LISTED)
        /* Translators: a change, then the figures it lies between: "+76, from 721 to 797" */
        add_fill (self, area, change, mark, g_strdup (text),
                  g_strdup_printf (_("%s, from %s to %s"), text, from, to));
      else
        add_fill (self, area, 0, mark, g_strdup (farne_mark_get_words (mark)),
                  g_strdup (farne_mark_get_words (mark)));
    }
}

static GArray *
list_values (FarneMapFigures *self)
{
  GArray *values = g_array_new (FALSE, FALSE, sizeof (double));

  for (guint i = 0; i < self->fills->len; i++)
    {
      const FarneMapFill *fill = farne_map_figures_get (self, i);

      if (fill->mark == FARNE_MARK_LISTED && isfinite (fill->value))
        g_array_append_val (values, fill->value);
    }

  return values;
}

/* Ratios are cut by their rates: people to each resident. */
static gboolean
cut_rates (FarneMapFigures *self, const GArray *found, GError **error)
{
  const double *ratios = (const double *) found->data;
  g_autofree double *rates = g_new (double, found->len);

  for (guint i = 0; i < found->len; i++)
    rates[i] = 1 / ratios[i];

  if (!farne_classes_init (&self->classes, self->view->method, rates, found->len,
                           self->view->n_classes, NULL, error))
    return FALSE;

  farne_class_breaks_invert (&self->classes, ratios, found->len);
  return TRUE;
}

static gboolean
cut (FarneMapFigures *self, GError **error)
{
  g_autoptr (GArray) found = list_values (self);
  const double *values = (const double *) found->data;
  FarneView *view = self->view;
  const double *manual = view->breaks ? (const double *) view->breaks->data : NULL;

  if (found->len == 0)
    return TRUE;

  if (view->quantity == FARNE_QUANTITY_CHANGE && view->method != FARNE_METHOD_MANUAL)
    {
      farne_class_breaks_mirror (&self->classes, view->n_classes, values, found->len);
      return TRUE;
    }

  if (view->quantity == FARNE_QUANTITY_RATE && view->method != FARNE_METHOD_MANUAL)
    return cut_rates (self, found, error);

  if (!farne_classes_init (&self->classes, view->method, values, found->len, view->n_classes,
                           manual, error))
    return FALSE;

  if (view->method != FARNE_METHOD_MANUAL && view->method != FARNE_METHOD_EQUAL)
    farne_class_breaks_round (&self->classes, view->quantity, values, found->len);

  return TRUE;
}

static void
classify (FarneMapFigures *self)
{
  for (guint i = 0; i < self->fills->len; i++)
    {
      FarneMapFill *fill = &g_array_index (self->fills, FarneMapFill, i);

      if (fill->mark == FARNE_MARK_LISTED && isfinite (fill->value) && self->classes.n > 0)
        fill->class_index = farne_classes_find (&self->classes, fill->value);
    }
}

static gboolean
fill_areas (FarneMapFigures *self, GError **error)
{
  switch (self->view->quantity)
    {
    case FARNE_QUANTITY_RATE:
    case FARNE_QUANTITY_SHARE:
      add_rates (self);
      break;
    case FARNE_QUANTITY_CHANGE:
      add_changes (self);
      break;
    case FARNE_QUANTITY_COUNT:
    default:
      add_counts (self);
      break;
    }

  if (!cut (self, error))
    return FALSE;

  classify (self);
  self->labels = farne_class_labels_new (&self->classes, self->view->quantity);
  self->title = farne_map_words_title (self->view, self->figures, self->rates);
  self->note = farne_map_words_note (self->view, self->figures, self->rates);

  return TRUE;
}

/**
 * farne_map_figures_new:
 * @view: what is asked: its quantity, day, classes and ramp
 * @figures: (nullable): counts of each area, for %FARNE_QUANTITY_COUNT
 * @rates: (nullable): rates of each area, for %FARNE_QUANTITY_RATE and %FARNE_QUANTITY_SHARE
 * @alike: (nullable): the same at two days, like with like, for %FARNE_QUANTITY_CHANGE
 * @error: where to report an error
 *
 * Classes and fills of a map. Who is none listed, not covered, suppressed or without data gets its
 * mark and is not cut into classes.
 *
 * Returns: (transfer full): the answer, or %NULL with @error set: %FARNE_ERROR_USAGE where what the
 *   quantity needs is not given, or what farne_classes_init() says
 */
FarneMapFigures *
farne_map_figures_new (const FarneView *view, FarneFigures *figures, FarneRates *rates,
                       FarneFigures *alike, GError **error)
{
  g_autoptr (FarneMapFigures) self = g_object_new (FARNE_TYPE_MAP_FIGURES, NULL);
  gboolean by_rate = view->quantity == FARNE_QUANTITY_RATE || view->quantity == FARNE_QUANTITY_SHARE;
  FarneFigures *used = view->quantity == FARNE_QUANTITY_CHANGE ? alike
                       : by_rate && rates                      ? farne_rates_get_figures (rates)
                                                               : figures;

  if (used == NULL || (by_rate && rates == NULL))
    {
      g_set_error_literal (error, FARNE_ERROR, FARNE_ERROR_USAGE,
                           _("This map can't be drawn: its figures were not asked for."));
      return NULL;
    }

  self->view = farne_view_dup (view);
  self->figures = g_object_ref (used);
  self->rates = rates ? g_object_ref (rates) : NULL;
  self->day = view->at != FARNE_DAY_NONE ? view->at : farne_kit_get_day (used);

  return fill_areas (self, error) ? g_steal_pointer (&self) : NULL;
}

/**
 * farne_map_figures_get_n:
 * @self: map figures
 *
 * Returns: how many areas there are
 */
guint
farne_map_figures_get_n (FarneMapFigures *self)
{
  return self->fills->len;
}

/**
 * farne_map_figures_get:
 * @self: map figures
 * @index: which, in the order of the figures
 *
 * Returns: (transfer none): how the area is filled
 */
const FarneMapFill *
farne_map_figures_get (FarneMapFigures *self, guint index)
{
  g_return_val_if_fail (index < self->fills->len, NULL);

  return &g_array_index (self->fills, FarneMapFill, index);
}

/**
 * farne_map_figures_find:
 * @self: map figures
 * @area: (nullable): the code of an area
 *
 * Returns: (transfer none) (nullable): how the area is filled
 */
const FarneMapFill *
farne_map_figures_find (FarneMapFigures *self, const char *area)
{
  guint found = area ? GPOINTER_TO_UINT (g_hash_table_lookup (self->by_code, area)) : 0;

  return found > 0 ? farne_map_figures_get (self, found - 1) : NULL;
}

/**
 * farne_map_figures_get_classes:
 * @self: map figures
 *
 * Returns: (transfer none): the classes; none at all where no area has a figure
 */
const FarneClasses *
farne_map_figures_get_classes (FarneMapFigures *self)
{
  return &self->classes;
}

/**
 * farne_map_figures_get_class_label:
 * @self: map figures
 * @class_index: from the smallest values
 *
 * Returns: (transfer none): the class as a range: "500 – 1,100"
 */
const char *
farne_map_figures_get_class_label (FarneMapFigures *self, guint class_index)
{
  g_return_val_if_fail (class_index < self->classes.n, NULL);

  return self->labels[class_index];
}

/**
 * farne_map_figures_has_mark:
 * @self: map figures
 * @mark: a mark
 *
 * Returns: whether any area has it
 */
gboolean
farne_map_figures_has_mark (FarneMapFigures *self, FarneMark mark)
{
  for (guint i = 0; i < self->fills->len; i++)
    if (farne_map_figures_get (self, i)->mark == mark)
      return TRUE;

  return FALSE;
}

/**
 * farne_map_figures_is_reversed:
 * @self: map figures
 *
 * Returns: whether smaller values are the stronger: fewer residents to each person
 */
gboolean
farne_map_figures_is_reversed (FarneMapFigures *self)
{
  return self->view->quantity == FARNE_QUANTITY_RATE;
}

/**
 * farne_map_figures_get_title:
 * @self: map figures
 *
 * Returns: (transfer none): what the map tells
 */
const char *
farne_map_figures_get_title (FarneMapFigures *self)
{
  return self->title;
}

/**
 * farne_map_figures_get_note:
 * @self: map figures
 *
 * Returns: (transfer none) (nullable): what must be said of the places themselves
 */
const char *
farne_map_figures_get_note (FarneMapFigures *self)
{
  return self->note;
}

/**
 * farne_map_figures_get_figures:
 * @self: map figures
 *
 * Returns: (transfer none): the counts behind the map
 */
FarneFigures *
farne_map_figures_get_figures (FarneMapFigures *self)
{
  return self->figures;
}

/**
 * farne_map_figures_get_day:
 * @self: map figures
 *
 * Returns: the day they are of
 */
FarneDay
farne_map_figures_get_day (FarneMapFigures *self)
{
  return self->day;
}

/**
 * farne_map_figures_get_handling:
 * @self: map figures
 *
 * Returns: how careful one must be with them
 */
FarneHandling
farne_map_figures_get_handling (FarneMapFigures *self)
{
  return farne_handled_get_handling (FARNE_HANDLED (self->figures));
}

/**
 * farne_map_figures_get_class_ink:
 * @self: map figures
 * @class_index: from the smallest values
 * @look: a look
 *
 * How a class is drawn: the stronger, the further along the ramp.
 *
 * Returns: the ink
 */
FarneInk
farne_map_figures_get_class_ink (FarneMapFigures *self, guint class_index, const FarneLook *look)
{
  gboolean is_change = self->view->quantity == FARNE_QUANTITY_CHANGE;
  guint strength = farne_map_figures_is_reversed (self) ? self->classes.n - 1 - class_index : class_index;
  const char *ramp = is_change ? FARNE_RAMP_CHANGE : self->view->ramp;
  FarneInk ink = farne_ink_fill (farne_look_get_class_colour (look, ramp, strength,
                                                              self->classes.n));

  ink.stroke = look->hairline;
  ink.line_width = look->space / 6;
  return ink;
}

/**
 * farne_map_figures_get_ink:
 * @self: map figures
 * @fill: (nullable): the area; %NULL for land that no figure speaks of
 * @look: a look
 *
 * Returns: how the area is drawn
 */
FarneInk
farne_map_figures_get_ink (FarneMapFigures *self, const FarneMapFill *fill, const FarneLook *look)
{
  FarneInk ink;

  if (fill && fill->class_index >= 0)
    return farne_map_figures_get_class_ink (self, fill->class_index, look);

  ink = farne_kit_get_mark_ink (look, fill ? fill->mark : FARNE_MARK_LISTED);
  if (fill == NULL || fill->mark != FARNE_MARK_NONE_LISTED)
    ink.stroke = look->hairline;

  return ink;
}
