/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/farne-day.h"

#include <string.h>

/* A day without a year that lies at most so many months back has just gone; else it is to come. */
#define MONTHS_JUST_GONE 2

#define MOST_WORDS 6
#define MOST_DISTANCE 1200

static const char *const months[] = {
  "january", "february", "march",     "april",   "may",      "june",
  "july",    "august",   "september", "october", "november", "december",
};

static const char *const weekdays[] = {
  "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
};

static const char *const numbers[] = {
  "one", "two", "three", "four", "five", "six",
  "seven", "eight", "nine", "ten", "eleven", "twelve",
};

/**
 * Phrase:
 * @words: its words in lower case, without commas and full stops
 * @n: how many
 * @today: the day it was typed
 *
 * What somebody typed.
 */
typedef struct
{
  char **words;
  guint n;
  FarneDay today;
} Phrase;

/* A name, or its first letters, at least three of them. */
static int
find_name (const char *word, const char *const *names, guint n_names)
{
  gsize length = strlen (word);

  for (guint i = 0; i < n_names && length >= 3; i++)
    if (strncmp (names[i], word, length) == 0)
      return i;

  return -1;
}

/* Monday is 0. 1970-01-01 was a Thursday. */
static int
get_weekday (FarneDay day)
{
  return ((day + 3) % 7 + 7) % 7;
}

static gboolean
keep (FarneDay found, FarneDay *day)
{
  if (found == FARNE_DAY_NONE)
    return FALSE;
  *day = found;

  return TRUE;
}

static gboolean
is_word (const Phrase *phrase, guint i, const char *word)
{
  return i < phrase->n && g_str_equal (phrase->words[i], word);
}

/* "3", "3rd"; tells whether it is written as an ordinal, which no year is. */
static gboolean
read_number (const char *word, int *number, gboolean *ordinal)
{
  static const char *const endings[] = { "st", "nd", "rd", "th" };
  gsize digits = strspn (word, "0123456789");

  *number = (int) g_ascii_strtoll (word, NULL, 10);
  *ordinal = FALSE;
  if (digits == 0 || digits > 4)
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (endings); i++)
    *ordinal = *ordinal || g_str_equal (word + digits, endings[i]);

  return *ordinal || word[digits] == '\0';
}

static gboolean
read_named (const Phrase *phrase, FarneDay *day)
{
  static const struct
  {
    const char *name;
    int distance;
  } named[] = { { "yesterday", -1 }, { "today", 0 }, { "tomorrow", 1 } };

  for (guint i = 0; i < G_N_ELEMENTS (named) && phrase->n == 1; i++)
    if (is_word (phrase, 0, named[i].name))
      return keep (phrase->today + named[i].distance, day);

  return FALSE;
}

/* "friday", "this friday", "next friday", "last friday". */
static gboolean
read_weekday (const Phrase *phrase, FarneDay *day)
{
  const int weekday =
    phrase->n > 0 ? find_name (phrase->words[phrase->n - 1], weekdays, G_N_ELEMENTS (weekdays)) : -1;
  const FarneDay monday = phrase->today - get_weekday (phrase->today);

  if (weekday < 0 || phrase->n > 2)
    return FALSE;
  if (phrase->n == 1)
    return keep (phrase->today + 1 + (weekday - get_weekday (phrase->today + 1) + 7) % 7, day);
  if (is_word (phrase, 0, "next"))
    return keep (monday + 7 + weekday, day);
  if (is_word (phrase, 0, "last"))
    return keep (phrase->today - 1 - (get_weekday (phrase->today - 1) - weekday + 7) % 7, day);

  return is_word (phrase, 0, "this") && monday + weekday >= phrase->today &&
         keep (monday + weekday, day);
}

static gboolean
read_amount (const char *word, int *amount)
{
  gboolean ordinal;

  if (g_str_equal (word, "a") || g_str_equal (word, "an"))
    {
      *amount = 1;
      return TRUE;
    }
  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
    if (g_str_equal (word, numbers[i]))
      {
        *amount = i + 1;
        return TRUE;
      }

  return read_number (word, amount, &ordinal) && !ordinal && *amount <= MOST_DISTANCE;
}

static gboolean
go (FarneDay from, int amount, const char *unit, FarneDay *day)
{
  static const struct
  {
    const char *name;
    int days;
    int months;
  } units[] = { { "day", 1, 0 }, { "week", 7, 0 }, { "fortnight", 14, 0 }, { "month", 0, 1 },
                { "year", 0, 12 } };

  for (guint i = 0; i < G_N_ELEMENTS (units); i++)
    if (g_str_has_prefix (unit, units[i].name) &&
        (unit[strlen (units[i].name)] == '\0' ||
         g_str_equal (unit + strlen (units[i].name), "s")))
      return keep (units[i].months != 0 ? farne_day_add_months (from, amount * units[i].months)
                                        : from + amount * units[i].days, day);

  return FALSE;
}

/* "in 2 weeks", "in a fortnight's time", "3 days ago". */
static gboolean
read_distance (const Phrase *phrase, FarneDay *day)
{
  int amount;
  guint n = phrase->n;

  if (n > 0 && is_word (phrase, n - 1, "time"))
    n--;
  if (n == 3 && is_word (phrase, 0, "in") && read_amount (phrase->words[1], &amount))
    return go (phrase->today, amount, phrase->words[2], day);
  if (phrase->n == 3 && is_word (phrase, 2, "ago") && read_amount (phrase->words[0], &amount))
    return go (phrase->today, -amount, phrase->words[1], day);

  return FALSE;
}

/* The one year in which the day lies between the two months gone and the ten to come. */
static gboolean
choose_year (FarneDay today, int day_of_month, int month, FarneDay *day)
{
  const FarneDay first = farne_day_add_months (today, -MONTHS_JUST_GONE);
  const FarneDay end = farne_day_add_months (first, 12);
  int year;

  farne_day_get_ymd (first, &year, NULL, NULL);
  for (int i = 0; i < 2; i++)
    {
      FarneDay found = farne_day_new (year + i, month, day_of_month);

      if (found != FARNE_DAY_NONE && found >= first && found < end)
        return keep (found, day);
    }

  return FALSE;
}

/* "3 april", "3rd of april", "april 3rd", "3 april 2017". "april 17" may be a month of a year. */
static gboolean
read_day_and_month (const Phrase *phrase, FarneDay *day)
{
  int number, month, year = 0;
  gboolean ordinal, plain;
  const guint of = is_word (phrase, 1, "of") ? 1 : 0;
  const guint n = phrase->n - of;

  if (phrase->n < 2 || n < 2 || n > 3)
    return FALSE;
  if (n == 3 && (!read_number (phrase->words[2 + of], &year, &plain) || plain || year < 1000))
    return FALSE;
  month = find_name (phrase->words[1 + of], months, G_N_ELEMENTS (months));
  if (month < 0 || !read_number (phrase->words[0], &number, &ordinal))
    {
      month = find_name (phrase->words[0], months, G_N_ELEMENTS (months));
      if (month < 0 || of > 0 || !read_number (phrase->words[1], &number, &ordinal) ||
          (n == 2 && !ordinal && number > 9))
        return FALSE;
    }

  return year > 0 ? keep (farne_day_new (year, month + 1, number), day)
                  : choose_year (phrase->today, number, month + 1, day);
}

/* "31/12", the day first, as in Britain. */
static gboolean
read_pair (const Phrase *phrase, FarneDay *day)
{
  g_auto (GStrv) parts = NULL;
  int number, month;
  gboolean ordinal;

  if (phrase->n != 1)
    return FALSE;
  parts = g_strsplit_set (phrase->words[0], "/-.", -1);

  return g_strv_length (parts) == 2 && read_number (parts[0], &number, &ordinal) && !ordinal &&
         strlen (parts[1]) <= 2 && read_number (parts[1], &month, &ordinal) && !ordinal &&
         choose_year (phrase->today, number, month, day);
}

/* The last day of the month, or year, that the words from @first on name. */
static gboolean
read_whole (const Phrase *phrase, guint first, FarneDay *start, FarneDay *end)
{
  const guint n = phrase->n - first;
  const gboolean next = is_word (phrase, first, "next");
  int year, month, named;

  farne_day_get_ymd (phrase->today, &year, &month, NULL);
  if (n == 2 && (next || is_word (phrase, first, "this") || is_word (phrase, first, "the")))
    {
      if (is_word (phrase, first + 1, "month"))
        *start = farne_day_add_months (farne_day_new (year, month, 1), next);
      else if (is_word (phrase, first + 1, "year"))
        *start = farne_day_new (year + next, 1, 1);
      else
        return FALSE;
      *end = farne_day_add_months (*start, is_word (phrase, first + 1, "month") ? 1 : 12) - 1;
      return TRUE;
    }
  named = n > 0 ? find_name (phrase->words[first], months, G_N_ELEMENTS (months)) : -1;
  if (named < 0 || n > 2)
    return FALSE;
  if (n == 2)
    {
      gboolean ordinal;

      if (!read_number (phrase->words[first + 1], &year, &ordinal) || ordinal || year < 1000)
        return FALSE;
      *start = farne_day_new (year, named + 1, 1);
    }
  else if (!choose_year (phrase->today, 1, named + 1, start))
    return FALSE;
  *end = *start == FARNE_DAY_NONE ? FARNE_DAY_NONE : farne_day_month_end (*start);

  return *start != FARNE_DAY_NONE;
}

/* "end of june", "start of next month". Which June it is, its first day tells. */
static gboolean
read_edge (const Phrase *phrase, FarneDay *day)
{
  FarneDay start, end;
  const gboolean ends = is_word (phrase, 0, "end");

  if (phrase->n < 3 || !is_word (phrase, 1, "of") || (!ends && !is_word (phrase, 0, "start")))
    return FALSE;

  return read_whole (phrase, 2, &start, &end) && keep (ends ? end : start, day);
}

/* Only a month and two figures: the day of a month, or a month of a year? */
static gboolean
is_ambiguous (const Phrase *phrase)
{
  int number;
  gboolean ordinal;

  return phrase->n == 2 && find_name (phrase->words[0], months, G_N_ELEMENTS (months)) >= 0 &&
         read_number (phrase->words[1], &number, &ordinal) && !ordinal && number > 9 && number < 100;
}

/* Lower case; commas go, and the apostrophe of "weeks' time" with its s; full stops behind words. */
static char **
split (const char *text, guint *n)
{
  g_autofree char *lower = g_ascii_strdown (text, -1);
  g_auto (GStrv) parts = NULL;
  char **words = g_new0 (char *, MOST_WORDS + 1);

  g_strdelimit (lower, ",\t", ' ');
  parts = g_strsplit (lower, " ", -1);
  *n = 0;
  for (guint i = 0; parts[i] != NULL && *n < MOST_WORDS; i++)
    {
      char *apostrophe = strchr (parts[i], '\'');

      if (apostrophe != NULL)
        *apostrophe = '\0';
      if (g_str_has_suffix (parts[i], "."))
        parts[i][strlen (parts[i]) - 1] = '\0';
      if (*parts[i] != '\0')
        words[(*n)++] = g_strdup (parts[i]);
    }

  return words;
}

/**
 * farne_day_parse_loosely:
 * @text: a date as people type it, in English: all that farne_day_parse() reads, and `today`,
 *   `tomorrow`, `yesterday`, `friday`, `next friday`, `3 apr`, `3rd of April`, `31/12` (the day first),
 *   `in 2 weeks`, `3 days ago`, `end of June`, `start of next month`
 * @today: the day on which it was typed
 * @day: (out): the day
 *
 * Reads a date that leaves something out.
 *
 * Without a year it is the one that lies at most two months back, or ahead: due dates lie ahead, but
 * what is entered late has just gone. `friday` is the first one after today, `next friday` that of the
 * week from next Monday on, `this friday` that of this week, if it hasn't gone, `last friday` the last
 * one before today. What may mean two days (`april 17`, `june`, `next month`), and what is no day
 * (`31/4`), is not read.
 *
 * Returns: whether @text is a date
 */
gboolean
farne_day_parse_loosely (const char *text, FarneDay today, FarneDay *day)
{
  static gboolean (*const readers[]) (const Phrase *phrase, FarneDay *day) = {
    read_named, read_weekday, read_distance, read_day_and_month, read_pair, read_edge,
  };
  g_auto (GStrv) words = NULL;
  Phrase phrase;

  g_return_val_if_fail (text != NULL, FALSE);
  g_return_val_if_fail (today != FARNE_DAY_NONE, FALSE);

  phrase = (Phrase) { .today = today };
  phrase.words = words = split (text, &phrase.n);
  if (phrase.n == MOST_WORDS || is_ambiguous (&phrase))
    return FALSE;
  if (farne_day_parse (text, day))
    return TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (readers); i++)
    if (readers[i] (&phrase, day))
      return TRUE;

  return FALSE;
}
