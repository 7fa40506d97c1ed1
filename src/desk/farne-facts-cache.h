/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "facts/farne-factbase.h"
#include "store/farne-store.h"

G_BEGIN_DECLS

#define FARNE_TYPE_FACTS_CACHE (farne_facts_cache_get_type ())
G_DECLARE_FINAL_TYPE (FarneFactsCache, farne_facts_cache, FARNE, FACTS_CACHE, GObject)

/* The facts of releases, decoded once each, by the hash of their segment: an edit costs nothing. */
FarneFactsCache *farne_facts_cache_new   (FarneStore *store);
FarneFacts      *farne_facts_cache_load  (FarneRelease *release, gpointer cache, GError **error);
void             farne_facts_cache_prune (FarneFactsCache *self, GPtrArray *releases);

G_END_DECLS
