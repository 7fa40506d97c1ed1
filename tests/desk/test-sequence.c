/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * Any sequence of imports, withdrawals and edits, with the file closed and opened in between: undone,
 * every recorded table and every answer is as it was; redone, all of it comes again.
 */
#include "tests/store/record-fixture.h"

#include "desk-fixture.h"

#define N_STEPS 30
#define N_SEEDS 5

static const char *const days[] = { "2016-06-30", "2016-09-30", "2016-12-31", "2017-03-31" };

static const struct
{
  const char *code, *name;
} authorities[] = {
  { "E06000001", "Hartlepool" },        { "E06000002", "Middlesbrough" },
  { "E06000004", "Stockton-on-Tees" },  { "E06000005", "Darlington" },
  { "E08000024", "Sunderland" },        { "E08000037", "Gateshead" },
};

/* Kinds of the partnership's own work; figures don't depend on them. */
static const char *const kinds[] = { "issue",     "organisation", "person", "meeting",
                                     "programme", "action",       "event",  "policy" };

typedef struct
{
  Fixture *fixture;
  FarneDesk *desk;
  GRand *rand;
  GPtrArray *states; /* of each entry of the stack, from the file as it was made */
  guint top;         /* the state the desk is in */
  guint n_files;
} World;

static guint
pick (World *world, guint below)
{
  return (guint) g_rand_int_range (world->rand, 0, (gint32) below);
}

static FarneStore *
get_store (World *world)
{
  return farne_desk_get_store (world->desk);
}

/* ---- what is compared ---- */

static void
append_figures (GString *text, FarneFigures *figures)
{
  GPtrArray *areas = farne_figures_get_areas (figures);

  for (guint i = 0; i < farne_figures_get_n (figures); i++)
    {
      const FarneFigure *figure = farne_figures_get (figures, i);

      g_string_append_printf (text, "\n%s|%d|%s|", FARNE_AREA (areas->pdata[figure->area])->code,
                              figure->day, farne_mark_get_id (figure->mark));
      if (FARNE_MARK_HAS_VALUE (figure->mark))
        g_string_append_printf (text, "%g|%u", figure->value, figure->n_rows);
    }
}

/* Adds the answer for one level, and returns what it comes to on all days. */
static double
append_answer (World *world, GString *text, const char *level, gboolean restricted)
{
  g_autoptr (FarneView) view = farne_view_new ("supported", level);
  g_autoptr (FarneFigures) figures = NULL;
  g_autoptr (GError) error = NULL;
  double total = 0;

  view->restricted = restricted;
  view->from = day (days[0]);
  view->to = day (days[G_N_ELEMENTS (days) - 1]);
  figures = farne_desk_ask (world->desk, view, &error);
  if (figures == NULL)
    {
      g_string_append_printf (text, "\n%s: %s", level, error->message);
      return 0;
    }
  append_figures (text, figures);
  for (guint i = 0; i < G_N_ELEMENTS (days); i++)
    {
      double of_day = farne_figures_get_total (figures, day (days[i]), NULL, NULL);

      total += of_day > 0 ? of_day : 0;
    }
  return total;
}

/* All recorded rows and all answers; the parts of a place always come to the whole. */
static char *
tell_state (World *world)
{
  g_autofree char *rows = dump (world->fixture->path);
  g_autoptr (GString) text = g_string_new (rows);

  for (guint restricted = 0; restricted < 2; restricted++)
    {
      double whole = append_answer (world, text, "region", restricted);

      g_assert_cmpfloat (append_answer (world, text, "subregion", restricted), ==, whole);
      g_assert_cmpfloat (append_answer (world, text, "authority", restricted), ==, whole);
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
assert_state (World *world)
{
  g_autofree char *now = tell_state (world);

  g_assert_cmpstr (now, ==, world->states->pdata[world->top]);
}

/* ---- steps ---- */

static void
append_row (World *world, GString *text, gboolean restricted)
{
  static const char *const odd[] = { "c", "-4", "many", "1.5" };
  const char *people = pick (world, 12) == 0 ? odd[pick (world, G_N_ELEMENTS (odd))] : NULL;
  guint at = pick (world, G_N_ELEMENTS (authorities));
  g_autofree char *number = g_strdup_printf ("%u", pick (world, 900));

  if (restricted)
    g_string_append_printf (text, "%s,%s,%s,TS1 4,%s,25-34,%s,Single,Section 95,%s\n",
                            days[pick (world, G_N_ELEMENTS (days))], authorities[at].name,
                            authorities[at].code, pick (world, 2) ? "Iran" : "Eritrea",
                            pick (world, 2) ? "Male" : "Female", people ? people : number);
  else
    g_string_append_printf (text, "%s,2016,3,Section %s,North East,%s,%s,Dispersal Accommodation,%s\n",
                            days[pick (world, G_N_ELEMENTS (days))], pick (world, 2) ? "95" : "4",
                            authorities[at].name, authorities[at].code, people ? people : number);
}

#define RESTRICTED_HEADER \
  "Date,Local Authority,LAD Code,Postcode sector,Nationality,Age band,Sex,Household,Support type," \
  "People\n"

/* Any release of either kind, published on any day; what can't be read leaves nothing. */
static void
import_something (World *world)
{
  gboolean restricted = pick (world, 3) == 0;
  g_autoptr (GString) text = g_string_new (restricted ? RESTRICTED_HEADER : ASY_D11_HEADER);
  g_autofree char *name = g_strdup_printf ("file-%u.csv", world->n_files++);
  g_autofree char *path = NULL;
  g_autoptr (FarneImportJob) job = NULL;
  g_autoptr (GError) error = NULL;

  for (guint n = 1 + pick (world, 30); n > 0; n--)
    append_row (world, text, restricted);
  path = write_file (world->fixture, name, text->str);
  job = farne_import_job_new (world->desk, path);
  if (pick (world, 2) == 0)
    farne_import_job_get_options (job)->published = day ("2017-04-01") + (int) pick (world, 60);
  if (!farne_import_job_read (job, NULL, &error))
    {
      g_assert_error (error, FARNE_ERROR, FARNE_ERROR_UNREADABLE);
      return;
    }
  g_assert_true (farne_import_job_keep (job, &error));
  g_assert_no_error (error);
}

static void
change_release (World *world)
{
  g_autoptr (GPtrArray) releases = farne_desk_list_releases (world->desk, NULL);
  FarneRelease *release, *other;

  if (releases->len < 2)
    return;
  release = releases->pdata[pick (world, releases->len)];
  other = releases->pdata[pick (world, releases->len)];
  if (pick (world, 3) > 0)
    g_assert_true (farne_desk_withdraw_release (world->desk, release, !release->withdrawn, NULL));
  else
    farne_desk_supersede_release (world->desk, release, other, NULL);
}

static void
change_record (World *world)
{
  const FarneKind *kind = farne_kinds_find (kinds[pick (world, G_N_ELEMENTS (kinds))]);
  g_autoptr (GPtrArray) known = farne_store_list (get_store (world), kind, NULL, NULL);
  g_autoptr (FarneRecord) record = NULL;
  g_autoptr (GError) error = NULL;

  begin (get_store (world), "Edit");
  if (known->len > 0 && pick (world, 3) == 0)
    {
      /* What others need is refused, and stays. */
      farne_store_delete (get_store (world), known->pdata[pick (world, known->len)], NULL);
      commit (get_store (world));
      return;
    }
  record = make_whole (get_store (world), kind, world->rand);
  if (known->len > 0 && pick (world, 2) == 0)
    farne_record_set_id (record, farne_record_get_id (known->pdata[pick (world, known->len)]));
  farne_store_save (get_store (world), record, &error);
  g_assert_no_error (error);
  commit (get_store (world));
}

static void
change_area (World *world)
{
  const char *code = authorities[pick (world, G_N_ELEMENTS (authorities))].code;
  g_autoptr (FarneRecord) area =
    farne_store_find (get_store (world), &farne_area_kind, "code", code, NULL);
  g_autofree char *name = make_random_text (world->rand);

  g_object_set (area, "name", name, NULL);
  save_alone (get_store (world), area, "Rename");
}

static void
change_today (World *world)
{
  FarneDay today = pick (world, 3) == 0 ? FARNE_DAY_NONE
                                        : day ("2017-03-01") + (int) pick (world, 150);

  g_assert_true (farne_desk_set_today (world->desk, today, NULL));
}

static gint64
get_last_entry (World *world)
{
  g_autoptr (GPtrArray) history = farne_store_get_history (get_store (world), 1, NULL);

  return history->len > 0 ? ((FarneJournalEntry *) history->pdata[0])->id : 0;
}

/* Does something; where that made a step, what had been undone is gone for good. */
static void
make_any_step (World *world)
{
  static void (*const steps[]) (World *) = { import_something, import_something, change_release,
                                             change_record,    change_area,      change_today };
  gint64 before = get_last_entry (world);

  steps[pick (world, G_N_ELEMENTS (steps))](world);
  if (get_last_entry (world) == before)
    return;
  world->top++;
  g_ptr_array_set_size (world->states, (int) world->top);
  g_ptr_array_add (world->states, tell_state (world));
}

static void
open_desk_again (World *world)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (farne_store_close (get_store (world), NULL));
  g_clear_object (&world->desk);
  world->desk = farne_desk_open (world->fixture->path, FARNE_STORE_WRITE, &error);
  g_assert_no_error (error);
}

static void
go_down (World *world)
{
  undo (get_store (world));
  world->top--;
  assert_state (world);
}

static void
go_up (World *world)
{
  redo (get_store (world));
  world->top++;
  assert_state (world);
}

static void
do_anything (World *world)
{
  guint dice = pick (world, 12);

  if (dice < 2 && world->top > 0)
    go_down (world);
  else if (dice == 2 && world->top + 1 < world->states->len)
    go_up (world);
  else if (dice == 3)
    open_desk_again (world);
  else
    make_any_step (world);
  assert_state (world);
}

static void
check_sequence (World *world)
{
  for (guint i = 0; i < N_STEPS; i++)
    do_anything (world);
  g_assert_cmpuint (world->top, >, 5);
  while (world->top > 0)
    go_down (world);
  open_desk_again (world);
  while (world->top + 1 < world->states->len)
    go_up (world);
  assert_sound (get_store (world));
}

static void
test_any_sequence (Fixture *fixture, gconstpointer data)
{
  for (guint32 seed = 1; seed <= N_SEEDS; seed++)
    {
      World world = { .fixture = fixture, .rand = g_rand_new_with_seed (seed) };

      g_test_message ("seed %u", seed);
      world.desk = make_desk (fixture);
      world.states = g_ptr_array_new_with_free_func (g_free);
      g_ptr_array_add (world.states, tell_state (&world));
      check_sequence (&world);
      g_assert_true (farne_store_close (get_store (&world), NULL));
      g_object_unref (world.desk);
      g_ptr_array_unref (world.states);
      g_rand_free (world.rand);
      g_remove (fixture->path);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("/sequence/any", test_any_sequence);
  return g_test_run ();
}
