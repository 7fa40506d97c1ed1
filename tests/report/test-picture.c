/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gstdio.h>
#include <string.h>

#include "base/farne-error.h"
#include "paint/farne-scene.h"
#include "report/farne-picture.h"

static FarneCleared *
create_cleared (FarneHandling handling)
{
  const FarneLook *look = farne_look_get_light ();
  g_autoptr (FarneScene) scene = farne_scene_new (100, 60, look, "Title", handling);
  FarneInk ink = farne_ink_fill (look->accent);
  FarneCleared *cleared;

  farne_scene_add_box (scene, 10, 10, 50, 30, 4, &ink, "a", "A: 1");
  farne_scene_set_foot (scene, "As at 31 December 2016.");
  cleared = farne_protect_clear (FARNE_HANDLED (scene), FARNE_POLICY_TOUR, NULL);
  g_assert_nonnull (cleared);
  return cleared;
}

typedef struct
{
  char *folder;
  FarneCleared *plain;
  FarneCleared *made_up;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->folder = g_dir_make_tmp ("farne-picture-XXXXXX", NULL);
  fixture->plain = create_cleared (FARNE_HANDLING_PUBLIC);
  fixture->made_up = create_cleared (FARNE_HANDLING_SYNTHETIC);
}

static guint
empty (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;
  guint n = 0;

  while ((name = g_dir_read_name (dir)))
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      g_unlink (path);
      n++;
    }

  return n;
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  empty (fixture->folder);
  g_rmdir (fixture->folder);
  g_free (fixture->folder);
  g_object_unref (fixture->plain);
  g_object_unref (fixture->made_up);
}

static char *
write_picture (Fixture *fixture, FarneCleared *cleared, const char *name, double scale, gsize *size)
{
  g_autofree char *path = g_build_filename (fixture->folder, name, NULL);
  g_autoptr (GError) error = NULL;
  char *bytes = NULL;

  g_assert_true (farne_picture_write (cleared, path, scale, &error));
  g_assert_no_error (error);
  g_assert_true (g_file_get_contents (path, &bytes, size, NULL));
  return bytes;
}

static void
test_formats (Fixture *fixture, gconstpointer data)
{
  const struct { const char *name; const char *begin; } cases[] = {
    { "a.png", "\211PNG" }, { "b.PNG", "\211PNG" }, { "c.svg", "<?xml" }, { "d.pdf", "%PDF" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      gsize size;
      g_autofree char *bytes = write_picture (fixture, fixture->plain, cases[i].name, 1, &size);

      g_assert_cmpuint (size, >, 300);
      g_assert_true (memcmp (bytes, cases[i].begin, strlen (cases[i].begin)) == 0);
    }

  /* The pictures, and nothing left over beside them. */
  g_assert_cmpuint (empty (fixture->folder), ==, G_N_ELEMENTS (cases));
}

static guint32
read_png_width (const char *bytes)
{
  guint32 width;

  memcpy (&width, bytes + 16, sizeof width);
  return GUINT32_FROM_BE (width);
}

static void
test_scale (Fixture *fixture, gconstpointer data)
{
  gsize size;
  g_autofree char *one = write_picture (fixture, fixture->plain, "one.png", 1, &size);
  g_autofree char *two = write_picture (fixture, fixture->plain, "two.png", 2, &size);

  g_assert_cmpuint (read_png_width (one), >, 100);
  g_assert_cmpuint (read_png_width (two), ==, 2 * read_png_width (one));
}

static void
test_same_and_stamped (Fixture *fixture, gconstpointer data)
{
  gsize a_size, b_size, c_size;
  g_autofree char *a = write_picture (fixture, fixture->plain, "a.png", 1, &a_size);
  g_autofree char *b = write_picture (fixture, fixture->plain, "b.png", 1, &b_size);
  g_autofree char *c = write_picture (fixture, fixture->made_up, "c.png", 1, &c_size);

  g_assert_cmpmem (a, a_size, b, b_size);
  g_assert_false (a_size == c_size && memcmp (a, c, a_size) == 0);
}

static void
test_refused (Fixture *fixture, gconstpointer data)
{
  g_autofree char *gif = g_build_filename (fixture->folder, "a.gif", NULL);
  const struct { const char *path; FarneError code; } cases[] = {
    { gif, FARNE_ERROR_USAGE },
    { "/nowhere/at/all.png", FARNE_ERROR_READ_ONLY },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_false (farne_picture_write (fixture->plain, cases[i].path, 1, &error));
      g_assert_error (error, FARNE_ERROR, (int) cases[i].code);
      g_assert_nonnull (strstr (error->message, cases[i].path));
    }

  g_assert_cmpuint (empty (fixture->folder), ==, 0);
}

/* A picture too large to draw leaves the old one as it was. */
static void
test_too_large (Fixture *fixture, gconstpointer data)
{
  gsize before_size, after_size;
  g_autofree char *path = g_build_filename (fixture->folder, "a.png", NULL);
  g_autofree char *before = write_picture (fixture, fixture->plain, "a.png", 1, &before_size);
  g_autofree char *after = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_false (farne_picture_write (fixture->plain, path, 1000, &error));
  g_assert_error (error, FARNE_ERROR, FARNE_ERROR_FAILED);
  g_assert_true (g_file_get_contents (path, &after, &after_size, NULL));
  g_assert_cmpmem (before, before_size, after, after_size);
}

#define ADD(path, test) g_test_add (path, Fixture, NULL, set_up, test, tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("/picture/formats", test_formats);
  ADD ("/picture/scale", test_scale);
  ADD ("/picture/same-and-stamped", test_same_and_stamped);
  ADD ("/picture/refused", test_refused);
  ADD ("/picture/too-large", test_too_large);

  return g_test_run ();
}
