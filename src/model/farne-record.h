/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <json-glib/json-glib.h>

#include "model/farne-field.h"

G_BEGIN_DECLS

#define FARNE_TYPE_RECORD (farne_record_get_type ())
G_DECLARE_DERIVABLE_TYPE (FarneRecord, farne_record, FARNE, RECORD, GObject)

/**
 * FarneKind:
 * @name: the name of the kind and of its table, as `release`
 * @label: the translatable word for one of them
 * @label_plural: the translatable word for many
 * @fields: the field table
 * @n_fields: how many
 * @title: the name of the text field that stands for the record in a list
 * @subtitle: names of fields that stand beside the title, separated by spaces
 * @section: the name of the page of the window it belongs to, or %NULL for what the house itself keeps
 * @order: the order of its list, see farne_store_list()
 * @same: names of fields, separated by spaces: two records alike in all of them may be the same twice
 * @alike: another such set, all of which must be set: it is warned of, and tells no row of a table apart
 * @restricted: whether every record tells of a single person, household or home, so that none of it
 *   is shown beyond the team
 * @imported: whether its records come with files alone, and are never typed
 * @get_type: its GObject type
 *
 * A kind of record. The list of kinds is farne_kinds_get_all().
 */
typedef struct
{
  const char *name;
  const char *label;
  const char *label_plural;
  const FarneField *fields;
  guint n_fields;
  const char *title;
  const char *subtitle;
  const char *section;
  const char *order;
  const char *same;
  const char *alike;
  gboolean restricted;
  gboolean imported;
  GType (*get_type) (void);
} FarneKind;

/**
 * FarneProblem:
 * @field: the field concerned, or %NULL for the record as a whole
 * @is_error: whether it stops a save; a warning may be kept
 * @text: the translated sentence
 *
 * What a rule found.
 */
typedef struct
{
  const FarneField *field;
  gboolean is_error;
  char *text;
} FarneProblem;

FarneProblem *farne_problem_new  (const FarneField *field,
                                  gboolean          is_error,
                                  const char       *format,
                                  ...) G_GNUC_PRINTF (3, 4);
void          farne_problem_free (FarneProblem *problem);
const FarneProblem *farne_problems_find (GPtrArray *problems, const FarneField *field);
gboolean farne_problems_stop (GPtrArray *problems);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FarneProblem, farne_problem_free)

/**
 * FarneRecordClass:
 * @kind: the kind, see farne_record_class_set_kind()
 * @properties: a property for each field of @kind, in its order
 * @check: rules of the kind itself; adds #FarneProblem to @problems
 *
 * The class structure.
 */
struct _FarneRecordClass
{
  GObjectClass parent_class;

  const FarneKind *kind;
  GParamSpec **properties;
  void (*check) (FarneRecord *self, GPtrArray *problems);
};

void farne_record_class_set_kind (FarneRecordClass *klass, const FarneKind *kind);

/**
 * FARNE_DEFINE_KIND:
 * @TypeName: the type, as `FarneRelease`
 * @type_name: the same in lower case
 * @kind: the #FarneKind constant
 * @CheckFunc: the rules, or %NULL
 *
 * Defines a kind of record from its structure and field table.
 */
#define FARNE_DEFINE_KIND(TypeName, type_name, kind, CheckFunc)                          \
  G_DEFINE_FINAL_TYPE (TypeName, type_name, FARNE_TYPE_RECORD)                           \
  static void type_name##_class_init (TypeName##Class *klass)                            \
  {                                                                                      \
    FarneRecordClass *record_class = FARNE_RECORD_CLASS (klass);                         \
    record_class->check = CheckFunc;                                                     \
    farne_record_class_set_kind (record_class, &kind);                                   \
  }                                                                                      \
  static void type_name##_init (TypeName *self) { (void) self; }                         \
  TypeName *type_name##_new (void) { return g_object_new (type_name##_get_type (), NULL); }

FarneRecord       *farne_record_new         (const FarneKind *kind);
FarneRecord       *farne_record_dup         (FarneRecord *self);
void               farne_record_assign      (FarneRecord *self, FarneRecord *from);
gboolean           farne_record_equal       (FarneRecord *self, FarneRecord *other);
const FarneKind   *farne_record_get_kind    (FarneRecord *self);
gint64             farne_record_get_id      (FarneRecord *self);
void               farne_record_set_id      (FarneRecord *self, gint64 id);
const char        *farne_record_get_title   (FarneRecord *self);

void               farne_record_copy_field  (FarneRecord *self, FarneRecord *from, const FarneField *field);
gboolean           farne_record_has         (FarneRecord *self, const FarneField *field);
gboolean           farne_record_has_same    (FarneRecord *self, FarneRecord *other, const FarneField *field);
void               farne_record_unset       (FarneRecord *self, const FarneField *field);
const char        *farne_record_peek_text   (FarneRecord *self, const FarneField *field);
gint64             farne_record_peek_integer (FarneRecord *self, const FarneField *field);
double             farne_record_peek_real   (FarneRecord *self, const FarneField *field);
void               farne_record_put_text    (FarneRecord *self, const FarneField *field, const char *value);
void               farne_record_put_integer (FarneRecord *self, const FarneField *field, gint64 value);
void               farne_record_put_real    (FarneRecord *self, const FarneField *field, double value);
void               farne_record_set_value   (FarneRecord *self, const FarneField *field, const GValue *value);
void               farne_record_get_value   (FarneRecord *self, const FarneField *field, GValue *value);
char              *farne_record_get_text    (FarneRecord *self, const FarneField *field);
gboolean           farne_record_set_text    (FarneRecord *self, const FarneField *field, const char *text, GError **error);
GPtrArray         *farne_record_check       (FarneRecord *self);
gboolean           farne_area_code_has_shape (const char *code);
gboolean           farne_field_is_restricted (const FarneField *field);
gboolean           farne_kind_title_is_restricted (const FarneKind *kind);
gboolean           farne_kind_holds_restricted (const FarneKind *kind);

JsonNode          *farne_record_to_json     (FarneRecord *self);
FarneRecord       *farne_record_from_json   (const FarneKind *kind, JsonNode *node, GError **error);

const FarneKind *const *farne_kinds_get_all (void);
const FarneKind        *farne_kinds_find    (const char *name);
const FarneField       *farne_kind_find_field (const FarneKind *kind, const char *name);

G_END_DECLS
