/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "farne-config.h"

#include <glib/gi18n-lib.h>

#include "base/farne-error.h"
#include "desk/farne-facts-cache.h"

struct _FarneFactsCache
{
  GObject parent_instance;

  FarneStore *store;
  GHashTable *decoded;
};

G_DEFINE_FINAL_TYPE (FarneFactsCache, farne_facts_cache, G_TYPE_OBJECT)

static void
farne_facts_cache_finalize (GObject *object)
{
  FarneFactsCache *self = FARNE_FACTS_CACHE (object);

  g_clear_object (&self->store);
  g_hash_table_unref (self->decoded);
  G_OBJECT_CLASS (farne_facts_cache_parent_class)->finalize (object);
}

static void
farne_facts_cache_class_init (FarneFactsCacheClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = farne_facts_cache_finalize;
}

static void
farne_facts_cache_init (FarneFactsCache *self)
{
  self->decoded = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_object_unref);
}

/**
 * farne_facts_cache_new:
 * @store: where the segments are
 *
 * An empty cache.
 *
 * Returns: (transfer full): the cache
 */
FarneFactsCache *
farne_facts_cache_new (FarneStore *store)
{
  FarneFactsCache *self = g_object_new (FARNE_TYPE_FACTS_CACHE, NULL);

  self->store = g_object_ref (store);
  return self;
}

static FarneFacts *
decode (FarneFactsCache *self, FarneRelease *release, GError **error)
{
  g_autoptr (GBytes) segment = NULL;

  if (release->segment == NULL)
    {
      g_set_error (error, FARNE_ERROR, FARNE_ERROR_NOT_FOUND,
                   _("The content of “%s” was erased."), release->title);
      return NULL;
    }
  segment = farne_store_get_segment (self->store, release->segment, error);
  return segment == NULL ? NULL : farne_facts_decode (segment, error);
}

/**
 * farne_facts_cache_load:
 * @release: a release
 * @cache: the #FarneFactsCache
 *
 * Brings the facts of a release, from memory where they were brought before. A #FarneFactsLoader.
 *
 * Returns: (transfer full): the facts, or %NULL with @error
 */
FarneFacts *
farne_facts_cache_load (FarneRelease *release, gpointer cache, GError **error)
{
  FarneFactsCache *self = cache;
  FarneFacts *facts;

  facts = release->segment == NULL ? NULL : g_hash_table_lookup (self->decoded, release->segment);
  if (facts != NULL)
    return g_object_ref (facts);
  facts = decode (self, release, error);
  if (facts != NULL)
    g_hash_table_insert (self->decoded, g_strdup (release->segment), g_object_ref (facts));
  return facts;
}

static gboolean
is_wanted (const char *segment, GPtrArray *releases)
{
  for (guint i = 0; i < releases->len; i++)
    if (g_strcmp0 (((FarneRelease *) g_ptr_array_index (releases, i))->segment, segment) == 0)
      return TRUE;
  return FALSE;
}

static gboolean
is_unwanted (gpointer segment, gpointer facts, gpointer releases)
{
  return !is_wanted (segment, releases);
}

/**
 * farne_facts_cache_prune:
 * @self: a cache
 * @releases: (element-type FarneRelease): the releases there are
 *
 * Forgets the facts of releases that are no more.
 */
void
farne_facts_cache_prune (FarneFactsCache *self, GPtrArray *releases)
{
  g_hash_table_foreach_remove (self->decoded, is_unwanted, releases);
}
