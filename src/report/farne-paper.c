/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "farne-config.h"

#include "report/farne-paper.h"

#include <cairo-pdf.h>
#include <glib/gi18n-lib.h>

#include "report/farne-output.h"
#include "report/farne-paper-block.h"
#include "report/farne-pdf-words.h"
#include "report/farne-stamp.h"
#include "store/farne-target.h"

#define BOTTOM (FARNE_PAPER_HEIGHT - FARNE_PAPER_MARGIN)

struct _FarnePaper
{
  GObject parent_instance;

  char *title;
  char *author;
  FarneHandling handling;
  GArray *blocks;
  guint page;      /* that the next block comes to */
  double y;        /* where it comes to there */
  gboolean breaks; /* before the next block */
};

static void handled_init (FarneHandledInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (FarnePaper, farne_paper, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (FARNE_TYPE_HANDLED, handled_init))

static FarneHandling
get_handling (FarneHandled *handled)
{
  return FARNE_PAPER (handled)->handling;
}

static void
handled_init (FarneHandledInterface *iface)
{
  iface->get_handling = get_handling;
}

static void
farne_paper_finalize (GObject *object)
{
  FarnePaper *self = FARNE_PAPER (object);

  g_free (self->title);
  g_free (self->author);
  g_array_unref (self->blocks);

  G_OBJECT_CLASS (farne_paper_parent_class)->finalize (object);
}

static void
farne_paper_class_init (FarnePaperClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = farne_paper_finalize;
}

static void
farne_paper_init (FarnePaper *self)
{
  self->blocks = g_array_new (FALSE, TRUE, sizeof (FarnePaperBlock));
  g_array_set_clear_func (self->blocks, farne_paper_block_clear);
  self->y = FARNE_PAPER_MARGIN;
}

static gboolean
is_top (FarnePaper *self)
{
  return self->y <= FARNE_PAPER_MARGIN;
}

static void
turn_page (FarnePaper *self)
{
  if (is_top (self))
    return;

  self->page++;
  self->y = FARNE_PAPER_MARGIN;
}

static void
put (FarnePaper *self, FarnePaperBlock *block)
{
  block->y = self->y + (is_top (self) ? 0 : block->before);
  block->page = self->page;
  self->y = block->y + farne_paper_block_get_height (block);
  g_array_append_val (self->blocks, *block);
}

static gboolean
fits (FarnePaper *self, const FarnePaperBlock *block)
{
  return self->y + (is_top (self) ? 0 : block->before) + farne_paper_block_get_height (block)
         <= BOTTOM + 0.01;
}

/* A figure higher than a page is cut between its rows, piece by piece. */
static void
put_in_pieces (FarnePaper *self, FarnePaperBlock block)
{
  while (!fits (self, &block))
    {
      double room = BOTTOM - self->y - farne_paper_block_get_above (&block);
      FarnePaperBlock piece = block;

      piece.until = farne_paper_block_find_cut (&block, room);
      if (piece.until <= 0)
        break;

      piece.highlight = g_strdup (block.highlight);
      g_object_ref (piece.scenes[0]);
      put (self, &piece);
      turn_page (self);
      block.from = piece.until;
    }

  put (self, &block);
}

static void
add_block (FarnePaper *self, FarnePaperBlock block)
{
  if (self->breaks || !fits (self, &block))
    turn_page (self);

  self->breaks = FALSE;
  if (block.scenes[0] && !block.scenes[1])
    put_in_pieces (self, block);
  else
    put (self, &block);
}

static void
add_text (FarnePaper *self, const char *tag, const char *text, double size, int weight,
          FarneColour colour, double before)
{
  FarnePaperBlock block = { .tag = tag, .text = g_strdup (text), .before = before };

  block.lettering = (FarneLettering) { .size = size, .weight = weight, .colour = colour,
                                       .width = FARNE_PAPER_ROOM };
  add_block (self, block);
}

/**
 * farne_paper_new:
 * @title: what it is
 * @standing: (nullable): the line under the title: as-at, published, covered
 * @author: whose paper it is
 *
 * A paper that begins with its title.
 *
 * Returns: (transfer full): the paper
 */
FarnePaper *
farne_paper_new (const char *title, const char *standing, const char *author)
{
  const FarneLook *look = farne_look_get_paper ();
  FarnePaper *self = g_object_new (FARNE_TYPE_PAPER, NULL);

  self->title = g_strdup (title);
  self->author = g_strdup (author);
  if (author && *author)
    add_text (self, "P", author, look->font_size, FARNE_WEIGHT_NORMAL, look->soft_ink, 0);
  add_text (self, "H1", title, look->figure_size * 0.9, FARNE_WEIGHT_HEAVY, look->ink,
            look->space / 2);
  if (standing && *standing)
    add_text (self, "P", standing, look->font_size, FARNE_WEIGHT_NORMAL, look->soft_ink,
              look->space / 2);

  return self;
}

/**
 * farne_paper_set_handling:
 * @self: a paper being built
 * @handling: how careful one must be with texts that are put on it
 *
 * Makes a paper stricter than its scenes.
 */
void
farne_paper_set_handling (FarnePaper *self, FarneHandling handling)
{
  self->handling = MAX (self->handling, handling);
}

/**
 * farne_paper_add_heading:
 * @self: a paper being built
 * @heading: what the texts below are about
 *
 * Adds a heading for texts; figures bring their own.
 */
void
farne_paper_add_heading (FarnePaper *self, const char *heading)
{
  const FarneLook *look = farne_look_get_paper ();

  /* Not alone at the foot of a page. */
  if (self->y + look->title_size * 4 > BOTTOM)
    self->breaks = TRUE;

  add_text (self, "H2", heading, look->title_size, FARNE_WEIGHT_BOLD, look->ink, look->space * 4.5);
}

/**
 * farne_paper_add_text:
 * @self: a paper being built
 * @text: a paragraph
 * @warning: whether it tells of a limit crossed
 *
 * Adds a paragraph.
 */
void
farne_paper_add_text (FarnePaper *self, const char *text, gboolean warning)
{
  const FarneLook *look = farne_look_get_paper ();

  add_text (self, "P", text, look->font_size, FARNE_WEIGHT_NORMAL,
            warning ? look->warning : look->ink, look->space * 1.2);
}

/**
 * farne_paper_add_note:
 * @self: a paper being built
 * @note: a source or a remark
 *
 * Adds a paragraph in small print.
 */
void
farne_paper_add_note (FarnePaper *self, const char *note)
{
  const FarneLook *look = farne_look_get_paper ();

  add_text (self, "P", note, look->small_size, FARNE_WEIGHT_NORMAL, look->soft_ink, look->space);
}

static void
add_scenes (FarnePaper *self, FarneScene *left, FarneScene *right, gboolean titled,
            const char *highlight)
{
  FarnePaperBlock block = { .titled = titled, .highlight = g_strdup (highlight),
                            .before = farne_look_get_paper ()->space * 4.5 };

  block.scenes[0] = g_object_ref (left);
  block.scenes[1] = right ? g_object_ref (right) : NULL;
  farne_paper_set_handling (self, farne_handled_get_handling (FARNE_HANDLED (left)));
  if (right)
    farne_paper_set_handling (self, farne_handled_get_handling (FARNE_HANDLED (right)));

  add_block (self, block);
}

/**
 * farne_paper_add_scene:
 * @self: a paper being built
 * @scene: a scene in the paper look, not wider than %FARNE_PAPER_ROOM
 * @titled: whether its title and foot are shown
 * @highlight: (nullable): the key of the marks to be set off
 *
 * Adds a figure. One that is higher than a page is cut between its rows.
 */
void
farne_paper_add_scene (FarnePaper *self, FarneScene *scene, gboolean titled, const char *highlight)
{
  add_scenes (self, scene, NULL, titled, highlight);
}

/**
 * farne_paper_add_pair:
 * @self: a paper being built
 * @left: a scene in the paper look, not wider than %FARNE_PAPER_HALF
 * @right: another
 * @highlight: (nullable): the key of the marks to be set off
 *
 * Adds two figures side by side.
 */
void
farne_paper_add_pair (FarnePaper *self, FarneScene *left, FarneScene *right, const char *highlight)
{
  add_scenes (self, left, right, TRUE, highlight);
}

/**
 * farne_paper_add_break:
 * @self: a paper being built
 *
 * What follows begins a page.
 */
void
farne_paper_add_break (FarnePaper *self)
{
  self->breaks = TRUE;
}

/**
 * farne_paper_get_room:
 * @self: a paper being built
 *
 * How high a figure with its title and foot may be to stand on this page still.
 *
 * Returns: the height, in points
 */
double
farne_paper_get_room (FarnePaper *self)
{
  const FarneLook *look = farne_look_get_paper ();

  /* Space before, a title of one line and a foot of two. */
  return BOTTOM - self->y - look->space * 8 - look->title_size * 1.3 - look->small_size * 2.7;
}

/**
 * farne_paper_measure_notes:
 * @notes: (element-type utf8): notes under a heading
 *
 * Returns: how much of a page they take, with their heading, in points
 */
double
farne_paper_measure_notes (GPtrArray *notes)
{
  const FarneLook *look = farne_look_get_paper ();
  FarneLettering small = { .size = look->small_size, .weight = FARNE_WEIGHT_NORMAL,
                           .width = FARNE_PAPER_ROOM };
  double height = look->space * 4.5 + look->title_size * 1.3;

  for (guint i = 0; i < notes->len; i++)
    height += look->space + farne_lettering_measure (&small, look->font,
                                                     g_ptr_array_index (notes, i), TRUE).height;

  return height;
}

/**
 * farne_paper_get_title:
 * @self: a paper
 *
 * Returns: (transfer none): its title
 */
const char *
farne_paper_get_title (FarnePaper *self)
{
  return self->title;
}

/**
 * farne_paper_get_n_pages:
 * @self: a paper
 *
 * Returns: how many pages it has
 */
guint
farne_paper_get_n_pages (FarnePaper *self)
{
  guint last = self->blocks->len - 1;

  return g_array_index (self->blocks, FarnePaperBlock, last).page + 1;
}

/* Whose and which page; not tagged, since it is no part of what is read. */
static void
draw_foot (FarnePaper *self, cairo_t *cr, guint page)
{
  const FarneLook *look = farne_look_get_paper ();
  FarneLettering left = { .size = look->small_size, .weight = FARNE_WEIGHT_NORMAL,
                          .colour = look->soft_ink, .width = FARNE_PAPER_ROOM * 0.8 };
  FarneLettering right = { .size = look->small_size, .weight = FARNE_WEIGHT_NORMAL,
                           .colour = look->soft_ink, .align = FARNE_ALIGN_END };
  double y = FARNE_PAPER_HEIGHT - FARNE_PAPER_MARGIN / 2;
  /* Translators: a page of so many */
  g_autofree char *number = g_strdup_printf (_("%u of %u"), page + 1,
                                             farne_paper_get_n_pages (self));
  g_autofree char *said = self->author && *self->author
                            ? g_strdup_printf ("%s · %s", self->author, self->title)
                            : g_strdup (self->title);

  farne_lettering_show (&left, look->font, said, FALSE, cr, FARNE_PAPER_MARGIN, y);
  farne_lettering_show (&right, look->font, number, FALSE, cr,
                        FARNE_PAPER_WIDTH - FARNE_PAPER_MARGIN, y);
}

/**
 * farne_paper_draw_page:
 * @self: a paper
 * @cr: where to; points, the top left of the page at its origin
 * @page: from 0
 * @stamp: (nullable): a word across the page
 *
 * Draws a page.
 */
void
farne_paper_draw_page (FarnePaper *self, cairo_t *cr, guint page, const char *stamp)
{
  for (guint i = 0; i < self->blocks->len; i++)
    {
      const FarnePaperBlock *block = &g_array_index (self->blocks, FarnePaperBlock, i);

      if (block->page == page)
        farne_paper_block_draw (block, cr);
    }

  draw_foot (self, cr, page);
  farne_stamp_draw (cr, stamp, FARNE_PAPER_WIDTH, FARNE_PAPER_HEIGHT, farne_look_get_paper ());
}

static void
set_metadata (FarnePaper *self, cairo_surface_t *surface, FarneDay dated)
{
  g_autofree char *day = farne_day_to_iso (dated);
  g_autofree char *time = g_strconcat (day, "T00:00:00Z", NULL);

  cairo_pdf_surface_restrict_to_version (surface, CAIRO_PDF_VERSION_1_4);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_TITLE, self->title);
  if (self->author)
    cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_AUTHOR, self->author);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATOR, "Farne");
  if (*day)
    cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATE_DATE, time);
}

/* What each figure says, in the order they are drawn; tables say themselves what they say. */
static GPtrArray *
list_alternatives (FarnePaper *self)
{
  GPtrArray *texts = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < self->blocks->len; i++)
    {
      const FarnePaperBlock *block = &g_array_index (self->blocks, FarnePaperBlock, i);

      for (guint j = 0; j < 2; j++)
        if (block->scenes[j] && !farne_scene_is_table (block->scenes[j]))
          g_ptr_array_add (texts, farne_scene_get_summary (block->scenes[j]));
    }

  g_ptr_array_add (texts, NULL);
  return texts;
}

static void
draw_pages (FarnePaper *self, cairo_surface_t *surface, const char *stamp)
{
  cairo_t *cr = cairo_create (surface);

  cairo_tag_begin (cr, "Document", NULL);
  for (guint i = 0; i < farne_paper_get_n_pages (self); i++)
    {
      farne_paper_draw_page (self, cr, i, stamp);
      cairo_show_page (cr);
    }
  cairo_tag_end (cr, "Document");
  cairo_destroy (cr);
}

/**
 * farne_paper_write:
 * @paper: a cleared #FarnePaper
 * @path: a file for the PDF
 * @dated: the day it is of, which is all the time that is written into it
 * @error: where to report an error
 *
 * Writes a paper as a tagged PDF: the same paper and day always give the same bytes.
 *
 * Returns: whether it is written, or %FALSE with @error set
 */
gboolean
farne_paper_write (FarneCleared *paper, const char *path, FarneDay dated, GError **error)
{
  FarnePaper *self = farne_cleared_get_content (paper);
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  g_autoptr (GPtrArray) alternatives = NULL;
  cairo_surface_t *surface;
  gboolean drawn;

  g_return_val_if_fail (FARNE_IS_PAPER (self), FALSE);

  surface = cairo_pdf_surface_create_for_stream (farne_output_append, bytes, FARNE_PAPER_WIDTH,
                                                 FARNE_PAPER_HEIGHT);
  set_metadata (self, surface, dated);
  draw_pages (self, surface, farne_cleared_get_stamp (paper));
  cairo_surface_finish (surface);
  drawn = farne_output_check (surface, path, error);
  cairo_surface_destroy (surface);

  if (!drawn)
    return FALSE;

  alternatives = list_alternatives (self);
  /* Translators: the language of this translation, as IETF calls it */
  farne_pdf_words_add (bytes, _("en-GB"), (const char *const *) alternatives->pdata);
  return farne_target_write (path, (const char *) bytes->data, bytes->len, 0666, error);
}
