/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "farne-config.h"

#include <glib/gi18n-lib.h>
#include <json-glib/json-glib.h>

#include "base/farne-error.h"
#include "desk/farne-data-folder.h"
#include "desk/farne-pack.h"

#define FORMAT 1

/**
 * farne_pack_free:
 * @pack: (transfer full): a pack
 *
 * Frees a pack.
 */
void
farne_pack_free (FarnePack *pack)
{
  g_free (pack->id);
  g_free (pack->title);
  g_free (pack->folder);
  g_free (pack);
}

static FarnePack *
fail_pack (const char *path, GError **error)
{
  g_set_error (error, FARNE_ERROR, FARNE_ERROR_UNREADABLE,
               _("%s is not the description of a region pack: it should hold a JSON object with "
                 "“format” %d, “id” and “title”."), path, FORMAT);
  return NULL;
}

static FarnePack *
read_description (const char *folder, GError **error)
{
  g_autofree char *path = g_build_filename (folder, "pack.json", NULL);
  g_autoptr (JsonParser) parser = json_parser_new_immutable ();
  g_autoptr (FarnePack) pack = g_new0 (FarnePack, 1);
  JsonObject *object;

  if (!json_parser_load_from_file (parser, path, error))
    return NULL;
  if (!JSON_NODE_HOLDS_OBJECT (json_parser_get_root (parser)))
    return fail_pack (path, error);
  object = json_node_get_object (json_parser_get_root (parser));
  pack->id = g_strdup (json_object_get_string_member_with_default (object, "id", NULL));
  pack->title = g_strdup (json_object_get_string_member_with_default (object, "title", NULL));
  pack->folder = g_strdup (folder);
  if (json_object_get_int_member_with_default (object, "format", 0) != FORMAT
      || pack->id == NULL || pack->title == NULL)
    return fail_pack (path, error);
  return g_steal_pointer (&pack);
}

static int
compare_packs (gconstpointer a, gconstpointer b)
{
  const FarnePack *one = *(FarnePack *const *) a;
  const FarnePack *other = *(FarnePack *const *) b;

  return g_utf8_collate (one->title, other->title);
}

static void
add_pack (GPtrArray *packs, const char *folder)
{
  g_autofree char *description = g_build_filename (folder, "pack.json", NULL);
  g_autoptr (GError) error = NULL;
  FarnePack *pack;

  if (!g_file_test (description, G_FILE_TEST_EXISTS))
    return;
  pack = read_description (folder, &error);
  if (pack == NULL)
    g_info ("%s", error->message);
  else
    g_ptr_array_add (packs, pack);
}

/**
 * farne_pack_list:
 *
 * Lists the region packs there are, by title. A folder without a readable description is left out.
 *
 * Returns: (transfer full) (element-type FarnePack): the packs
 */
GPtrArray *
farne_pack_list (void)
{
  GPtrArray *packs = g_ptr_array_new_with_free_func ((GDestroyNotify) farne_pack_free);
  g_autofree char *folder = farne_data_folder_find ("regions", "FARNE_PACKS");
  g_autoptr (GDir) listing = g_dir_open (folder, 0, NULL);
  const char *name;

  while (listing != NULL && (name = g_dir_read_name (listing)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      add_pack (packs, path);
    }
  g_ptr_array_sort (packs, compare_packs);
  return packs;
}

static char *
list_ids (GPtrArray *packs)
{
  g_autoptr (GPtrArray) ids = g_ptr_array_new ();

  for (guint i = 0; i < packs->len; i++)
    g_ptr_array_add (ids, ((FarnePack *) g_ptr_array_index (packs, i))->id);
  g_ptr_array_add (ids, NULL);
  return g_strjoinv (", ", (char **) ids->pdata);
}

static FarnePack *
fail_unknown (GPtrArray *packs, const char *id, GError **error)
{
  g_autofree char *ids = list_ids (packs);
  g_autofree char *folder = farne_data_folder_find ("regions", "FARNE_PACKS");

  if (packs->len == 0)
    g_set_error (error, FARNE_ERROR, FARNE_ERROR_NOT_FOUND,
                 _("There is no region pack in %s; install Farne again, or set FARNE_PACKS to the "
                   "folder that holds them."), folder);
  else
    g_set_error (error, FARNE_ERROR, FARNE_ERROR_NOT_FOUND,
                 _("There is no region pack “%s”; there are: %s."), id, ids);
  return NULL;
}

/**
 * farne_pack_find:
 * @id: the name of a pack, as `north-east`
 *
 * Finds a pack.
 *
 * Returns: (transfer full): the pack, or %NULL with %FARNE_ERROR_NOT_FOUND and the names there are
 */
FarnePack *
farne_pack_find (const char *id, GError **error)
{
  g_autoptr (GPtrArray) packs = farne_pack_list ();

  g_return_val_if_fail (id != NULL, NULL);

  for (guint i = 0; i < packs->len; i++)
    if (g_str_equal (((FarnePack *) g_ptr_array_index (packs, i))->id, id))
      return g_ptr_array_steal_index (packs, i);
  return fail_unknown (packs, id, error);
}
