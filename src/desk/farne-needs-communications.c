/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "farne-config.h"

#include "desk/farne-needs.h"

#include <glib/gi18n-lib.h>

#include "desk/farne-needs-kit.h"
#include "model/farne-enquiry.h"
#include "model/farne-media-enquiry.h"
#include "model/farne-news-item.h"
#include "model/farne-subscriber.h"
#include "model/farne-training.h"

static char *
tell_media (FarneDesk *desk, FarneMediaEnquiry *enquiry)
{
  g_autofree char *due = farne_needs_tell_due (enquiry->deadline, farne_desk_get_today (desk));
  const char *time = enquiry->deadline_time != NULL ? enquiry->deadline_time : "";
  const char *gap = *time != '\0' ? " " : "";

  if (enquiry->agreed == FARNE_DAY_NONE)
    return g_strdup_printf (_("%s%s%s; no agreed line"), due, gap, time);

  return g_strdup_printf ("%s%s%s", due, gap, time);
}

/* The media don't wait: every open enquiry counts, however far its deadline. */
static void
add_media (FarneDesk *desk, GPtrArray *needs)
{
  g_autoptr (GPtrArray) open =
    farne_needs_query (desk, &farne_media_enquiry_kind, "answered is unset", NULL);

  for (guint i = 0; i < open->len; i++)
    {
      FarneMediaEnquiry *enquiry = g_ptr_array_index (open, i);
      g_autofree char *title = g_strdup_printf (_("Media: %s"), enquiry->title);
      g_autofree char *why = enquiry->deadline == FARNE_DAY_NONE ? g_strdup (_("not answered"))
                             : tell_media (desk, enquiry);

      farne_needs_add (needs, FARNE_RECORD (enquiry), title, why, enquiry->deadline,
                       enquiry->deadline != FARNE_DAY_NONE &&
                       enquiry->deadline < farne_desk_get_today (desk));
    }
}

static void
add_enquiries (FarneDesk *desk, FarneDay by, GPtrArray *needs)
{
  g_autoptr (GPtrArray) open =
    farne_needs_query (desk, &farne_enquiry_kind, "answered is unset", NULL);

  for (guint i = 0; i < open->len; i++)
    {
      FarneEnquiry *enquiry = g_ptr_array_index (open, i);

      farne_needs_add_due (needs, desk, by, FARNE_RECORD (enquiry), NULL, enquiry->due);
    }
}

/* Something about many records at once is seen to on the page of their kind. */
static void
add_count (GPtrArray *needs, const FarneKind *kind, guint n, const char *title, char *why,
           gboolean is_late)
{
  g_autofree char *owned = why;

  if (n > 0)
    {
      FarneNeed *need = farne_needs_add (needs, NULL, title, owned, FARNE_DAY_NONE, is_late);

      need->kind = kind;
      need->section = kind->section;
    }
}

static void
add_news (FarneDesk *desk, GPtrArray *needs)
{
  g_autoptr (GPtrArray) ready =
    farne_needs_query (desk, &farne_news_item_kind, "ready=yes", "used is unset", NULL);

  add_count (needs, &farne_news_item_kind, ready->len, _("Newsletter"),
             g_strdup_printf (ngettext ("%u item ready", "%u items ready", ready->len), ready->len),
             FALSE);
}

/* Nobody is written to without consent: who stands on a list and was not asked is told of. */
static void
add_consent (FarneDesk *desk, GPtrArray *needs)
{
  g_autoptr (GPtrArray) unasked =
    farne_needs_query (desk, &farne_subscriber_kind, "consent=not_asked", NULL);

  add_count (needs, &farne_subscriber_kind, unasked->len, _("Mailing lists"),
             g_strdup_printf (ngettext ("%u person not asked for consent",
                                        "%u people not asked for consent", unasked->len),
                              unasked->len), TRUE);
}

static void
add_training (FarneDesk *desk, FarneDay by, GPtrArray *needs)
{
  const FarneDay today = farne_desk_get_today (desk);
  g_autoptr (GPtrArray) sessions = farne_needs_query (desk, &farne_training_kind, "day>=today", NULL);

  for (guint i = 0; i < sessions->len; i++)
    {
      FarneTraining *session = g_ptr_array_index (sessions, i);
      g_autofree char *day = farne_day_to_text (session->day);

      if (session->day >= today && session->day <= by)
        farne_needs_add (needs, FARNE_RECORD (session), NULL, day, session->day, FALSE);
    }
}

/**
 * farne_needs_communications:
 * @desk: a desk
 * @by: the last day that counts
 * @needs: (element-type FarneNeed): the list to add to
 *
 * What communications need: the media's deadlines, enquiries, consent of those on mailing lists, items
 * ready for the newsletter, training sessions ahead.
 */
void
farne_needs_communications (FarneDesk *desk, FarneDay by, GPtrArray *needs)
{
  add_media (desk, needs);
  add_enquiries (desk, by, needs);
  add_consent (desk, needs);
  add_news (desk, needs);
  add_training (desk, by, needs);
}
