/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "farne-config.h"

#include "ui/farne-desk-view.h"

#include <glib/gi18n-lib.h>

#include "ui/farne-folding-box.h"
#include "ui/farne-overview-widgets.h"

struct _FarneDeskView
{
  GtkWidget parent_instance;

  FarneContext *context;
  FarneSection *watched;
  guint count_id;

  FarneFoldingBox *folding_box;
  GtkListBox *sidebar;
  GtkStack *sections;
};

enum
{
  PROP_0,
  PROP_FOLDED,
  PROP_RESTRICTED,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (FarneDeskView, farne_desk_view, GTK_TYPE_WIDGET)

static const char *
get_section_name (GtkListBoxRow *row)
{
  return g_object_get_data (G_OBJECT (row), "section");
}

static void
row_activated_cb (FarneDeskView *self, GtkListBoxRow *row)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.section", "s", get_section_name (row));
}

static GtkWidget *
make_badge (GtkWidget *row)
{
  GtkWidget *badge = gtk_label_new (NULL);

  gtk_widget_set_visible (badge, FALSE);
  gtk_widget_set_hexpand (badge, TRUE);
  gtk_widget_set_halign (badge, GTK_ALIGN_END);
  gtk_widget_set_valign (badge, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (badge, "badge");
  g_object_set_data (G_OBJECT (row), "badge", badge);

  return badge;
}

static GtkWidget *
make_row (const FarneSectionClass *klass)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);

  gtk_box_append (GTK_BOX (box), g_object_new (GTK_TYPE_IMAGE, "icon-name", klass->icon_name,
                                                    "accessible-role",
                                                    GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL));
  gtk_box_append (GTK_BOX (box), gtk_label_new (_(klass->title)));
  gtk_box_append (GTK_BOX (box), make_badge (row));
  if (klass->starts_group)
    gtk_widget_add_css_class (row, "starts-group");
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _(klass->title), -1);
  g_object_set_data (G_OBJECT (row), "section", (gpointer) klass->name);

  return row;
}

static void
fill_sidebar (FarneDeskView *self)
{
  guint n;
  const GType *types = farne_sections_get_all (&n);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (FarneSectionClass) klass = g_type_class_ref (types[i]);

      gtk_list_box_append (self->sidebar, make_row (klass));
    }
}

static void
show_badge (GtkListBoxRow *row, FarneSectionClass *klass, FarneContext *context)
{
  GtkWidget *badge = g_object_get_data (G_OBJECT (row), "badge");
  const guint n = klass->count_due != NULL ? klass->count_due (klass, context) : 0;
  g_autofree char *text = g_strdup_printf ("%u", n);
  g_autofree char *words =
    n > 0 ? g_strdup_printf (ngettext ("%u thing needs attention", "%u things need attention", n), n)
          : g_strdup ("");

  gtk_label_set_text (GTK_LABEL (badge), text);
  gtk_widget_set_visible (badge, n > 0);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, words, -1);
}

static gboolean
count_cb (gpointer data)
{
  FarneDeskView *self = data;
  guint n;
  const GType *types = farne_sections_get_all (&n);

  self->count_id = 0;
  for (guint i = 0; i < n && self->context != NULL; i++)
    {
      g_autoptr (FarneSectionClass) klass = g_type_class_ref (types[i]);

      show_badge (gtk_list_box_get_row_at_index (self->sidebar, (int) i), klass, self->context);
    }

  return G_SOURCE_REMOVE;
}

/* Once the page itself is drawn. */
static void
queue_count (FarneDeskView *self)
{
  if (self->count_id == 0)
    self->count_id = g_idle_add_full (G_PRIORITY_LOW, count_cb, self, NULL);
}

static void
select_row (FarneDeskView *self, const char *name)
{
  GtkListBoxRow *row;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->sidebar, i)) != NULL; i++)
    if (g_str_equal (get_section_name (row), name))
      gtk_list_box_select_row (self->sidebar, row);
}

static FarneSection *
ensure_section (FarneDeskView *self, const char *name)
{
  guint n;
  const GType *types = farne_sections_get_all (&n);
  GtkWidget *child = gtk_stack_get_child_by_name (self->sections, name);

  for (guint i = 0; i < n && child == NULL; i++)
    {
      g_autoptr (FarneSectionClass) klass = g_type_class_ref (types[i]);

      if (g_str_equal (klass->name, name))
        {
          child = g_object_new (types[i], "context", self->context, NULL);
          gtk_stack_add_named (self->sections, child, name);
        }
    }

  return (FarneSection *) child;
}

static void
restricted_cb (FarneDeskView *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_RESTRICTED]);
}

static void
watch (FarneDeskView *self, FarneSection *section)
{
  if (self->watched != NULL)
    g_signal_handlers_disconnect_by_func (self->watched, restricted_cb, self);
  g_set_object (&self->watched, section);
  if (section != NULL)
    g_signal_connect_swapped (section, "notify::restricted", G_CALLBACK (restricted_cb), self);
  restricted_cb (self);
}

static void
section_shown_cb (FarneDeskView *self)
{
  watch (self, farne_desk_view_get_section (self));
}

static void
folded_cb (FarneDeskView *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_FOLDED]);
}

static void
follow (FarneDeskView *self, FarneContext *context)
{
  if (self->context != NULL)
    g_signal_handlers_disconnect_by_func (self->context, queue_count, self);
  g_set_object (&self->context, context);
  if (context == NULL)
    return;
  g_signal_connect_swapped (context, "changed", G_CALLBACK (queue_count), self);
  queue_count (self);
}

static void
farne_desk_view_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  FarneDeskView *self = FARNE_DESK_VIEW (object);

  g_value_set_boolean (value, id == PROP_FOLDED ? farne_desk_view_is_folded (self)
                                                : farne_desk_view_is_restricted (self));
}

static void
farne_desk_view_dispose (GObject *object)
{
  FarneDeskView *self = FARNE_DESK_VIEW (object);

  watch (self, NULL);
  g_clear_handle_id (&self->count_id, g_source_remove);
  follow (self, NULL);
  farne_box_clear (GTK_WIDGET (self));

  G_OBJECT_CLASS (farne_desk_view_parent_class)->dispose (object);
}

static void
farne_desk_view_class_init (FarneDeskViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->get_property = farne_desk_view_get_property;
  object_class->dispose = farne_desk_view_dispose;

  properties[PROP_FOLDED] = g_param_spec_boolean ("folded", NULL, NULL, FALSE, flags);
  properties[PROP_RESTRICTED] = g_param_spec_boolean ("restricted", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_type_ensure (FARNE_TYPE_FOLDING_BOX);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/farne/Farne/ui/desk-view.ui");
  gtk_widget_class_bind_template_child (widget_class, FarneDeskView, folding_box);
  gtk_widget_class_bind_template_child (widget_class, FarneDeskView, sidebar);
  gtk_widget_class_bind_template_child (widget_class, FarneDeskView, sections);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, section_shown_cb);
  gtk_widget_class_bind_template_callback (widget_class, folded_cb);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
farne_desk_view_init (FarneDeskView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  fill_sidebar (self);
}

/**
 * farne_desk_view_set_context:
 * @self: the view of a desk
 * @context: (nullable): what its pages share
 *
 * Drops the pages; they are made anew for @context.
 */
void
farne_desk_view_set_context (FarneDeskView *self, FarneContext *context)
{
  GtkWidget *child;

  g_return_if_fail (FARNE_IS_DESK_VIEW (self));

  watch (self, NULL);
  follow (self, context);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->sections))) != NULL)
    gtk_stack_remove (self->sections, child);
}

/**
 * farne_desk_view_show:
 * @self: the view of a desk
 * @name: the name of a page
 *
 * Shows a page.
 *
 * Returns: (transfer none) (nullable): the page, or %NULL where there is no such page or no desk
 */
FarneSection *
farne_desk_view_show (FarneDeskView *self, const char *name)
{
  FarneSection *section;

  g_return_val_if_fail (FARNE_IS_DESK_VIEW (self), NULL);

  section = self->context != NULL ? ensure_section (self, name) : NULL;
  if (section == NULL)
    return NULL;

  gtk_stack_set_visible_child (self->sections, GTK_WIDGET (section));
  select_row (self, name);

  return section;
}

/**
 * farne_desk_view_get_section:
 * @self: the view of a desk
 *
 * Returns: (transfer none) (nullable): the page that is shown
 */
FarneSection *
farne_desk_view_get_section (FarneDeskView *self)
{
  g_return_val_if_fail (FARNE_IS_DESK_VIEW (self), NULL);

  return (FarneSection *) gtk_stack_get_visible_child (self->sections);
}

/**
 * farne_desk_view_is_folded:
 * @self: the view of a desk
 *
 * Returns: whether there is no room for the list of pages
 */
gboolean
farne_desk_view_is_folded (FarneDeskView *self)
{
  g_return_val_if_fail (FARNE_IS_DESK_VIEW (self), FALSE);

  return farne_folding_box_is_folded (self->folding_box);
}

/**
 * farne_desk_view_is_restricted:
 * @self: the view of a desk
 *
 * Returns: whether the page that is shown shows restricted figures
 */
gboolean
farne_desk_view_is_restricted (FarneDeskView *self)
{
  g_return_val_if_fail (FARNE_IS_DESK_VIEW (self), FALSE);

  return self->watched != NULL && farne_section_is_restricted (self->watched);
}

/**
 * farne_desk_view_make_menu:
 *
 * Returns: (transfer full): the list of pages as a menu, for where it is folded
 */
GMenuModel *
farne_desk_view_make_menu (void)
{
  GMenu *menu = g_menu_new ();
  guint n;
  const GType *types = farne_sections_get_all (&n);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (FarneSectionClass) klass = g_type_class_ref (types[i]);
      g_autofree char *action = g_strdup_printf ("win.section::%s", klass->name);

      g_menu_append (menu, _(klass->title), action);
    }

  return G_MENU_MODEL (menu);
}
