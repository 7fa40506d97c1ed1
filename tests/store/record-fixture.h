/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "../random-record.h"
#include "store-fixture.h"

G_BEGIN_DECLS

/* Random records of every kind that can be saved: what they need to refer to is made as well. */

static inline gint64
make_end (FarneStore *store, const FarneField *field, GRand *rand);

static inline FarneRecord *
make_whole (FarneStore *store, const FarneKind *kind, GRand *rand)
{
  FarneRecord *record = make_random_record (kind, rand);

  make_sound (record);
  for (guint i = 0; i < kind->n_fields; i++)
    {
      const FarneField *field = &kind->fields[i];
      g_autofree char *id = NULL;

      if (!field->required ||
          (field->type != FARNE_FIELD_REFERENCE && field->type != FARNE_FIELD_REFERENCES))
        continue;
      id = g_strdup_printf ("%" G_GINT64_FORMAT, make_end (store, field, rand));
      g_assert_true (farne_record_set_text (record, field, id, NULL));
    }

  return record;
}

static inline gint64
make_end (FarneStore *store, const FarneField *field, GRand *rand)
{
  g_autoptr (FarneRecord) end = make_whole (store, farne_kinds_find (field->target), rand);

  save (store, end);

  return farne_record_get_id (end);
}

static inline FarneRecord *
read_again (FarneStore *store, FarneRecord *record)
{
  return farne_store_get (store, farne_record_get_kind (record), farne_record_get_id (record), NULL);
}

static inline FarneRecord *
save_whole (FarneStore *store, const FarneKind *kind, GRand *rand)
{
  FarneRecord *record;

  begin (store, "Add");
  record = make_whole (store, kind, rand);
  save (store, record);
  commit (store);

  return record;
}

G_END_DECLS
