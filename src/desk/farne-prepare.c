/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "farne-config.h"

#include "desk/farne-prepare.h"

#include <glib/gi18n-lib.h>

#include "base/farne-error.h"
#include "desk/farne-dispersal-history.h"
#include "desk/farne-door.h"
#include "desk/farne-needs.h"
#include "desk/farne-needs-kit.h"
#include "desk/farne-record-words.h"
#include "model/farne-milestone.h"
#include "model/farne-person.h"
#include "model/farne-property.h"
#include "model/farne-role.h"
#include "model/farne-service-case.h"
#include "store/farne-links.h"
#include "store/farne-target.h"

/* How far is looked ahead and back for a talk: a month for what is due, half a year for milestones, a
 * quarter for the list of properties, which comes each quarter. */
#define MONTH 31
#define QUARTER 92
#define HALF_YEAR 183
/* Records told of each kind; the page of the place has them all. */
#define MOST_OF_KIND 4

static FarnePreparedPart *
begin (GPtrArray *parts, const char *title, const char *none)
{
  FarnePreparedPart *part = farne_prepared_part_new (title, none);

  g_ptr_array_add (parts, part);

  return part;
}

/* ---- figures ---- */

/* The published figures of an area, or of the region: what is prepared may be carried out of the house.
 * Where none are, there is no overview, and that is no error. */
static gboolean
ask_overview (FarneDesk *desk, FarneArea *area, FarneOverview **overview, GError **error)
{
  g_autoptr (FarneView) view = farne_view_new ("supported", "authority");
  g_autoptr (FarneView) whole = NULL;

  view->known = farne_desk_get_today (desk);
  if (area != NULL)
    view->within = g_strdup (area->code);
  whole = farne_desk_fill_view (desk, view);
  if (whole->restricted || whole->at == FARNE_DAY_NONE)
    return TRUE;
  *overview = farne_desk_ask_overview (desk, whole, error);

  return *overview != NULL;
}

static void
add_headlines (GPtrArray *parts, FarneOverview *overview)
{
  FarnePreparedPart *part =
    begin (parts, _("How many people, and how many may come?"), _("No published figures yet."));
  GPtrArray *headlines = overview != NULL ? farne_overview_get_headlines (overview) : NULL;

  for (guint i = 0; headlines != NULL && i < headlines->len; i++)
    {
      const FarneHeadline *headline = g_ptr_array_index (headlines, i);
      g_autofree char *text = g_strdup_printf ("%s %s", headline->figure, headline->label);

      farne_prepared_part_add (part, NULL, text, headline->comparison, NULL, headline->warning);
    }
}

static void
add_changes (GPtrArray *parts, FarneOverview *overview)
{
  FarnePreparedPart *part = begin (parts, _("What changed?"), _("Nothing that can be compared."));
  GPtrArray *sentences = overview != NULL ? farne_overview_get_sentences (overview) : NULL;

  for (guint i = 0; sentences != NULL && i < sentences->len; i++)
    {
      const FarneSentence *sentence = g_ptr_array_index (sentences, i);

      if (!sentence->restricted)
        farne_prepared_part_add (part, NULL, sentence->text, NULL, NULL, sentence->warning);
    }
}

static void
add_freshness (GPtrArray *parts, FarneDesk *desk)
{
  FarnePreparedPart *part = begin (parts, _("How fresh is what we know?"), _("Nothing was read in yet."));
  g_autoptr (GPtrArray) sources =
    farne_freshness_list (farne_desk_get_factbase (desk), farne_desk_get_today (desk));

  for (guint i = 0; i < sources->len; i++)
    {
      const FarneFreshness *source = g_ptr_array_index (sources, i);
      g_autofree char *last = farne_day_to_text (source->last_day);
      g_autofree char *due = source->due == FARNE_DAY_NONE ? NULL : farne_day_to_text (source->due);
      g_autofree char *detail = due == NULL ? g_strdup_printf (_("to %s"), last)
                                : g_strdup_printf (_("to %s; the next is due %s"), last, due);

      farne_prepared_part_add (part, NULL, source->series->name, detail,
                               source->overdue ? _("late") : NULL, source->overdue);
    }
}

/* ---- what waits ---- */

static gboolean
names_area (FarneRecord *record, const char *code)
{
  const FarneKind *kind = farne_record_get_kind (record);

  for (guint i = 0; i < kind->n_fields; i++)
    if (kind->fields[i].type == FARNE_FIELD_AREA
        && g_strcmp0 (farne_record_peek_text (record, &kind->fields[i]), code) == 0)
      return TRUE;

  return FALSE;
}

/* By itself, or by what it refers to: the answer to a case is about the case's place. */
static gboolean
is_about (FarneDesk *desk, FarneRecord *record, const char *code)
{
  const FarneKind *kind = farne_record_get_kind (record);

  if (names_area (record, code))
    return TRUE;
  for (guint i = 0; i < kind->n_fields; i++)
    {
      const FarneField *field = &kind->fields[i];
      g_autoptr (FarneRecord) other = NULL;

      if (field->type != FARNE_FIELD_REFERENCE || !farne_record_has (record, field))
        continue;
      other = farne_store_get (farne_desk_get_store (desk), farne_kinds_find (field->target),
                               farne_record_peek_integer (record, field), NULL);
      if (other != NULL && names_area (other, code))
        return TRUE;
    }

  return FALSE;
}

static FarneRecord *
find_record (FarneDesk *desk, const FarneNeed *need)
{
  return need->kind == NULL || need->id == 0 ? NULL
         : farne_store_get (farne_desk_get_store (desk), need->kind, need->id, NULL);
}

/* All that needs somebody within a month: of one authority, or of one page of the window, or all. */
static void
add_needs (GPtrArray *parts, FarneDesk *desk, const char *title, const char *code, const char *section)
{
  FarnePreparedPart *part = begin (parts, title, _("Nothing waits."));
  g_autoptr (GPtrArray) needs = farne_desk_list_needs (desk, farne_desk_get_today (desk) + MONTH);

  for (guint i = 0; i < needs->len; i++)
    {
      const FarneNeed *need = g_ptr_array_index (needs, i);
      g_autoptr (FarneRecord) record = find_record (desk, need);

      if (section != NULL && g_strcmp0 (need->section, section) != 0)
        continue;
      if (code != NULL && (record == NULL || !is_about (desk, record, code)))
        continue;
      farne_prepared_part_add (part, record, need->title, NULL, need->why, need->is_late);
    }
}

/* ---- a visit ---- */

static void
add_leads (GPtrArray *parts, FarneDesk *desk, FarneArea *area)
{
  FarnePreparedPart *part = begin (parts, _("Whom do we meet?"), _("No role is entered for it."));
  g_autofree char *where = g_strdup_printf ("authority=%s", area->code);
  g_autoptr (GPtrArray) roles = farne_needs_query (desk, &farne_role_kind, where, NULL);
  const FarneDay today = farne_desk_get_today (desk);

  for (guint i = 0; i < roles->len; i++)
    {
      FarneRole *role = g_ptr_array_index (roles, i);
      g_autofree char *holder = farne_needs_dup_title (desk, &farne_person_kind, role->holder);
      g_autofree char *until = role->to == FARNE_DAY_NONE ? NULL : farne_day_to_text (role->to);
      g_autofree char *tag = until == NULL ? NULL : g_strdup_printf (_("until %s"), until);

      if (!farne_day_within (today, role->from, role->to))
        continue;
      farne_prepared_part_add (part, FARNE_RECORD (role), role->title, holder,
                               holder == NULL ? _("vacant") : tag, holder == NULL);
    }
}

static void
add_status (GPtrArray *parts, FarneDesk *desk, FarneArea *area)
{
  FarnePreparedPart *part = begin (parts, _("Does it take part in dispersal?"), _("No status is entered."));
  g_autoptr (FarneDispersalHistory) history = farne_dispersal_history_new (desk, NULL);

  for (guint i = 0; history != NULL && i < history->statuses->len; i++)
    {
      FarneDispersalStatus *status = g_ptr_array_index (history->statuses, i);
      g_autofree char *from = farne_day_to_text (status->from);
      g_autofree char *since = g_strdup_printf (_("since %s"), from);

      if (g_strcmp0 (status->authority, area->code) == 0
          && farne_day_within (history->on, status->from, status->to))
        farne_prepared_part_add (part, FARNE_RECORD (status), farne_dispersal_status_say (status),
                                 status->reason, since, FALSE);
    }
}

/* Kinds that tell of single homes or people: one by one they are nobody's but the team's. */
static void
add_links_of_kind (FarnePreparedPart *part, FarneDesk *desk, const FarneLinks *links)
{
  FarneRecordWords *words = farne_desk_get_record_words (desk);

  for (guint i = 0; i < links->records->len; i++)
    {
      g_autofree char *title = farne_record_words_get_title (words, links->records->pdata[i]);
      g_autofree char *detail = farne_record_words_get_subtitle (words, links->records->pdata[i], FALSE);

      farne_prepared_part_add (part, links->records->pdata[i], title, detail, _(links->kind->label), FALSE)
        ->team = farne_kind_holds_restricted (links->kind);
    }
  if (links->n > links->records->len)
    {
      g_autofree char *more = farne_number_in_words (N_("and %u more"), N_("and %u more"),
                                                     (guint) links->n - links->records->len);

      farne_prepared_part_add (part, NULL, more, NULL, _(links->kind->label_plural), FALSE);
    }
}

/* In the order of the kinds, which is that of a visit; who leads and how it takes part stand above. */
static gboolean
add_rest (GPtrArray *parts, FarneDesk *desk, FarneArea *area, GError **error)
{
  FarnePreparedPart *part = begin (parts, _("What else is on record?"), _("Nothing names it yet."));
  g_autoptr (GPtrArray) links = farne_store_get_links (farne_desk_get_store (desk), FARNE_RECORD (area),
                                                       MOST_OF_KIND, error);

  for (guint i = 0; links != NULL && i < links->len; i++)
    {
      const FarneLinks *of_kind = g_ptr_array_index (links, i);

      if (!of_kind->outgoing && of_kind->kind->section != NULL && of_kind->kind != &farne_role_kind
          && of_kind->kind != &farne_dispersal_status_kind)
        add_links_of_kind (part, desk, of_kind);
    }

  return links != NULL;
}

static gboolean
add_visit (FarneDesk *desk, FarneArea *area, GPtrArray *parts, GError **error)
{
  g_autoptr (FarneOverview) overview = NULL;

  if (!ask_overview (desk, area, &overview, error))
    return FALSE;
  add_headlines (parts, overview);
  add_status (parts, desk, area);
  add_leads (parts, desk, area);
  add_needs (parts, desk, _("What waits between us?"), area->code, NULL);
  add_changes (parts, overview);

  return add_rest (parts, desk, area, error);
}

/* ---- the monthly look ---- */

static gboolean
add_month (FarneDesk *desk, FarneArea *area, GPtrArray *parts, GError **error)
{
  g_autoptr (FarneOverview) overview = NULL;

  if (!ask_overview (desk, NULL, &overview, error))
    return FALSE;
  add_headlines (parts, overview);
  add_changes (parts, overview);
  add_freshness (parts, desk);
  add_needs (parts, desk, _("What needs me?"), NULL, NULL);

  return TRUE;
}

/* ---- the provider meeting ---- */

static void
add_cases (GPtrArray *parts, FarneDesk *desk)
{
  FarnePreparedPart *part =
    begin (parts, _("Which complaints and requests are open?"), _("None is open."));
  g_autoptr (GPtrArray) cases =
    farne_needs_query (desk, &farne_service_case_kind, "answered is unset", NULL);
  const FarneDay today = farne_desk_get_today (desk);

  for (guint i = 0; i < cases->len; i++)
    {
      FarneServiceCase *open = g_ptr_array_index (cases, i);
      const gboolean late = open->due != FARNE_DAY_NONE && open->due < today;
      g_autofree char *detail = farne_record_words_get_subtitle (farne_desk_get_record_words (desk),
                                                                 FARNE_RECORD (open), FALSE);
      g_autofree char *tag = open->due == FARNE_DAY_NONE ? NULL : farne_needs_tell_due (open->due, today);

      farne_prepared_part_add (part, FARNE_RECORD (open), open->subject, detail, tag, late);
    }
}

static guint
count_since (GPtrArray *properties, FarneDay since, FarneDay today, gboolean gone)
{
  guint n = 0;

  for (guint i = 0; i < properties->len; i++)
    {
      FarneProperty *property = g_ptr_array_index (properties, i);
      const FarneDay day = gone ? property->to : property->first_listed;

      n += day != FARNE_DAY_NONE && day > since && day <= today;
    }

  return n;
}

/* Numbers alone: addresses are nobody's but the team's. */
static void
add_list (GPtrArray *parts, FarneDesk *desk)
{
  FarnePreparedPart *part =
    begin (parts, _("What changed in the property list?"), _("No property list was read in yet."));
  g_autoptr (GPtrArray) properties = farne_needs_query (desk, &farne_property_kind, NULL);
  const FarneDay today = farne_desk_get_today (desk);
  const guint n_new = count_since (properties, today - QUARTER, today, FALSE);
  const guint n_gone = count_since (properties, today - QUARTER, today, TRUE);
  g_autofree char *fresh = g_strdup_printf (ngettext ("%u property is new on it", "%u properties are new on it",
                                                      n_new), n_new);
  g_autofree char *gone = g_strdup_printf (ngettext ("%u property is no longer used",
                                                     "%u properties are no longer used", n_gone), n_gone);

  if (properties->len == 0)
    return;
  farne_prepared_part_add (part, NULL, fresh, _("in the last three months"), NULL, FALSE);
  farne_prepared_part_add (part, NULL, gone, _("in the last three months"), NULL, FALSE);
}

static void
add_milestones (GPtrArray *parts, FarneDesk *desk)
{
  FarnePreparedPart *part =
    begin (parts, _("Which milestones come?"), _("None within half a year."));
  g_autoptr (GPtrArray) milestones =
    farne_needs_query (desk, &farne_milestone_kind, "actual is unset", NULL);
  const FarneDay today = farne_desk_get_today (desk);

  for (guint i = 0; i < milestones->len; i++)
    {
      FarneMilestone *milestone = g_ptr_array_index (milestones, i);
      g_autofree char *day = farne_day_to_text (milestone->planned);
      const FarneDay last = milestone->until != FARNE_DAY_NONE ? milestone->until : milestone->planned;

      if (milestone->planned <= today + HALF_YEAR)
        farne_prepared_part_add (part, FARNE_RECORD (milestone), milestone->title, day,
                                 last < today ? _("late") : NULL, last < today);
    }
}

static gboolean
add_provider (FarneDesk *desk, FarneArea *area, GPtrArray *parts, GError **error)
{
  add_needs (parts, desk, _("What waits for an answer?"), NULL, "accommodation");
  add_cases (parts, desk);
  add_list (parts, desk);
  add_milestones (parts, desk);

  return TRUE;
}

static const FarneOccasion occasions[] = {
  { "visit", N_("A visit to a council"), TRUE, add_visit },
  { "month", N_("The monthly look"), FALSE, add_month },
  { "provider", N_("The meeting with the provider"), FALSE, add_provider },
};

/**
 * farne_occasions_get:
 * @n: (out): how many there are
 *
 * Returns: (transfer none) (array length=n): what can be prepared for
 */
const FarneOccasion *
farne_occasions_get (guint *n)
{
  *n = G_N_ELEMENTS (occasions);

  return occasions;
}

/**
 * farne_occasions_find:
 * @name: a name
 *
 * Returns: (transfer none) (nullable): the occasion of that name
 */
const FarneOccasion *
farne_occasions_find (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (occasions); i++)
    if (g_strcmp0 (occasions[i].name, name) == 0)
      return &occasions[i];

  return NULL;
}

/**
 * farne_occasion_title:
 * @self: an occasion
 * @area: (nullable): the authority it is about
 *
 * Returns: (transfer full): as "A visit to a council: Gateshead"
 */
char *
farne_occasion_title (const FarneOccasion *self, FarneArea *area)
{
  return self->of_area && area != NULL ? g_strdup_printf ("%s: %s", _(self->label), area->name)
                                       : g_strdup (_(self->label));
}

/**
 * farne_desk_prepare:
 * @desk: a desk
 * @occasion: what for
 * @area: (nullable): the authority, for an occasion that is about one
 * @error: return location for an error
 *
 * Gathers what there is to know, on the desk's day: published figures and the partnership's records.
 *
 * Errors: %FARNE_ERROR_NOT_FOUND where an authority is wanted and none given.
 *
 * Returns: (transfer full) (element-type FarnePreparedPart): the answers, in the order they are asked
 */
GPtrArray *
farne_desk_prepare (FarneDesk *desk, const FarneOccasion *occasion, FarneArea *area, GError **error)
{
  g_autoptr (GPtrArray) parts =
    g_ptr_array_new_with_free_func ((GDestroyNotify) farne_prepared_part_free);

  g_return_val_if_fail (FARNE_IS_DESK (desk) && occasion != NULL, NULL);

  if (occasion->of_area && area == NULL)
    {
      g_set_error_literal (error, FARNE_ERROR, FARNE_ERROR_NOT_FOUND,
                           _("Say which authority it is about, by its code or name."));
      return NULL;
    }

  return occasion->add_parts (desk, area, parts, error) ? g_steal_pointer (&parts) : NULL;
}

/**
 * farne_door_prepared:
 * @desk: a desk
 * @occasion: what for
 * @area: (nullable): the authority, for an occasion that is about one
 * @path: a file for the PDF
 * @error: return location for an error
 *
 * Writes a preparation as a paper, without what is for the team alone, and enters it in the ledger.
 *
 * Returns: whether it is written
 */
gboolean
farne_door_prepared (FarneDesk *desk, const FarneOccasion *occasion, FarneArea *area, const char *path,
                     GError **error)
{
  FarnePartnership *partnership = farne_desk_get_partnership (desk);
  g_autoptr (GPtrArray) parts = farne_target_check (path, FARNE_TARGET_PAPER, error)
                                ? farne_desk_prepare (desk, occasion, area, error) : NULL;
  g_autofree char *title = farne_occasion_title (occasion, area);
  g_autoptr (FarnePaper) paper = NULL;
  g_autoptr (FarneCleared) cleared = NULL;

  if (parts == NULL)
    return FALSE;
  paper = farne_prepared_paper_new (title, parts, farne_desk_get_today (desk),
                                    partnership != NULL ? partnership->name : "");
  cleared = farne_door_clear (desk, FARNE_HANDLED (paper), "paper", title, error);

  return cleared != NULL && farne_paper_write (cleared, path, farne_desk_get_today (desk), error);
}
