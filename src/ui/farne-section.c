/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/farne-section.h"

typedef struct
{
  FarneContext *context;
  gboolean restricted;
  gboolean stale;
} FarneSectionPrivate;

enum
{
  PROP_0,
  PROP_CONTEXT,
  PROP_RESTRICTED,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (FarneSection, farne_section, GTK_TYPE_WIDGET)

static void
refresh (FarneSection *self)
{
  FarneSectionPrivate *priv = farne_section_get_instance_private (self);

  if (!priv->stale || priv->context == NULL)
    return;

  priv->stale = FALSE;
  FARNE_SECTION_GET_CLASS (self)->refresh (self);
}

static void
farne_section_map (GtkWidget *widget)
{
  refresh (FARNE_SECTION (widget));
  GTK_WIDGET_CLASS (farne_section_parent_class)->map (widget);
}

static void
farne_section_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  FarneSectionPrivate *priv = farne_section_get_instance_private (FARNE_SECTION (object));

  switch (id)
    {
    case PROP_CONTEXT:
      g_value_set_object (value, priv->context);
      break;
    case PROP_RESTRICTED:
      g_value_set_boolean (value, priv->restricted);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
farne_section_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  switch (id)
    {
    case PROP_CONTEXT:
      farne_section_set_context (FARNE_SECTION (object), g_value_get_object (value));
      break;
    case PROP_RESTRICTED:
      farne_section_set_restricted (FARNE_SECTION (object), g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
farne_section_dispose (GObject *object)
{
  FarneSection *self = FARNE_SECTION (object);
  GtkWidget *child;

  farne_section_set_context (self, NULL);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (farne_section_parent_class)->dispose (object);
}

static void
farne_section_class_init (FarneSectionClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = farne_section_get_property;
  object_class->set_property = farne_section_set_property;
  object_class->dispose = farne_section_dispose;
  widget_class->map = farne_section_map;

  properties[PROP_CONTEXT] =
    g_param_spec_object ("context", NULL, NULL, FARNE_TYPE_CONTEXT, flags);
  properties[PROP_RESTRICTED] =
    g_param_spec_boolean ("restricted", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
farne_section_init (FarneSection *self)
{
}

/**
 * farne_section_get_context:
 * @self: a page
 *
 * What the page shares with the others.
 *
 * Returns: (transfer none) (nullable): the context
 */
FarneContext *
farne_section_get_context (FarneSection *self)
{
  FarneSectionPrivate *priv = farne_section_get_instance_private (self);

  g_return_val_if_fail (FARNE_IS_SECTION (self), NULL);

  return priv->context;
}

/**
 * farne_section_set_context:
 * @self: a page
 * @context: (nullable): what it shares with the others
 *
 * Gives the page its context; it asks again whenever the context changes.
 */
void
farne_section_set_context (FarneSection *self, FarneContext *context)
{
  FarneSectionPrivate *priv = farne_section_get_instance_private (self);

  g_return_if_fail (FARNE_IS_SECTION (self));

  if (priv->context == context)
    return;

  if (priv->context != NULL)
    g_signal_handlers_disconnect_by_data (priv->context, self);
  g_set_object (&priv->context, context);
  if (context != NULL)
    {
      g_signal_connect_swapped (context, "changed", G_CALLBACK (farne_section_queue_refresh), self);
      farne_section_queue_refresh (self);
    }
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CONTEXT]);
}

/**
 * farne_section_is_restricted:
 * @self: a page
 *
 * Whether the page shows restricted figures now; the window lights its lamp then.
 *
 * Returns: whether it does
 */
gboolean
farne_section_is_restricted (FarneSection *self)
{
  FarneSectionPrivate *priv = farne_section_get_instance_private (self);

  g_return_val_if_fail (FARNE_IS_SECTION (self), FALSE);

  return priv->restricted;
}

/**
 * farne_section_set_restricted:
 * @self: a page
 * @restricted: whether it shows restricted figures now
 *
 * For the page itself, whenever it has refreshed.
 */
void
farne_section_set_restricted (FarneSection *self, gboolean restricted)
{
  FarneSectionPrivate *priv = farne_section_get_instance_private (self);

  g_return_if_fail (FARNE_IS_SECTION (self));

  if (priv->restricted == !!restricted)
    return;

  priv->restricted = !!restricted;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_RESTRICTED]);
}

/**
 * farne_section_reveal:
 * @self: a page
 * @what: the name of a part of it
 *
 * Brings a part of the page into view, where the page knows it.
 */
void
farne_section_reveal (FarneSection *self, const char *what)
{
  g_return_if_fail (FARNE_IS_SECTION (self));

  if (FARNE_SECTION_GET_CLASS (self)->reveal != NULL)
    FARNE_SECTION_GET_CLASS (self)->reveal (self, what);
}

/**
 * farne_section_dup_area:
 * @self: a page
 *
 * The area that a paper of this page is about.
 *
 * Returns: (transfer full) (nullable): its code, or %NULL for the region
 */
char *
farne_section_dup_area (FarneSection *self)
{
  g_return_val_if_fail (FARNE_IS_SECTION (self), NULL);

  if (FARNE_SECTION_GET_CLASS (self)->dup_area == NULL)
    return NULL;
  return FARNE_SECTION_GET_CLASS (self)->dup_area (self);
}

/**
 * farne_section_has_paper:
 * @self: a page
 *
 * Returns: whether the page has a paper of its own; otherwise the briefing of its area stands for it
 */
gboolean
farne_section_has_paper (FarneSection *self)
{
  g_return_val_if_fail (FARNE_IS_SECTION (self), FALSE);

  return FARNE_SECTION_GET_CLASS (self)->make_paper != NULL;
}

/**
 * farne_section_make_paper:
 * @self: a page that has a paper of its own
 * @error: where to say what went wrong
 *
 * Makes the page as a paper, which has yet to pass the door.
 *
 * Returns: (transfer full): the paper, or %NULL with @error set
 */
FarnePaper *
farne_section_make_paper (FarneSection *self, GError **error)
{
  g_return_val_if_fail (farne_section_has_paper (self), NULL);

  return FARNE_SECTION_GET_CLASS (self)->make_paper (self, error);
}

/**
 * farne_section_queue_refresh:
 * @self: a page
 *
 * Has the page ask again: at once if it is seen, otherwise when it is next shown.
 */
void
farne_section_queue_refresh (FarneSection *self)
{
  FarneSectionPrivate *priv = farne_section_get_instance_private (self);

  g_return_if_fail (FARNE_IS_SECTION (self));

  priv->stale = TRUE;
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    refresh (self);
}
