/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "analysis/farne-rates.h"
#include "facts/farne-figures.h"
#include "paint/farne-scene.h"

G_BEGIN_DECLS

/* What painters share: the house's letters, marks and words. For this room only. */
FarneLettering farne_kit_body   (const FarneLook *look);
FarneLettering farne_kit_strong (const FarneLook *look);
FarneLettering farne_kit_soft   (const FarneLook *look);

void     farne_kit_add_text_on (FarneScene *scene, double x, double y, const FarneLettering *lettering, const FarneInk *ground, const char *text);
FarneInk farne_kit_get_mark_ink (const FarneLook *look, FarneMark mark);
char    *farne_kit_count_words  (double value, const char *unit);
char    *farne_kit_figure_words (double value, FarneMark mark, const char *unit);
char    *farne_kit_figure_text  (double value, FarneMark mark);

const char *farne_kit_get_unit     (FarneFigures *figures);
FarneDay    farne_kit_get_day (FarneFigures *figures);
void        farne_kit_set_foot     (FarneScene *scene, FarneFigures *figures, FarneDay day);
double      farne_kit_add_note     (FarneScene *scene, const char *note, const FarneLook *look, double width, double height);
void        farne_kit_tell_chosen  (FarneScene *scene, FarneRates *rates);
FarneScene *farne_kit_invite       (double width, double height, const FarneLook *look, const char *title, const char *text, FarneHandling handling);
double      farne_kit_find_scale   (double most, guint n_steps);

G_END_DECLS
