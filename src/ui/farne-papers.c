/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "farne-config.h"

#include "ui/farne-papers.h"

#include <glib/gi18n-lib.h>

#include "desk/farne-door.h"
#include "report/farne-paper.h"
#include "store/farne-target.h"

/**
 * farne_papers_save_briefing:
 * @context: what the pages share
 * @area: (nullable): the code of an authority, or %NULL for the region
 * @path: a file for the PDF
 * @error: where to say what went wrong
 *
 * Writes the briefing of what is on the screen, if it may leave.
 *
 * Returns: whether it is written
 */
gboolean
farne_papers_save_briefing (FarneContext *context, const char *area, const char *path, GError **error)
{
  FarneOverview *overview = farne_target_check (path, FARNE_TARGET_PAPER, error)
                            ? farne_context_ask_overview (context, area, error) : NULL;
  g_autoptr (FarneCleared) cleared = NULL;

  if (overview == NULL)
    return FALSE;

  cleared = farne_door_clear_brief (farne_context_get_desk (context), overview, "paper", path, error);
  return cleared != NULL
         && farne_paper_write (cleared, path, farne_overview_get_published (overview), error);
}

static void
begin_print_cb (GtkPrintOperation *operation, GtkPrintContext *print, FarneCleared *cleared)
{
  gtk_print_operation_set_n_pages (operation,
                                   farne_paper_get_n_pages (farne_cleared_get_content (cleared)));
}

static void
draw_page_cb (GtkPrintOperation *operation, GtkPrintContext *print, int page, FarneCleared *cleared)
{
  farne_paper_draw_page (farne_cleared_get_content (cleared),
                            gtk_print_context_get_cairo_context (print), page,
                            farne_cleared_get_stamp (cleared));
}

static void
done_cb (GtkPrintOperation *operation, GtkPrintOperationResult result, FarneContext *context)
{
  g_autoptr (GError) error = NULL;

  if (result == GTK_PRINT_OPERATION_RESULT_ERROR)
    {
      gtk_print_operation_get_error (operation, &error);
      farne_context_tell_error (context, error);
    }
  else if (result == GTK_PRINT_OPERATION_RESULT_APPLY)
    farne_context_tell (context, _("Sent to the printer."), FALSE);
}

static GtkPrintOperation *
make_operation (FarneContext *context, FarneCleared *cleared, const char *name)
{
  GtkPrintOperation *operation = gtk_print_operation_new ();
  g_autoptr (GtkPageSetup) setup = gtk_page_setup_new ();
  g_autoptr (GtkPaperSize) size = gtk_paper_size_new (GTK_PAPER_NAME_A4);

  gtk_page_setup_set_paper_size (setup, size);
  gtk_print_operation_set_default_page_setup (operation, setup);
  gtk_print_operation_set_use_full_page (operation, TRUE);
  gtk_print_operation_set_unit (operation, GTK_UNIT_POINTS);
  gtk_print_operation_set_job_name (operation, name);
  gtk_print_operation_set_embed_page_setup (operation, FALSE);
  gtk_print_operation_set_allow_async (operation, TRUE);
  g_signal_connect (operation, "begin-print", G_CALLBACK (begin_print_cb), cleared);
  g_signal_connect (operation, "draw-page", G_CALLBACK (draw_page_cb), cleared);
  g_signal_connect (operation, "done", G_CALLBACK (done_cb), context);
  g_object_set_data_full (G_OBJECT (operation), "farne-cleared", g_object_ref (cleared), g_object_unref);
  g_object_set_data_full (G_OBJECT (operation), "farne-context", g_object_ref (context), g_object_unref);

  return operation;
}

/* The page's own paper, else the briefing of its area; either has passed the door. */
static FarneCleared *
clear_page (FarneSection *section, const char *door, GError **error)
{
  FarneContext *context = farne_section_get_context (section);
  FarneDesk *desk = farne_context_get_desk (context);
  g_autofree char *area = farne_section_dup_area (section);
  g_autoptr (FarnePaper) paper = NULL;
  FarneOverview *overview;

  if (farne_section_has_paper (section))
    {
      paper = farne_section_make_paper (section, error);
      return paper == NULL ? NULL
                           : farne_door_clear (desk, FARNE_HANDLED (paper), door,
                                               farne_paper_get_title (paper), error);
    }

  overview = farne_context_ask_overview (context, area, error);
  return overview == NULL ? NULL
                          : farne_door_clear_brief (desk, overview, door, _("Briefing"), error);
}

/**
 * farne_papers_save_page:
 * @section: the page that is shown
 * @path: a file for the PDF
 * @error: where to say what went wrong
 *
 * Writes what farne_papers_print() would print, if it may leave; dated by the day of the desk.
 *
 * Returns: whether it is written
 */
gboolean
farne_papers_save_page (FarneSection *section, const char *path, GError **error)
{
  FarneDesk *desk = farne_context_get_desk (farne_section_get_context (section));
  g_autoptr (FarneCleared) cleared = clear_page (section, "paper", error);

  return cleared != NULL && farne_paper_write (cleared, path, farne_desk_get_today (desk), error);
}

/**
 * farne_papers_print:
 * @window: the window that asks
 * @section: the page that is shown
 *
 * Prints a page as a paper, if it may leave.
 */
void
farne_papers_print (GtkWindow *window, FarneSection *section)
{
  FarneContext *context = farne_section_get_context (section);
  g_autoptr (GtkPrintOperation) operation = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (FarneCleared) cleared = clear_page (section, "print", &error);

  if (cleared == NULL)
    {
      farne_context_tell_error (context, error);
      return;
    }

  operation = make_operation (context, cleared, farne_paper_get_title (farne_cleared_get_content (cleared)));
  if (gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_PRINT_DIALOG, window, &error)
      == GTK_PRINT_OPERATION_RESULT_ERROR)
    farne_context_tell_error (context, error);
}
