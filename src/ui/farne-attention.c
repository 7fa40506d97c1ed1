/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/farne-attention.h"

static FarneAttention *
make (const char *text, const char *tag, gboolean late)
{
  FarneAttention *attention = g_new0 (FarneAttention, 1);

  attention->text = g_strdup (text);
  attention->tag = g_strdup (tag);
  attention->late = late;

  return attention;
}

/**
 * farne_attention_new:
 * @text: a translated sentence
 * @tag: (nullable): a few translated words beside it
 * @late: whether it is late, vacant or wrong, not merely due
 * @record: the record to open
 *
 * Returns: (transfer full): something that needs attention
 */
FarneAttention *
farne_attention_new (const char *text, const char *tag, gboolean late, FarneRecord *record)
{
  FarneAttention *attention = make (text, tag, late);

  attention->kind = farne_record_get_kind (record);
  attention->id = farne_record_get_id (record);

  return attention;
}

/**
 * farne_attention_new_view:
 * @text: a translated sentence
 * @tag: (nullable): a few translated words beside it
 * @late: whether it is late, vacant or wrong, not merely due
 * @view: the name of a view of the section, see farne_record_section_add_view()
 *
 * Returns: (transfer full): something that needs attention, of which a whole view tells
 */
FarneAttention *
farne_attention_new_view (const char *text, const char *tag, gboolean late, const char *view)
{
  FarneAttention *attention = make (text, tag, late);

  attention->view = g_strdup (view);

  return attention;
}

/**
 * farne_attention_free:
 * @attention: (transfer full): something that needs attention
 *
 * Frees it.
 */
void
farne_attention_free (FarneAttention *attention)
{
  g_free (attention->text);
  g_free (attention->tag);
  g_free (attention->view);
  g_free (attention);
}
