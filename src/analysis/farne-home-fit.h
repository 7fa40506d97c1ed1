/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/farne-home-offer.h"
#include "model/farne-household.h"

G_BEGIN_DECLS

GPtrArray *farne_home_fit_list_misfits (FarneHousehold *household, FarneHomeOffer *offer);
gint64     farne_home_fit_count_void   (FarneHomeOffer *offer, FarneDay until);
gint64     farne_home_fit_price_void   (FarneHomeOffer *offer, FarneDay until);

G_END_DECLS
