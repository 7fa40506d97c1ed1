/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "farne-config.h"

#include "ui/farne-needs-widgets.h"
#include "ui/farne-record-section.h"

#include <glib/gi18n-lib.h>

#include "desk/farne-record-tabulate.h"
#include "store/farne-store-query.h"
#include "ui/farne-attention-list.h"
#include "ui/farne-digest-page.h"
#include "ui/farne-overview-widgets.h"
#include "ui/farne-record-table.h"
#include "ui/farne-record-trail.h"
#include "ui/farne-view-bar.h"

#define ATTENTION "attention"

typedef struct
{
  gboolean filled;

  GtkLabel *title;
  FarneViewBar *bar;
  GtkStack *pages;
  GtkStack *views;
  FarneAttentionList *attention;
  FarneRecordTrail *trail;
} FarneRecordSectionPrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (FarneRecordSection, farne_record_section, FARNE_TYPE_SECTION)

static FarneRecordSectionPrivate *
get_private (FarneRecordSection *self)
{
  return farne_record_section_get_instance_private (self);
}

static FarneContext *
get_context (FarneRecordSection *self)
{
  return farne_section_get_context (FARNE_SECTION (self));
}

static FarneStore *
get_store (FarneRecordSection *self)
{
  return farne_desk_get_store (farne_context_get_desk (get_context (self)));
}

static gboolean
is_of_section (FarneRecordSection *self, const FarneKind *kind)
{
  return g_strcmp0 (kind->section, FARNE_SECTION_GET_CLASS (self)->name) == 0;
}

/* A list is restricted by the columns it shows; a page and a form by what the kind holds. */
static gboolean
is_table_private (FarneRecordTable *table)
{
  g_autoptr (GPtrArray) fields = farne_record_table_list_fields (table);

  return farne_fields_get_handling (farne_record_table_get_kind (table), fields) != FARNE_HANDLING_PUBLIC;
}

static void
update_restricted (FarneRecordSection *self)
{
  FarneRecordSectionPrivate *priv = get_private (self);
  const gboolean open = g_strcmp0 (gtk_stack_get_visible_child_name (priv->pages), "trail") == 0;
  const FarneKind *kind = open ? farne_record_trail_get_kind (priv->trail) : NULL;
  GtkWidget *view = gtk_stack_get_visible_child (priv->views);
  gboolean restricted = FALSE;

  if (open)
    restricted = kind != NULL && farne_kind_holds_restricted (kind);
  else if (FARNE_IS_RECORD_TABLE (view))
    restricted = is_table_private (FARNE_RECORD_TABLE (view));
  else if (FARNE_IS_DIGEST_PAGE (view))
    restricted = farne_digest_page_is_restricted (FARNE_DIGEST_PAGE (view));
  farne_section_set_restricted (FARNE_SECTION (self), restricted);
}

static void
ensure_table (FarneRecordSection *self, const char *name)
{
  FarneRecordSectionPrivate *priv = get_private (self);
  const FarneKind *kind = farne_kinds_find (name);
  GtkWidget *table;

  if (gtk_stack_get_child_by_name (priv->views, name) != NULL || kind == NULL)
    return;
  table = farne_record_table_new (get_context (self), kind);
  g_signal_connect_swapped (table, "columns-changed", G_CALLBACK (update_restricted), self);
  gtk_stack_add_named (priv->views, table, name);
}

/**
 * farne_record_section_show_view:
 * @self: a page of records
 * @name: the name of a view, or of a kind of record
 *
 * Shows a hand-made view or the list of a kind.
 */
void
farne_record_section_show_view (FarneRecordSection *self, const char *name)
{
  FarneRecordSectionPrivate *priv;

  g_return_if_fail (FARNE_IS_RECORD_SECTION (self));

  priv = get_private (self);
  if (!farne_view_bar_show (priv->bar, name))
    return;
  ensure_table (self, name);
  gtk_stack_set_visible_child_name (priv->views, name);
  gtk_stack_set_visible_child_name (priv->pages, "views");
  farne_record_trail_clear (priv->trail);
  update_restricted (self);
}

/* Only where the menu of lists is looked into. */
static void
count_kinds (FarneRecordSection *self)
{
  const FarneKind *const *kinds = farne_kinds_get_all ();

  for (guint i = 0; kinds[i] != NULL; i++)
    if (is_of_section (self, kinds[i]))
      {
        g_autoptr (FarneRecordQuery) query = farne_record_query_new (kinds[i]);

        farne_view_bar_set_count (get_private (self)->bar, kinds[i]->name,
                                  farne_store_count (get_store (self), query, NULL));
      }
}

/* What needs attention, hand-made views, and the list of each kind. */
static void
add_choices (FarneRecordSection *self)
{
  FarneRecordSectionClass *klass = FARNE_RECORD_SECTION_GET_CLASS (self);
  const FarneKind *const *kinds = farne_kinds_get_all ();
  FarneViewBar *bar = get_private (self)->bar;

  farne_view_bar_add_view (bar, ATTENTION, _("Needs Attention"));
  if (klass->add_views != NULL)
    klass->add_views (self);
  for (guint i = 0; kinds[i] != NULL; i++)
    if (is_of_section (self, kinds[i]))
      farne_view_bar_add_list (bar, kinds[i]->name, _(kinds[i]->label_plural));
}

static GtkWidget *
make_page_cb (FarneRecord *record, gpointer data)
{
  FarneRecordSection *self = data;
  FarneRecordSectionClass *klass = FARNE_RECORD_SECTION_GET_CLASS (self);

  return klass->make_page != NULL ? klass->make_page (self, record) : NULL;
}

static void
focus_view (FarneRecordSection *self)
{
  GtkWidget *view = gtk_stack_get_visible_child (get_private (self)->views);

  if (FARNE_IS_RECORD_TABLE (view))
    farne_record_table_focus (FARNE_RECORD_TABLE (view));
  else
    gtk_widget_child_focus (view, GTK_DIR_TAB_FORWARD);
}

/* A draft that was kept on the way is no change of the file, but is told of. */
static void
left_cb (FarneRecordSection *self)
{
  gtk_stack_set_visible_child_name (get_private (self)->pages, "views");
  farne_section_queue_refresh (FARNE_SECTION (self));
  focus_view (self);
  update_restricted (self);
}

static void
fill (FarneRecordSection *self)
{
  FarneRecordSectionPrivate *priv = get_private (self);

  priv->filled = TRUE;
  gtk_label_set_text (priv->title, _(FARNE_SECTION_GET_CLASS (self)->title));
  priv->trail = FARNE_RECORD_TRAIL (farne_record_trail_new (get_context (self), make_page_cb, self));
  g_signal_connect_swapped (priv->trail, "left", G_CALLBACK (left_cb), self);
  g_signal_connect_swapped (priv->trail, "shown", G_CALLBACK (update_restricted), self);
  gtk_stack_add_named (priv->pages, GTK_WIDGET (priv->trail), "trail");
  add_choices (self);
  farne_record_section_show_view (self, ATTENTION);
}

/* What is about many records at once is seen to in the list of their kind. */
static void
open_need_cb (FarneRecordSection *self, const FarneNeed *need)
{
  if (need->kind == NULL)
    return;
  if (need->id == 0)
    farne_section_reveal (FARNE_SECTION (self), need->kind->name);
  else
    gtk_widget_activate_action (GTK_WIDGET (self), "win.open-record", "(sx)", need->kind->name,
                                need->id);
}

static void
resume_cb (FarneRecordSection *self, FarneDraft *draft)
{
  FarneRecordSectionPrivate *priv = get_private (self);

  farne_record_trail_resume (priv->trail, draft);
  gtk_stack_set_visible_child_name (priv->pages, "trail");
  update_restricted (self);
}

/* What needs the manager on a page; the context owns it. */
static GPtrArray *
list_needs (const FarneSectionClass *klass, FarneContext *context)
{
  GPtrArray *needs = farne_context_list_needs (context);
  GPtrArray *own = g_ptr_array_new ();

  for (guint i = 0; i < needs->len; i++)
    if (g_strcmp0 (((FarneNeed *) needs->pdata[i])->section, klass->name) == 0)
      g_ptr_array_add (own, needs->pdata[i]);

  return own;
}

static void
show_attention (FarneRecordSection *self)
{
  FarneRecordSectionPrivate *priv = get_private (self);
  g_autoptr (GPtrArray) needs = list_needs (FARNE_SECTION_GET_CLASS (self), get_context (self));

  farne_attention_list_show (priv->attention, get_context (self),
                             FARNE_SECTION_GET_CLASS (self)->name, needs);
  farne_view_bar_set_count (priv->bar, ATTENTION, needs->len);
}

static void
farne_record_section_refresh (FarneSection *section)
{
  FarneRecordSection *self = FARNE_RECORD_SECTION (section);

  if (!get_private (self)->filled)
    fill (self);
  show_attention (self);
  farne_record_trail_refresh (get_private (self)->trail);
  update_restricted (self);
}

/* "KIND/ID" is a record; else the name of a view or of a kind, and the keyboard goes there. */
static void
farne_record_section_reveal (FarneSection *section, const char *what)
{
  FarneRecordSection *self = FARNE_RECORD_SECTION (section);
  g_auto (GStrv) parts = g_strsplit (what, "/", 2);
  const FarneKind *kind = farne_kinds_find (parts[0]);
  gint64 id;

  if (kind != NULL && parts[1] != NULL
      && g_ascii_string_to_signed (parts[1], 10, 1, G_MAXINT64, &id, NULL))
    farne_record_section_open (self, kind, id);
  else
    {
      farne_record_section_show_view (self, parts[0]);
      focus_view (self);
    }
}

static guint
farne_record_section_count_due (FarneSectionClass *klass, FarneContext *context)
{
  g_autoptr (GPtrArray) needs = list_needs (klass, context);

  return needs->len;
}

static void
step_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  FarneRecordSectionPrivate *priv = get_private (FARNE_RECORD_SECTION (widget));

  farne_view_bar_step (priv->bar, g_str_equal (name, "section.next-view") ? 1 : -1);
}

static void
install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "section.next-view", NULL, step_action);
  gtk_widget_class_install_action (widget_class, "section.previous-view", NULL, step_action);
}

static void
farne_record_section_class_init (FarneRecordSectionClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  FarneSectionClass *section_class = FARNE_SECTION_CLASS (klass);

  section_class->refresh = farne_record_section_refresh;
  section_class->reveal = farne_record_section_reveal;
  section_class->count_due = farne_record_section_count_due;

  g_type_ensure (FARNE_TYPE_ATTENTION_LIST);
  g_type_ensure (FARNE_TYPE_VIEW_BAR);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/farne/Farne/ui/record-section.ui");
  gtk_widget_class_bind_template_child_private (widget_class, FarneRecordSection, title);
  gtk_widget_class_bind_template_child_private (widget_class, FarneRecordSection, bar);
  gtk_widget_class_bind_template_child_private (widget_class, FarneRecordSection, pages);
  gtk_widget_class_bind_template_child_private (widget_class, FarneRecordSection, views);
  gtk_widget_class_bind_template_child_private (widget_class, FarneRecordSection, attention);
  gtk_widget_class_bind_template_callback (widget_class, farne_record_section_show_view);
  gtk_widget_class_bind_template_callback (widget_class, count_kinds);
  gtk_widget_class_bind_template_callback (widget_class, open_need_cb);
  gtk_widget_class_bind_template_callback (widget_class, resume_cb);
  install_actions (widget_class);
}

static void
add_key (GtkEventController *keys, guint key, const char *action)
{
  gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (keys),
                                        gtk_shortcut_new (gtk_keyval_trigger_new (key, GDK_CONTROL_MASK),
                                                          gtk_named_action_new (action)));
}

/* Before the rows of a list get them, which have a use of their own for these keys. */
static void
farne_record_section_init (FarneRecordSection *self)
{
  GtkEventController *keys = gtk_shortcut_controller_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  add_key (keys, GDK_KEY_Page_Down, "section.next-view");
  add_key (keys, GDK_KEY_Page_Up, "section.previous-view");
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
}

/**
 * farne_record_section_add_view:
 * @self: a page of records
 * @name: a name, for farne_record_section_show_view(); not that of a kind
 * @title: its translated title
 * @widget: (transfer floating): the view; a tab shows it, as long as there is room
 *
 * Adds a hand-made view, between what needs attention and the lists. Call it from the add_views of the
 * class alone.
 */
void
farne_record_section_add_view (FarneRecordSection *self, const char *name, const char *title,
                               GtkWidget *widget)
{
  g_return_if_fail (FARNE_IS_RECORD_SECTION (self));

  gtk_stack_add_named (get_private (self)->views, widget, name);
  farne_view_bar_add_view (get_private (self)->bar, name, title);
}

/**
 * farne_record_section_open:
 * @self: a page of records
 * @kind: a kind of record
 * @id: a record
 *
 * Shows a record; the way back leads to what is shown now.
 */
void
farne_record_section_open (FarneRecordSection *self, const FarneKind *kind, gint64 id)
{
  FarneRecordSectionPrivate *priv;

  g_return_if_fail (FARNE_IS_RECORD_SECTION (self));

  priv = get_private (self);
  if (!priv->filled)
    fill (self);
  gtk_stack_set_visible_child_name (priv->pages, "trail");
  farne_record_trail_open (priv->trail, kind, id);
  update_restricted (self);
}

/**
 * farne_record_section_edit:
 * @self: a page of records
 * @record: a saved record, or a new one with what is known of it
 *
 * Shows a record as a form.
 */
void
farne_record_section_edit (FarneRecordSection *self, FarneRecord *record)
{
  FarneRecordSectionPrivate *priv;

  g_return_if_fail (FARNE_IS_RECORD_SECTION (self));

  priv = get_private (self);
  if (!priv->filled)
    fill (self);
  gtk_stack_set_visible_child_name (priv->pages, "trail");
  farne_record_trail_edit (priv->trail, record);
  update_restricted (self);
}

/**
 * farne_record_section_show_list:
 * @self: a page of records
 * @kind: a kind of the page
 * @query: which of its records, as farne_record_query_to_text() writes it
 *
 * Shows the list of a kind, narrowed by a query, in the columns it has.
 */
void
farne_record_section_show_list (FarneRecordSection *self, const FarneKind *kind, const char *query)
{
  FarneRecordSectionPrivate *priv;
  FarneRecordTable *table;
  g_auto (GStrv) columns = NULL;
  g_autofree char *names = NULL;
  g_autoptr (GError) error = NULL;

  g_return_if_fail (FARNE_IS_RECORD_SECTION (self));
  g_return_if_fail (is_of_section (self, kind));

  priv = get_private (self);
  if (!priv->filled)
    fill (self);
  farne_record_section_show_view (self, kind->name);
  table = FARNE_RECORD_TABLE (gtk_stack_get_child_by_name (priv->views, kind->name));
  columns = farne_record_table_get_columns (table);
  names = g_strjoinv (" ", columns);
  if (!farne_record_table_show_query (table, query, names, &error))
    farne_context_tell_error (get_context (self), error);
  farne_record_table_focus (table);
}
