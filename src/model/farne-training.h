/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/farne-record.h"

G_BEGIN_DECLS

#define FARNE_TYPE_TRAINING (farne_training_get_type ())
G_DECLARE_FINAL_TYPE (FarneTraining, farne_training, FARNE, TRAINING, FarneRecord)

/**
 * FarneTraining:
 * @title: title
 * @topic: topic
 * @day: date
 * @starts: starts
 * @ends: ends
 * @place: place
 * @places: places
 * @trainer: trainer
 * @note: note
 *
 * A training session with its places.
 */
struct _FarneTraining
{
  FarneRecord parent_instance;

  char *title;
  char *topic;
  FarneDay day;
  char *starts;
  char *ends;
  char *place;
  gint64 places;
  char *trainer;
  char *note;
};

extern const FarneKind farne_training_kind;

FarneTraining *farne_training_new (void);

G_END_DECLS
