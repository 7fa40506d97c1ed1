/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exchange/farne-plan.h"
#include "exchange/farne-problems.h"
#include "facts/farne-areas.h"
#include "facts/farne-facts.h"

G_BEGIN_DECLS

/**
 * FarnePlaceCheck:
 * @n_places: how many distinct places the facts name
 * @n_repaired: rows given to the area of their name and not of their code
 * @codes: the codes of the places, matched or as they stand, each once
 *
 * How the places of a source stand to those of the desk file.
 */
typedef struct
{
  guint n_places;
  guint n_repaired;
  char **codes;
} FarnePlaceCheck;

FarnePlaceCheck *farne_place_check_new  (FarneFacts *facts, FarneAreas *areas, FarneDay on, const FarnePlan *plan, const FarneHeader *header, const char *sheet, FarneProblems *problems);
void             farne_place_check_free (FarnePlaceCheck *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FarnePlaceCheck, farne_place_check_free)

G_END_DECLS
