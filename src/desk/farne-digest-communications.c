/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "farne-config.h"

#include "desk/farne-digest-kit.h"

#include <glib/gi18n-lib.h>

#include "desk/farne-needs-kit.h"
#include "model/farne-audience.h"
#include "model/farne-media-enquiry.h"
#include "model/farne-news-item.h"
#include "model/farne-trainee.h"
#include "model/farne-training.h"

/* ---- media ---- */

/* The first deadline first; who asks without one comes last. */
static int
compare_deadlines (gconstpointer a, gconstpointer b)
{
  const FarneMediaEnquiry *left = *(FarneMediaEnquiry *const *) a;
  const FarneMediaEnquiry *right = *(FarneMediaEnquiry *const *) b;
  const gboolean left_dated = left->deadline != FARNE_DAY_NONE;

  if (left_dated != (right->deadline != FARNE_DAY_NONE))
    return left_dated ? -1 : 1;
  if (left->deadline != right->deadline)
    return left->deadline < right->deadline ? -1 : 1;

  return g_strcmp0 (left->deadline_time, right->deadline_time);
}

static void
add_enquiry (FarneTableContent *table, FarneMediaEnquiry *enquiry, FarneDay today)
{
  const gboolean agreed = enquiry->agreed != FARNE_DAY_NONE && enquiry->line != NULL;
  const char *line = agreed ? enquiry->line : _("none agreed yet");
  const char *time = enquiry->deadline_time != NULL ? enquiry->deadline_time : "";
  g_autofree char *key = farne_digest_key (enquiry);
  g_autofree char *day = farne_digest_day_text (enquiry->deadline);
  g_autofree char *due = enquiry->deadline != FARNE_DAY_NONE ? farne_needs_tell_due (enquiry->deadline, today)
                                                             : g_strdup (_("no deadline"));
  /* Translators: subject, who asks, "due today", the line agreed for the media */
  g_autofree char *words = g_strdup_printf (_("%s, %s: %s. Line: %s"), enquiry->title, enquiry->outlet, due,
                                            line);

  farne_table_content_add (table, key, words, !agreed,
                           (const char *[]) { enquiry->title, enquiry->outlet, day, time, due, line, NULL });
}

static void
add_media (FarneDesk *desk, GPtrArray *parts, GPtrArray *enquiries)
{
  const char *const headers[] = { _("Subject"), _("From"), _("Deadline"), _("At"), _("How it stands"),
                                  _("Agreed line"), NULL };
  FarneDigestPart *part = farne_digest_add_part (parts, desk, _("What do the media wait for?"));
  g_autoptr (FarneTableContent) table = farne_table_content_new (headers, 6);

  part->adds = "media_enquiry";
  g_ptr_array_sort (enquiries, compare_deadlines);
  for (guint i = 0; i < enquiries->len; i++)
    if (FARNE_MEDIA_ENQUIRY (g_ptr_array_index (enquiries, i))->answered == FARNE_DAY_NONE)
      add_enquiry (table, g_ptr_array_index (enquiries, i), farne_desk_get_today (desk));
  if (table->rows->len == 0)
    part->note = g_strdup (_("Every enquiry is answered."));
  else
    part->table = g_steal_pointer (&table);
}

/* ---- training ---- */

static void
count_places (GPtrArray *trainees, FarneTraining *session, guint *members, guint *others, guint *came)
{
  *members = *others = *came = 0;
  for (guint i = 0; i < trainees->len; i++)
    {
      FarneTrainee *trainee = g_ptr_array_index (trainees, i);

      if (trainee->training != farne_record_get_id (FARNE_RECORD (session)))
        continue;
      *members += trainee->member;
      *others += !trainee->member;
      *came += trainee->came;
    }
}

static void
add_session (FarneTableContent *table, FarneTraining *session, GPtrArray *trainees, FarneDay today)
{
  guint members, others, came;
  g_autofree char *key = farne_digest_key (session);
  g_autofree char *day = farne_digest_day_text (session->day);
  g_autofree char *places = session->places > 0 ? farne_number_to_text ((double) session->places, 0)
                                                : g_strdup ("");
  g_autofree char *taken = NULL, *of_members = NULL, *of_others = NULL, *words = NULL, *who_came = NULL;

  count_places (trainees, session, &members, &others, &came);
  taken = farne_number_to_text (members + others, 0);
  of_members = farne_number_to_text (members, 0);
  of_others = farne_number_to_text (others, 0);
  who_came = session->day < today ? farne_number_to_text (came, 0) : g_strdup ("");
  /* Translators: session, day, places taken, places taken by council members, by others */
  words = g_strdup_printf (_("%s, %s: %s places taken, %s by members, %s by others"), session->title, day,
                           taken, of_members, of_others);
  farne_table_content_add (table, key, words, session->places > 0 && members + others > session->places,
                           (const char *[]) { session->title, day, places, taken, of_members, of_others,
                                              who_came, NULL });
}

static void
add_training (FarneDesk *desk, GPtrArray *parts, GPtrArray *sessions, GPtrArray *trainees)
{
  const char *const headers[] = { _("Session"), _("Date"), _("Places"), _("Taken"), _("Members"),
                                  _("Others"), _("Came"), NULL };
  FarneDigestPart *part = farne_digest_add_part (parts, desk, _("Who comes to training?"));
  g_autoptr (FarneTableContent) table = farne_table_content_new (headers, 2);

  part->adds = "training";
  for (guint i = 0; i < sessions->len; i++)
    add_session (table, g_ptr_array_index (sessions, i), trainees, farne_desk_get_today (desk));
  if (table->rows->len == 0)
    {
      part->note = g_strdup (_("No session is planned. Add the next one."));
      return;
    }
  part->note = g_strdup (_("A place is one record, of a person or of several from one organisation. Members "
                           "are counted apart."));
  part->table = g_steal_pointer (&table);
}

/* ---- newsletter ---- */

static gboolean
is_for (FarneNewsItem *item, const char *audience)
{
  g_auto (GStrv) ids = g_strsplit (item->audiences != NULL ? item->audiences : "", " ", -1);

  return audience == NULL ? ids[0] == NULL || *ids[0] == '\0'
                          : g_strv_contains ((const char *const *) ids, audience);
}

/* What is ready for one audience, or for none. */
static void
add_items (FarneTableContent *table, GPtrArray *items, const char *audience, const char *name)
{
  for (guint i = 0; i < items->len; i++)
    {
      FarneNewsItem *item = g_ptr_array_index (items, i);
      g_autofree char *key = farne_digest_key (item);
      g_autofree char *day = farne_digest_day_text (item->day);
      /* Translators: an audience, an item of the newsletter, a day */
      g_autofree char *words = g_strdup_printf (_("%s: %s, %s"), name, item->title, day);

      if (item->ready && item->used == FARNE_DAY_NONE && is_for (item, audience))
        farne_table_content_add (table, key, words, FALSE,
                                 (const char *[]) { name, item->title, item->topic != NULL ? item->topic : "",
                                                    day, NULL });
    }
}

static void
add_news (FarneDesk *desk, GPtrArray *parts, GPtrArray *items, GPtrArray *audiences)
{
  const char *const headers[] = { _("Audience"), _("Item"), _("Topic"), _("Date"), NULL };
  FarneDigestPart *part = farne_digest_add_part (parts, desk, _("What is ready for the newsletter?"));
  g_autoptr (FarneTableContent) table = farne_table_content_new (headers, 4);

  part->adds = "news_item";
  for (guint i = 0; i < audiences->len; i++)
    {
      FarneRecord *audience = g_ptr_array_index (audiences, i);
      g_autofree char *id = g_strdup_printf ("%" G_GINT64_FORMAT, farne_record_get_id (audience));

      add_items (table, items, id, farne_record_get_title (audience));
    }
  add_items (table, items, NULL, _("no audience yet"));
  if (table->rows->len == 0)
    part->note = g_strdup (_("Nothing is ready. Tick an item of interest as ready for the newsletter."));
  else
    part->table = g_steal_pointer (&table);
}

static GPtrArray *
build (FarneDesk *desk, gint64 choice, GError **error)
{
  g_autoptr (GPtrArray) parts
    = g_ptr_array_new_with_free_func ((GDestroyNotify) farne_digest_part_free);
  g_autoptr (GPtrArray) media = farne_digest_list (desk, &farne_media_enquiry_kind, error);
  g_autoptr (GPtrArray) sessions = media ? farne_digest_list (desk, &farne_training_kind, error) : NULL;
  g_autoptr (GPtrArray) trainees = sessions ? farne_digest_list (desk, &farne_trainee_kind, error) : NULL;
  g_autoptr (GPtrArray) items = trainees ? farne_digest_list (desk, &farne_news_item_kind, error) : NULL;
  g_autoptr (GPtrArray) audiences = items ? farne_digest_list (desk, &farne_audience_kind, error) : NULL;

  if (audiences == NULL)
    return NULL;
  add_media (desk, parts, media);
  add_training (desk, parts, sessions, trainees);
  add_news (desk, parts, items, audiences);

  return g_steal_pointer (&parts);
}

const FarneDigest farne_communications_digest = {
  "communications", "communications", N_("Who Waits for What"), NULL, NULL, build,
};
