/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "analysis/farne-overview.h"
#include "desk/farne-desk.h"
#include "paint/farne-look.h"

G_BEGIN_DECLS

#define FARNE_TYPE_CONTEXT (farne_context_get_type ())
G_DECLARE_FINAL_TYPE (FarneContext, farne_context, FARNE, CONTEXT, GObject)

/*
 * What all pages of one window share: the open desk, the view that is asked, the chosen area, the
 * look. Emits "changed" when anything that a page shows must be asked again, and "notice" when
 * the window should say something in passing, "trouble" when something went wrong.
 */
FarneContext    *farne_context_new           (FarneDesk *desk);
FarneDesk       *farne_context_get_desk      (FarneContext *self);

const FarneView *farne_context_get_view      (FarneContext *self);
void             farne_context_set_view      (FarneContext *self, const FarneView *view);
void             farne_context_set_restricted (FarneContext *self, gboolean restricted);
FarneDay         farne_context_get_vintage   (FarneContext *self);
void             farne_context_set_vintage   (FarneContext *self, FarneDay vintage);
double           farne_context_get_limit     (FarneContext *self);
void             farne_context_set_limit     (FarneContext *self, double limit);
FarneOverview   *farne_context_ask_overview  (FarneContext *self, const char *within, GError **error);

GPtrArray       *farne_context_list_needs    (FarneContext *self);
char            *farne_context_dup_title     (FarneContext *self, FarneRecord *record);

const char      *farne_context_get_area      (FarneContext *self);
void             farne_context_set_area      (FarneContext *self, const char *code);

const FarneLook *farne_context_get_look      (FarneContext *self);

void             farne_context_tell          (FarneContext *self, const char *text, gboolean can_undo);
void             farne_context_tell_error    (FarneContext *self, const GError *error);

G_END_DECLS
