/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "farne-config.h"

#include "ui/farne-search-results.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "base/farne-place-code.h"
#include "base/farne-text.h"
#include "desk/farne-gazetteer.h"
#include "desk/farne-record-words.h"
#include "store/farne-search.h"
#include "ui/farne-section.h"

/* How many of each group are shown: what is looked for is found by a word more, not by scrolling. */
#define MOST_HITS 40
#define MOST_RECORDS 12
#define MOST_PLACES 6
#define MOST_OTHERS 6

/**
 * farne_search_result_free:
 * @result: (transfer full): a result
 *
 * Frees a result.
 */
void
farne_search_result_free (FarneSearchResult *result)
{
  g_free (result->title);
  g_free (result->subtitle);
  g_free (result->action);
  g_clear_pointer (&result->target, g_variant_unref);
  g_free (result);
}

static FarneSearchResult *
add (GPtrArray *results, const char *group, const char *title, const char *subtitle,
     const char *action, GVariant *target)
{
  FarneSearchResult *result = g_new0 (FarneSearchResult, 1);

  result->group = group;
  result->title = g_strdup (title);
  result->subtitle = g_strdup (subtitle);
  result->action = g_strdup (action);
  result->target = target != NULL ? g_variant_ref_sink (target) : NULL;
  g_ptr_array_add (results, result);

  return result;
}

/* Words around what was found; else what stands beside the title in a list, to tell it from its like. */
static char *
describe_hit (FarneDesk *desk, const FarneHit *hit)
{
  g_autoptr (FarneRecord) record = NULL;

  if (*hit->snippet != '\0')
    return g_strdup (hit->snippet);
  record = farne_store_get (farne_desk_get_store (desk), hit->kind, hit->id, NULL);

  return record == NULL ? g_strdup ("")
                        : farne_record_words_get_subtitle (farne_desk_get_record_words (desk), record,
                                                           hit->restricted);
}

static void
add_hit (GPtrArray *results, FarneDesk *desk, const FarneHit *hit, const char *group)
{
  g_autofree char *beside = describe_hit (desk, hit);
  g_autofree char *subtitle = *beside != '\0'
                                ? g_strdup_printf ("%s · %s", _(hit->kind->label), beside)
                                : g_strdup (_(hit->kind->label));
  FarneSearchResult *result =
    add (results, group, *hit->title != '\0' ? hit->title : _("(without a name)"), subtitle,
         "win.open-record", g_variant_new ("(sx)", hit->kind->name, hit->id));

  result->restricted = hit->restricted;
}

/* Records that have a page, or places. */
static void
add_records (GPtrArray *results, FarneDesk *desk, GPtrArray *hits, gboolean places)
{
  const guint most = places ? MOST_PLACES : MOST_RECORDS;
  guint n = 0;

  for (guint i = 0; i < hits->len && n < most; i++)
    {
      const FarneHit *hit = hits->pdata[i];
      const gboolean is_place = hit->kind == &farne_area_kind;

      if (is_place != places || (!is_place && hit->kind->section == NULL))
        continue;
      add_hit (results, desk, hit, places ? _("Places") : _("Records"));
      n++;
    }
}

/* A whole postcode is asked of the directories of postcodes. */
static void
add_postcode (GPtrArray *results, FarneDesk *desk, const char *text)
{
  g_autofree char *postcode = farne_postcode_tidy (text);
  g_autoptr (FarneGazetteer) gazetteer = NULL;
  g_autofree char *subtitle = NULL;
  FarnePlaced placed = { 0 };

  if (postcode == NULL)
    return;
  gazetteer = farne_gazetteer_new (desk, farne_desk_get_today (desk), NULL);
  if (gazetteer == NULL || !farne_gazetteer_find (gazetteer, postcode, &placed)
      || placed.authority == NULL)
    return;
  subtitle = placed.ward != NULL
               ? g_strdup_printf ("%s, %s", placed.ward->name, placed.authority->name)
               : g_strdup (placed.authority->name);
  add (results, _("Places"), postcode, subtitle, "win.open-place",
       g_variant_new_string (placed.authority->code));
}

/* Every word that was typed is the start of a word in the text. */
static gboolean
has_words (const char *text, char **words)
{
  g_autofree char *folded = farne_text_fold (text);

  for (guint i = 0; words[i] != NULL; i++)
    if (!farne_text_has_word (folded, words[i]))
      return FALSE;

  return TRUE;
}

static void
add_figures (GPtrArray *results, FarneDesk *desk, char **words)
{
  g_autoptr (GPtrArray) series = farne_factbase_list_series (farne_desk_get_factbase (desk));
  guint n = 0;

  for (guint i = 0; i < series->len && n < MOST_OTHERS; i++)
    {
      const FarneSeries *one = series->pdata[i];

      if (!has_words (one->name, words))
        continue;
      add (results, _("Figures"), one->name, _("on the map"), "win.show-figures",
           g_variant_new_string (one->code));
      n++;
    }
}

static void
add_pages (GPtrArray *results, char **words)
{
  guint n;
  const GType *types = farne_sections_get_all (&n);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (FarneSectionClass) klass = g_type_class_ref (types[i]);

      if (has_words (_(klass->title), words))
        add (results, _("Pages"), _(klass->title), NULL, "win.section",
             g_variant_new_string (klass->name));
    }
}

/* The lists that a page has in its menu. */
static void
add_lists (GPtrArray *results, char **words)
{
  const FarneKind *const *kinds = farne_kinds_get_all ();
  guint n = 0;

  for (guint i = 0; kinds[i] != NULL && n < MOST_OTHERS; i++)
    if (kinds[i]->section != NULL && has_words (_(kinds[i]->label_plural), words))
      {
        add (results, _("Lists"), _(kinds[i]->label_plural), NULL, "win.open-list",
             g_variant_new_string (kinds[i]->name));
        n++;
      }
}

/* Whether a list is called as what was typed begins: it is then meant before what is in it. */
static gboolean
is_list (const char *text)
{
  g_autofree char *typed = farne_text_fold (text);
  const FarneKind *const *kinds = farne_kinds_get_all ();

  for (guint i = 0; kinds[i] != NULL; i++)
    {
      g_autofree char *name = farne_text_fold (_(kinds[i]->label_plural));

      if (kinds[i]->section != NULL && g_str_has_prefix (name, typed))
        return TRUE;
    }

  return FALSE;
}

static char *
read_label (GMenuModel *menu, int index)
{
  g_autofree char *label = NULL;
  g_auto (GStrv) parts = NULL;

  if (!g_menu_model_get_item_attribute (menu, index, G_MENU_ATTRIBUTE_LABEL, "s", &label))
    return NULL;
  parts = g_strsplit (label, "_", -1);

  return g_strjoinv ("", parts);
}

static void
add_command (GPtrArray *results, GMenuModel *menu, int index, char **words)
{
  g_autofree char *label = read_label (menu, index);
  g_autofree char *action = NULL;
  g_autoptr (GVariant) target =
    g_menu_model_get_item_attribute_value (menu, index, G_MENU_ATTRIBUTE_TARGET, NULL);

  if (label != NULL && has_words (label, words)
      && g_menu_model_get_item_attribute (menu, index, G_MENU_ATTRIBUTE_ACTION, "s", &action))
    add (results, _("Commands"), label, NULL, action, target);
}

/* What stands in a menu, its sections and what opens from it. */
static void
add_commands (GPtrArray *results, GMenuModel *menu, char **words)
{
  for (int i = 0; i < g_menu_model_get_n_items (menu); i++)
    {
      g_autoptr (GMenuModel) section = g_menu_model_get_item_link (menu, i, G_MENU_LINK_SECTION);
      g_autoptr (GMenuModel) submenu = g_menu_model_get_item_link (menu, i, G_MENU_LINK_SUBMENU);

      add_command (results, menu, i, words);
      if (section != NULL)
        add_commands (results, section, words);
      if (submenu != NULL)
        add_commands (results, submenu, words);
    }
}

static char **
split_words (const char *text)
{
  g_autofree char *folded = farne_text_fold (text);
  g_auto (GStrv) parts = g_strsplit_set (folded, " \t", -1);
  g_autoptr (GStrvBuilder) words = g_strv_builder_new ();

  for (guint i = 0; parts[i] != NULL; i++)
    if (*parts[i] != '\0')
      g_strv_builder_add (words, parts[i]);

  return g_strv_builder_end (words);
}

/**
 * farne_search_everything:
 * @context: what the pages share
 * @commands: (nullable): the menu whose commands are found too
 * @text: what was typed so far; every word is the start of one
 *
 * Looks for something in the records of the file, places and postcodes, figures, pages, lists and commands.
 * Lists come first where one is called so.
 *
 * Returns: (transfer full) (element-type FarneSearchResult): what was found, group by group
 */
GPtrArray *
farne_search_everything (FarneContext *context, GMenuModel *commands, const char *text)
{
  FarneDesk *desk = farne_context_get_desk (context);
  GPtrArray *results =
    g_ptr_array_new_with_free_func ((GDestroyNotify) farne_search_result_free);
  g_auto (GStrv) words = split_words (text);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) hits = NULL;
  const gboolean lists_first = is_list (text);

  if (words[0] == NULL)
    return results;
  if (lists_first)
    add_lists (results, words);
  hits = farne_store_search (farne_desk_get_store (desk), text, MOST_HITS, &error);
  if (hits == NULL)
    farne_context_tell_error (context, error);
  else
    add_records (results, desk, hits, FALSE);
  add_postcode (results, desk, text);
  if (hits != NULL)
    add_records (results, desk, hits, TRUE);
  add_figures (results, desk, words);
  add_pages (results, words);
  if (!lists_first)
    add_lists (results, words);
  if (commands != NULL)
    add_commands (results, commands, words);

  return results;
}
