#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Records from a table into a list of the window: shown first, then kept in one step, or not."""

import csv

from desk import Desk, Tap

HOMES = """Homes at 3 April 2017

Property ref,Council,Type,Beds,In use from
XX-1,Gateshead,House,4,3 apr 2017
XX-2,Atlantis,House,4,
DL-0001,Darlington,House,5,
XX-3,Gateshead,House,four,
,Gateshead,Flat,2,
"""

STRANGE = """Was;Wie
XX-5;house
"""


def load_three_bad():
    """Three bad rows are told by row and reason, and saved as a list; the good are kept, and undone."""
    with Desk() as desk:
        desk.open_properties()
        desk.load(desk.write("homes.csv", HOMES))
        desk.find("Import Properties")
        for words in ["there is no area “Atlantis”", "“…” is not a whole number", "Reference is missing."]:
            desk.find(words, role="label", part=True)
        desk.find("XX-1", role="label")
        desk.find("Bed spaces:", role="label", part=True)
        desk.click("Save List…")
        desk.choose_file(desk.home / "bad.csv")
        desk.wait((desk.home / "bad.csv").exists, "the list of what is not kept")
        desk.click("Keep")
        desk.find("Properties: 1 new, 1 changed, 3 not kept.", part=True)
        desk.find("916 records", part=True)
        desk.click("Undo")
        desk.find("915 records", part=True)
        with (desk.home / "bad.csv").open(encoding="utf-8") as file:
            rows = list(csv.DictReader(file))
        assert [row["Row"] for row in rows if row["Finding"] == "not kept"] == ["5", "7", "8"], rows


def cancel():
    """Closing leaves nothing."""
    with Desk() as desk:
        desk.open_properties()
        desk.load(desk.write("homes.csv", HOMES))
        desk.find("there is no area “Atlantis”", part=True)
        desk.press("Escape")
        desk.find_gone("Import Properties")
        desk.find("915 records", part=True)


def map_columns():
    """Columns that don't name themselves are asked for, and known from then on."""
    with Desk() as desk:
        desk.open_properties()
        path = desk.write("strange.csv", STRANGE)
        desk.load(path)
        desk.find("Say which column is which", part=True)
        desk.choose("Reference", 1)
        desk.choose("Type", 2)
        desk.click("Read")
        desk.find("XX-5", role="label")
        desk.click("Keep")
        desk.find("916 records", part=True)
        desk.tab_to("Find in this list")
        desk.load(path)
        desk.find("As before", part=True)
        assert desk.look("Say which column is which", part=True) is None


tap = Tap()
tap.run("a table with three bad rows is loaded, and undone", load_three_bad)
tap.run("closing leaves nothing", cancel)
tap.run("columns are mapped once", map_columns)
tap.done()
