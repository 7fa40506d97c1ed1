/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "facts/farne-areas-private.h"

#include "base/farne-place-code.h"
#include "base/farne-text.h"

/*
 * What a dictionary of labels says about itself. Names go from code to code when councils are
 * merged, renamed or recoded, and typists slip; so a code belongs to a name for certain only when
 * the file gives it no other name. Such a code is that name's own.
 */
typedef struct
{
  char *code;   /* tidied, or NULL */
  char *name;   /* folded, may be empty */
  char *region; /* folded, may be empty */
  char *words;  /* the name as it stands */
} Label;

typedef struct
{
  FarneAreas *areas;
  FarneDay on;
  Label *labels;
  guint n_labels;
  GHashTable *names_of; /* code → set of folded names */
  GHashTable *own_of;   /* folded name → GPtrArray of Label: those with a code of its own */
} Matcher;

/* A code of the country, or the pack's own, which need not look like one. */
static char *
tidy_code (FarneAreas *areas, const char *text)
{
  char *code = farne_area_code_tidy (text);

  return code == NULL && farne_areas_find (areas, text) != NULL ? g_strdup (text) : code;
}

static void
label_init (Label *label, FarneAreas *areas, const char *text)
{
  g_auto (GStrv) parts = g_strsplit (text, "\t", 3);
  guint n = g_strv_length (parts);

  label->code = n > 0 ? tidy_code (areas, parts[0]) : NULL;
  label->words = n > 1 ? farne_text_without_notes (parts[1]) : g_strdup ("");
  label->name = farne_text_fold (label->words);
  label->region = farne_text_fold (n > 2 ? parts[2] : "");
}

static void
label_clear (Label *label)
{
  g_free (label->code);
  g_free (label->name);
  g_free (label->region);
  g_free (label->words);
}

static void
note_name (Matcher *matcher, const Label *label)
{
  GHashTable *names = g_hash_table_lookup (matcher->names_of, label->code);

  if (names == NULL)
    {
      names = g_hash_table_new (g_str_hash, g_str_equal);
      g_hash_table_insert (matcher->names_of, label->code, names);
    }
  g_hash_table_add (names, label->name);
}

static gboolean
is_own (Matcher *matcher, const char *code)
{
  return g_hash_table_size (g_hash_table_lookup (matcher->names_of, code)) == 1;
}

static void
note_own (Matcher *matcher, Label *label)
{
  GPtrArray *owners = g_hash_table_lookup (matcher->own_of, label->name);

  if (owners == NULL)
    {
      owners = g_ptr_array_new ();
      g_hash_table_insert (matcher->own_of, label->name, owners);
    }
  g_ptr_array_add (owners, label);
}

static void
matcher_init (Matcher *matcher, FarneAreas *areas, const char *const *labels, guint n_labels,
              FarneDay on)
{
  matcher->areas = areas;
  matcher->on = on;
  matcher->n_labels = n_labels;
  matcher->labels = g_new0 (Label, MAX (n_labels, 1));
  matcher->names_of = g_hash_table_new_full (g_str_hash, g_str_equal, NULL,
                                             (GDestroyNotify) g_hash_table_unref);
  matcher->own_of = g_hash_table_new_full (g_str_hash, g_str_equal, NULL,
                                           (GDestroyNotify) g_ptr_array_unref);

  for (guint i = 0; i < n_labels; i++)
    {
      Label *label = &matcher->labels[i];

      label_init (label, areas, labels[i]);
      if (label->code != NULL && label->name[0] != '\0')
        note_name (matcher, label);
    }
  for (guint i = 0; i < n_labels; i++)
    {
      Label *label = &matcher->labels[i];

      if (label->code != NULL && label->name[0] != '\0' && is_own (matcher, label->code))
        note_own (matcher, label);
    }
}

static void
matcher_clear (Matcher *matcher)
{
  g_hash_table_unref (matcher->names_of);
  g_hash_table_unref (matcher->own_of);
  for (guint i = 0; i < matcher->n_labels; i++)
    label_clear (&matcher->labels[i]);
  g_free (matcher->labels);
}

/* A label elsewhere in the file that gives the name another code, for certain. */
static const Label *
find_own_elsewhere (Matcher *matcher, const Label *label)
{
  GPtrArray *owners = g_hash_table_lookup (matcher->own_of, label->name);
  const Label *found = NULL;

  for (guint i = 0; owners != NULL && i < owners->len; i++)
    {
      const Label *owner = g_ptr_array_index (owners, i);

      if (g_str_equal (owner->code, label->code))
        continue;
      if (g_str_equal (owner->region, label->region))
        return owner;
      found = owner;
    }

  return found;
}

/* Whether the code bears another name too, one that has no other code of its own. */
static gboolean
has_other_owner (Matcher *matcher, const Label *label)
{
  GHashTable *names = g_hash_table_lookup (matcher->names_of, label->code);
  GHashTableIter iter;
  gpointer name;

  g_hash_table_iter_init (&iter, names);
  while (g_hash_table_iter_next (&iter, &name, NULL))
    if (!g_str_equal (name, label->name) && g_hash_table_lookup (matcher->own_of, name) == NULL)
      return TRUE;

  return FALSE;
}

static gboolean
in_own_region (Matcher *matcher, const Label *label)
{
  return farne_areas_is_own_region (matcher->areas, label->region);
}

static gboolean
is_published_level (FarneArea *area)
{
  return farne_area_has_level (area, FARNE_LEVEL_AUTHORITY)
         || farne_area_has_level (area, FARNE_LEVEL_DISTRICT);
}

static gboolean
bears_name (Matcher *matcher, FarneArea *area, const Label *label)
{
  g_autofree char *name = farne_text_fold (area->name);
  g_auto (GStrv) others = g_strsplit (area->other_names != NULL ? area->other_names : "", ";", -1);

  if (label->name[0] == '\0' || g_str_equal (name, label->name))
    return TRUE;
  for (guint i = 0; others[i] != NULL; i++)
    if (farne_text_same (others[i], label->words))
      return TRUE;

  return FALSE;
}

/* Countries, and words for none, contradict no area. */
static gboolean
is_above_regions (const char *folded)
{
  static const char *const words[]
      = { "england", "england and wales", "great britain", "united kingdom", "uk", "unknown", NULL };

  return g_strv_contains (words, folded) || g_str_equal (folded, "n a")
         || g_str_has_prefix (folded, "n a ");
}

/* Whether the label stands in a region that the area does not lie in. */
static gboolean
contradicts_region (Matcher *matcher, const Label *label, FarneArea *area)
{
  if (label->region[0] == '\0' || in_own_region (matcher, label)
      || is_above_regions (label->region))
    return FALSE;

  for (guint depth = 0; area != NULL && depth < 16; depth++)
    {
      g_autofree char *name = farne_text_fold (area->name);

      if (g_str_equal (name, label->region))
        return FALSE;
      area = farne_areas_find (matcher->areas, area->parent);
    }

  return TRUE;
}

/* A name that belongs elsewhere settles it only if the region agrees. */
static FarneLabelMatch
settle (FarneArea *named, gboolean region_agrees)
{
  if (!region_agrees)
    return (FarneLabelMatch) { NULL, FARNE_MATCHED_DISAGREES };

  return (FarneLabelMatch) { named, FARNE_MATCHED_REPAIRED };
}

/* The code is ours, the name another's. */
static FarneLabelMatch
give_away (gboolean region_agrees)
{
  FarneLabelMatch match = settle (NULL, region_agrees);

  match.doubt = FARNE_DOUBT_CODE;
  return match;
}

/*
 * The code is known: does the name belong to somewhere else? A name that nobody else bears is a slip
 * of the pen, unless the region speaks against the code as well.
 */
static FarneLabelMatch
match_known_code (Matcher *matcher, const Label *label, FarneArea *area, FarneMatched how)
{
  gboolean contradicted = contradicts_region (matcher, label, area);
  FarneLabelMatch by_code = { area, how, contradicted ? FARNE_DOUBT_REGION : FARNE_DOUBT_NONE };
  FarneArea *named;
  const Label *elsewhere;

  if (!is_published_level (area))
    return (FarneLabelMatch) { area, how };
  if (bears_name (matcher, area, label))
    return by_code;

  named = farne_areas_find_published (matcher->areas, label->name, matcher->on);
  if (named != NULL && is_published_level (named))
    return settle (named, in_own_region (matcher, label));

  elsewhere = find_own_elsewhere (matcher, label);
  if (elsewhere != NULL)
    return give_away (g_str_equal (elsewhere->region, label->region)
                      && !in_own_region (matcher, label));
  if (contradicted)
    return settle (NULL, FALSE);

  return (FarneLabelMatch) { area, how, FARNE_DOUBT_NAME };
}

/* The code is none of ours: is the name? */
static FarneLabelMatch
match_foreign_code (Matcher *matcher, const Label *label)
{
  FarneArea *named = farne_areas_find_published (matcher->areas, label->name, matcher->on);
  const Label *elsewhere;

  if (named != NULL && is_published_level (named))
    return settle (named, in_own_region (matcher, label));

  elsewhere = label->name[0] != '\0' ? find_own_elsewhere (matcher, label) : NULL;
  if (elsewhere != NULL && has_other_owner (matcher, label))
    return settle (NULL, g_str_equal (elsewhere->region, label->region));

  return (FarneLabelMatch) { NULL, in_own_region (matcher, label) ? FARNE_MATCHED_UNKNOWN
                                                                  : FARNE_MATCHED_OUTSIDE };
}

static FarneLabelMatch
match_name (Matcher *matcher, const Label *label)
{
  FarneArea *named = farne_areas_find_published (matcher->areas, label->name, matcher->on);
  gboolean elsewhere = label->region[0] != '\0' && !in_own_region (matcher, label);

  if (named != NULL && !elsewhere)
    return (FarneLabelMatch) { named, FARNE_MATCHED_NAME };
  if (elsewhere && !g_str_has_prefix (label->region, "n a "))
    return (FarneLabelMatch) { NULL, FARNE_MATCHED_OUTSIDE,
                               named != NULL && contradicts_region (matcher, label, named)
                                   ? FARNE_DOUBT_REGION : FARNE_DOUBT_NONE };

  return (FarneLabelMatch) { NULL, FARNE_MATCHED_UNKNOWN };
}

static FarneArea *
find_typed (Matcher *matcher, const char *text, const Label *label)
{
  g_autofree char *whole = g_strdelimit (g_strdup (text), "\t", ' ');
  FarneArea *area = farne_areas_find_typed (matcher->areas, "area", whole, matcher->on);

  if (area == NULL && label->words[0] != '\0')
    area = farne_areas_find_typed (matcher->areas, "area", label->words, matcher->on);
  if (area == NULL && label->code != NULL)
    area = farne_areas_find_typed (matcher->areas, "area", label->code, matcher->on);

  return area;
}

static FarneLabelMatch
match_label (Matcher *matcher, const char *text, const Label *label)
{
  FarneArea *area = find_typed (matcher, text, label);

  if (area != NULL)
    return (FarneLabelMatch) { area, FARNE_MATCHED_TYPED };

  if (label->code == NULL)
    return match_name (matcher, label);

  area = farne_areas_find_current (matcher->areas, label->code);
  if (area != NULL)
    return match_known_code (matcher, label, area, FARNE_MATCHED_CODE);

  area = farne_areas_find_retired (matcher->areas, label->code);
  if (area != NULL)
    return match_known_code (matcher, label, area, FARNE_MATCHED_RETIRED_CODE);

  return match_foreign_code (matcher, label);
}

/**
 * farne_areas_match_labels:
 * @self: places
 * @labels: (array length=n_labels): a dictionary of labels: code TAB name TAB region
 * @n_labels: how many
 * @on: the day they speak of, for names and mappings that changed
 *
 * What each label of a dictionary stands for. Where code and name disagree, neither wins in
 * silence: if the name is an area's and the region agrees, the label is given to the named area and
 * marked repaired; otherwise it is given to none. A name that belongs to nowhere else is a slip of
 * the pen, and the code counts, in doubt; but not where the region contradicts the code as well. An
 * area outside the region is %NULL, repaired or not.
 *
 * Returns: (transfer full) (array length=n_labels): the matches; free with g_free()
 */
FarneLabelMatch *
farne_areas_match_labels (FarneAreas *self, const char *const *labels, guint n_labels, FarneDay on)
{
  FarneLabelMatch *matches = g_new0 (FarneLabelMatch, MAX (n_labels, 1));
  Matcher matcher;

  matcher_init (&matcher, self, labels, n_labels, on);
  for (guint i = 0; i < n_labels; i++)
    matches[i] = match_label (&matcher, labels[i], &matcher.labels[i]);
  matcher_clear (&matcher);

  return matches;
}

static FarneLabelMatch
match_small (FarneAreas *self, const char *level, const char *text, FarneDay on)
{
  g_auto (GStrv) parts = g_strsplit (text, "\t", 2);
  gboolean is_sector = g_str_equal (level, FARNE_LEVEL_SECTOR);
  const char *first = parts[0] != NULL ? parts[0] : "";
  const char *name = parts[0] != NULL && parts[1] != NULL ? parts[1] : first;
  g_autofree char *code = is_sector ? farne_sector_tidy (first) : farne_area_code_tidy (first);
  g_autofree char *folded = farne_text_fold (name);
  FarneArea *area = farne_areas_find_typed (self, is_sector ? "sector" : "area", name, on);

  if (area != NULL)
    return (FarneLabelMatch) { area, FARNE_MATCHED_TYPED };
  if (code != NULL && (area = farne_areas_find_current (self, code)) != NULL)
    return (FarneLabelMatch) { area, FARNE_MATCHED_CODE };
  if (code != NULL && (area = farne_areas_find_retired (self, code)) != NULL)
    return (FarneLabelMatch) { area, FARNE_MATCHED_RETIRED_CODE };
  if (code == NULL && (area = farne_areas_find_only (self, folded, level)) != NULL)
    return (FarneLabelMatch) { area, FARNE_MATCHED_NAME };

  return (FarneLabelMatch) { NULL, FARNE_MATCHED_UNKNOWN };
}

/**
 * farne_areas_match_level:
 * @self: places
 * @level: `ward` or `sector`
 * @labels: (array length=n_labels): a dictionary: code TAB name for wards, the sector itself
 * @n_labels: how many
 * @on: the day they speak of
 *
 * What each ward or sector of a dictionary stands for: by code, or by a name that only one bears.
 *
 * Returns: (transfer full) (array length=n_labels): the matches; free with g_free()
 */
FarneLabelMatch *
farne_areas_match_level (FarneAreas *self, const char *level, const char *const *labels,
                         guint n_labels, FarneDay on)
{
  FarneLabelMatch *matches = g_new0 (FarneLabelMatch, MAX (n_labels, 1));

  for (guint i = 0; i < n_labels; i++)
    matches[i] = match_small (self, level, labels[i], on);

  return matches;
}
