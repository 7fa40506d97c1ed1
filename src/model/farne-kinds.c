/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/farne-action.h"
#include "model/farne-agenda-item.h"
#include "model/farne-area.h"
#include "model/farne-arrival.h"
#include "model/farne-attendance.h"
#include "model/farne-audience.h"
#include "model/farne-body.h"
#include "model/farne-boundaries.h"
#include "model/farne-child-cost.h"
#include "model/farne-child-count.h"
#include "model/farne-child-grant.h"
#include "model/farne-child-transfer.h"
#include "model/farne-claim.h"
#include "model/farne-composition.h"
#include "model/farne-consultation.h"
#include "model/farne-contract.h"
#include "model/farne-coverage-note.h"
#include "model/farne-decision.h"
#include "model/farne-dispersal-status.h"
#include "model/farne-dispersal-target.h"
#include "model/farne-document.h"
#include "model/farne-dubs-check.h"
#include "model/farne-enquiry.h"
#include "model/farne-escalation.h"
#include "model/farne-event.h"
#include "model/farne-evidence.h"
#include "model/farne-flight.h"
#include "model/farne-funding.h"
#include "model/farne-good-practice.h"
#include "model/farne-header-map.h"
#include "model/farne-home-offer.h"
#include "model/farne-household.h"
#include "model/farne-impact.h"
#include "model/farne-indicator.h"
#include "model/farne-indicator-value.h"
#include "model/farne-integration.h"
#include "model/farne-issue.h"
#include "model/farne-label-map.h"
#include "model/farne-media-enquiry.h"
#include "model/farne-meeting.h"
#include "model/farne-milestone.h"
#include "model/farne-move-on.h"
#include "model/farne-news-item.h"
#include "model/farne-no-recourse.h"
#include "model/farne-organisation.h"
#include "model/farne-outcome.h"
#include "model/farne-participation.h"
#include "model/farne-partnership.h"
#include "model/farne-performance.h"
#include "model/farne-person.h"
#include "model/farne-pilot.h"
#include "model/farne-pledge.h"
#include "model/farne-policy.h"
#include "model/farne-postcode-directory.h"
#include "model/farne-priority.h"
#include "model/farne-programme.h"
#include "model/farne-property.h"
#include "model/farne-protocol-case.h"
#include "model/farne-quoted-figure.h"
#include "model/farne-recommendation.h"
#include "model/farne-release.h"
#include "model/farne-requirement.h"
#include "model/farne-role.h"
#include "model/farne-rota-exemption.h"
#include "model/farne-rota-turn.h"
#include "model/farne-seat.h"
#include "model/farne-series.h"
#include "model/farne-service.h"
#include "model/farne-service-case.h"
#include "model/farne-subscriber.h"
#include "model/farne-target.h"
#include "model/farne-tariff.h"
#include "model/farne-term.h"
#include "model/farne-threshold.h"
#include "model/farne-trainee.h"
#include "model/farne-training.h"
#include "model/farne-work-year.h"

static const FarneKind *const kinds[] = {
  &farne_partnership_kind,
  &farne_area_kind,
  &farne_series_kind,
  &farne_coverage_note_kind,
  &farne_threshold_kind,
  &farne_outcome_kind,
  &farne_term_kind,
  &farne_release_kind,
  &farne_label_map_kind,
  &farne_header_map_kind,
  &farne_boundaries_kind,
  &farne_postcode_directory_kind,
  &farne_organisation_kind,
  &farne_person_kind,
  &farne_role_kind,
  &farne_body_kind,
  &farne_seat_kind,
  &farne_composition_kind,
  &farne_meeting_kind,
  &farne_agenda_item_kind,
  &farne_attendance_kind,
  &farne_decision_kind,
  &farne_action_kind,
  &farne_recommendation_kind,
  &farne_event_kind,
  &farne_dispersal_status_kind,
  &farne_dispersal_target_kind,
  &farne_move_on_kind,
  &farne_contract_kind,
  &farne_requirement_kind,
  &farne_performance_kind,
  &farne_milestone_kind,
  &farne_property_kind,
  &farne_protocol_case_kind,
  &farne_consultation_kind,
  &farne_service_case_kind,
  &farne_programme_kind,
  &farne_participation_kind,
  &farne_pledge_kind,
  &farne_arrival_kind,
  &farne_household_kind,
  &farne_flight_kind,
  &farne_home_offer_kind,
  &farne_tariff_kind,
  &farne_claim_kind,
  &farne_pilot_kind,
  &farne_child_transfer_kind,
  &farne_rota_turn_kind,
  &farne_rota_exemption_kind,
  &farne_dubs_check_kind,
  &farne_child_count_kind,
  &farne_child_cost_kind,
  &farne_child_grant_kind,
  &farne_work_year_kind,
  &farne_priority_kind,
  &farne_indicator_kind,
  &farne_indicator_value_kind,
  &farne_target_kind,
  &farne_evidence_kind,
  &farne_issue_kind,
  &farne_escalation_kind,
  &farne_good_practice_kind,
  &farne_impact_kind,
  &farne_document_kind,
  &farne_quoted_figure_kind,
  &farne_no_recourse_kind,
  &farne_policy_kind,
  &farne_funding_kind,
  &farne_integration_kind,
  &farne_audience_kind,
  &farne_subscriber_kind,
  &farne_news_item_kind,
  &farne_training_kind,
  &farne_trainee_kind,
  &farne_media_enquiry_kind,
  &farne_enquiry_kind,
  &farne_service_kind,
  NULL,
};

/**
 * farne_kinds_get_all:
 *
 * Lists the kinds of record that a desk file holds: the one list of them.
 *
 * Returns: (transfer none) (array zero-terminated=1): the kinds
 */
const FarneKind *const *
farne_kinds_get_all (void)
{
  return kinds;
}

/**
 * farne_kinds_find:
 * @name: the name of a kind, as `release`
 *
 * Finds a kind by its name.
 *
 * Returns: (transfer none) (nullable): the kind
 */
const FarneKind *
farne_kinds_find (const char *name)
{
  for (guint i = 0; kinds[i] != NULL; i++)
    if (g_strcmp0 (kinds[i]->name, name) == 0)
      return kinds[i];

  return NULL;
}

/**
 * farne_kind_find_field:
 * @kind: a kind
 * @name: the name of a field, as `published`
 *
 * Finds a field of a kind by its name.
 *
 * Returns: (transfer none) (nullable): the field
 */
const FarneField *
farne_kind_find_field (const FarneKind *kind, const char *name)
{
  for (guint i = 0; i < kind->n_fields; i++)
    if (g_strcmp0 (kind->fields[i].name, name) == 0)
      return &kind->fields[i];

  return NULL;
}
