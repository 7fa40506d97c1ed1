/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "farne-config.h"

#include "ui/farne-record-filters.h"

#include <glib/gi18n-lib.h>

#include "desk/farne-record-words.h"
#include "ui/farne-overview-widgets.h"
#include "ui/farne-wrap-layout.h"

struct _FarneRecordFilters
{
  GtkBox parent_instance;

  FarneDesk *desk;
  FarneRecordQuery *query;
};

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (FarneRecordFilters, farne_record_filters, GTK_TYPE_BOX)

/* Days are earlier and later, all else is less and more. */
static const struct
{
  const char *words;
  const char *day_words;
} matches[] = {
  [FARNE_MATCH_EQUALS] = { N_("is"), N_("is") },
  [FARNE_MATCH_NOT] = { N_("is not"), N_("is not") },
  [FARNE_MATCH_LESS] = { N_("is less than"), N_("is before") },
  [FARNE_MATCH_AT_MOST] = { N_("is at most"), N_("is up to") },
  [FARNE_MATCH_MORE] = { N_("is more than"), N_("is after") },
  [FARNE_MATCH_AT_LEAST] = { N_("is at least"), N_("is from") },
  [FARNE_MATCH_CONTAINS] = { N_("contains"), N_("contains") },
  [FARNE_MATCH_ONE_OF] = { N_("is one of"), N_("is one of") },
  [FARNE_MATCH_SET] = { N_("is filled in"), N_("is filled in") },
  [FARNE_MATCH_UNSET] = { N_("is empty"), N_("is empty") },
};

/**
 * farne_match_get_words:
 * @match: how a filter compares
 * @field: the field
 *
 * Returns: the words between the name of the field and the value
 */
const char *
farne_match_get_words (FarneMatch match, const FarneField *field)
{
  return field->type == FARNE_FIELD_DAY || field->type == FARNE_FIELD_TIME
         ? _(matches[match].day_words) : _(matches[match].words);
}

static char *
describe (FarneRecordFilters *self, const FarneRecordFilter *filter)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) values = NULL;
  g_autofree char *list = NULL;

  for (guint i = 0; filter->values[i] != NULL; i++)
    {
      g_autofree char *value = farne_desk_describe_value (self->desk, self->query->kind,
                                                           filter->field, filter->values[i]);

      g_strv_builder_add (builder, value);
    }
  values = g_strv_builder_end (builder);
  /* Translators: between the values of a filter, as in "Level is one of Ward or District" */
  list = g_strjoinv (_(" or "), values);

  return g_strdup_printf ("%s %s%s%s", farne_field_get_label (filter->field),
                          farne_match_get_words (filter->match, filter->field),
                          *list != '\0' ? " " : "", list);
}

static void show_chips (FarneRecordFilters *self);

static void
changed (FarneRecordFilters *self)
{
  show_chips (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
remove_cb (FarneRecordFilters *self, GtkWidget *chip)
{
  g_ptr_array_remove (self->query->filters, g_object_get_data (G_OBJECT (chip), "filter"));
  changed (self);
}

static GtkWidget *
make_chip (FarneRecordFilters *self, FarneRecordFilter *filter)
{
  GtkWidget *button = gtk_button_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  g_autofree char *text = describe (self, filter);
  /* Translators: takes a filter away, as in "Without “Level is Ward”" */
  g_autofree char *words = g_strdup_printf (_("Without “%s”"), text);
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 40);
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), gtk_image_new_from_icon_name ("window-close-symbolic"));
  gtk_button_set_child (GTK_BUTTON (button), box);
  gtk_widget_add_css_class (button, "chip-button");
  gtk_widget_set_tooltip_text (button, words);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
  g_object_set_data (G_OBJECT (button), "filter", filter);
  g_signal_connect_swapped (button, "clicked", G_CALLBACK (remove_cb), self);

  return button;
}

static void
show_chips (FarneRecordFilters *self)
{
  farne_box_clear (GTK_WIDGET (self));
  for (guint i = 0; i < self->query->filters->len; i++)
    gtk_box_append (GTK_BOX (self), make_chip (self, self->query->filters->pdata[i]));
  gtk_widget_set_visible (GTK_WIDGET (self), self->query->filters->len > 0);
}

static void
farne_record_filters_finalize (GObject *object)
{
  FarneRecordFilters *self = FARNE_RECORD_FILTERS (object);

  g_clear_object (&self->desk);
  g_clear_pointer (&self->query, farne_record_query_free);

  G_OBJECT_CLASS (farne_record_filters_parent_class)->finalize (object);
}

static void
farne_record_filters_class_init (FarneRecordFiltersClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = farne_record_filters_finalize;

  signals[CHANGED] = g_signal_new ("changed", FARNE_TYPE_RECORD_FILTERS, G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);
}

static void
farne_record_filters_init (FarneRecordFilters *self)
{
  gtk_widget_set_layout_manager (GTK_WIDGET (self), farne_wrap_layout_new ());
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

/**
 * farne_record_filters_set_query:
 * @self: chips
 * @desk: the desk that is shown
 * @query: a query
 *
 * Shows the conditions of a query.
 */
void
farne_record_filters_set_query (FarneRecordFilters *self, FarneDesk *desk,
                                const FarneRecordQuery *query)
{
  FarneRecordQuery *copy;

  g_return_if_fail (FARNE_IS_RECORD_FILTERS (self));

  copy = farne_record_query_copy (query);
  g_clear_pointer (&self->query, farne_record_query_free);
  self->query = copy;
  g_set_object (&self->desk, desk);
  show_chips (self);
}

/**
 * farne_record_filters_get_query:
 * @self: chips
 *
 * Returns: (transfer none): a query of which the filters are what the chips say
 */
const FarneRecordQuery *
farne_record_filters_get_query (FarneRecordFilters *self)
{
  g_return_val_if_fail (FARNE_IS_RECORD_FILTERS (self), NULL);

  return self->query;
}

/**
 * farne_record_filters_add:
 * @self: chips
 * @field: a field
 * @match: how to compare
 * @value: with what, as typed; not asked for by what is filled in or empty
 * @error: where to say what is wrong with it
 *
 * Adds a condition.
 *
 * Returns: whether it was added
 */
gboolean
farne_record_filters_add (FarneRecordFilters *self, const FarneField *field, FarneMatch match,
                          const char *value, GError **error)
{
  const char *const values[] = { value, NULL };
  const gboolean bare = match == FARNE_MATCH_SET || match == FARNE_MATCH_UNSET;

  g_return_val_if_fail (FARNE_IS_RECORD_FILTERS (self), FALSE);

  if (!farne_record_query_add_filter (self->query, field, match, bare ? NULL : values, error))
    return FALSE;
  changed (self);

  return TRUE;
}
