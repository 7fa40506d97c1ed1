/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "farne-config.h"

#include "ui/farne-digest-page.h"

#include <glib/gi18n-lib.h>

#include "ui/farne-card.h"
#include "ui/farne-scene-view.h"

#define MOST_WIDTH 1100
#define SPACE 18
#define STEPS_HEIGHT 320

struct _FarneDigestPage
{
  AdwBin parent_instance;

  FarneContext *context;
  const FarneDigest *digest;
  GPtrArray *choices; /* FarneDigestChoice */
  GtkDropDown *choice;
  GtkBox *cards;
  gboolean stale;
  gboolean filling;
  gboolean restricted;
};

enum
{
  RESTRICTED_CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (FarneDigestPage, farne_digest_page, ADW_TYPE_BIN)

/* A part, kept with all others of its answer as long as a view may paint it. */
typedef struct
{
  GPtrArray *parts;
  const FarneDigestPart *part;
} Painted;

static void
free_painted (gpointer data)
{
  Painted *painted = data;

  g_ptr_array_unref (painted->parts);
  g_free (painted);
}

static FarneScene *
paint (double width, double height, const FarneLook *look, gpointer user_data)
{
  Painted *painted = user_data;

  return farne_digest_part_paint (painted->part, width, look);
}

static void
activated_cb (FarneDigestPage *self, const char *key)
{
  g_auto (GStrv) parts = g_strsplit (key, "/", 2);

  if (parts[1] == NULL)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.open-place", "s", key);
  else
    gtk_widget_activate_action (GTK_WIDGET (self), "win.open-record", "(sx)", parts[0],
                                g_ascii_strtoll (parts[1], NULL, 10));
}

/* ---- cards ---- */

static GtkWidget *
make_button (const char *name)
{
  const FarneKind *kind = farne_kinds_find (name);
  GtkWidget *button = gtk_button_new_from_icon_name ("list-add-symbolic");
  /* Translators: a kind of record */
  g_autofree char *label = g_strdup_printf (_("Add: %s"), _(kind->label));

  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_tooltip_text (button, label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  gtk_actionable_set_action_target_value (
    GTK_ACTIONABLE (button),
    g_variant_new ("(s@a{ss})", kind->name, g_variant_new_array (G_VARIANT_TYPE ("{ss}"), NULL, 0)));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.add-record");

  return button;
}

/* ---- what can be done at once ---- */

static void
take_step_cb (FarneDigestPage *self, GtkWidget *button)
{
  g_autoptr (FarneDigestStep) step = farne_digest_step_copy (g_object_get_data (G_OBJECT (button), "step"));
  g_autoptr (FarneContext) context = g_object_ref (self->context);
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;

  gtk_popover_popdown (GTK_POPOVER (gtk_widget_get_ancestor (button, GTK_TYPE_POPOVER)));
  if (!farne_digest_step_take (step, farne_context_get_desk (context), &error))
    {
      farne_context_tell_error (context, error);
      return;
    }
  /* Translators: what was chosen, as "A with B" */
  text = g_strdup_printf (_("Done: %s."), step->title);
  farne_context_tell (context, text, TRUE);
}

static GtkWidget *
make_step_button (FarneDigestPage *self, const FarneDigestStep *step)
{
  GtkWidget *button = gtk_button_new_with_label (step->title);

  gtk_label_set_xalign (GTK_LABEL (gtk_button_get_child (GTK_BUTTON (button))), 0);
  gtk_widget_add_css_class (button, "flat");
  g_object_set_data_full (G_OBJECT (button), "step", farne_digest_step_copy (step),
                          (GDestroyNotify) farne_digest_step_free);
  g_signal_connect_swapped (button, "clicked", G_CALLBACK (take_step_cb), self);

  return button;
}

static GtkWidget *
make_steps_button (FarneDigestPage *self, const FarneDigestPart *part)
{
  GtkWidget *button = gtk_menu_button_new ();
  GtkWidget *popover = gtk_popover_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *scrolled = gtk_scrolled_window_new ();

  for (guint i = 0; i < part->steps->len; i++)
    gtk_box_append (GTK_BOX (box), make_step_button (self, part->steps->pdata[i]));
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scrolled), TRUE);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (scrolled), STEPS_HEIGHT);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), box);
  gtk_popover_set_child (GTK_POPOVER (popover), scrolled);
  gtk_menu_button_set_label (GTK_MENU_BUTTON (button), part->steps_label);
  gtk_menu_button_set_popover (GTK_MENU_BUTTON (button), popover);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_sensitive (button, farne_store_is_writable (
                                      farne_desk_get_store (farne_context_get_desk (self->context))));

  return button;
}

static GtkWidget *
make_note (const char *note)
{
  GtkWidget *label = gtk_label_new (note);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, "dim-label");

  return label;
}

static void
add_card (FarneDigestPage *self, GPtrArray *parts, const FarneDigestPart *part)
{
  GtkWidget *card = farne_card_new (part->title);
  GtkWidget *view;
  Painted *painted;

  if (part->steps != NULL && part->steps->len > 0)
    farne_card_add_suffix (FARNE_CARD (card), make_steps_button (self, part));
  if (part->adds != NULL)
    farne_card_add_suffix (FARNE_CARD (card), make_button (part->adds));
  if (part->note != NULL)
    gtk_box_append (GTK_BOX (card), make_note (part->note));
  gtk_box_append (self->cards, card);
  if (!farne_digest_part_is_drawn (part))
    return;

  painted = g_new (Painted, 1);
  *painted = (Painted) { g_ptr_array_ref (parts), part };
  view = farne_scene_view_new ();
  farne_scene_view_set_context (FARNE_SCENE_VIEW (view), self->context);
  farne_scene_view_set_painter (FARNE_SCENE_VIEW (view), paint, painted, free_painted);
  g_signal_connect_swapped (view, "activated", G_CALLBACK (activated_cb), self);
  gtk_box_append (GTK_BOX (card), view);
}

static void
clear_cards (FarneDigestPage *self)
{
  GtkWidget *card;

  while ((card = gtk_widget_get_first_child (GTK_WIDGET (self->cards))) != NULL)
    gtk_box_remove (self->cards, card);
}

static void
show_parts (FarneDigestPage *self, GPtrArray *parts)
{
  gboolean restricted = FALSE;

  clear_cards (self);
  for (guint i = 0; i < parts->len; i++)
    {
      const FarneDigestPart *part = g_ptr_array_index (parts, i);

      add_card (self, parts, part);
      restricted = restricted || part->handling != FARNE_HANDLING_PUBLIC;
    }
  if (self->restricted == restricted)
    return;
  self->restricted = restricted;
  g_signal_emit (self, signals[RESTRICTED_CHANGED], 0);
}

/* ---- choice ---- */

static gint64
get_choice (FarneDigestPage *self)
{
  const guint chosen = self->choice != NULL ? gtk_drop_down_get_selected (self->choice)
                                            : GTK_INVALID_LIST_POSITION;

  if (self->choices == NULL || chosen >= self->choices->len)
    return 0;

  return ((FarneDigestChoice *) g_ptr_array_index (self->choices, chosen))->value;
}

/* What may be chosen changes with the records; what is chosen stays where it can. */
static void
fill_choices (FarneDigestPage *self)
{
  const gint64 chosen = get_choice (self);
  g_autoptr (GtkStringList) titles = gtk_string_list_new (NULL);
  guint selected = 0;

  if (self->digest->list_choices == NULL)
    return;
  g_clear_pointer (&self->choices, g_ptr_array_unref);
  self->choices = self->digest->list_choices (farne_context_get_desk (self->context));
  for (guint i = 0; i < self->choices->len; i++)
    {
      const FarneDigestChoice *choice = g_ptr_array_index (self->choices, i);

      gtk_string_list_append (titles, choice->title);
      selected = choice->value == chosen ? i : selected;
    }
  self->filling = TRUE;
  gtk_drop_down_set_model (self->choice, G_LIST_MODEL (titles));
  gtk_drop_down_set_selected (self->choice, selected);
  self->filling = FALSE;
}

static void
refresh (FarneDigestPage *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) parts = NULL;

  self->stale = FALSE;
  fill_choices (self);
  parts = self->digest->build (farne_context_get_desk (self->context), get_choice (self), &error);
  if (parts == NULL)
    farne_context_tell_error (self->context, error);
  else
    show_parts (self, parts);
}

static void
changed_cb (FarneDigestPage *self)
{
  self->stale = TRUE;
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    refresh (self);
}

static void
chosen_cb (FarneDigestPage *self)
{
  if (!self->filling)
    changed_cb (self);
}

static void
farne_digest_page_map (GtkWidget *widget)
{
  FarneDigestPage *self = FARNE_DIGEST_PAGE (widget);

  GTK_WIDGET_CLASS (farne_digest_page_parent_class)->map (widget);
  if (self->stale)
    refresh (self);
}

static void
farne_digest_page_dispose (GObject *object)
{
  FarneDigestPage *self = FARNE_DIGEST_PAGE (object);

  g_clear_object (&self->context);
  g_clear_pointer (&self->choices, g_ptr_array_unref);

  G_OBJECT_CLASS (farne_digest_page_parent_class)->dispose (object);
}

static void
farne_digest_page_class_init (FarneDigestPageClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = farne_digest_page_dispose;
  GTK_WIDGET_CLASS (klass)->map = farne_digest_page_map;

  signals[RESTRICTED_CHANGED] = g_signal_new ("restricted-changed", FARNE_TYPE_DIGEST_PAGE,
                                              G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
farne_digest_page_init (FarneDigestPage *self)
{
  self->stale = TRUE;
}

static GtkWidget *
make_choice (FarneDigestPage *self)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *label = gtk_label_new (_(self->digest->choice_label));

  self->choice = GTK_DROP_DOWN (gtk_drop_down_new (NULL, NULL));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->choice), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _(self->digest->choice_label), -1);
  g_signal_connect_swapped (self->choice, "notify::selected", G_CALLBACK (chosen_cb), self);
  gtk_box_append (GTK_BOX (row), label);
  gtk_box_append (GTK_BOX (row), GTK_WIDGET (self->choice));

  return row;
}

static GtkWidget *
make_body (FarneDigestPage *self)
{
  GtkWidget *body = gtk_box_new (GTK_ORIENTATION_VERTICAL, SPACE);
  GtkWidget *clamp = adw_clamp_new ();
  GtkWidget *scrolled = gtk_scrolled_window_new ();

  gtk_widget_set_margin_top (body, SPACE);
  gtk_widget_set_margin_bottom (body, SPACE);
  gtk_widget_set_margin_start (body, SPACE);
  gtk_widget_set_margin_end (body, SPACE);
  if (self->digest->choice_label != NULL)
    gtk_box_append (GTK_BOX (body), make_choice (self));
  self->cards = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, SPACE));
  gtk_box_append (GTK_BOX (body), GTK_WIDGET (self->cards));
  adw_clamp_set_maximum_size (ADW_CLAMP (clamp), MOST_WIDTH);
  adw_clamp_set_child (ADW_CLAMP (clamp), body);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), clamp);
  gtk_widget_set_vexpand (scrolled, TRUE);

  return scrolled;
}

/**
 * farne_digest_page_new:
 * @context: what the pages share
 * @digest: what is shown
 *
 * Returns: (transfer floating): the digest as a page, which asks again whenever the file changes
 */
GtkWidget *
farne_digest_page_new (FarneContext *context, const FarneDigest *digest)
{
  FarneDigestPage *self = g_object_new (FARNE_TYPE_DIGEST_PAGE, NULL);

  self->context = g_object_ref (context);
  self->digest = digest;
  adw_bin_set_child (ADW_BIN (self), make_body (self));
  g_signal_connect_object (context, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);

  return GTK_WIDGET (self);
}

/**
 * farne_digest_page_is_restricted:
 * @self: a digest's page
 *
 * Returns: whether it shows anything that isn't published
 */
gboolean
farne_digest_page_is_restricted (FarneDigestPage *self)
{
  g_return_val_if_fail (FARNE_IS_DIGEST_PAGE (self), FALSE);

  return self->restricted;
}

/**
 * farne_record_section_add_digests:
 * @section: a page of records
 *
 * Adds a view for each digest that stands on the page.
 */
void
farne_record_section_add_digests (FarneRecordSection *section)
{
  const char *name = FARNE_SECTION_GET_CLASS (section)->name;
  FarneContext *context = farne_section_get_context (FARNE_SECTION (section));
  const FarneDigest *const *digests = farne_digests_get_all ();

  for (guint i = 0; digests[i] != NULL; i++)
    if (g_strcmp0 (digests[i]->section, name) == 0)
      {
        GtkWidget *page = farne_digest_page_new (context, digests[i]);

        g_signal_connect_object (page, "restricted-changed", G_CALLBACK (farne_section_queue_refresh),
                                 section, G_CONNECT_SWAPPED);
        farne_record_section_add_view (section, digests[i]->name, _(digests[i]->title), page);
      }
}
