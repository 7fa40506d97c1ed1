/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/farne-record.h"

G_BEGIN_DECLS

#define FARNE_TYPE_POSTCODE_DIRECTORY (farne_postcode_directory_get_type ())
G_DECLARE_FINAL_TYPE (FarnePostcodeDirectory, farne_postcode_directory, FARNE, POSTCODE_DIRECTORY, FarneRecord)

/**
 * FarnePostcodeDirectory:
 * @title: what it is
 * @vintage: the day it describes
 * @n_postcodes: how many postcodes it has
 * @file_name: the file's own name
 * @sha256: the hash of the file
 * @segment: the postcodes, see #FarnePostcodes
 * @imported: when it was read in
 * @attribution: the line that must stand by what is placed with it
 *
 * A directory of postcodes with the place of each, as Code-Point Open or a part of it.
 */
struct _FarnePostcodeDirectory
{
  FarneRecord parent_instance;

  char *title;
  FarneDay vintage;
  gint64 n_postcodes;
  char *file_name;
  char *sha256;
  char *segment;
  gint64 imported;
  char *attribution;
};

extern const FarneKind farne_postcode_directory_kind;

FarnePostcodeDirectory *farne_postcode_directory_new (void);

G_END_DECLS
