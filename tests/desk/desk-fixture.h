/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "../folder-fixture.h"

#include "base/farne-error.h"
#include "desk/farne-desk.h"
#include "desk/farne-import-job.h"
#include "desk/farne-releases.h"
#include "store/farne-journal.h"

G_BEGIN_DECLS

/* A file in the folder, with its text. */
static inline char *
write_file (Fixture *fixture, const char *name, const char *text)
{
  char *path = g_build_filename (fixture->folder, name, NULL);
  g_autoptr (GError) error = NULL;

  g_file_set_contents (path, text, -1, &error);
  g_assert_no_error (error);
  return path;
}

static inline FarneDesk *
make_desk (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;
  FarneDesk *desk = farne_desk_create (fixture->path, "north-east", FALSE, NULL, &error);

  g_assert_no_error (error);
  g_assert_nonnull (desk);
  return desk;
}

#define ASY_D11_HEADER \
  "Date,Year,Quarter,Support Type,UK Region,Local Authority,LAD Code,Accommodation Type,People\n"

/* Two quarters as published: the Tees Valley goes from 120 to 150, Darlington is listed once. */
#define ASY_D11 \
  ASY_D11_HEADER \
  "2016-09-30,2016,3,Section 95,North East,Middlesbrough,E06000002,Dispersal Accommodation,100\n" \
  "2016-09-30,2016,3,Section 95,North East,Stockton-on-Tees,E06000004,Dispersal Accommodation,15\n" \
  "2016-09-30,2016,3,Section 95,North East,Stockton-on-Tees,E06000004,Subsistence Only,5\n" \
  "2016-09-30,2016,3,Section 95,North East,Sunderland,E08000024,Dispersal Accommodation,80\n" \
  "2016-12-31,2016,4,Section 95,North East,Middlesbrough,E06000002,Dispersal Accommodation,110\n" \
  "2016-12-31,2016,4,Section 95,North East,Stockton-on-Tees,E06000004,Dispersal Accommodation,14\n" \
  "2016-12-31,2016,4,Section 95,North East,Darlington,E06000005,Dispersal Accommodation,26\n" \
  "2016-12-31,2016,4,Section 95,North East,Sunderland,E08000024,Dispersal Accommodation,90\n" \
  "2016-12-31,2016,4,Section 95,South East,Adur,E07000223,Subsistence Only,3\n"

/* The same, with a quarter revised and a row whose code is another's. */
#define ASY_D11_REVISED \
  ASY_D11_HEADER \
  "2016-12-31,2016,4,Section 95,North East,Middlesbrough,E06000002,Dispersal Accommodation,112\n" \
  "2016-12-31,2016,4,Section 95,North East,Stockton-on-Tees,E06000010,Dispersal Accommodation,14\n" \
  "2016-12-31,2016,4,Section 95,North East,Darlington,E06000005,Dispersal Accommodation,26\n" \
  "2016-12-31,2016,4,Section 95,North East,Sunderland,E08000024,Dispersal Accommodation,90\n"

#define RESTRICTED \
  "Date,Local Authority,LAD Code,Postcode sector,Nationality,Age band,Sex,Household,Support type,People\n" \
  "2017-03-31,Middlesbrough,E06000002,TS1 4,Iran,25-34,Male,Single,Section 95,3\n" \
  "2017-03-31,Middlesbrough,E06000002,TS1 4,Eritrea,18-24,Female,Family,Section 95,2\n" \
  "2017-03-31,Sunderland,E08000024,SR2 8,Iran,0-9,Male,Family,Section 95,1\n"

/* Reads a file, and keeps it. */
static inline FarneImportJob *
import_file (FarneDesk *desk, const char *path)
{
  g_autoptr (GError) error = NULL;
  FarneImportJob *job = farne_import_job_new (desk, path);

  g_assert_true (farne_import_job_read (job, NULL, &error));
  g_assert_no_error (error);
  g_assert_true (farne_import_job_keep (job, &error));
  g_assert_no_error (error);
  return job;
}

static inline void
import_text (Fixture *fixture, FarneDesk *desk, const char *name, const char *text)
{
  g_autofree char *path = write_file (fixture, name, text);
  g_autoptr (FarneImportJob) job G_GNUC_UNUSED = import_file (desk, path);
}

static inline FarneDay
day (const char *iso)
{
  FarneDay parsed = FARNE_DAY_NONE;

  g_assert_true (farne_day_parse (iso, &parsed));
  return parsed;
}

/* The figure of an area on a day, or -1 - its mark where it has none. */
static inline double
ask_value (FarneDesk *desk, const char *level, const char *area, const char *at)
{
  g_autoptr (FarneView) view = farne_view_new ("supported", level);
  g_autoptr (GError) error = NULL;
  g_autoptr (FarneFigures) figures = NULL;
  const FarneFigure *figure;

  view->at = day (at);
  figures = farne_desk_ask (desk, view, &error);
  g_assert_no_error (error);
  figure = farne_figures_find (figures, area, view->at);
  g_assert_nonnull (figure);
  return FARNE_MARK_HAS_VALUE (figure->mark) ? figure->value : -1.0 - figure->mark;
}

G_END_DECLS
