/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/farne-record.h"

G_BEGIN_DECLS

#define FARNE_TYPE_DOCUMENT (farne_document_get_type ())
G_DECLARE_FINAL_TYPE (FarneDocument, farne_document, FARNE, DOCUMENT, FarneRecord)

/**
 * FarneDocument:
 * @title: title
 * @sort: kind: `business_plan`, `annual_report`, `analysis`, `protocol`, `paper`, `minutes`,
 *   `letter`, `other`
 * @version: version
 * @day: date
 * @status: status: `draft`, `consultation`, `agreed`, `superseded`
 * @comments_by: comments by
 * @agreed: agreed on
 * @review: review on
 * @supersedes: takes the place of, a `document` by its id
 * @body: board or group, a `body` by its id
 * @file_name: file name
 * @media_type: type of file
 * @size: size
 * @content: content
 * @note: note
 *
 * A plan, report, protocol or paper, kept in the file with its hash.
 */
struct _FarneDocument
{
  FarneRecord parent_instance;

  char *title;
  char *sort;
  char *version;
  FarneDay day;
  char *status;
  FarneDay comments_by;
  FarneDay agreed;
  FarneDay review;
  gint64 supersedes;
  gint64 body;
  char *file_name;
  char *media_type;
  gint64 size;
  char *content;
  char *note;
};

extern const FarneKind farne_document_kind;

FarneDocument *farne_document_new (void);

G_END_DECLS
