/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "farne-config.h"

#include "ui/farne-record-trail.h"

#include <glib/gi18n-lib.h>

#include "ui/farne-overview-widgets.h"
#include "ui/farne-record-form.h"
#include "ui/farne-record-page.h"

typedef struct
{
  const FarneKind *kind;
  gint64 id;
} Place;

struct _FarneRecordTrail
{
  GtkWidget parent_instance;

  FarneContext *context;
  FarneMakePageFunc func;
  gpointer user_data;
  GQueue *way;
  FarneRecord *record;

  GtkStack *stack;
  GtkWidget *place;
  GtkWidget *page;
  FarneRecordForm *form;
};

enum
{
  LEFT,
  SHOWN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (FarneRecordTrail, farne_record_trail, GTK_TYPE_WIDGET)

static void
show_page (FarneRecordTrail *self, const char *name)
{
  gtk_stack_set_visible_child_name (self->stack, name);
  g_signal_emit (self, signals[SHOWN], 0);
}

static FarneRecord *
read_record (FarneRecordTrail *self, const Place *place)
{
  return farne_store_get (farne_desk_get_store (farne_context_get_desk (self->context)), place->kind,
                          place->id, NULL);
}

/* A hand-made page is made anew for each record; the general one is kept. */
static void
show_record (FarneRecordTrail *self, FarneRecord *record)
{
  GtkWidget *made = self->func != NULL ? self->func (record, self->user_data) : NULL;

  g_set_object (&self->record, record);
  if (made != NULL || !FARNE_IS_RECORD_PAGE (self->page))
    {
      farne_box_clear (self->place);
      self->page = made != NULL ? made : farne_record_page_new (self->context);
      gtk_widget_set_vexpand (self->page, TRUE);
      gtk_box_append (GTK_BOX (self->place), self->page);
    }
  if (made == NULL)
    farne_record_page_show (FARNE_RECORD_PAGE (self->page), record);
  show_page (self, "record");
}

/* Back to the last record that is still there. */
static void
go_back (FarneRecordTrail *self)
{
  while (!g_queue_is_empty (self->way))
    {
      g_autofree Place *place = g_queue_pop_tail (self->way);
      g_autoptr (FarneRecord) record = read_record (self, place);

      if (record != NULL)
        {
          show_record (self, record);
          gtk_widget_child_focus (self->page, GTK_DIR_TAB_FORWARD);
          return;
        }
    }
  g_clear_object (&self->record);
  g_signal_emit (self, signals[LEFT], 0);
}

static void
remember (FarneRecordTrail *self)
{
  Place *place;

  if (self->record == NULL)
    return;
  place = g_new0 (Place, 1);
  place->kind = farne_record_get_kind (self->record);
  place->id = farne_record_get_id (self->record);
  g_queue_push_tail (self->way, place);
}

static void
back_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  go_back (FARNE_RECORD_TRAIL (widget));
}

static void
edit_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  FarneRecordTrail *self = FARNE_RECORD_TRAIL (widget);

  if (self->record != NULL)
    farne_record_trail_edit (self, self->record);
}

/* Where it was edited, it is read again; a new one takes the place of its form. */
static void
saved_cb (FarneRecordTrail *self, FarneRecord *record)
{
  Place place = { farne_record_get_kind (record), farne_record_get_id (record) };
  g_autoptr (FarneRecord) fresh = read_record (self, &place);

  if (fresh != NULL)
    show_record (self, fresh);
  gtk_widget_child_focus (self->page, GTK_DIR_TAB_FORWARD);
}

static void
closed_cb (FarneRecordTrail *self)
{
  FarneRecord *edited = farne_record_form_get_record (self->form);
  const gboolean was_shown = edited != NULL && self->record != NULL
                             && farne_record_get_id (edited) == farne_record_get_id (self->record);

  if (was_shown)
    {
      show_page (self, "record");
      gtk_widget_child_focus (self->page, GTK_DIR_TAB_FORWARD);
    }
  else
    go_back (self);
}

static void
farne_record_trail_dispose (GObject *object)
{
  farne_box_clear (GTK_WIDGET (object));

  G_OBJECT_CLASS (farne_record_trail_parent_class)->dispose (object);
}

static void
farne_record_trail_finalize (GObject *object)
{
  FarneRecordTrail *self = FARNE_RECORD_TRAIL (object);

  g_queue_free_full (self->way, g_free);
  g_clear_object (&self->record);
  g_clear_object (&self->context);

  G_OBJECT_CLASS (farne_record_trail_parent_class)->finalize (object);
}

static void
farne_record_trail_class_init (FarneRecordTrailClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = farne_record_trail_dispose;
  object_class->finalize = farne_record_trail_finalize;

  signals[LEFT] = g_signal_new ("left", FARNE_TYPE_RECORD_TRAIL, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                NULL, G_TYPE_NONE, 0);
  signals[SHOWN] = g_signal_new ("shown", FARNE_TYPE_RECORD_TRAIL, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                 NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_install_action (widget_class, "record.back", NULL, back_action);
  gtk_widget_class_install_action (widget_class, "record.edit", NULL, edit_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Left, GDK_ALT_MASK, "record.back", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "record.back", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F2, 0, "record.edit", NULL);
}

static void
farne_record_trail_init (FarneRecordTrail *self)
{
  self->way = g_queue_new ();
  self->stack = GTK_STACK (gtk_stack_new ());
  self->place = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gtk_stack_set_vhomogeneous (self->stack, FALSE);
  gtk_stack_add_named (self->stack, self->place, "record");
  gtk_widget_set_parent (GTK_WIDGET (self->stack), GTK_WIDGET (self));
}

/**
 * farne_record_trail_new:
 * @context: what the pages share
 * @func: (nullable): makes hand-made pages
 * @user_data: for @func
 *
 * Returns: (transfer floating): a trail on which nothing is open
 */
GtkWidget *
farne_record_trail_new (FarneContext *context, FarneMakePageFunc func, gpointer user_data)
{
  FarneRecordTrail *self;

  g_return_val_if_fail (FARNE_IS_CONTEXT (context), NULL);

  self = g_object_new (FARNE_TYPE_RECORD_TRAIL, NULL);
  self->context = g_object_ref (context);
  self->func = func;
  self->user_data = user_data;
  self->form = FARNE_RECORD_FORM (farne_record_form_new (context));
  gtk_stack_add_named (self->stack, GTK_WIDGET (self->form), "form");
  g_signal_connect_swapped (self->form, "saved", G_CALLBACK (saved_cb), self);
  g_signal_connect_swapped (self->form, "closed", G_CALLBACK (closed_cb), self);

  return GTK_WIDGET (self);
}

/**
 * farne_record_trail_open:
 * @self: a trail
 * @kind: a kind of record
 * @id: a record
 *
 * Shows a record; the one shown before is where one goes back to.
 */
void
farne_record_trail_open (FarneRecordTrail *self, const FarneKind *kind, gint64 id)
{
  g_autoptr (FarneRecord) record = NULL;
  g_autoptr (GError) error = NULL;

  g_return_if_fail (FARNE_IS_RECORD_TRAIL (self));

  farne_record_form_keep (self->form);
  record = farne_store_get (farne_desk_get_store (farne_context_get_desk (self->context)), kind, id,
                            &error);
  if (record == NULL)
    {
      farne_context_tell_error (self->context, error);
      return;
    }
  remember (self);
  show_record (self, record);
  gtk_widget_child_focus (self->page, GTK_DIR_TAB_FORWARD);
}

/**
 * farne_record_trail_edit:
 * @self: a trail
 * @record: a saved record, or a new one with what is known of it
 *
 * Shows a record as a form.
 */
void
farne_record_trail_edit (FarneRecordTrail *self, FarneRecord *record)
{
  g_return_if_fail (FARNE_IS_RECORD_TRAIL (self));

  farne_record_form_keep (self->form);
  if (farne_record_form_edit (self->form, record))
    farne_context_tell (self->context, _("You typed this before. Go on, or discard it."), FALSE);
  show_page (self, "form");
  farne_record_form_focus (self->form);
}

/**
 * farne_record_trail_resume:
 * @self: a trail
 * @draft: a draft that was kept
 *
 * Goes on with what was typed before.
 */
void
farne_record_trail_resume (FarneRecordTrail *self, FarneDraft *draft)
{
  g_return_if_fail (FARNE_IS_RECORD_TRAIL (self));

  farne_record_form_keep (self->form);
  farne_record_form_resume (self->form, draft);
  show_page (self, "form");
  farne_record_form_focus (self->form);
}

/**
 * farne_record_trail_clear:
 * @self: a trail
 *
 * Forgets the way back; what was typed is kept as a draft.
 */
void
farne_record_trail_clear (FarneRecordTrail *self)
{
  g_return_if_fail (FARNE_IS_RECORD_TRAIL (self));

  farne_record_form_keep (self->form);
  g_queue_clear_full (self->way, g_free);
  g_clear_object (&self->record);
}

/**
 * farne_record_trail_refresh:
 * @self: a trail
 *
 * Shows the record that is read as it is now, after something was changed. One that is gone is left.
 */
void
farne_record_trail_refresh (FarneRecordTrail *self)
{
  g_autoptr (FarneRecord) record = NULL;

  g_return_if_fail (FARNE_IS_RECORD_TRAIL (self));

  if (self->record == NULL)
    return;
  record = read_record (self, &(Place) { farne_record_get_kind (self->record),
                                         farne_record_get_id (self->record) });
  if (record != NULL && FARNE_IS_RECORD_PAGE (self->page))
    farne_record_page_show (FARNE_RECORD_PAGE (self->page), record);
  else if (record == NULL && g_strcmp0 (gtk_stack_get_visible_child_name (self->stack), "record") == 0)
    go_back (self);
}

/**
 * farne_record_trail_get_kind:
 * @self: a trail
 *
 * Returns: (transfer none) (nullable): the kind of what is read or edited
 */
const FarneKind *
farne_record_trail_get_kind (FarneRecordTrail *self)
{
  FarneRecord *record;

  g_return_val_if_fail (FARNE_IS_RECORD_TRAIL (self), NULL);

  record = g_strcmp0 (gtk_stack_get_visible_child_name (self->stack), "form") == 0
             ? farne_record_form_get_record (self->form) : self->record;

  return record != NULL ? farne_record_get_kind (record) : NULL;
}
