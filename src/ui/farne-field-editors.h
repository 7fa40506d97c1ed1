/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/farne-field-row.h"

G_BEGIN_DECLS

/**
 * FarneFieldEditor:
 * @make: makes what the field is typed into
 * @show: shows what the record holds
 *
 * How fields of one type are edited.
 */
typedef struct
{
  GtkWidget *(*make) (FarneFieldRow *row);
  void (*show) (FarneFieldRow *row, GtkWidget *widget);
} FarneFieldEditor;

const FarneFieldEditor *farne_field_editor_get  (const FarneField *field);

/* For the editors. */
FarneContext *farne_field_row_get_context (FarneFieldRow *self);
FarneRecord  *farne_field_row_get_record  (FarneFieldRow *self);
void          farne_field_row_take        (FarneFieldRow *self, const char *text);
void          farne_field_row_refuse      (FarneFieldRow *self, const char *why);
void          farne_field_row_say         (FarneFieldRow *self, const char *text);
void          farne_field_row_left        (FarneFieldRow *self);

G_END_DECLS
