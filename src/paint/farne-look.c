/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "farne-config.h"

#include "paint/farne-look.h"

#include <glib/gi18n-lib.h>

#define N_STOPS 5
#define FONTS "Cantarell, Inter, sans"
#define HEX FARNE_COLOUR_HEX

/* The platform's own: its accent, its ink, and its orange for a warning. */
#define LIGHT_PALETTE                                                                          \
  .ink = HEX (0x241f31), .soft_ink = HEX (0x5e5c64), .card = HEX (0xffffff),                   \
  .line = HEX (0xdeddda), .edge = HEX (0x8f8d96), .track = HEX (0xf0f0f2),                     \
  .accent = HEX (0x1c71d8), .warning = HEX (0xc64600), .land = HEX (0xf4f4f6),                 \
  .hairline = HEX (0xffffff),                                                                  \
  .series = { HEX (0x1c71d8), HEX (0x241f31), HEX (0x27806a), HEX (0x74458f), HEX (0x747378) }

static const FarneLook light = {
  .name = "light", .font = FONTS,
  .font_size = 13.5, .small_size = 12, .title_size = 15, .figure_size = 30, .space = 6,
  LIGHT_PALETTE,
};

static const FarneLook paper = {
  .name = "paper", .font = FONTS,
  .font_size = 9, .small_size = 7.5, .title_size = 10.5, .figure_size = 20, .space = 4,
  LIGHT_PALETTE,
};

static const FarneLook dark = {
  .name = "dark", .font = FONTS,
  .font_size = 13.5, .small_size = 12, .title_size = 15, .figure_size = 30, .space = 6,
  .ink = HEX (0xffffff), .soft_ink = HEX (0xc6c5c9), .card = HEX (0x383838),
  .line = HEX (0x505052), .edge = HEX (0x98979c), .track = HEX (0x48484b),
  .accent = HEX (0x78aeed), .warning = HEX (0xffa348), .land = HEX (0x454548),
  .hairline = HEX (0x383838),
  .series = { HEX (0x78aeed), HEX (0xffffff), HEX (0xa3dfc4), HEX (0xc391da), HEX (0xbcbbc0) },
};

typedef struct
{
  const char *name;
  const char *label;
  FarneColour light[N_STOPS];
  FarneColour dark[N_STOPS];
} Ramp;

/*
 * After ColorBrewer's single-hue ramps (Brewer and Harrower, colorbrewer2.org), darkened so that
 * one of white, ink and black is read on every stop; lightness falls by ten and more from stop to
 * stop, so that eyes and printers without colour tell them apart. On dark, strong is light.
 */
static const Ramp ramps[] = {
  { FARNE_RAMP_BLUES, N_("Blues"),
    { HEX (0xeaf2f9), HEX (0xbcd7ec), HEX (0x7fb2da), HEX (0x3678b4), HEX (0x164e87) },
    { HEX (0x2d4660), HEX (0x356a9c), HEX (0x5a95d1), HEX (0x93c0ee), HEX (0xdceafb) } },
  { FARNE_RAMP_GREENS, N_("Greens"),
    { HEX (0xe8f4ee), HEX (0xb7ddc9), HEX (0x74b999), HEX (0x2c7d5e), HEX (0x0d4f39) },
    { HEX (0x27493f), HEX (0x2f6f59), HEX (0x4e9c7e), HEX (0x8acbad), HEX (0xd6f1e4) } },
  { FARNE_RAMP_HEATHER, N_("Heather"),
    { HEX (0xf2edf7), HEX (0xd5c6e6), HEX (0xaa8fd0), HEX (0x7651a8), HEX (0x452575) },
    { HEX (0x443c5c), HEX (0x66559a), HEX (0x907fc6), HEX (0xbcb0e4), HEX (0xe9e4fa) } },
  { FARNE_RAMP_CHANGE, N_("Fall to rise"),
    { HEX (0x8a5a12), HEX (0xdcbd80), HEX (0xf2f1ef), HEX (0x97c3e6), HEX (0x1d62a8) },
    { HEX (0xf0cd8c), HEX (0xa8823f), HEX (0x4a4a4d), HEX (0x5089c2), HEX (0xb5d6f8) } },
};

static const char *const ramp_names[] = {
  FARNE_RAMP_BLUES, FARNE_RAMP_GREENS, FARNE_RAMP_HEATHER, FARNE_RAMP_CHANGE, NULL
};

static const Ramp *
find_ramp (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (ramps); i++)
    if (g_strcmp0 (ramps[i].name, name) == 0)
      return &ramps[i];

  return &ramps[0];
}

/**
 * farne_look_get_light:
 *
 * The look of the screen by day; sizes are in pixels.
 *
 * Returns: (transfer none): the look
 */
const FarneLook *
farne_look_get_light (void)
{
  return &light;
}

/**
 * farne_look_get_dark:
 *
 * The look of the screen where the user prefers dark; sizes are in pixels.
 *
 * Returns: (transfer none): the look
 */
const FarneLook *
farne_look_get_dark (void)
{
  return &dark;
}

/**
 * farne_look_get_paper:
 *
 * The look of a page; sizes are in points.
 *
 * Returns: (transfer none): the look
 */
const FarneLook *
farne_look_get_paper (void)
{
  return &paper;
}

/**
 * farne_look_list_ramps:
 *
 * The ramps there are, for a chooser; the first is the usual one.
 *
 * Returns: (transfer none) (array zero-terminated=1): their names
 */
const char *const *
farne_look_list_ramps (void)
{
  return ramp_names;
}

/**
 * farne_look_get_ramp_label:
 * @ramp: (nullable): the name of a ramp
 *
 * What a ramp is called.
 *
 * Returns: (transfer none): its translated name
 */
const char *
farne_look_get_ramp_label (const char *ramp)
{
  return g_dgettext (GETTEXT_PACKAGE, find_ramp (ramp)->label);
}

/**
 * farne_look_get_class_colour:
 * @look: a look
 * @ramp: (nullable): the name of a ramp; the usual one where %NULL or unknown
 * @index: the class, from 0, the quietest (for `change`: the largest fall)
 * @n: how many classes
 *
 * The colour of a class: five classes get the five designed stops, other numbers points between.
 *
 * Returns: the colour
 */
FarneColour
farne_look_get_class_colour (const FarneLook *look, const char *ramp, guint index, guint n)
{
  const Ramp *found = find_ramp (ramp);
  const FarneColour *stops = look == &dark ? found->dark : found->light;
  double at = n > 1 ? (double) MIN (index, n - 1) / (n - 1) * (N_STOPS - 1) : (N_STOPS - 1) / 2.0;
  guint left = MIN ((guint) at, N_STOPS - 2);

  return farne_colour_mix (stops[left], stops[left + 1], at - left);
}

/**
 * farne_look_get_ink_on:
 * @look: a look
 * @ground: what lies under the text
 *
 * The colour of text on a filled area: the look's ink or its opposite where that is read well, else
 * black; one of them always has a contrast of 4.5 and more.
 *
 * Returns: the colour
 */
FarneColour
farne_look_get_ink_on (const FarneLook *look, FarneColour ground)
{
  const FarneColour inks[] = { light.ink, dark.ink, HEX (0x000000) };

  for (guint i = 0; i < G_N_ELEMENTS (inks); i++)
    if (farne_colour_get_contrast (inks[i], ground) >= 4.5)
      return inks[i];

  return inks[G_N_ELEMENTS (inks) - 1];
}
