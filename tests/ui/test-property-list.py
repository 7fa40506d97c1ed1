#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A provider's list of properties in the window: seen before it is kept, with three bad rows; taken back."""

import os
import subprocess
import tempfile
from pathlib import Path

from desk import Desk, Tap

LIST = """Property ref,Address,Postcode,Bed spaces
P1,1 High Street,TS1 1AA,4
P2,2 High Street,TS1 1AB,many
,3 High Street,TS1 1AC,3
P4,4 High Street,nowhere at all,3
P5,5 High Street,TS1 1AD,5
"""
STRANGE = """Our mark,Where,How big
P7,7 High Street,6
P8,8 High Street,2
"""


def make_files(text):
    """A new desk and a list."""
    home = Path(tempfile.mkdtemp(prefix="farne-ui-"))
    subprocess.run([os.environ["FARNE_PROGRAM"], "new", home / "desk.farne", "--region", "north-east"],
                   check=True, capture_output=True)
    (home / "list.csv").write_text(text, encoding="utf-8")
    return home


def read_list(desk):
    """From the menu, by its letter."""
    desk.find("No Figures Yet")
    desk.press("F10")
    desk.press("y")
    desk.choose_file(desk.home / "list.csv")


def keep_good_rows():
    """What can't be kept is told with row and reason; the rest is one step, undone by the toast."""
    home = make_files(LIST)
    with Desk(home, [home / "desk.farne"]) as desk:
        read_list(desk)
        desk.find("Rows not kept", part=True)
        desk.find("3", role="label")
        for reason in ("many", "reference", "nowhere at all"):
            desk.find(reason, part=True)
        desk.find("5 High Street", part=True)
        desk.click("Keep")
        desk.find("Property list kept: 2 new, 0 changed, 0 gone.", part=True)
        desk.press("alt+5")
        desk.open_list("Properties")
        desk.find("2 records", part=True)
        desk.click("Undo")
        desk.find_gone("2 records", part=True)


def cancel_list():
    """Cancelled, nothing is kept; a day that is none is told beside it."""
    home = make_files(LIST)
    with Desk(home, [home / "desk.farne"]) as desk:
        read_list(desk)
        desk.find("Rows not kept", part=True)
        desk.press("alt+l", "ctrl+a")
        desk.type("some day")
        desk.find("That is not a date.", part=True)
        desk.press("Escape")
        desk.find_gone("Rows not kept", part=True)
        desk.press("alt+5")
        desk.find("Needs Attention", part=True)
        desk.open_records()
        desk.find("Properties", role="menu item")


def map_columns():
    """Columns that say nothing are asked about."""
    home = make_files(STRANGE)
    with Desk(home, [home / "desk.farne"]) as desk:
        read_list(desk)
        desk.find("Say which column is which.", part=True)
        desk.choose("Reference", 1)
        desk.choose("Bed spaces", 3)
        desk.click("Read")
        desk.find("Rows not kept", part=True)
        desk.click("Keep")
        desk.find("Property list kept: 2 new, 0 changed, 0 gone.", part=True)


tap = Tap()
tap.run("a list with three bad rows is seen, kept and taken back", keep_good_rows)
tap.run("a list that is cancelled leaves nothing", cancel_list)
tap.run("columns that say nothing are asked about", map_columns)
tap.done()
