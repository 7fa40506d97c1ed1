#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Figures go out as a table and on paper where they are public, and nowhere where they are restricted."""

import subprocess

from desk import Desk, Tap


def export_published():
    """The published figures of every authority, as CSV."""
    with Desk() as desk:
        desk.open_demonstration()
        path = desk.home / "out.csv"
        desk.press("ctrl+e")
        desk.choose_file(path)
        desk.find("Figures exported.")
        text = path.read_text(encoding="utf-8-sig")
        assert "Stockton-on-Tees" in text and "867" in text, text
        desk.press("alt+minus")
        desk.click("What Went Out", role="page tab")
        row = desk.find("out.csv")
        desk.find("Table · ", part=True)
        assert str(path) in row.get_description(), row.get_description()


def refuse_restricted():
    """Restricted figures are refused, with a sentence that says why, and no file is left."""
    with Desk() as desk:
        desk.open_demonstration()
        desk.click("Monthly, Restricted", role="push button")
        desk.find("Restricted on this page", part=True)
        path = desk.home / "out.csv"
        desk.press("ctrl+e")
        desk.choose_file(path)
        desk.find("This Was Not Done", part=True)
        assert not path.exists()


def save_briefing():
    """The briefing as PDF."""
    with Desk() as desk:
        desk.open_demonstration()
        path = desk.home / "out.pdf"
        desk.press("ctrl+b")
        desk.choose_file(path)
        desk.find("Briefing saved.")
        assert path.read_bytes().startswith(b"%PDF"), "not a PDF"


def print_page(desk):
    """Prints the page by the print dialog's own file printer, and reads it back."""
    desk.press("ctrl+p")
    desk.find("Print to File", part=True)
    desk.focus()
    desk.press("Tab", "Down", "space")
    desk.click("Print")
    desk.wait(lambda: list(desk.home.glob("**/output.pdf")), "the printed file")
    printed = next(desk.home.glob("**/output.pdf"))
    desk.wait(lambda: printed.read_bytes().rstrip().endswith(b"%%EOF"), "the end of the printed file")
    return subprocess.run(["pdftotext", "-layout", str(printed), "-"], check=True, capture_output=True,
                          text=True).stdout


def print_to_file():
    """The region's page is printed as the briefing."""
    with Desk() as desk:
        desk.open_demonstration()
        text = print_page(desk)
        assert "3,411" in text and "Stockton-on-Tees" in text, text


def print_map():
    """The map page is printed as a map with its table."""
    with Desk() as desk:
        desk.open_demonstration()
        desk.press("alt+3")
        desk.find("Supported asylum seekers", role="label")
        text = print_page(desk)
        assert "Supported asylum seekers" in text and "867" in text, text


def refuse_print():
    """Restricted figures are not printed."""
    with Desk() as desk:
        desk.open_demonstration()
        desk.click("Monthly, Restricted", role="push button")
        desk.find("Restricted on this page", part=True)
        desk.press("ctrl+p")
        desk.find("This Was Not Done", part=True)


tap = Tap()
tap.run("published figures are exported", export_published)
tap.run("restricted figures are not", refuse_restricted)
tap.run("the briefing is saved", save_briefing)
tap.run("a page is printed", print_to_file)
tap.run("a map is printed", print_map)
tap.run("a restricted page is not", refuse_print)
tap.done()
