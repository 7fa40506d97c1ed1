#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Files dragged from another program onto the window: each comes to the preview in its turn."""

from desk import Desk, Tap

HEADER = "Date,Quarter,Support Type,Accommodation Type,UK Region,Local Authority,LAD Code,People"
FIRST = f"""{HEADER}
2016-12-31,2016 Q4,Section 95,Dispersal Accommodation,North East,Middlesbrough,E06000002,110
"""
SECOND = f"""{HEADER}
2017-03-31,2017 Q1,Section 95,Dispersal Accommodation,North East,Middlesbrough,E06000002,120
"""


def drop_two():
    """Two spreadsheets at once: one preview after the other, and what is kept is figures."""
    with Desk() as desk:
        desk.make_new()
        paths = [desk.write("december.csv", FIRST), desk.write("march.csv", SECOND)]
        desk.drag(desk.add_window("drag.py", *paths), (600, 400))
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
        desk.drag(desk.add_window("drag.py", desk.write("notes.csv", "Dear all")), (600, 400))
        desk.find("This File Was Not Read In")
        desk.find("“notes.csv”", part=True)
        desk.click("Cancel")
        desk.find("Import this month's figures, or drop the file here.")


tap = Tap()
tap.run("files dragged onto the window come to the preview in turn", drop_two)
tap.run("a file that is no table is refused by name", drop_nonsense)
tap.done()
