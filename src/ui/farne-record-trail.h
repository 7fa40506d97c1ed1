/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "store/farne-draft.h"
#include "ui/farne-context.h"

G_BEGIN_DECLS

/**
 * FarneMakePageFunc:
 * @record: a record
 * @user_data: as given
 *
 * Makes a hand-made page of a record.
 *
 * Returns: (transfer floating) (nullable): the page, or %NULL where the general one does
 */
typedef GtkWidget *(*FarneMakePageFunc) (FarneRecord *record, gpointer user_data);

#define FARNE_TYPE_RECORD_TRAIL (farne_record_trail_get_type ())
G_DECLARE_FINAL_TYPE (FarneRecordTrail, farne_record_trail, FARNE, RECORD_TRAIL, GtkWidget)

/*
 * Records opened one from another, each to be read or edited, and the way back. Emits "left" when one
 * goes back from the first, and "shown" when another is seen.
 */
GtkWidget       *farne_record_trail_new       (FarneContext *context, FarneMakePageFunc func, gpointer user_data);
void             farne_record_trail_open      (FarneRecordTrail *self, const FarneKind *kind, gint64 id);
void             farne_record_trail_edit      (FarneRecordTrail *self, FarneRecord *record);
void             farne_record_trail_resume    (FarneRecordTrail *self, FarneDraft *draft);
void             farne_record_trail_clear     (FarneRecordTrail *self);
void             farne_record_trail_refresh   (FarneRecordTrail *self);
const FarneKind *farne_record_trail_get_kind  (FarneRecordTrail *self);

G_END_DECLS
