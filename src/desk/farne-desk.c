/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "farne-config.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

#include "base/farne-error.h"
#include "desk/farne-demo.h"
#include "desk/farne-desk.h"
#include "desk/farne-facts-cache.h"
#include "desk/farne-outlines.h"
#include "desk/farne-pack.h"
#include "model/farne-label-map.h"
#include "store/farne-journal.h"

#define SETTING_TODAY "today"
#define SETTING_DEMO "demo"

struct _FarneDesk
{
  GObject parent_instance;

  FarneStore *store;
  FarneFactsCache *cache;
  FarneOutlines *outlines;

  FarnePartnership *partnership;
  FarneAreas *areas;
  FarneFactbase *factbase;
  FarneThresholds *thresholds;
};

G_DEFINE_FINAL_TYPE (FarneDesk, farne_desk, G_TYPE_OBJECT)

enum { CHANGED, N_SIGNALS };

static guint signals[N_SIGNALS];

/* Which of the things made over the records a table feeds. */
typedef enum
{
  PART_PARTNERSHIP = 1 << 0,
  PART_AREAS = 1 << 1,
  PART_FACTBASE = 1 << 2,
  PART_THRESHOLDS = 1 << 3,
  PART_OUTLINES = 1 << 4,
} Parts;

static const struct
{
  const FarneKind *kind;
  Parts parts;
} feeds[] = {
  { &farne_partnership_kind, PART_PARTNERSHIP },
  { &farne_area_kind, PART_AREAS | PART_FACTBASE | PART_OUTLINES },
  { &farne_label_map_kind, PART_AREAS | PART_FACTBASE },
  { &farne_series_kind, PART_FACTBASE },
  { &farne_coverage_note_kind, PART_FACTBASE },
  { &farne_release_kind, PART_FACTBASE },
  { &farne_threshold_kind, PART_THRESHOLDS },
  { &farne_boundaries_kind, PART_OUTLINES },
};

static Parts
find_parts (const char *const *tables)
{
  Parts parts = 0;

  for (guint i = 0; i < G_N_ELEMENTS (feeds); i++)
    if (g_strv_contains (tables, feeds[i].kind->name))
      parts |= feeds[i].parts;
  return parts;
}

static void
drop_parts (FarneDesk *self, Parts parts)
{
  if (parts & PART_PARTNERSHIP)
    g_clear_object (&self->partnership);
  if (parts & PART_AREAS)
    g_clear_object (&self->areas);
  if (parts & PART_FACTBASE)
    g_clear_object (&self->factbase);
  if (parts & PART_THRESHOLDS)
    g_clear_object (&self->thresholds);
  if (parts & PART_OUTLINES)
    farne_outlines_forget (self->outlines);
}

static void
store_changed_cb (FarneDesk *self, const char *const *tables)
{
  drop_parts (self, find_parts (tables));
  g_signal_emit (self, signals[CHANGED], 0);
}

/* Reading records fails only with the file itself; then there are none, and the log says why. */
static GPtrArray *
list_records (FarneDesk *self, const FarneKind *kind, const char *order_by)
{
  g_autoptr (GError) error = NULL;
  GPtrArray *records = farne_store_list (self->store, kind, order_by, &error);

  if (records != NULL)
    return records;
  g_warning ("%s", error->message);
  return g_ptr_array_new_with_free_func (g_object_unref);
}

static void
farne_desk_finalize (GObject *object)
{
  FarneDesk *self = FARNE_DESK (object);

  drop_parts (self, PART_PARTNERSHIP | PART_AREAS | PART_FACTBASE | PART_THRESHOLDS);
  g_clear_object (&self->outlines);
  g_clear_object (&self->cache);
  g_clear_object (&self->store);
  G_OBJECT_CLASS (farne_desk_parent_class)->finalize (object);
}

static void
farne_desk_class_init (FarneDeskClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = farne_desk_finalize;

  /**
   * FarneDesk::changed:
   * @self: the desk
   *
   * What the desk answers may differ: something was saved, undone or redone.
   */
  signals[CHANGED] = g_signal_new ("changed", FARNE_TYPE_DESK, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                   NULL, G_TYPE_NONE, 0);
}

static void
farne_desk_init (FarneDesk *self)
{
}

static FarneDesk *
wrap_store (FarneStore *store)
{
  FarneDesk *self = g_object_new (FARNE_TYPE_DESK, NULL);

  self->store = g_object_ref (store);
  self->cache = farne_facts_cache_new (store);
  self->outlines = farne_outlines_new (store);
  g_signal_connect_object (store, "changed", G_CALLBACK (store_changed_cb), self,
                           G_CONNECT_SWAPPED);
  return self;
}

static gboolean
fill_store (FarneStore   *store,
            const char   *pack_id,
            gboolean      demo,
            GCancellable *cancellable,
            GError      **error)
{
  g_autoptr (FarnePack) pack = farne_pack_find (pack_id, error);
  g_autofree char *what = NULL;

  if (pack == NULL)
    return FALSE;
  what = g_strdup_printf (_("New from %s"), pack->title);
  if (!farne_store_begin (store, what, error))
    return FALSE;
  if (farne_pack_pour (pack, store, cancellable, error)
      && (!demo || (farne_demo_pour (store, pack_id, cancellable, error)
                    && farne_store_set_setting (store, SETTING_DEMO, "1", error)))
      && farne_store_commit (store, error))
    return TRUE;
  farne_store_rollback (store);
  return FALSE;
}

static gboolean
holds_partnership (FarneStore *store)
{
  g_autoptr (GPtrArray) partnerships = farne_store_list (store, &farne_partnership_kind, NULL, NULL);

  return partnerships != NULL && partnerships->len > 0;
}

/**
 * farne_desk_is_unfinished:
 * @path: a file
 *
 * Whether the file is a desk that was being made when the program was stopped: it is filled in one
 * step, so that such a file holds nothing.
 *
 * Returns: whether it is
 */
gboolean
farne_desk_is_unfinished (const char *path)
{
  g_autoptr (FarneStore) store = farne_store_open (path, FARNE_STORE_READ_ONLY, NULL);
  g_autoptr (FarneStore) writer = NULL;

  if (store == NULL || holds_partnership (store))
    return FALSE;

  /* Nobody else may be filling it at this moment. */
  writer = farne_store_open (path, FARNE_STORE_WRITE, NULL);
  return writer != NULL && !holds_partnership (writer);
}

/* A file that is not whole is not left behind, nor what lies beside it. */
static void
remove_file (const char *path)
{
  static const char *const endings[] = { "", "-wal", "-shm", "-lock" };

  for (guint i = 0; i < G_N_ELEMENTS (endings); i++)
    {
      g_autofree char *name = g_strconcat (path, endings[i], NULL);

      g_unlink (name);
    }
}

/**
 * farne_desk_create:
 * @path: a file that does not exist yet
 * @pack: the id of a region pack, as `north-east`
 * @demo: whether to put the demonstration in
 * @cancellable: (nullable): to stop; nothing is left behind
 *
 * Makes a new desk file from a region pack, in one step, which can't be undone. An unfinished one
 * of the same name, see farne_desk_is_unfinished(), gives way.
 *
 * Returns: (transfer full): the open desk, or %NULL with @error
 */
FarneDesk *
farne_desk_create (const char   *path,
                   const char   *pack,
                   gboolean      demo,
                   GCancellable *cancellable,
                   GError      **error)
{
  g_autoptr (FarneStore) store = NULL;
  g_autoptr (FarnePack) known = NULL;

  g_return_val_if_fail (path != NULL && pack != NULL, NULL);

  known = farne_pack_find (pack, error);
  if (known != NULL && farne_desk_is_unfinished (path))
    remove_file (path);
  store = known == NULL ? NULL : farne_store_create (path, error);
  if (store == NULL)
    return NULL;
  if (fill_store (store, pack, demo, cancellable, error) && farne_store_seal (store, error))
    return wrap_store (store);
  farne_store_close (store, NULL);
  remove_file (path);
  return NULL;
}

/**
 * farne_desk_open:
 * @path: a desk file
 * @mode: whether to write
 *
 * Opens a desk file. One that was never filled is %FARNE_ERROR_DAMAGED.
 *
 * Returns: (transfer full): the open desk, or %NULL with @error
 */
FarneDesk *
farne_desk_open (const char *path, FarneStoreMode mode, GError **error)
{
  g_autoptr (FarneStore) store = farne_store_open (path, mode, error);

  if (store == NULL)
    return NULL;
  if (holds_partnership (store))
    return wrap_store (store);
  g_set_error (error, FARNE_ERROR, FARNE_ERROR_DAMAGED,
               _("“%s” was being made when the program was stopped, and holds nothing yet. Delete it "
                 "and make it again."), path);
  return NULL;
}

/**
 * farne_desk_get_store:
 * @self: a desk
 *
 * The file below.
 *
 * Returns: (transfer none): the store
 */
FarneStore *
farne_desk_get_store (FarneDesk *self)
{
  g_return_val_if_fail (FARNE_IS_DESK (self), NULL);

  return self->store;
}

/**
 * farne_desk_get_partnership:
 * @self: a desk
 *
 * The partnership the file belongs to.
 *
 * Returns: (transfer none) (nullable): the partnership; %NULL in a file that has none
 */
FarnePartnership *
farne_desk_get_partnership (FarneDesk *self)
{
  g_return_val_if_fail (FARNE_IS_DESK (self), NULL);

  if (self->partnership == NULL)
    {
      g_autoptr (GPtrArray) records = list_records (self, &farne_partnership_kind, NULL);

      if (records->len > 0)
        self->partnership = g_object_ref (g_ptr_array_index (records, 0));
    }
  return self->partnership;
}

/**
 * farne_desk_get_areas:
 * @self: a desk
 *
 * The places, as they are now.
 *
 * Returns: (transfer none): the places; valid until the desk changes, unless a reference is taken
 */
FarneAreas *
farne_desk_get_areas (FarneDesk *self)
{
  g_return_val_if_fail (FARNE_IS_DESK (self), NULL);

  if (self->areas == NULL)
    {
      g_autoptr (GPtrArray) areas = list_records (self, &farne_area_kind, "name");
      g_autoptr (GPtrArray) label_maps = list_records (self, &farne_label_map_kind, NULL);

      self->areas = farne_areas_new (areas, label_maps);
    }
  return self->areas;
}

/**
 * farne_desk_list_series:
 * @self: a desk
 *
 * The series the file knows, also those that no release tells of yet.
 *
 * Returns: (transfer full) (element-type FarneSeries): the series, by name
 */
GPtrArray *
farne_desk_list_series (FarneDesk *self)
{
  g_return_val_if_fail (FARNE_IS_DESK (self), NULL);

  return list_records (self, &farne_series_kind, "name");
}

static FarneFactbase *
build_factbase (FarneDesk       *self,
                GPtrArray       *releases,
                FarneFactsLoader loader,
                gpointer         data,
                GDestroyNotify   destroy)
{
  g_autoptr (GPtrArray) series = farne_desk_list_series (self);
  g_autoptr (GPtrArray) notes = list_records (self, &farne_coverage_note_kind, NULL);

  return farne_factbase_new (farne_desk_get_areas (self), series, notes, releases, loader, data,
                             destroy);
}

/**
 * farne_desk_get_factbase:
 * @self: a desk
 *
 * The counted people, as they are now.
 *
 * Returns: (transfer none): the factbase; valid until the desk changes, unless a reference is taken
 */
FarneFactbase *
farne_desk_get_factbase (FarneDesk *self)
{
  g_return_val_if_fail (FARNE_IS_DESK (self), NULL);

  if (self->factbase == NULL)
    {
      g_autoptr (GPtrArray) releases = list_records (self, &farne_release_kind, NULL);

      farne_facts_cache_prune (self->cache, releases);
      self->factbase = build_factbase (self, releases, farne_facts_cache_load,
                                       g_object_ref (self->cache), g_object_unref);
    }
  return self->factbase;
}

/* A release that is not saved yet, among those that are. */
typedef struct
{
  FarneFactsCache *cache;
  FarneRelease *release;
  FarneFacts *facts;
} Guest;

static void
guest_free (gpointer data)
{
  Guest *guest = data;

  g_object_unref (guest->cache);
  g_object_unref (guest->release);
  g_clear_object (&guest->facts);
  g_free (guest);
}

static FarneFacts *
load_guest (FarneRelease *release, gpointer data, GError **error)
{
  Guest *guest = data;

  if (release == guest->release && guest->facts != NULL)
    return g_object_ref (guest->facts);
  return farne_facts_cache_load (release, guest->cache, error);
}

/**
 * farne_desk_make_factbase:
 * @self: a desk
 * @release: a release
 * @import: (nullable): where its facts are, if it is not saved yet
 * @with_others: whether the desk's other releases take part
 *
 * The counted people as they would be with @release, or in @release alone.
 *
 * Returns: (transfer full): the factbase
 */
FarneFactbase *
farne_desk_make_factbase (FarneDesk    *self,
                          FarneRelease *release,
                          FarneImport  *import,
                          gboolean      with_others)
{
  g_autoptr (GPtrArray) releases = with_others ? list_records (self, &farne_release_kind, NULL)
                                              : g_ptr_array_new_with_free_func (g_object_unref);
  Guest *guest = g_new0 (Guest, 1);

  guest->cache = g_object_ref (self->cache);
  guest->release = g_object_ref (release);
  if (import != NULL)
    guest->facts = g_object_ref (farne_import_get_facts (import));
  g_ptr_array_add (releases, g_object_ref (release));
  return build_factbase (self, releases, load_guest, guest, guest_free);
}

/**
 * farne_desk_get_thresholds:
 * @self: a desk
 *
 * The dated limits, as they are now.
 *
 * Returns: (transfer none): the limits; valid until the desk changes, unless a reference is taken
 */
FarneThresholds *
farne_desk_get_thresholds (FarneDesk *self)
{
  g_return_val_if_fail (FARNE_IS_DESK (self), NULL);

  if (self->thresholds == NULL)
    {
      g_autoptr (GPtrArray) thresholds = list_records (self, &farne_threshold_kind, NULL);

      self->thresholds = farne_thresholds_new (thresholds);
    }
  return self->thresholds;
}

/**
 * farne_desk_get_today:
 * @self: a desk
 *
 * The day that counts as today: what was published later is not known. A setting of the file, else
 * the calendar's day.
 *
 * Returns: the day
 */
FarneDay
farne_desk_get_today (FarneDesk *self)
{
  g_autofree char *text = NULL;
  FarneDay today;

  g_return_val_if_fail (FARNE_IS_DESK (self), FARNE_DAY_NONE);

  text = farne_store_get_setting (self->store, SETTING_TODAY);
  return text != NULL && farne_day_parse (text, &today) ? today : farne_day_today ();
}

/**
 * farne_desk_set_today:
 * @self: a desk
 * @today: the day that counts as today, or %FARNE_DAY_NONE for the calendar's
 *
 * Changes the day that counts as today; an undo step of its own.
 *
 * Returns: whether it is saved
 */
gboolean
farne_desk_set_today (FarneDesk *self, FarneDay today, GError **error)
{
  g_autofree char *text = today == FARNE_DAY_NONE ? NULL : farne_day_to_iso (today);

  g_return_val_if_fail (FARNE_IS_DESK (self), FALSE);

  return farne_store_set_setting (self->store, SETTING_TODAY, text, error);
}

/**
 * farne_desk_is_demo:
 * @self: a desk
 *
 * Whether the file is the demonstration.
 *
 * Returns: whether it is
 */
gboolean
farne_desk_is_demo (FarneDesk *self)
{
  g_autofree char *text = NULL;

  g_return_val_if_fail (FARNE_IS_DESK (self), FALSE);

  text = farne_store_get_setting (self->store, SETTING_DEMO);
  return text != NULL;
}

/**
 * farne_desk_get_shapes:
 * @self: a desk
 * @level: a level, as `authority`
 * @on: a day, or %FARNE_DAY_NONE for the newest
 * @boundaries: (out) (optional) (transfer full): the record that tells their quality
 *
 * The best outlines of a level at a day. They are decoded once. The region's and sub-regions' are
 * made of the authorities'.
 *
 * Returns: (transfer full): the shapes, or %NULL with %FARNE_ERROR_NOT_FOUND
 */
FarneShapes *
farne_desk_get_shapes (FarneDesk        *self,
                       const char       *level,
                       FarneDay          on,
                       FarneBoundaries **boundaries,
                       GError          **error)
{
  g_return_val_if_fail (FARNE_IS_DESK (self), NULL);

  if (g_str_equal (level, "region") || g_str_equal (level, "subregion"))
    return farne_outlines_join (self->outlines, farne_desk_get_areas (self), level, on, boundaries,
                                error);
  return farne_outlines_find (self->outlines, level, on, boundaries, error);
}
