/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

/*
 * For fuzz targets. A target has seeds and LLVMFuzzerTestOneInput(). Under libFuzzer that is all;
 * else main() here mutates the seeds for FARNE_FUZZ_SECONDS (2 where unset) from FARNE_FUZZ_SEED (1
 * where unset), or runs the files that it is given. An input that ends the program is written to
 * `fuzz-crash` in the working folder. With `--seeds FOLDER` it writes its seeds there, and its words as
 * FOLDER.dict: libFuzzer begins with them.
 */
#define _GNU_SOURCE
#include <archive.h>
#include <archive_entry.h>
#include <fcntl.h>
#include <gio/gio.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

#define FUZZ_LONGEST (64 * 1024)
#define FUZZ_MOST_ROWS 5000

extern const char *const fuzz_name;
extern const char *const fuzz_seeds[];
extern const char *const fuzz_words[];

int LLVMFuzzerTestOneInput (const guint8 *data, gsize size);

/* ---- files that lie in memory ---- */

static inline char *
fuzz_make_file (const void *data, gsize size, int *fd)
{
  *fd = memfd_create ("fuzz", MFD_CLOEXEC);
  g_assert_cmpint (*fd, >=, 0);
  g_assert_cmpint (write (*fd, data, size), ==, (gssize) size);
  return g_strdup_printf ("/proc/self/fd/%d", *fd);
}

static inline void
fuzz_add_part (struct archive *archive, const char *name, const void *data, gsize size)
{
  struct archive_entry *entry = archive_entry_new ();

  archive_entry_set_pathname (entry, name);
  archive_entry_set_size (entry, size);
  archive_entry_set_filetype (entry, AE_IFREG);
  g_assert_cmpint (archive_write_header (archive, entry), ==, ARCHIVE_OK);
  g_assert_cmpint (archive_write_data (archive, data, size), ==, (gssize) size);
  archive_entry_free (entry);
}

static inline struct archive *
fuzz_begin_zip (int *fd)
{
  struct archive *archive = archive_write_new ();

  *fd = memfd_create ("fuzz", MFD_CLOEXEC);
  archive_write_set_format_zip (archive);
  archive_write_set_format_option (archive, "zip", "compression", "store");
  g_assert_cmpint (archive_write_open_fd (archive, *fd), ==, ARCHIVE_OK);
  return archive;
}

static inline char *
fuzz_end_zip (struct archive *archive, int fd)
{
  archive_write_close (archive);
  archive_write_free (archive);
  return g_strdup_printf ("/proc/self/fd/%d", fd);
}

#ifndef FARNE_LIBFUZZER

/* ---- mutation ---- */

static GByteArray *fuzz_input;
static GRand *fuzz_rand;

static guint
fuzz_pick (guint below)
{
  return below > 0 ? (guint) g_rand_int_range (fuzz_rand, 0, below) : 0;
}

static void
fuzz_insert (guint at, const void *data, guint length)
{
  guint tail = fuzz_input->len - at;

  if (fuzz_input->len + length > FUZZ_LONGEST)
    return;
  g_byte_array_set_size (fuzz_input, fuzz_input->len + length);
  memmove (fuzz_input->data + at + length, fuzz_input->data + at, tail);
  memcpy (fuzz_input->data + at, data, length);
}

static void
fuzz_repeat (guint at)
{
  guint length = fuzz_pick (MIN (200, fuzz_input->len - at)) + 1;
  g_autofree guint8 *copy = g_memdup2 (fuzz_input->data + at, length);

  fuzz_insert (fuzz_pick (fuzz_input->len + 1), copy, length);
}

static void
fuzz_insert_word (guint at)
{
  guint n = g_strv_length ((char **) fuzz_words);
  const char *word = fuzz_words[fuzz_pick (n)];

  fuzz_insert (at, word, strlen (word));
}

static void
fuzz_mutate_once (void)
{
  guint at = fuzz_pick (fuzz_input->len);
  guint8 byte = fuzz_pick (256);

  if (fuzz_input->len == 0)
    {
      fuzz_insert_word (0);
      return;
    }
  switch (fuzz_pick (6))
    {
    case 0:
      fuzz_input->data[at] ^= 1 << fuzz_pick (8);
      break;
    case 1:
      fuzz_insert (at, &byte, 1);
      break;
    case 2:
      g_byte_array_remove_range (fuzz_input, at, fuzz_pick (MIN (50, fuzz_input->len - at)) + 1);
      break;
    case 3:
      fuzz_repeat (at);
      break;
    case 4:
      g_byte_array_set_size (fuzz_input, fuzz_pick (8) == 0 ? at : fuzz_input->len);
      break;
    default:
      fuzz_insert_word (at);
    }
}

static void
fuzz_mutate (void)
{
  const char *seed = fuzz_seeds[fuzz_pick (g_strv_length ((char **) fuzz_seeds))];

  g_byte_array_set_size (fuzz_input, 0);
  g_byte_array_append (fuzz_input, (const guint8 *) seed, strlen (seed));
  for (guint n = fuzz_pick (12); n > 0; n--)
    fuzz_mutate_once ();
}

static void
fuzz_save (int number)
{
  int fd = open ("fuzz-crash", O_WRONLY | O_CREAT | O_TRUNC, 0600);

  if (fd >= 0 && write (fd, fuzz_input->data, fuzz_input->len) >= 0)
    close (fd);
  signal (number, SIG_DFL);
  raise (number);
}

static guint64
fuzz_get_number (const char *variable, guint64 otherwise)
{
  const char *text = g_getenv (variable);

  return text != NULL ? g_ascii_strtoull (text, NULL, 10) : otherwise;
}

static void
fuzz_run_file (const char *path)
{
  g_autofree char *content = NULL;
  gsize length;

  g_assert_true (g_file_get_contents (path, &content, &length, NULL));
  LLVMFuzzerTestOneInput ((const guint8 *) content, length);
}

/* A word as a dictionary of libFuzzer has it: every byte in hexadecimal. */
static void
fuzz_append_word (GString *text, const char *word)
{
  g_string_append_c (text, '"');
  for (const char *p = word; *p != '\0'; p++)
    g_string_append_printf (text, "\\x%02x", (guint8) *p);
  g_string_append (text, "\"\n");
}

static int
fuzz_write_seeds (const char *folder)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree char *dictionary = g_strconcat (folder, ".dict", NULL);

  for (guint i = 0; fuzz_seeds[i] != NULL; i++)
    {
      g_autofree char *path = g_strdup_printf ("%s/seed-%u", folder, i);

      g_assert_true (g_file_set_contents (path, fuzz_seeds[i], -1, NULL));
    }
  for (guint i = 0; fuzz_words[i] != NULL; i++)
    fuzz_append_word (text, fuzz_words[i]);
  g_assert_true (g_file_set_contents (dictionary, text->str, -1, NULL));
  return 0;
}

int
main (int argc, char *argv[])
{
  static const int signals[] = { SIGSEGV, SIGABRT, SIGBUS, SIGFPE, SIGILL, SIGTRAP };
  gint64 end = g_get_monotonic_time () + fuzz_get_number ("FARNE_FUZZ_SECONDS", 2) * G_USEC_PER_SEC;
  guint64 n = 0;

  if (argc == 3 && g_str_equal (argv[1], "--seeds"))
    return fuzz_write_seeds (argv[2]);
  for (int i = 1; i < argc; i++)
    fuzz_run_file (argv[i]);
  if (argc > 1)
    return 0;
  fuzz_input = g_byte_array_new ();
  fuzz_rand = g_rand_new_with_seed (fuzz_get_number ("FARNE_FUZZ_SEED", 1));
  for (guint i = 0; i < G_N_ELEMENTS (signals); i++)
    signal (signals[i], fuzz_save);
  for (guint i = 0; fuzz_seeds[i] != NULL; i++, n++)
    LLVMFuzzerTestOneInput ((const guint8 *) fuzz_seeds[i], strlen (fuzz_seeds[i]));
  for (; g_get_monotonic_time () < end; n++)
    {
      fuzz_mutate ();
      LLVMFuzzerTestOneInput (fuzz_input->data, fuzz_input->len);
    }
  printf ("1..1\nok 1 /fuzz/%s # %" G_GUINT64_FORMAT " inputs\n", fuzz_name, n);
  g_rand_free (fuzz_rand);
  g_byte_array_unref (fuzz_input);
  return 0;
}

#endif
