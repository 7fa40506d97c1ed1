/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <json-glib/json-glib.h>

#include "../desk/desk-fixture.h"

G_BEGIN_DECLS

/**
 * Run:
 * @status: the exit status
 * @out: what it wrote on standard output
 * @err: what it wrote on standard error
 *
 * What one run of the program did.
 */
typedef struct
{
  int status;
  char *out;
  char *err;
} Run;

static inline void
run_clear (Run *run)
{
  g_free (run->out);
  g_free (run->err);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Run, run_clear)

/* Runs the program in the folder of the test, without a display. Words are split as in a shell. */
G_GNUC_PRINTF (2, 3) static inline Run
run (Fixture *fixture, const char *format, ...)
{
  g_auto (GStrv) environment = g_environ_unsetenv (g_environ_unsetenv (g_get_environ (), "DISPLAY"),
                                                   "WAYLAND_DISPLAY");
  g_auto (GStrv) words = NULL;
  g_autofree char *line = NULL;
  g_autofree char *command = NULL;
  g_autoptr (GError) error = NULL;
  Run run = { 0 };
  int wait_status;
  va_list arguments;

  va_start (arguments, format);
  line = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  command = g_strdup_printf ("'%s' %s", g_getenv ("FARNE_PROGRAM"), line);
  g_shell_parse_argv (command, NULL, &words, &error);
  g_assert_no_error (error);
  g_spawn_sync (fixture->folder, words, environment, G_SPAWN_DEFAULT, NULL, NULL, &run.out, &run.err,
                &wait_status, &error);
  g_assert_no_error (error);
  g_assert_true (WIFEXITED (wait_status));
  run.status = WEXITSTATUS (wait_status);
  if (g_test_verbose ())
    g_test_message ("farne %s → %d\n%s%s", line, run.status, run.out, run.err);
  return run;
}

/* A run that must be done. */
#define RUN(fixture, ...) \
  G_STMT_START { \
    g_auto (Run) finished = run (fixture, __VA_ARGS__); \
    g_assert_cmpstr (finished.err, ==, ""); \
    g_assert_cmpint (finished.status, ==, 0); \
  } G_STMT_END

/* Figures as JSON. */
static inline JsonNode *
ask_json (Fixture *fixture, const char *words)
{
  g_auto (Run) done = run (fixture, "figures n.farne %s --json", words);
  g_autoptr (GError) error = NULL;
  JsonNode *node;

  g_assert_cmpstr (done.err, ==, "");
  g_assert_cmpint (done.status, ==, 0);
  node = json_from_string (done.out, &error);
  g_assert_no_error (error);
  g_assert_true (JSON_NODE_HOLDS_OBJECT (node));
  return node;
}

static inline double
ask_total (Fixture *fixture, const char *words)
{
  g_autoptr (JsonNode) node = ask_json (fixture, words);

  return json_object_get_double_member (json_node_get_object (node), "total");
}

/* The row of an area, by its code. */
static inline JsonObject *
find_row (JsonNode *figures, const char *code)
{
  JsonArray *rows = json_object_get_array_member (json_node_get_object (figures), "rows");

  for (guint i = 0; i < json_array_get_length (rows); i++)
    {
      JsonObject *row = json_array_get_object_element (rows, i);

      if (g_str_equal (json_object_get_string_member (row, "code"), code))
        return row;
    }
  g_test_message ("no row %s", code);
  g_test_fail ();
  return NULL;
}

static inline double
ask_figure (Fixture *fixture, const char *words, const char *code)
{
  g_autoptr (JsonNode) node = ask_json (fixture, words);

  return json_object_get_double_member (find_row (node, code), "value");
}

static inline char *
ask_mark (Fixture *fixture, const char *words, const char *code)
{
  g_autoptr (JsonNode) node = ask_json (fixture, words);

  return g_strdup (json_object_get_string_member (find_row (node, code), "mark"));
}

G_END_DECLS
