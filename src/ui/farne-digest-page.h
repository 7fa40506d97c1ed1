/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "desk/farne-digest.h"
#include "ui/farne-record-section.h"

G_BEGIN_DECLS

#define FARNE_TYPE_DIGEST_PAGE (farne_digest_page_get_type ())
G_DECLARE_FINAL_TYPE (FarneDigestPage, farne_digest_page, FARNE, DIGEST_PAGE, AdwBin)

/*
 * A digest as cards, one a question, with what it may be about above them. A row opens its record or
 * place; a button adds a record. Emits "restricted-changed" when what it shows is handled otherwise.
 */
GtkWidget *farne_digest_page_new           (FarneContext *context, const FarneDigest *digest);
gboolean   farne_digest_page_is_restricted (FarneDigestPage *self);

/* For sections: a view for each of their digests. */
void       farne_record_section_add_digests (FarneRecordSection *section);

G_END_DECLS
