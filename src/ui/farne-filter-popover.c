/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "farne-config.h"

#include "ui/farne-filter-popover.h"

#include <glib/gi18n-lib.h>

struct _FarneFilterPopover
{
  GtkPopover parent_instance;

  const FarneKind *kind;
  FarneRecordFilters *filters;
  GArray *matches;
  gboolean filling;

  GtkDropDown *field;
  GtkDropDown *match;
  GtkDropDown *choice;
  GtkEntry *value;
  GtkLabel *hint;
  GtkLabel *wrong;
};

G_DEFINE_FINAL_TYPE (FarneFilterPopover, farne_filter_popover, GTK_TYPE_POPOVER)

/* What the editor offers: a filter by several values comes from a saved view or the terminal. */
static const FarneMatch offered[] = {
  FARNE_MATCH_CONTAINS, FARNE_MATCH_EQUALS,   FARNE_MATCH_NOT,  FARNE_MATCH_AT_LEAST,
  FARNE_MATCH_AT_MOST,  FARNE_MATCH_MORE,     FARNE_MATCH_LESS, FARNE_MATCH_SET,
  FARNE_MATCH_UNSET,
};

static const FarneField *
get_field (FarneFilterPopover *self)
{
  const guint index = gtk_drop_down_get_selected (self->field);

  return self->kind != NULL && index < self->kind->n_fields ? &self->kind->fields[index] : NULL;
}

static FarneMatch
get_match (FarneFilterPopover *self)
{
  const guint index = gtk_drop_down_get_selected (self->match);

  return index < self->matches->len ? g_array_index (self->matches, FarneMatch, index)
                                    : FARNE_MATCH_SET;
}

/* Choices are compared whole; text at its best by a part of it. */
static gboolean
is_offered (FarneMatch match, const FarneField *field)
{
  if (!farne_match_fits (match, field))
    return FALSE;
  if (field->type == FARNE_FIELD_CHOICE)
    return match == FARNE_MATCH_EQUALS || match == FARNE_MATCH_NOT || match >= FARNE_MATCH_SET;
  if (field->type == FARNE_FIELD_REFERENCE || field->type == FARNE_FIELD_REFERENCES)
    return match == FARNE_MATCH_CONTAINS || match >= FARNE_MATCH_SET;

  return match != FARNE_MATCH_CONTAINS
         || (field->type != FARNE_FIELD_DAY && field->type != FARNE_FIELD_TIME
             && farne_field_get_storage (field) == FARNE_STORAGE_TEXT);
}

static void
fill_matches (FarneFilterPopover *self, const FarneField *field)
{
  g_autoptr (GtkStringList) words = gtk_string_list_new (NULL);

  g_array_set_size (self->matches, 0);
  for (guint i = 0; i < G_N_ELEMENTS (offered); i++)
    if (is_offered (offered[i], field))
      {
        g_array_append_val (self->matches, offered[i]);
        gtk_string_list_append (words, farne_match_get_words (offered[i], field));
      }
  gtk_drop_down_set_model (self->match, G_LIST_MODEL (words));
}

static gboolean
has_choices (const FarneField *field)
{
  return field->type == FARNE_FIELD_FLAG
         || (field->type == FARNE_FIELD_CHOICE && field->choices != NULL);
}

static void
fill_choices (FarneFilterPopover *self, const FarneField *field)
{
  g_autoptr (GtkStringList) words = gtk_string_list_new (NULL);

  if (field->type == FARNE_FIELD_FLAG)
    {
      gtk_string_list_append (words, _("Yes"));
      gtk_string_list_append (words, _("No"));
    }
  for (guint i = 0; field->choices != NULL && field->choices[i] != NULL; i++)
    gtk_string_list_append (words, field->choice_labels != NULL ? _(field->choice_labels[i])
                                                                : field->choices[i]);
  gtk_drop_down_set_model (self->choice, G_LIST_MODEL (words));
}

static void
update (FarneFilterPopover *self)
{
  const FarneField *field = get_field (self);
  const gboolean bare = get_match (self) >= FARNE_MATCH_SET;
  const gboolean choices = field != NULL && has_choices (field);
  const gboolean day = field != NULL && field->type == FARNE_FIELD_DAY;

  gtk_widget_set_visible (GTK_WIDGET (self->value), !bare && !choices);
  gtk_widget_set_visible (GTK_WIDGET (self->choice), !bare && choices);
  gtk_widget_set_visible (GTK_WIDGET (self->hint), !bare && day);
  gtk_label_set_text (self->wrong, "");
  gtk_widget_set_visible (GTK_WIDGET (self->wrong), FALSE);
}

static void
field_cb (FarneFilterPopover *self)
{
  const FarneField *field = get_field (self);

  if (self->filling || field == NULL)
    return;
  self->filling = TRUE;
  fill_matches (self, field);
  fill_choices (self, field);
  self->filling = FALSE;
  update (self);
}

static void
match_cb (FarneFilterPopover *self)
{
  if (!self->filling)
    update (self);
}

static const char *
get_value (FarneFilterPopover *self, const FarneField *field)
{
  const guint chosen = gtk_drop_down_get_selected (self->choice);

  if (!has_choices (field))
    return gtk_editable_get_text (GTK_EDITABLE (self->value));
  if (field->type == FARNE_FIELD_FLAG)
    return chosen == 0 ? "yes" : "no";

  return field->choices[chosen];
}

static void
add_cb (FarneFilterPopover *self)
{
  const FarneField *field = get_field (self);
  g_autoptr (GError) error = NULL;

  if (field == NULL)
    return;
  if (farne_record_filters_add (self->filters, field, get_match (self), get_value (self, field),
                                &error))
    {
      gtk_editable_set_text (GTK_EDITABLE (self->value), "");
      gtk_popover_popdown (GTK_POPOVER (self));
      return;
    }
  gtk_label_set_text (self->wrong, error->message);
  gtk_widget_set_visible (GTK_WIDGET (self->wrong), TRUE);
}

static void
farne_filter_popover_finalize (GObject *object)
{
  FarneFilterPopover *self = FARNE_FILTER_POPOVER (object);

  g_clear_weak_pointer (&self->filters);
  g_array_unref (self->matches);

  G_OBJECT_CLASS (farne_filter_popover_parent_class)->finalize (object);
}

static void
farne_filter_popover_class_init (FarneFilterPopoverClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = farne_filter_popover_finalize;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/farne/Farne/ui/filter-popover.ui");
  gtk_widget_class_bind_template_child (widget_class, FarneFilterPopover, field);
  gtk_widget_class_bind_template_child (widget_class, FarneFilterPopover, match);
  gtk_widget_class_bind_template_child (widget_class, FarneFilterPopover, choice);
  gtk_widget_class_bind_template_child (widget_class, FarneFilterPopover, value);
  gtk_widget_class_bind_template_child (widget_class, FarneFilterPopover, hint);
  gtk_widget_class_bind_template_child (widget_class, FarneFilterPopover, wrong);
  gtk_widget_class_bind_template_callback (widget_class, field_cb);
  gtk_widget_class_bind_template_callback (widget_class, match_cb);
  gtk_widget_class_bind_template_callback (widget_class, add_cb);
}

static void
farne_filter_popover_init (FarneFilterPopover *self)
{
  self->matches = g_array_new (FALSE, FALSE, sizeof (FarneMatch));
  self->filling = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  self->filling = FALSE;
}

/**
 * farne_filter_popover_set_filters:
 * @self: an editor of conditions
 * @kind: the kind of record that is filtered
 * @filters: where conditions are added
 *
 * Offers the fields of a kind.
 */
void
farne_filter_popover_set_filters (FarneFilterPopover *self, const FarneKind *kind,
                                  FarneRecordFilters *filters)
{
  g_autoptr (GtkStringList) labels = gtk_string_list_new (NULL);

  g_return_if_fail (FARNE_IS_FILTER_POPOVER (self));

  self->kind = kind;
  g_set_weak_pointer (&self->filters, filters);
  self->filling = TRUE;
  for (guint i = 0; i < kind->n_fields; i++)
    gtk_string_list_append (labels, farne_field_get_label (&kind->fields[i]));
  gtk_drop_down_set_model (self->field, G_LIST_MODEL (labels));
  self->filling = FALSE;
  field_cb (self);
}
