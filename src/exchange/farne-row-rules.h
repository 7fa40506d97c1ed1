/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exchange/farne-plan.h"

G_BEGIN_DECLS

typedef struct _FarneRowRules FarneRowRules;

/* The rules of a plan, each judging a distinct content once. */
FarneRowRules *farne_row_rules_new        (const FarnePlan *plan);
void           farne_row_rules_free       (FarneRowRules *self);
guint          farne_row_rules_get_n      (FarneRowRules *self);
guint          farne_row_rules_get_column (FarneRowRules *self, guint rule);
gboolean       farne_row_rules_accept     (FarneRowRules *self,
                                           guint          rule,
                                           const char    *text,
                                           gsize          length);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FarneRowRules, farne_row_rules_free)

G_END_DECLS
