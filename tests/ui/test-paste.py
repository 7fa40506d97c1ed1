#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Records into a list from the clipboard or by drop, and out of it to a file."""

import csv

from desk import Desk, Tap

CELLS = "XX-7\tGateshead\nXX-8\tNowhere\n"


def paste():
    """A block of cells is taken in the order of the list's columns, or as its first row says."""
    with Desk() as desk:
        desk.open_properties()
        desk.tab_to("New Property")
        desk.copy_elsewhere("Reference\tCouncil\n" + CELLS)
        desk.press("ctrl+v")
        desk.find("there is no area “Nowhere”", part=True)
        desk.click("Keep")
        desk.find("Properties: 1 new, 0 changed, 1 not kept.", part=True)
        desk.tab_to("New Property")
        desk.copy_elsewhere("XX-9\n")
        desk.press("ctrl+v")
        desk.find("Column A", part=True)
        desk.click("Read")
        desk.find("XX-9", role="label")
        desk.click("Keep")
        desk.find("917 records", part=True)
        desk.press("ctrl+z", "ctrl+z")
        desk.find("915 records", part=True)


def drop():
    """A table that is dropped on a list is for the list."""
    with Desk() as desk:
        desk.open_properties()
        path = desk.write("homes.csv", "Reference,Council\nXX-6,Gateshead\n")
        desk.drag(desk.add_window("drag.py", path), (700, 600))
        desk.find("Import Properties")
        desk.find("XX-6", role="label")
        desk.click("Keep")
        desk.find("916 records", part=True)


def export():
    """What leaves for anyone has nothing that is for the team alone; for the team it has, and says so."""
    with Desk() as desk:
        desk.open_properties()
        for answer, name in [("For Anyone", "all.csv"), ("For the Team", "team.csv")]:
            desk.press("ctrl+shift+e")
            desk.find("For Whom?", part=True)
            desk.click(answer)
            desk.choose_file(desk.home / name)
            desk.find("915 records written", part=True)
            desk.wait((desk.home / name).exists, name)
        with (desk.home / "all.csv").open(encoding="utf-8") as file:
            assert "Address" not in next(csv.reader(file))
        with (desk.home / "team.csv").open(encoding="utf-8") as file:
            assert all(row["handling"] for row in csv.DictReader(file))
        desk.load(desk.home / "team.csv")
        desk.find("915", role="label")
        desk.find_gone("What is new and what changes", part=True)


tap = Tap()
tap.run("a block of cells is pasted", paste)
tap.run("a table is dropped", drop)
tap.run("a list is exported, and loads back", export)
tap.done()
