/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "farne-config.h"

#include "ui/farne-quoted-card.h"

#include <glib/gi18n-lib.h>

#include "desk/farne-quoted.h"
#include "ui/farne-card.h"
#include "ui/farne-report-view.h"

static const FarneField *
get_value_field (void)
{
  return farne_kind_find_field (&farne_quoted_figure_kind, "value");
}

static void
add_published (GtkWidget *card, FarneQuotedFigure *quoted, const char *when, const FarnePublished *published)
{
  const gboolean has_value = farne_record_has (FARNE_RECORD (quoted), get_value_field ());
  g_autofree char *figure = farne_published_describe (published);
  g_autofree char *at = farne_day_to_text (published->at);
  g_autofree char *text = g_strdup_printf (_("%s: %s"), when, figure);
  g_autofree char *detail = g_strdup_printf (_("to %s"), at);
  g_autofree char *apart = has_value ? farne_published_compare (published, quoted->value) : NULL;
  const gboolean differs = has_value && farne_published_differs (published, quoted->value);

  farne_report_add_row (card, NULL, text, detail, apart, differs);
}

/**
 * farne_quoted_card_new:
 * @context: what the pages share
 * @quoted: a saved quoted figure
 *
 * Shows the published figure as it was known when the other was said, and as it is known now.
 *
 * Returns: (transfer floating): the card
 */
GtkWidget *
farne_quoted_card_new (FarneContext *context, FarneRecord *quoted)
{
  FarneDesk *desk = farne_context_get_desk (context);
  FarneQuotedFigure *figure = FARNE_QUOTED_FIGURE (quoted);
  GtkWidget *card = farne_card_new (_("What is published?"));
  FarnePublished then, now;
  const gboolean was = farne_desk_find_published (desk, figure, figure->day, figure->day, &then);
  const gboolean is =
    farne_desk_find_published (desk, figure, farne_desk_get_today (desk), FARNE_DAY_NONE, &now);

  if (was)
    add_published (card, figure, _("Known when it was said"), &then);
  if (is && (!was || now.at != then.at || now.value != then.value))
    add_published (card, figure, _("Known today"), &now);
  if (!was && !is)
    farne_report_add_text (card, _("No release tells of it."));

  return card;
}
