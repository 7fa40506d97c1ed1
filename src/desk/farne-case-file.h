/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "analysis/farne-case-facts.h"
#include "desk/farne-desk.h"

G_BEGIN_DECLS

FarneProtocolCase *farne_case_file_find   (FarneDesk *desk, const char *name, GError **error);
FarneCaseFacts    *farne_case_file_gather (FarneDesk *desk, FarneProtocolCase *about, GError **error);

G_END_DECLS
