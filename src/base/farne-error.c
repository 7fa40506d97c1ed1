/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/farne-error.h"

G_DEFINE_QUARK (farne-error-quark, farne_error)
