/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * Writes made-up monthly counts in the restricted layout, as many rows as asked: the same rows for
 * the same number, whatever the machine. For benchmarks.
 */
#include <gio/gio.h>

#include "base/farne-day.h"

#define MONTHS 36
#define WARDS_EACH 28
#define SECTORS_EACH 38

static const struct
{
  const char *name;
  const char *code;
} authorities[] = {
  { "Hartlepool", "E06000001" },          { "Middlesbrough", "E06000002" },
  { "Redcar and Cleveland", "E06000003" }, { "Stockton-on-Tees", "E06000004" },
  { "Darlington", "E06000005" },          { "County Durham", "E06000047" },
  { "Northumberland", "E06000057" },      { "Newcastle upon Tyne", "E08000021" },
  { "North Tyneside", "E08000022" },      { "South Tyneside", "E08000023" },
  { "Sunderland", "E08000024" },          { "Gateshead", "E08000037" },
};

static const char *const nationalities[] = {
  "Iran", "Iraq", "Eritrea", "Pakistan", "Sudan", "Albania", "Afghanistan", "Nigeria", "Syria",
  "China", "Sri Lanka", "Zimbabwe", "Ethiopia", "Democratic Republic of the Congo", "Libya",
  "Bangladesh", "India", "Vietnam", "El Salvador", "Namibia", "Turkey", "Somalia", "Georgia",
  "Ukraine", "Egypt", "Kuwait", "Cameroon", "Ivory Coast", "Gambia", "Ghana", "Guinea", "Kenya",
  "Malawi", "Mali", "Mongolia", "Morocco", "Myanmar", "Nepal", "Palestine", "Russia", "Rwanda",
  "Senegal", "Sierra Leone", "South Africa", "Tanzania", "Togo", "Tunisia", "Uganda", "Yemen",
  "Zambia", "Algeria", "Angola", "Armenia", "Azerbaijan", "Belarus", "Burundi", "Chad", "Colombia",
  "Honduras", "Jamaica",
};

static const char *const ages[] = { "0-9", "10-17", "18-24", "25-34", "35-49", "50 and over" };
static const char *const support[] = { "Section 95", "Section 95", "Section 95", "Section 95",
                                       "Section 95", "Section 4", "Section 98" };

/* Marsaglia's xorshift, 64 bits: quick, and the same everywhere. */
static guint64 state = G_GUINT64_CONSTANT (88172645463325252);

static guint
draw (guint below)
{
  state ^= state << 13;
  state ^= state >> 7;
  state ^= state << 17;

  return (state >> 33) % below;
}

/* Smaller numbers are likelier. */
static guint
draw_low (guint below)
{
  return draw (below) * (guint64) (draw (below) + 1) / below;
}

static void
add_row (GString *text, const char *day)
{
  guint authority = draw (G_N_ELEMENTS (authorities));
  guint ward = draw_low (WARDS_EACH);
  guint sector = authority * SECTORS_EACH + ward * SECTORS_EACH / WARDS_EACH + draw (2);
  guint age = draw (G_N_ELEMENTS (ages));

  g_string_append (text, day);
  g_string_append_c (text, ',');
  g_string_append (text, authorities[authority].name);
  g_string_append_c (text, ',');
  g_string_append (text, authorities[authority].code);
  g_string_append_printf (text, ",Made-up ward %u,ZZ%u %u,", authority * WARDS_EACH + ward + 1,
                          sector / 10 + 1, sector % 10);
  g_string_append (text, nationalities[draw_low (G_N_ELEMENTS (nationalities))]);
  g_string_append_c (text, ',');
  g_string_append (text, ages[age]);
  g_string_append (text, draw (3) == 0 ? ",Female," : ",Male,");
  g_string_append (text, age < 2 || draw (2) == 0 ? "Family," : "Single,");
  g_string_append (text, support[draw (G_N_ELEMENTS (support))]);
  g_string_append_c (text, ',');
  g_string_append_c (text, '1' + draw_low (7));
  g_string_append_c (text, '\n');
}

static gboolean
write_rows (GOutputStream *out, guint n_rows, GError **error)
{
  g_autoptr (GString) text = g_string_sized_new (1 << 20);
  g_autofree char *day = NULL;
  FarneDay first = farne_day_new (2015, 1, 31);
  int last_month = -1;

  g_string_append (text,
                   "Date,Local Authority,LAD Code,Ward,Postcode sector,Nationality,Age band,Sex,"
                   "Household,Support type,People\n");
  for (guint row = 0; row < n_rows; row++)
    {
      int month = (guint64) row * MONTHS / n_rows;

      if (month != last_month)
        {
          g_free (day);
          day = farne_day_to_iso (farne_day_month_end (farne_day_add_months (first, month)));
          last_month = month;
        }
      add_row (text, day);
      if (text->len > (1 << 20) - 512)
        {
          if (!g_output_stream_write_all (out, text->str, text->len, NULL, NULL, error))
            return FALSE;
          g_string_truncate (text, 0);
        }
    }

  return g_output_stream_write_all (out, text->str, text->len, NULL, NULL, error)
         && g_output_stream_close (out, NULL, error);
}

int
main (int argc, char **argv)
{
  static int n_rows = 1000000;
  static char *path;
  static const GOptionEntry entries[] = {
    { "rows", 0, 0, G_OPTION_ARG_INT, &n_rows, "How many rows, up to 10,000,000", "N" },
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &path, "The CSV to write", "FILE" },
    { NULL },
  };
  g_autoptr (GOptionContext) context = g_option_context_new ("- made-up monthly counts");
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = NULL;
  g_autoptr (GFileOutputStream) out = NULL;

  g_option_context_add_main_entries (context, entries, NULL);
  if (!g_option_context_parse (context, &argc, &argv, &error) || path == NULL || n_rows < 1
      || n_rows > 10000000)
    {
      g_printerr ("%s\n",
                  error != NULL ? error->message : "Usage: generate-facts --rows N -o FILE");
      return 2;
    }

  file = g_file_new_for_path (path);
  out = g_file_replace (file, NULL, FALSE, G_FILE_CREATE_NONE, NULL, &error);
  if (out == NULL || !write_rows (G_OUTPUT_STREAM (out), n_rows, &error))
    {
      g_printerr ("%s\n", error->message);
      return 1;
    }

  return 0;
}
