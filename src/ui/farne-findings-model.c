/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "farne-config.h"

#include "ui/farne-findings-model.h"

#include <glib/gi18n-lib.h>

#include "ui/farne-text-table.h"

struct _FarneFindingsModel
{
  GObject parent_instance;

  FarneProblems *problems;
};

static const char *const kinds[] = {
  [FARNE_FINDING_REJECT] = N_("Not kept"),
  [FARNE_FINDING_REPAIRED] = N_("Repaired"),
  [FARNE_FINDING_UNMATCHED] = N_("Place not known"),
  [FARNE_FINDING_WARNING] = N_("Warning"),
};

static GType
get_item_type (GListModel *model)
{
  return GTK_TYPE_STRING_LIST;
}

static guint
get_n_items (GListModel *model)
{
  return farne_problems_get_n (FARNE_FINDINGS_MODEL (model)->problems);
}

static gpointer
get_item (GListModel *model, guint position)
{
  FarneProblems *problems = FARNE_FINDINGS_MODEL (model)->problems;
  const FarneFinding *finding;
  g_autofree char *row = NULL;

  if (position >= farne_problems_get_n (problems))
    return NULL;

  finding = farne_problems_get (problems, position);
  row = finding->row > 0 ? g_strdup_printf ("%u", finding->row) : NULL;
  return farne_text_row_new (_(kinds[finding->kind]), finding->sheet, row, finding->column,
                             finding->content, finding->reason, FARNE_TEXT_ROW_END);
}

static void
list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = get_item_type;
  iface->get_n_items = get_n_items;
  iface->get_item = get_item;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (FarneFindingsModel, farne_findings_model, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_init))

static void
farne_findings_model_finalize (GObject *object)
{
  g_clear_object (&FARNE_FINDINGS_MODEL (object)->problems);

  G_OBJECT_CLASS (farne_findings_model_parent_class)->finalize (object);
}

static void
farne_findings_model_class_init (FarneFindingsModelClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = farne_findings_model_finalize;
}

static void
farne_findings_model_init (FarneFindingsModel *self)
{
}

/**
 * farne_findings_model_new:
 * @problems: what was found
 *
 * Returns: (transfer full): rows of kind, sheet, row, column, content, reason
 */
GListModel *
farne_findings_model_new (FarneProblems *problems)
{
  FarneFindingsModel *self = g_object_new (FARNE_TYPE_FINDINGS_MODEL, NULL);

  self->problems = g_object_ref (problems);
  return G_LIST_MODEL (self);
}

/**
 * farne_findings_table_new:
 * @problems: what was found
 *
 * Returns: (transfer floating): a table of the findings
 */
GtkWidget *
farne_findings_table_new (FarneProblems *problems)
{
  const FarneTextColumn columns[] = {
    { _("Kind"), FALSE, FALSE },    { _("Sheet"), FALSE, FALSE }, { _("Row"), TRUE, FALSE },
    { _("Column"), FALSE, FALSE },  { _("What stands there"), FALSE, FALSE },
    { _("Why"), FALSE, TRUE },
  };
  g_autoptr (GListModel) model = farne_findings_model_new (problems);

  return farne_text_table_new (model, columns, G_N_ELEMENTS (columns), NULL);
}
