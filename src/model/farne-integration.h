/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/farne-record.h"

G_BEGIN_DECLS

#define FARNE_TYPE_INTEGRATION (farne_integration_get_type ())
G_DECLARE_FINAL_TYPE (FarneIntegration, farne_integration, FARNE, INTEGRATION, FarneRecord)

/**
 * FarneIntegration:
 * @title: title
 * @theme: theme: `esol`, `work`, `housing`, `health`, `other`
 * @programme: programme, a `programme` by its id
 * @authority: authority, by its code
 * @organisation: run by, a `organisation` by its id
 * @from: from; ends with @to
 * @to: to
 * @places: places
 * @people: people who took part
 * @results: results
 *
 * English classes, work, housing or health: what integrates people, by programme.
 */
struct _FarneIntegration
{
  FarneRecord parent_instance;

  char *title;
  char *theme;
  gint64 programme;
  char *authority;
  gint64 organisation;
  FarneDay from;
  FarneDay to;
  gint64 places;
  gint64 people;
  char *results;
};

extern const FarneKind farne_integration_kind;

FarneIntegration *farne_integration_new (void);

G_END_DECLS
