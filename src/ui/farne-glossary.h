/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "desk/farne-desk.h"
#include "model/farne-term.h"

G_BEGIN_DECLS

#define FARNE_TYPE_GLOSSARY (farne_glossary_get_type ())
G_DECLARE_FINAL_TYPE (FarneGlossary, farne_glossary, FARNE, GLOSSARY, GObject)

/* The terms of a desk, found in texts. */
FarneGlossary *farne_glossary_get         (FarneDesk *desk);
char          *farne_glossary_mark        (FarneGlossary *self, const char *text);
char          *farne_glossary_explain     (FarneGlossary *self, const char *text);
char          *farne_glossary_explain_one (FarneGlossary *self, gint64 id);

G_END_DECLS
