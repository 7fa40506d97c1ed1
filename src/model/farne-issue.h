/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/farne-record.h"

G_BEGIN_DECLS

#define FARNE_TYPE_ISSUE (farne_issue_get_type ())
G_DECLARE_FINAL_TYPE (FarneIssue, farne_issue, FARNE, ISSUE, FarneRecord)

/**
 * FarneIssue:
 * @title: issue
 * @sort: kind: `barrier`, `trend`, `gap`
 * @topic: topic
 * @raised: raised on
 * @raised_by: raised by, a `organisation` by its id
 * @authority: authority, by its code
 * @meeting: born in, a `meeting` by its id
 * @detail: detail
 * @answer: answer
 * @closed: closed on
 *
 * A barrier, trend or gap in service that partners have met.
 */
struct _FarneIssue
{
  FarneRecord parent_instance;

  char *title;
  char *sort;
  char *topic;
  FarneDay raised;
  gint64 raised_by;
  char *authority;
  gint64 meeting;
  char *detail;
  char *answer;
  FarneDay closed;
};

extern const FarneKind farne_issue_kind;

FarneIssue *farne_issue_new (void);

G_END_DECLS
