/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/farne-record.h"

G_BEGIN_DECLS

#define FARNE_TYPE_WORK_YEAR (farne_work_year_get_type ())
G_DECLARE_FINAL_TYPE (FarneWorkYear, farne_work_year, FARNE, WORK_YEAR, FarneRecord)

/**
 * FarneWorkYear:
 * @title: title
 * @from: from; ends with @to
 * @to: to
 * @status: status: `draft`, `consulted`, `approved`, `closed`
 * @chief_executives: chief executives agreed
 * @leaders: leaders agreed
 * @mayors: elected mayors agreed
 * @home_office: home Office agreed
 * @note: note
 *
 * The work programme of a year, with the days on which it was approved.
 */
struct _FarneWorkYear
{
  FarneRecord parent_instance;

  char *title;
  FarneDay from;
  FarneDay to;
  char *status;
  FarneDay chief_executives;
  FarneDay leaders;
  FarneDay mayors;
  FarneDay home_office;
  char *note;
};

extern const FarneKind farne_work_year_kind;

FarneWorkYear *farne_work_year_new (void);

G_END_DECLS
