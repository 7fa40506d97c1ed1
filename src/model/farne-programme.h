/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/farne-record.h"

G_BEGIN_DECLS

#define FARNE_TYPE_PROGRAMME (farne_programme_get_type ())
G_DECLARE_FINAL_TYPE (FarneProgramme, farne_programme, FARNE, PROGRAMME, FarneRecord)

/**
 * FarneProgramme:
 * @name: name
 * @short_name: short name
 * @sort: kind: `resettlement`, `children`, `sponsorship`, `other`
 * @national_commitment: national commitment
 * @commitment_by: committed by
 * @national_pledged: pledged nationally
 * @national_arrived: arrived nationally
 * @national_as_at: national figures as at
 * @schemes: schemes in releases
 * @from: from; ends with @to
 * @to: to
 * @source: source
 * @note: note
 *
 * A programme of resettlement or transfer, with its national commitment.
 */
struct _FarneProgramme
{
  FarneRecord parent_instance;

  char *name;
  char *short_name;
  char *sort;
  gint64 national_commitment;
  FarneDay commitment_by;
  gint64 national_pledged;
  gint64 national_arrived;
  FarneDay national_as_at;
  char *schemes;
  FarneDay from;
  FarneDay to;
  char *source;
  char *note;
};

extern const FarneKind farne_programme_kind;

FarneProgramme *farne_programme_new (void);

G_END_DECLS
