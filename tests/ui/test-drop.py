#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Files dragged from another program onto the window: each comes to the preview in its turn."""

import subprocess
import time

from desk import Desk, Tap

HEADER = "Date,Quarter,Support Type,Accommodation Type,UK Region,Local Authority,LAD Code,People"
FIRST = f"""{HEADER}
2016-12-31,2016 Q4,Section 95,Dispersal Accommodation,North East,Middlesbrough,E06000002,110
"""
SECOND = f"""{HEADER}
2017-03-31,2017 Q1,Section 95,Dispersal Accommodation,North East,Middlesbrough,E06000002,120
"""
BESIDE = (1270, 20)     # where the other program's window stands, to the right of the desk's
STEPS = 12


def point(*words):
    """Moves or presses the pointer."""
    subprocess.run(["xdotool", *map(str, words)], check=True)
    time.sleep(0.05)


def drag(source, onto):
    """Drags from the middle of a window to a place on the screen, as a hand does: in small steps."""
    left, top = BESIDE[0] + 60, BESIDE[1] + 80
    point("windowmove", "--sync", source, *BESIDE)
    point("mousemove", left, top)
    point("mousedown", 1)
    for step in range(1, STEPS + 1):
        point("mousemove", left + (onto[0] - left) * step // STEPS, top + (onto[1] - top) * step // STEPS)
    time.sleep(0.5)
    point("mouseup", 1)


def drop_two():
    """Two spreadsheets at once: one preview after the other, and what is kept is figures."""
    with Desk() as desk:
        desk.make_new()
        paths = [desk.write("december.csv", FIRST), desk.write("march.csv", SECOND)]
        drag(desk.add_window("drag.py", *paths), (600, 400))
        desk.find("31 Dec 2016")
        desk.find("december.csv")
        desk.click("Keep")
        desk.find("31 Mar 2017")
        desk.click("Keep")
        desk.find("Imported march.csv.")


def drop_nonsense():
    """What is no table says so, and nothing is kept."""
    with Desk() as desk:
        desk.make_new()
        drag(desk.add_window("drag.py", desk.write("notes.csv", "Dear all")), (600, 400))
        desk.find("This File Was Not Read In")
        desk.find("“notes.csv”", part=True)
        desk.click("Cancel")
        desk.find("Import this month's figures, or drop the file here.")


tap = Tap()
tap.run("files dragged onto the window come to the preview in turn", drop_two)
tap.run("a file that is no table is refused by name", drop_nonsense)
tap.done()
