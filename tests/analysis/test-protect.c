/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "analysis/farne-protect.h"

#include "base/farne-error.h"

typedef struct
{
  GObject parent_instance;
  FarneHandling handling;
} Thing;

typedef GObjectClass ThingClass;
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Thing, g_object_unref)

static GType thing_get_type (void);

static FarneHandling
get_handling (FarneHandled *handled)
{
  return ((Thing *) handled)->handling;
}

static void
handled_init (FarneHandledInterface *iface)
{
  iface->get_handling = get_handling;
}

G_DEFINE_TYPE_WITH_CODE (Thing, thing, G_TYPE_OBJECT,
                         G_IMPLEMENT_INTERFACE (FARNE_TYPE_HANDLED, handled_init))

static void
thing_class_init (ThingClass *klass)
{
}

static void
thing_init (Thing *self)
{
}

static void
test_doors (void)
{
  static const struct
  {
    FarneHandling handling;
    FarnePolicy policy;
    gboolean cleared;
    const char *stamp;
  } cases[] = {
    { FARNE_HANDLING_PUBLIC, FARNE_POLICY_CLOSED, TRUE, NULL },
    { FARNE_HANDLING_PUBLIC, FARNE_POLICY_TOUR, TRUE, NULL },
    { FARNE_HANDLING_SYNTHETIC, FARNE_POLICY_CLOSED, FALSE, NULL },
    { FARNE_HANDLING_SYNTHETIC, FARNE_POLICY_TOUR, TRUE, "made up" },
    { FARNE_HANDLING_RESTRICTED, FARNE_POLICY_CLOSED, FALSE, NULL },
    { FARNE_HANDLING_RESTRICTED, FARNE_POLICY_TOUR, FALSE, NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (Thing) thing = g_object_new (thing_get_type (), NULL);
      g_autoptr (FarneCleared) cleared = NULL;
      g_autoptr (GError) error = NULL;

      thing->handling = cases[i].handling;
      cleared = farne_protect_clear (FARNE_HANDLED (thing), cases[i].policy, &error);
      g_assert_cmpint (cleared != NULL, ==, cases[i].cleared);
      if (cleared == NULL)
        {
          g_assert_error (error, FARNE_ERROR, FARNE_ERROR_RESTRICTED);
          g_assert_true (g_str_has_suffix (error->message, "."));
          continue;
        }
      g_assert_true (farne_cleared_get_content (cleared) == (gpointer) thing);
      g_assert_cmpstr (farne_cleared_get_stamp (cleared), ==, cases[i].stamp);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/protect/doors", test_doors);
  return g_test_run ();
}
