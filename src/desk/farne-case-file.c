/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "farne-config.h"

#include "desk/farne-case-file.h"

#include <math.h>

#include <glib/gi18n-lib.h>

#include "base/farne-error.h"
#include "base/farne-number.h"
#include "model/farne-consultation.h"
#include "model/farne-organisation.h"
#include "store/farne-store-query.h"

/* How far "nearby" reaches: a walk of some ten minutes. */
#define REACH_METRES 800

/**
 * farne_case_file_find:
 * @desk: a desk
 * @name: the reference of a case, or its id
 * @error: return location for %FARNE_ERROR_NOT_FOUND
 *
 * Finds a protocol case.
 *
 * Returns: (transfer full): the case, or %NULL
 */
FarneProtocolCase *
farne_case_file_find (FarneDesk *desk, const char *name, GError **error)
{
  FarneStore *store = farne_desk_get_store (desk);
  FarneRecord *found =
    farne_store_find (store, &farne_protocol_case_kind, "reference", name, NULL);
  gint64 id;

  if (found == NULL && g_ascii_string_to_signed (name, 10, 1, G_MAXINT64, &id, NULL))
    found = farne_store_get (store, &farne_protocol_case_kind, id, NULL);
  if (found == NULL)
    g_set_error (error, FARNE_ERROR, FARNE_ERROR_NOT_FOUND,
                 _("There is no protocol case “%s”; give its reference or its number."), name);
  return found == NULL ? NULL : FARNE_PROTOCOL_CASE (found);
}

static char *
name_organisation (FarneStore *store, gint64 id)
{
  g_autoptr (FarneRecord) record =
    id == 0 ? NULL : farne_store_get (store, &farne_organisation_kind, id, NULL);

  return record == NULL ? NULL : g_strdup (FARNE_ORGANISATION (record)->name);
}

static char *
say_choice (const FarneKind *kind, const char *name, const char *value)
{
  const FarneField *field = farne_kind_find_field (kind, name);

  for (guint i = 0; value != NULL && field->choices[i] != NULL; i++)
    if (g_str_equal (field->choices[i], value))
      return g_strdup (g_dpgettext2 (NULL, "", field->choice_labels[i]));
  return NULL;
}

static void
add_answer (FarneCaseFacts *facts, FarneStore *store, FarneConsultation *consultation)
{
  FarneCaseAnswer answer = {
    .who = name_organisation (store, consultation->organisation),
    .asked = consultation->asked,
    .due = consultation->due,
    .answered = consultation->answered,
    .view = say_choice (&farne_consultation_kind, "view", consultation->view),
    .reasons = g_strdup (consultation->reasons),
  };

  if (answer.who == NULL)
    answer.who = say_choice (&farne_consultation_kind, "consultee", consultation->consultee);
  g_array_append_val (facts->answers, answer);
}

/* The records of a kind whose reference is an id, in the order of the kind. */
static GPtrArray *
list_by (FarneStore *store, const FarneKind *kind, const char *field, gint64 id, GError **error)
{
  g_autoptr (FarneRecordQuery) query = farne_record_query_new (kind);
  g_autofree char *value = g_strdup_printf ("%" G_GINT64_FORMAT, id);

  if (!farne_record_query_add_filter (query, farne_kind_find_field (kind, field),
                                      FARNE_MATCH_EQUALS, (const char *[]) { value, NULL }, error))
    return NULL;
  return farne_store_query (store, query, error);
}

static gboolean
gather_answers (FarneCaseFacts *facts, FarneStore *store, GError **error)
{
  g_autoptr (GPtrArray) records =
    list_by (store, &farne_consultation_kind, "protocol_case",
             farne_record_get_id (FARNE_RECORD (facts->about)), error);

  for (guint i = 0; records != NULL && i < records->len; i++)
    add_answer (facts, store, g_ptr_array_index (records, i));
  return records != NULL;
}

static gboolean
gather_earlier (FarneCaseFacts *facts, FarneStore *store, GError **error)
{
  g_autoptr (GPtrArray) records =
    list_by (store, &farne_protocol_case_kind, "property", facts->about->property, error);

  for (guint i = 0; records != NULL && i < records->len; i++)
    if (farne_record_get_id (g_ptr_array_index (records, i))
        != farne_record_get_id (FARNE_RECORD (facts->about)))
      g_ptr_array_add (facts->earlier, g_object_ref (g_ptr_array_index (records, i)));
  return records != NULL;
}

/* Bed spaces in use or proposed in a ward, the proposed property's own among them. */
static gint64
add_up_ward (GPtrArray *properties, const char *ward, guint *n)
{
  gint64 sum = 0;

  *n = 0;
  for (guint i = 0; i < properties->len; i++)
    {
      FarneProperty *property = g_ptr_array_index (properties, i);

      if (g_strcmp0 (property->ward, ward) != 0
          || (g_strcmp0 (property->status, "active") != 0
              && g_strcmp0 (property->status, "proposed") != 0))
        continue;
      sum += property->bed_spaces;
      (*n)++;
    }
  return sum;
}

/* What stands behind a ward's residents and limit; of its people nothing is taken, they are restricted. */
static const FarneRate *
find_ward (FarneDesk *desk, const char *ward, FarneRates **rates)
{
  g_autoptr (FarneView) view = farne_view_new ("supported", "ward");
  g_autoptr (FarneView) whole = NULL;
  const FarneRate *rate;

  view->quantity = FARNE_QUANTITY_RATE;
  view->restricted = TRUE;
  whole = farne_desk_fill_view (desk, view);
  *rates = farne_desk_ask_rates (desk, whole, NULL);
  rate = *rates == NULL ? NULL : farne_rates_find (*rates, ward);
  return rate == NULL || rate->population <= 0 || rate->limit <= 0 ? NULL : rate;
}

/* Bed spaces against the limit: the ward's own counted people may not be told on paper. */
static char *
describe_ward (FarneCaseFacts *facts, FarneDesk *desk, GPtrArray *properties)
{
  const char *ward = facts->property->ward;
  g_autoptr (FarneRates) rates = NULL;
  const FarneRate *rate = ward == NULL ? NULL : find_ward (desk, ward, &rates);
  guint n;
  const gint64 sum = add_up_ward (properties, ward, &n);
  g_autofree char *spaces = farne_number_to_text (sum, 0);
  g_autofree char *most = NULL, *limit = NULL;
  double room;

  if (rate == NULL)
    return NULL;
  room = floor (rate->population / rate->limit);
  most = farne_number_to_text (room, 0);
  limit = farne_number_to_ratio (rate->limit);
  return g_strdup_printf (ngettext (
    /* Translators: a ward, properties, bed spaces, the limit as 1 : 200, people */
    "%s has %u property in use or proposed, with %s bed spaces; its limit of %s is %s people.",
    "%s has %u properties in use or proposed, with %s bed spaces; its limit of %s is %s people.",
    n), rate->area->name, n, spaces, limit, most);
}

static gboolean
gather_property (FarneCaseFacts *facts, FarneDesk *desk, GError **error)
{
  FarneStore *store = farne_desk_get_store (desk);
  g_autoptr (GPtrArray) properties = farne_store_list (store, &farne_property_kind, NULL, error);
  FarneRecord *property =
    properties == NULL ? NULL : farne_store_get (store, &farne_property_kind,
                                                 facts->about->property, error);

  if (property == NULL)
    return FALSE;
  facts->property = FARNE_PROPERTY (property);
  facts->reach = REACH_METRES;
  facts->nearby = farne_nearby_find (properties, facts->property, facts->reach);
  facts->ward_room = describe_ward (facts, desk, properties);
  return TRUE;
}

static const char *
get_authority (FarneCaseFacts *facts)
{
  return facts->about->authority != NULL ? facts->about->authority : facts->property->authority;
}

static char *
name_place (FarneCaseFacts *facts, FarneAreas *areas)
{
  const char *code = get_authority (facts);
  FarneArea *authority = code == NULL ? NULL : farne_areas_find (areas, code);
  FarneArea *ward = facts->property->ward == NULL ? NULL
                    : farne_areas_find (areas, facts->property->ward);

  if (ward != NULL && authority != NULL)
    /* Translators: a ward, then its authority */
    return g_strdup_printf (_("%s, %s"), ward->name, authority->name);
  return authority == NULL ? NULL : g_strdup (authority->name);
}

/* Of the published figures alone: the sheet leaves the desk, and restricted counts may not. */
static char *
describe_room (FarneCaseFacts *facts, FarneDesk *desk)
{
  g_autoptr (FarneView) view = farne_view_new ("supported", "authority");
  g_autoptr (FarneView) whole = NULL;
  g_autoptr (FarneRates) rates = NULL;
  g_autofree char *people = NULL;
  g_autofree char *ratio = NULL;
  g_autofree char *room = NULL;
  g_autofree char *at = NULL;
  const FarneRate *rate;

  view->quantity = FARNE_QUANTITY_RATE;
  view->known = facts->on;
  whole = farne_desk_fill_view (desk, view);
  rates = whole->restricted ? NULL : farne_desk_ask_rates (desk, whole, NULL);
  rate = rates == NULL || get_authority (facts) == NULL ? NULL
         : farne_rates_find (rates, get_authority (facts));
  if (rate == NULL || !FARNE_MARK_HAS_VALUE (rate->mark) || rate->population <= 0)
    return NULL;
  people = farne_number_to_text (rate->people, 0);
  ratio = farne_number_to_ratio (rate->limit);
  room = farne_number_to_text (ABS (rate->headroom), 0);
  at = farne_day_to_text (whole->at);
  if (rate->headroom < 0)
    /* Translators: people, an authority, a day, people, the limit as 1 : 200 */
    return g_strdup_printf (_("%s people are supported in %s (published, %s): %s over the limit of "
                              "%s."), people, rate->area->name, at, room, ratio);
  return g_strdup_printf (_("%s people are supported in %s (published, %s): room for %s before the "
                            "limit of %s."), people, rate->area->name, at, room, ratio);
}

/**
 * farne_case_file_gather:
 * @desk: a desk
 * @about: a case of it
 * @error: return location for an error
 *
 * Gathers what is known of a case: its property and place, who was asked and what they said, what is
 * nearby, and what was decided before. Figures are published ones.
 *
 * Returns: (transfer full): the facts on the desk's day, or %NULL
 */
FarneCaseFacts *
farne_case_file_gather (FarneDesk *desk, FarneProtocolCase *about, GError **error)
{
  g_autoptr (FarneCaseFacts) facts = farne_case_facts_new ();
  FarneStore *store = farne_desk_get_store (desk);

  facts->about = g_object_ref (about);
  facts->on = farne_desk_get_today (desk);
  if (!gather_property (facts, desk, error) || !gather_answers (facts, store, error)
      || !gather_earlier (facts, store, error))
    return NULL;
  facts->place = name_place (facts, farne_desk_get_areas (desk));
  facts->proposer = name_organisation (store, about->proposer);
  facts->room = describe_room (facts, desk);
  return g_steal_pointer (&facts);
}
