#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A file kept with a document and saved again, the calendar written, by keyboard."""

import hashlib

from desk import Desk, Tap

TITLE = "Accommodation use protocol"
TEXT = "What the provider asks before a home is used, and by when it is answered.\n"


def open_document(desk):
    """A document of the demonstration, which has no file yet."""
    desk.open_demonstration()
    desk.press("ctrl+k")
    desk.type(TITLE)
    desk.find(TITLE, role="list item", part=True)
    desk.press("Return")
    desk.find(TITLE, role="heading")


def attach_and_save():
    """A file is kept, looked into and saved as it was; undo takes it away."""
    with Desk() as desk:
        path = desk.home / "protocol.txt"
        path.write_text(TEXT, encoding="utf-8")
        open_document(desk)
        desk.find("No file is kept yet.", part=True)
        desk.press("alt+a")
        desk.choose_file(path)
        desk.find("protocol.txt", role="label")
        desk.find(TEXT.strip(), role="label", part=True)
        desk.find(f"SHA-256 {hashlib.sha256(TEXT.encode()).hexdigest()[:16]}…", role="label")
        desk.press("alt+c")
        desk.choose_file(desk.home / "copy.txt")
        desk.find("Copy saved", part=True)
        assert (desk.home / "copy.txt").read_text(encoding="utf-8") == TEXT
        desk.press("ctrl+z")
        desk.find("No file is kept yet.", part=True)


def export_calendar():
    """Meetings and what is due go to a calendar from the menu."""
    with Desk() as desk:
        desk.open_demonstration()
        desk.press("F10")
        desk.press("l")
        desk.choose_file(desk.home / "calendar.ics")
        desk.find("Calendar exported.", part=True)
        text = (desk.home / "calendar.ics").read_text(encoding="utf-8")
        assert text.startswith("BEGIN:VCALENDAR") and "BEGIN:VEVENT" in text, text[:300]


tap = Tap()
tap.run("a file is kept with a document, saved, and taken away again", attach_and_save)
tap.run("the calendar is exported from the menu", export_calendar)
tap.done()
