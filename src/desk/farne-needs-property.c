/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "farne-config.h"

#include "desk/farne-needs.h"

#include <glib/gi18n-lib.h>

#include "analysis/farne-answer-time.h"
#include "analysis/farne-dispersal.h"
#include "desk/farne-needs-kit.h"
#include "model/farne-consultation.h"
#include "model/farne-milestone.h"
#include "model/farne-property.h"
#include "model/farne-protocol-case.h"
#include "model/farne-service-case.h"
#include "store/farne-store-query.h"

/* How many days before its quarter ends a list may come. */
#define EARLY_DAYS 15

typedef struct
{
  FarneDesk *desk;
  FarneDay today;
  FarneDay by;
  GPtrArray *needs;
} Needs;

static GPtrArray *
list (Needs *self, const FarneKind *kind)
{
  return farne_needs_query (self->desk, kind, NULL);
}

static void
add_due (Needs *self, FarneRecord *record, const char *title, FarneDay due)
{
  g_autofree char *why = farne_answer_describe (due, FARNE_DAY_NONE, self->today);

  if (due != FARNE_DAY_NONE && due <= self->by)
    g_ptr_array_add (self->needs, farne_need_new (record, title, why, due, due < self->today));
}

static FarneProtocolCase *
find_case (GPtrArray *cases, gint64 id)
{
  for (guint i = 0; i < cases->len; i++)
    if (farne_record_get_id (g_ptr_array_index (cases, i)) == id)
      return g_ptr_array_index (cases, i);
  return NULL;
}

/* Its own place, or that of its property. */
static char *
name_case (Needs *self, FarneProtocolCase *about)
{
  g_autoptr (FarneRecord) property = NULL;
  const char *area = about->authority;

  if (area == NULL)
    property = farne_store_get (farne_desk_get_store (self->desk), &farne_property_kind,
                                about->property, NULL);
  if (property != NULL)
    area = FARNE_PROPERTY (property)->authority;

  return farne_needs_title_at (self->desk, about->reference, area);
}

static gboolean
is_open (FarneProtocolCase *self)
{
  return self != NULL && g_strcmp0 (self->decision, "open") == 0;
}

static const char *
get_consultee (FarneConsultation *consultation)
{
  const FarneField *field = farne_kind_find_field (&farne_consultation_kind, "consultee");

  for (guint i = 0; field->choices[i] != NULL; i++)
    if (g_strcmp0 (field->choices[i], consultation->consultee) == 0)
      return g_dpgettext2 (NULL, "", field->choice_labels[i]);
  return consultation->consultee;
}

static void
add_unasked (Needs *self, GPtrArray *cases, GHashTable *asked)
{
  for (guint i = 0; i < cases->len; i++)
    {
      FarneProtocolCase *it = g_ptr_array_index (cases, i);
      gint64 id = farne_record_get_id (FARNE_RECORD (it));
      g_autofree char *title = NULL;

      if (!is_open (it) || g_hash_table_contains (asked, &id))
        continue;
      title = name_case (self, it);
      g_ptr_array_add (self->needs, farne_need_new (FARNE_RECORD (it), title,
                                                    _("nobody has been asked yet"),
                                                    it->answer_due, TRUE));
    }
}

static void
add_consultations (Needs *self)
{
  g_autoptr (GPtrArray) cases = list (self, &farne_protocol_case_kind);
  g_autoptr (GPtrArray) consultations = list (self, &farne_consultation_kind);
  g_autoptr (GHashTable) asked = g_hash_table_new (g_int64_hash, g_int64_equal);

  for (guint i = 0; i < consultations->len; i++)
    {
      FarneConsultation *it = g_ptr_array_index (consultations, i);
      FarneProtocolCase *about = find_case (cases, it->protocol_case);
      g_autofree char *name = NULL;
      g_autofree char *title = NULL;

      g_hash_table_add (asked, &it->protocol_case);
      if (!is_open (about) || it->answered != FARNE_DAY_NONE)
        continue;
      name = name_case (self, about);
      /* Translators: a consultee as "Police", then the reference of a case and its place */
      title = g_strdup_printf (_("%s: answer on %s"), get_consultee (it), name);
      add_due (self, FARNE_RECORD (it), title, it->due);
    }
  add_unasked (self, cases, asked);
}

static void
add_service_cases (Needs *self)
{
  g_autoptr (GPtrArray) records = list (self, &farne_service_case_kind);

  for (guint i = 0; i < records->len; i++)
    {
      FarneServiceCase *it = g_ptr_array_index (records, i);

      g_autofree char *title = farne_needs_title_at (self->desk, it->subject, it->authority);

      if (it->answered == FARNE_DAY_NONE)
        add_due (self, FARNE_RECORD (it), title, it->due);
    }
}

static void
add_milestones (Needs *self)
{
  g_autoptr (GPtrArray) records = list (self, &farne_milestone_kind);

  for (guint i = 0; i < records->len; i++)
    {
      FarneMilestone *it = g_ptr_array_index (records, i);

      if (it->actual == FARNE_DAY_NONE)
        add_due (self, FARNE_RECORD (it), it->title,
                 it->until != FARNE_DAY_NONE ? it->until : it->planned);
    }
}

/* The newest day that a property was listed on: groups are asked for, not every property. */
static FarneDay
find_newest_list (FarneDesk *desk)
{
  g_autoptr (FarneRecordQuery) query = farne_record_query_new (&farne_property_kind);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) days =
    farne_store_count_by (farne_desk_get_store (desk), query,
                          farne_kind_find_field (&farne_property_kind, "last_listed"), &error);
  FarneDay newest = FARNE_DAY_NONE;

  for (guint i = 0; days != NULL && i < days->len; i++)
    {
      FarneGroupCount *group = g_ptr_array_index (days, i);
      FarneDay day;

      if (farne_day_parse (group->value, &day))
        newest = MAX (newest, day);
    }
  if (error != NULL)
    g_warning ("%s", error->message);

  return newest;
}

/*
 * The list of the quarter after the newest one; without any list nothing is missed. A list comes some
 * days before the quarter ends that it is for.
 */
static void
add_list (Needs *self)
{
  FarneDay newest = find_newest_list (self->desk), due;
  g_autofree char *day = NULL;
  g_autofree char *title = NULL;
  FarneNeed *need;

  if (newest == FARNE_DAY_NONE)
    return;
  due = farne_day_quarter_end (newest + EARLY_DAYS);
  if (due > self->by)
    return;
  day = farne_day_to_text (due);
  /* Translators: %s is a day */
  title = g_strdup_printf (_("Property list of %s"), day);
  need = farne_need_new (NULL, title, due < self->today ? _("not read yet") : _("to come"), due,
                         due < self->today);
  need->kind = &farne_property_kind;
  need->section = farne_property_kind.section;
  g_ptr_array_add (self->needs, need);
}

/* An authority that has agreed in principle but has no day to start on. */
static void
add_undated (Needs *self)
{
  g_autoptr (GPtrArray) statuses = list (self, &farne_dispersal_status_kind);
  g_autoptr (GPtrArray) authorities =
    farne_areas_list (farne_desk_get_areas (self->desk), "authority", NULL, self->today);

  for (guint i = 0; i < authorities->len; i++)
    {
      FarneArea *area = g_ptr_array_index (authorities, i);
      FarneDispersalStatus *status =
        farne_dispersal_status_find (statuses, area->code, self->today);

      if (status != NULL && g_strcmp0 (status->status, "agreed_no_date") == 0)
        g_ptr_array_add (self->needs,
                         farne_need_new (FARNE_RECORD (status), area->name,
                                         _("agreed to take part, without a date"), FARNE_DAY_NONE,
                                         FALSE));
    }
}

/**
 * farne_needs_property:
 * @desk: a desk
 * @by: up to which day
 * @needs: (element-type FarneNeed): where to add
 *
 * Adds what accommodation and dispersal need: answers of consultees, cases nobody was asked about,
 * complaints and requests, milestones passed, the property list of the quarter, authorities without a
 * date.
 */
void
farne_needs_property (FarneDesk *desk, FarneDay by, GPtrArray *needs)
{
  Needs self = { desk, farne_desk_get_today (desk), by, needs };

  add_consultations (&self);
  add_service_cases (&self);
  add_milestones (&self);
  add_list (&self);
  add_undated (&self);
}
