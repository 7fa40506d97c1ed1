/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/farne-record-columns.h"

#include "desk/farne-record-words.h"

#define USUAL_COLUMNS 6
#define FIELD "farne-field"
#define ITEM "farne-item"

/*
 * GTK 4.8 does not tell which headers a column view is sorted by. Its sorter is asked to compare two
 * things instead: it asks the sorter of each column in turn until one tells them apart.
 */
struct _FarneColumns
{
  FarneDesk *desk;
  const FarneKind *kind;
  GtkColumnView *view;
  GPtrArray *asked;
  const FarneField *found;
};

typedef struct
{
  FarneColumns *columns;
  const FarneField *field;
} Probe;

/**
 * farne_columns_new:
 * @desk: the desk that is shown
 * @kind: the kind of record in the rows
 * @view: an empty column view, which outlives the columns
 *
 * Returns: (transfer full): no columns yet, see farne_columns_show()
 */
FarneColumns *
farne_columns_new (FarneDesk *desk, const FarneKind *kind, GtkColumnView *view)
{
  FarneColumns *self = g_new0 (FarneColumns, 1);

  self->desk = desk;
  self->kind = kind;
  self->view = view;
  self->asked = g_ptr_array_new ();

  return self;
}

/**
 * farne_columns_free:
 * @self: (transfer full): columns
 *
 * Frees what is known of the columns, not the view.
 */
void
farne_columns_free (FarneColumns *self)
{
  g_ptr_array_unref (self->asked);
  g_free (self);
}

static int
probe_cb (gconstpointer a, gconstpointer b, gpointer data)
{
  Probe *probe = data;
  FarneColumns *self = probe->columns;

  if (self->found != NULL || g_ptr_array_find (self->asked, probe->field, NULL))
    return GTK_ORDERING_EQUAL;
  self->found = probe->field;

  return GTK_ORDERING_SMALLER;
}

static GtkSorter *
make_sorter (FarneColumns *self, const FarneField *field)
{
  Probe *probe = g_new (Probe, 1);

  *probe = (Probe) { self, field };

  return GTK_SORTER (gtk_custom_sorter_new (probe_cb, probe, g_free));
}

static void
setup_cb (GtkListItemFactory *factory, GtkListItem *item, const FarneField *field)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), farne_field_is_numeric (field) ? 1 : 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_single_line_mode (GTK_LABEL (label), TRUE);
  if (farne_field_is_numeric (field))
    gtk_widget_add_css_class (label, "numeric");
  g_object_set_data (G_OBJECT (label), ITEM, item);
  gtk_list_item_set_child (item, label);
}

static const FarneField *
get_field (GtkListItemFactory *factory)
{
  return g_object_get_data (G_OBJECT (factory), FIELD);
}

static void
show_value (GtkListItem *item, FarneDesk *desk, const FarneField *field)
{
  FarneRecord *record = gtk_list_item_get_item (item);
  g_autofree char *text = farne_desk_describe_field (desk, record, field);

  g_strdelimit (text, "\n\r\t", ' ');
  gtk_label_set_text (GTK_LABEL (gtk_list_item_get_child (item)), text);
}

static void
notify_cb (GtkListItem *item)
{
  show_value (item, g_object_get_data (G_OBJECT (item), "desk"),
              g_object_get_data (G_OBJECT (item), FIELD));
}

static void
bind_cb (GtkListItemFactory *factory, GtkListItem *item, FarneDesk *desk)
{
  const FarneField *field = get_field (factory);

  g_object_set_data (G_OBJECT (item), FIELD, (gpointer) field);
  g_object_set_data (G_OBJECT (item), "desk", desk);
  g_signal_connect_swapped (gtk_list_item_get_item (item), "notify", G_CALLBACK (notify_cb), item);
  show_value (item, desk, field);
}

static void
unbind_cb (GtkListItemFactory *factory, GtkListItem *item)
{
  g_signal_handlers_disconnect_by_data (gtk_list_item_get_item (item), item);
}

static GtkListItemFactory *
make_factory (FarneColumns *self, const FarneField *field)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();

  g_object_set_data (G_OBJECT (factory), FIELD, (gpointer) field);
  g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), (gpointer) field);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), self->desk);
  g_signal_connect (factory, "unbind", G_CALLBACK (unbind_cb), NULL);

  return factory;
}

static void
add_column (FarneColumns *self, const FarneField *field)
{
  g_autoptr (GtkSorter) sorter = make_sorter (self, field);
  g_autoptr (GtkColumnViewColumn) column =
    gtk_column_view_column_new (farne_field_get_label (field), make_factory (self, field));

  g_object_set_data (G_OBJECT (column), FIELD, (gpointer) field);
  gtk_column_view_column_set_sorter (column, sorter);
  gtk_column_view_column_set_resizable (column, TRUE);
  gtk_column_view_column_set_expand (column, !farne_field_is_numeric (field));
  gtk_column_view_append_column (self->view, column);
}

static gboolean
names_hold (const char *names, const char *name)
{
  g_auto (GStrv) list = g_strsplit (names != NULL ? names : "", " ", -1);

  return g_strv_contains ((const char *const *) list, name);
}

/**
 * farne_columns_choose:
 * @kind: a kind
 *
 * Which columns a list of the kind has until others are chosen: its title, what stands beside it,
 * and then its fields in their order, as many as are read at a glance. What is for the team alone is
 * shown when it is asked for.
 *
 * Returns: (transfer full): names of fields
 */
char **
farne_columns_choose (const FarneKind *kind)
{
  g_autoptr (GStrvBuilder) names = g_strv_builder_new ();
  guint n = 0;

  for (guint round = 0; round < 3; round++)
    for (guint i = 0; i < kind->n_fields && n < USUAL_COLUMNS; i++)
      {
        const FarneField *field = &kind->fields[i];
        const gboolean is_title = g_strcmp0 (field->name, kind->title) == 0;
        const gboolean beside = !is_title && names_hold (kind->subtitle, field->name);
        const gboolean fits = round == 0 ? is_title : round == 1 ? beside : !is_title && !beside;

        if (!fits || (!is_title && farne_field_is_restricted (field))
            || (round == 2 && farne_field_is_long (field)))
          continue;
        g_strv_builder_add (names, field->name);
        n++;
      }

  return g_strv_builder_end (names);
}

static void
remove_columns (FarneColumns *self)
{
  GListModel *columns = gtk_column_view_get_columns (self->view);

  while (g_list_model_get_n_items (columns) > 0)
    {
      g_autoptr (GtkColumnViewColumn) column = g_list_model_get_item (columns, 0);

      gtk_column_view_remove_column (self->view, column);
    }
}

/**
 * farne_columns_show:
 * @self: columns
 * @names: (array zero-terminated=1): names of fields; others are passed over
 *
 * Shows these columns, in this order.
 */
void
farne_columns_show (FarneColumns *self, const char *const *names)
{
  remove_columns (self);
  for (guint i = 0; names[i] != NULL; i++)
    {
      const FarneField *field = farne_kind_find_field (self->kind, names[i]);

      if (field != NULL)
        add_column (self, field);
    }
}

/**
 * farne_columns_list_fields:
 * @self: columns
 *
 * Returns: (transfer full) (element-type FarneField): the fields shown, in their order
 */
GPtrArray *
farne_columns_list_fields (FarneColumns *self)
{
  GListModel *columns = gtk_column_view_get_columns (self->view);
  GPtrArray *fields = g_ptr_array_new ();

  for (guint i = 0; i < g_list_model_get_n_items (columns); i++)
    {
      g_autoptr (GtkColumnViewColumn) column = g_list_model_get_item (columns, i);

      g_ptr_array_add (fields, g_object_get_data (G_OBJECT (column), FIELD));
    }

  return fields;
}

/**
 * farne_columns_get:
 * @self: columns
 *
 * Returns: (transfer full): the names of the fields shown
 */
char **
farne_columns_get (FarneColumns *self)
{
  g_autoptr (GPtrArray) fields = farne_columns_list_fields (self);
  g_autoptr (GStrvBuilder) names = g_strv_builder_new ();

  for (guint i = 0; i < fields->len; i++)
    g_strv_builder_add (names, ((const FarneField *) fields->pdata[i])->name);

  return g_strv_builder_end (names);
}

/**
 * farne_columns_sort:
 * @self: columns
 * @order: (nullable): an order as farne_record_query_get_order() writes it
 *
 * Marks the header of the first field of an order, where it has a column.
 */
void
farne_columns_sort (FarneColumns *self, const char *order)
{
  GListModel *columns = gtk_column_view_get_columns (self->view);
  g_auto (GStrv) levels = g_strsplit (order != NULL ? order : "", ",", -1);
  g_auto (GStrv) words = g_strsplit (levels[0] != NULL ? g_strstrip (levels[0]) : "", " ", 2);

  for (guint i = 0; words[0] != NULL && i < g_list_model_get_n_items (columns); i++)
    {
      g_autoptr (GtkColumnViewColumn) column = g_list_model_get_item (columns, i);
      const FarneField *field = g_object_get_data (G_OBJECT (column), FIELD);

      if (g_str_equal (field->name, words[0]))
        gtk_column_view_sort_by_column (self->view, column,
                                        words[1] != NULL ? GTK_SORT_DESCENDING : GTK_SORT_ASCENDING);
    }
}

/**
 * farne_columns_read_order:
 * @self: columns
 *
 * Tells the order that the headers ask for.
 *
 * Returns: (transfer full): the order, as farne_record_query_set_order() reads it; "" for none
 */
char *
farne_columns_read_order (FarneColumns *self)
{
  g_autoptr (GObject) one = g_object_new (G_TYPE_OBJECT, NULL);
  g_autoptr (GObject) other = g_object_new (G_TYPE_OBJECT, NULL);
  g_autoptr (GString) order = g_string_new (NULL);
  GtkSorter *sorter = gtk_column_view_get_sorter (self->view);

  g_ptr_array_set_size (self->asked, 0);
  for (;;)
    {
      GtkOrdering result;

      self->found = NULL;
      result = gtk_sorter_compare (sorter, one, other);
      if (self->found == NULL || result == GTK_ORDERING_EQUAL)
        break;
      g_string_append_printf (order, "%s%s%s", order->len > 0 ? ", " : "", self->found->name,
                              result == GTK_ORDERING_LARGER ? " desc" : "");
      g_ptr_array_add (self->asked, (gpointer) self->found);
    }

  return g_string_free (g_steal_pointer (&order), FALSE);
}

/* The cell that a picked widget is, or is the frame of. */
static GtkListItem *
find_item (GtkWidget *widget)
{
  GtkWidget *child = gtk_widget_get_first_child (widget);
  GtkListItem *item = g_object_get_data (G_OBJECT (widget), ITEM);

  return item == NULL && child != NULL ? g_object_get_data (G_OBJECT (child), ITEM) : item;
}

/**
 * farne_columns_find_row:
 * @self: columns
 * @x: where in the view
 * @y: where in the view
 * @position: (out): the row that is there
 *
 * Finds the row at a point of the view, which GTK 4.8 does not tell.
 *
 * Returns: whether there is one
 */
gboolean
farne_columns_find_row (FarneColumns *self, double x, double y, guint *position)
{
  GtkWidget *widget = gtk_widget_pick (GTK_WIDGET (self->view), x, y, GTK_PICK_DEFAULT);

  for (; widget != NULL && widget != GTK_WIDGET (self->view); widget = gtk_widget_get_parent (widget))
    {
      GtkListItem *item = find_item (widget);

      if (item != NULL)
        {
          *position = gtk_list_item_get_position (item);
          return *position != GTK_INVALID_LIST_POSITION;
        }
    }

  return FALSE;
}
