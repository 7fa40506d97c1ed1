#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The first file of a desk, given when the program is started: kept, seen on every page, taken back."""

import os
import subprocess
import tempfile
from pathlib import Path

from desk import Desk, Tap

QUARTER = """Date,Support Type,UK Region,Local Authority,LAD Code,Accommodation Type,People
2016-12-31,Section 95,North East,Middlesbrough,E06000002,Dispersal Accommodation,700
2016-12-31,Section 95,North East,Gateshead,E08000037,Dispersal Accommodation,321
2016-12-31,Section 95,North East,Darlington,E06000005,Dispersal Accommodation,many
"""
FIGURE = "1,021 people supported"


def make_files():
    """A new desk and a file with one quarter, in which one row can't be read."""
    home = Path(tempfile.mkdtemp(prefix="farne-ui-"))
    subprocess.run([os.environ["FARNE_PROGRAM"], "new", home / "desk.farne", "--region", "north-east"],
                   check=True, capture_output=True)
    (home / "quarter.csv").write_text(QUARTER, encoding="utf-8")
    return home


def keep_one_quarter():
    """One quarter, with nothing before it to compare, is shown on every page; the toast undoes it."""
    home = make_files()
    with Desk(home, [home / "desk.farne", home / "quarter.csv"]) as desk:
        desk.find("1 row is not kept", part=True)
        desk.click("Keep")
        desk.find(FIGURE, part=True)
        desk.click("Undo")
        desk.find("No Figures Yet")
        desk.press("ctrl+y")
        desk.find(FIGURE, part=True)
        desk.find("What changed")
        for key, seen in [("alt+2", "Gateshead"), ("alt+3", "Classes cut by"), ("alt+minus", "quarter.csv"),
                          ("alt+1", FIGURE)]:
            desk.press(key)
            desk.find(seen, part=True)


def read_into_last():
    """A data file alone is read into the desk used last."""
    home = make_files()
    with Desk(home, [home / "desk.farne"]) as desk:
        desk.find("No Figures Yet")
        desk.home = make_files()
    with Desk(home, [home / "quarter.csv"]) as desk:
        desk.find("1 row is not kept", part=True)
        desk.click("Keep")
        desk.find(FIGURE, part=True)


tap = Tap()
tap.run("a first quarter, given with its desk, is kept and taken back", keep_one_quarter)
tap.run("a data file alone goes into the desk used last", read_into_last)
tap.done()
