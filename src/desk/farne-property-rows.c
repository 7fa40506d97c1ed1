/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "farne-config.h"

#include "desk/farne-property-rows.h"

#include <glib/gi18n-lib.h>

#include "base/farne-error.h"
#include "base/farne-place-code.h"
#include "base/farne-text.h"
#include "desk/farne-property-columns.h"
#include "desk/farne-record-reader.h"
#include "model/farne-organisation.h"

/* A header may stand this far down; titles and notes come first. */
#define MOST_ROWS_ABOVE 30

/* Ids of organisations that the list brings, until they are saved: above any that is given out. */
#define ID_BROUGHT G_MAXINT64

/* The first of those that share a name has it. */
static void
call (FarnePropertyRows *self, FarneOrganisation *organisation, const char *name)
{
  g_autofree char *folded = name == NULL ? NULL : farne_text_fold (name);

  if (folded != NULL && !g_hash_table_contains (self->called, folded))
    g_hash_table_insert (self->called, g_steal_pointer (&folded), organisation);
}

static void
add_known (FarnePropertyRows *self, FarneOrganisation *organisation)
{
  g_ptr_array_add (self->organisations, g_object_ref (organisation));
  call (self, organisation, organisation->name);
  call (self, organisation, organisation->short_name);
}

static GHashTable *
index_known (GPtrArray *known)
{
  GHashTable *index = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_object_unref);

  for (guint i = 0; i < known->len; i++)
    {
      FarneProperty *property = g_ptr_array_index (known, i);

      if (property->reference != NULL)
        g_hash_table_insert (index, farne_text_fold (property->reference), g_object_ref (property));
    }
  return index;
}

/**
 * farne_property_rows_new:
 * @gazetteer: tells where postcodes are
 * @areas: the places of the file
 * @known: (element-type FarneProperty): the properties of the file
 * @organisations: (element-type FarneOrganisation): those of the file
 * @mapping: (nullable) (element-type utf8 utf8): field to column
 *
 * Makes a reader of rows.
 *
 * Returns: (transfer full): the reader
 */
FarnePropertyRows *
farne_property_rows_new (FarneGazetteer *gazetteer, FarneAreas *areas, GPtrArray *known,
                         GPtrArray *organisations, GHashTable *mapping)
{
  FarnePropertyRows *self = g_new0 (FarnePropertyRows, 1);

  self->listed = g_ptr_array_new_with_free_func (g_object_unref);
  self->organisations = g_ptr_array_new_with_free_func (g_object_unref);
  self->called = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  for (guint i = 0; i < organisations->len; i++)
    add_known (self, g_ptr_array_index (organisations, i));
  self->n_known = organisations->len;
  self->problems = farne_problems_new ();
  self->gazetteer = g_object_ref (gazetteer);
  self->areas = g_object_ref (areas);
  self->known = index_known (known);
  self->mapping = mapping == NULL ? NULL : g_hash_table_ref (mapping);
  self->seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  return self;
}

/**
 * farne_property_rows_free:
 * @self: a reader
 *
 * Frees it.
 */
void
farne_property_rows_free (FarnePropertyRows *self)
{
  g_free (self->sheet);
  g_ptr_array_unref (self->listed);
  g_ptr_array_unref (self->organisations);
  g_clear_object (&self->problems);
  g_clear_object (&self->gazetteer);
  g_clear_object (&self->areas);
  g_hash_table_unref (self->known);
  g_clear_pointer (&self->mapping, g_hash_table_unref);
  g_free (self->fields);
  g_strfreev (self->names);
  g_hash_table_unref (self->called);
  g_hash_table_unref (self->seen);
  g_free (self);
}

static gboolean
has_field (const FarneField **fields, guint n, const char *name)
{
  for (guint i = 0; i < n; i++)
    if (fields[i] != NULL && g_str_equal (fields[i]->name, name))
      return TRUE;
  return FALSE;
}

/* A header names the reference and something else. */
static void
try_header (FarnePropertyRows *self, const FarneCell *cells, guint n_cells)
{
  g_auto (GStrv) names = g_new0 (char *, n_cells + 1);
  g_autofree const FarneField **fields = NULL;
  guint n_found = 0;

  for (guint i = 0; i < n_cells; i++)
    names[i] = g_strndup (cells[i].length > 0 ? cells[i].text : "", cells[i].length);
  fields = farne_property_columns_match ((const char *const *) names, self->mapping);
  for (guint i = 0; i < n_cells; i++)
    n_found += fields[i] != NULL;
  if (n_found < 2 || !has_field (fields, n_cells, "reference"))
    return;
  self->fields = g_steal_pointer (&fields);
  self->names = g_steal_pointer (&names);
}

static void
tell (FarnePropertyRows *self, FarneFindingKind kind, guint row, const char *column,
      const char *content, const char *reason)
{
  farne_problems_add (self->problems, kind, self->sheet, row, column, content, reason);
}

/* By name; one that isn't known comes with the list, as what the field says it is. */
static gint64
find_organisation (FarnePropertyRows *self, const FarneField *field, const char *name)
{
  g_autofree char *folded = farne_text_fold (name);
  FarneOrganisation *brought = g_hash_table_lookup (self->called, folded);

  if (brought != NULL)
    return farne_record_get_id (FARNE_RECORD (brought));
  brought = farne_organisation_new ();
  brought->name = farne_text_tidy (name);
  brought->sort = g_strdup (field->name);
  farne_record_set_id (FARNE_RECORD (brought),
                       ID_BROUGHT - (gint64) (self->organisations->len - self->n_known));
  g_ptr_array_add (self->organisations, brought);
  call (self, brought, name);
  return farne_record_get_id (FARNE_RECORD (brought));
}

static gboolean
set_field (FarnePropertyRows *self, FarneRecord *record, const FarneField *field, const char *text,
           GError **error)
{
  if (*text == '\0')
    return TRUE;
  if (field->type != FARNE_FIELD_REFERENCE)
    return farne_record_set_text (record, field, text, error);
  farne_record_put_integer (record, field, find_organisation (self, field, text));
  return TRUE;
}

static char *
get_text (const FarneCell *cell)
{
  g_autofree char *raw = NULL;

  if (cell->type == FARNE_CELL_DAY)
    return farne_day_to_iso (cell->day);
  raw = g_strndup (cell->length > 0 ? cell->text : "", cell->length);
  return g_utf8_validate (raw, -1, NULL) ? farne_text_tidy (raw) : g_utf8_make_valid (raw, -1);
}

/* What names no authority is passed over: the postcode tells it better. */
static void
fill_authority (FarnePropertyRows *self, FarneRecord *record, guint row, guint column, const char *text)
{
  FarneArea *area = farne_areas_find (self->areas, text);

  if (area == NULL || g_strcmp0 (area->level, "authority") != 0)
    area = farne_areas_find_by_name (self->areas, text, "authority");
  if (area != NULL)
    farne_record_put_text (record, self->fields[column], area->code);
  else if (*text != '\0')
    tell (self, FARNE_FINDING_WARNING, row, self->names[column], text,
          _("No authority of this partnership is called so; the cell is not read."));
}

static gboolean
fill_field (FarnePropertyRows *self, FarneRecord *record, guint row, guint column, const char *text)
{
  const FarneField *field = self->fields[column];
  g_autoptr (GError) error = NULL;

  if (g_str_equal (field->name, "authority"))
    {
      fill_authority (self, record, row, column, text);
      return TRUE;
    }
  if (set_field (self, record, field, text, &error))
    return TRUE;
  tell (self, FARNE_FINDING_REJECT, row, self->names[column], text,
        farne_record_reader_cut_label (field, error->message));
  return FALSE;
}

static gboolean
fill (FarnePropertyRows *self, FarneRecord *record, guint row, const FarneCell *cells,
      guint n_cells)
{
  guint n = MIN (n_cells, g_strv_length (self->names));

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *text = self->fields[i] == NULL ? NULL : get_text (&cells[i]);

      if (text != NULL && !fill_field (self, record, row, i, text))
        return FALSE;
    }
  return TRUE;
}

static gboolean
check_reference (FarnePropertyRows *self, FarneProperty *property, guint row)
{
  g_autofree char *folded = NULL;

  if (property->reference == NULL)
    {
      tell (self, FARNE_FINDING_REJECT, row, _("Reference"), "",
            _("The row has no reference, so the property can't be followed from list to list."));
      return FALSE;
    }
  folded = farne_text_fold (property->reference);
  if (!g_hash_table_add (self->seen, g_steal_pointer (&folded)))
    {
      tell (self, FARNE_FINDING_REJECT, row, _("Reference"), property->reference,
            _("The reference stands in the list twice; the first row counts."));
      return FALSE;
    }
  return TRUE;
}

/* The rules of the kind: errors stop the row, warnings are told. */
static gboolean
check_rules (FarnePropertyRows *self, FarneProperty *property, guint row)
{
  g_autoptr (GPtrArray) problems = farne_record_check (FARNE_RECORD (property));
  gboolean good = TRUE;

  for (guint i = 0; i < problems->len; i++)
    {
      FarneProblem *problem = g_ptr_array_index (problems, i);
      const char *column = problem->field == NULL ? "" : farne_field_get_label (problem->field);

      if (problem->field != NULL && g_str_equal (problem->field->name, "status")
          && property->status == NULL)
        continue;
      tell (self, problem->is_error ? FARNE_FINDING_REJECT : FARNE_FINDING_WARNING, row, column, "",
            problem->text);
      good &= !problem->is_error;
    }
  return good;
}

static void
replace (char **text, const char *with)
{
  g_free (*text);
  *text = g_strdup (with);
}

static void
put_count (FarneProperty *property, const char *field, gint64 count)
{
  farne_record_put_integer (FARNE_RECORD (property),
                            farne_kind_find_field (&farne_property_kind, field), count);
}

/* The postcode counts; what the list says otherwise is told. */
static void
put_authority (FarnePropertyRows *self, FarneProperty *property, const char *code, guint row)
{
  FarneArea *area = farne_areas_find (self->areas, code);
  g_autofree char *reason = NULL;

  if (property->authority != NULL && g_strcmp0 (property->authority, code) != 0)
    {
      reason = g_strdup_printf (_("The home lies in %s; the list says another authority, which is not read."),
                                area != NULL ? area->name : code);
      tell (self, FARNE_FINDING_WARNING, row, _("Authority"), property->authority, reason);
    }
  replace (&property->authority, code);
}

/* The property as it was, where the list tells no other place of it. */
static FarneProperty *
find_placed (FarnePropertyRows *self, FarneProperty *property)
{
  g_autofree char *folded = farne_text_fold (property->reference);
  FarneProperty *known = g_hash_table_lookup (self->known, folded);
  const gboolean stays = known != NULL && known->ward != NULL
                         && (property->postcode == NULL
                             || g_strcmp0 (property->postcode, known->postcode) == 0);

  return stays ? known : NULL;
}

static const char *
place (FarnePropertyRows *self, FarneProperty *property, guint row)
{
  FarnePlaced placed;

  if (property->postcode == NULL)
    return _("The row has no postcode, so the property is in no ward.");
  g_free (property->sector);
  property->sector = farne_postcode_get_sector (property->postcode);
  if (!farne_gazetteer_find (self->gazetteer, property->postcode, &placed))
    return farne_gazetteer_get_n (self->gazetteer) == 0
           ? _("There is no directory of postcodes yet, so the property is in no ward. Import "
               "Code-Point Open first.")
           : _("No directory of postcodes has this one, so the property is in no ward.");
  if (placed.authority != NULL)
    put_authority (self, property, placed.authority->code, row);
  if (placed.ward != NULL)
    replace (&property->ward, placed.ward->code);
  if (placed.easting != 0 || placed.northing != 0)
    {
      put_count (property, "easting", placed.easting);
      put_count (property, "northing", placed.northing);
    }
  return placed.authority == NULL ? _("The postcode lies outside the region.") : NULL;
}

static void
place_or_tell (FarnePropertyRows *self, FarneProperty *property, guint row)
{
  const char *reason = place (self, property, row);
  FarneProperty *known = reason == NULL ? NULL : find_placed (self, property);

  if (known != NULL && known->authority != NULL && property->authority != NULL)
    put_authority (self, property, known->authority, row);
  if (reason == NULL || known != NULL)
    return;
  self->n_unplaced++;
  tell (self, FARNE_FINDING_UNMATCHED, row, _("Postcode"),
        property->postcode == NULL ? "" : property->postcode, reason);
}

static gboolean
take_row (guint row, const FarneCell *cells, guint n_cells, gpointer user_data)
{
  FarnePropertyRows *self = user_data;
  g_autoptr (FarneProperty) property = NULL;

  if (self->fields == NULL)
    {
      try_header (self, cells, n_cells);
      return self->fields != NULL || row < MOST_ROWS_ABOVE;
    }
  property = farne_property_new ();
  if (!fill (self, FARNE_RECORD (property), row, cells, n_cells)
      || !check_reference (self, property, row) || !check_rules (self, property, row))
    return TRUE;
  place_or_tell (self, property, row);
  g_ptr_array_add (self->listed, g_steal_pointer (&property));
  return TRUE;
}

static gboolean
fail_header (FarneWorkbook *workbook, GError **error)
{
  g_autofree char *fields = g_strjoinv (", ", (char **) farne_property_columns_get_fields ());

  g_set_error (error, FARNE_ERROR, FARNE_ERROR_UNREADABLE,
               _("%s has no row that names a column of references and another one. Say which column "
                 "is which with --map FIELD=COLUMN; the fields: %s."),
               farne_workbook_get_file_name (workbook), fields);
  return FALSE;
}

/**
 * farne_property_rows_read:
 * @self: a reader
 * @workbook: a provider's list
 * @cancellable: (nullable): to cancel
 * @error: return location for %FARNE_ERROR_UNREADABLE or %G_IO_ERROR_CANCELLED
 *
 * Reads the first sheet that has a header of such a list.
 *
 * Returns: whether there is one
 */
gboolean
farne_property_rows_read (FarnePropertyRows *self, FarneWorkbook *workbook,
                          GCancellable *cancellable, GError **error)
{
  for (guint sheet = 0; sheet < farne_workbook_get_n_sheets (workbook); sheet++)
    {
      g_free (self->sheet);
      self->sheet = g_strdup (farne_workbook_get_sheet_name (workbook, sheet));
      if (!farne_workbook_read (workbook, sheet, take_row, self, NULL, NULL, cancellable, error))
        return FALSE;
      if (self->fields == NULL)
        continue;
      farne_problems_sort (self->problems);
      return TRUE;
    }
  return fail_header (workbook, error);
}
