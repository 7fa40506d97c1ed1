#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A table of no known layout: its columns are named, and what can't be read with them is told beside them."""

from desk import Desk, Tap

STRANGE = """Wann;Wo;Wie viele;Wie sicher
31/03/2016;Gateshead;11;counted
31/03/2016;Sunderland;13;counted
31/03/2016;Darlington;-4;guessed
"""


def map_by_hand():
    """A table of no known layout is read once its columns are named; from then on it is known."""
    with Desk() as desk:
        desk.make_new()
        path = desk.write("strange.csv", STRANGE)
        desk.begin_import(path)
        desk.find("This table is of no known layout.", part=True)
        desk.find("Gateshead")
        for name, steps in [("Date", 1), ("Name of the authority", 2), ("Number of people", 3)]:
            desk.choose(name, steps)
        desk.click("Read")
        desk.find("1 row is not kept", part=True)
        desk.find("31 Mar 2016")
        desk.click("Show…")
        desk.find("-4")
        desk.press("Escape")
        desk.find_gone("-4")
        desk.click("Keep")
        desk.click("Undo")
        desk.find("Undone:", part=True)
        desk.press("alt+minus", "ctrl+shift+z")
        desk.find("2 rows")
        desk.begin_import(path)
        desk.find("This very file was read in before", part=True)


def choose_columns(desk, path):
    """Answers for every column, the date's wrongly."""
    desk.begin_import(path)
    desk.find("This table is of no known layout.", part=True)
    for name, steps in [("Date", 4), ("Name of the authority", 2), ("Number of people", 3)]:
        desk.choose(name, steps)
    desk.click("Read")


def change_a_column():
    """What can't be read is told beside the column that is to blame, and every other answer stays."""
    with Desk() as desk:
        desk.make_new()
        choose_columns(desk, desk.write("strange.csv", STRANGE))
        desk.find("Not one of the 3 rows", part=True)
        assert desk.look("This File Was Not Read In") is None
        desk.press("space", "Up", "Up", "Up", "Return")
        desk.find_gone("Not one of the 3 rows", part=True)
        desk.click("Read")
        desk.find("31 Mar 2016")
        desk.click("Back to the Columns")
        desk.choose("Date", 0)
        desk.click("Read")
        desk.find("31 Mar 2016")


def come_back():
    """What no column is to blame for has a page of its own, from which one comes back to the columns."""
    with Desk() as desk:
        desk.make_new()
        path = desk.write("strange.csv", STRANGE)
        desk.begin_import(path)
        desk.find("This table is of no known layout.", part=True)
        desk.click("Read")
        desk.find("Choose the columns that hold", part=True)
        for name, steps in [("Date", 1), ("Name of the authority", 2), ("Number of people", 3)]:
            desk.choose(name, steps)
        path.rename(desk.home / "elsewhere.csv")
        desk.click("Read")
        desk.find("This File Was Not Read In")
        (desk.home / "elsewhere.csv").rename(path)
        desk.click("Back to the Columns")
        desk.click("Read")
        desk.find("31 Mar 2016")


def walk_to_day(desk):
    """Walks to where a date is typed."""
    while desk.get_focused() is None or desk.get_focused().get_role_name() != "text":
        desk.press("Tab")


def type_no_date():
    """A date that is none is told where it was typed, and is never left out in silence."""
    with Desk() as desk:
        desk.make_new()
        desk.begin_import(desk.write("strange.csv", STRANGE))
        desk.find("This table is of no known layout.", part=True)
        for name, steps in [("Name of the authority", 2), ("Number of people", 3), ("What is counted", 0)]:
            desk.choose(name, steps)
        walk_to_day(desk)
        desk.type("soon")
        desk.click("Read")
        desk.find("This is no date.", part=True)
        desk.press("ctrl+a")
        desk.type("31 March 2016")
        desk.find_gone("This is no date.", part=True)
        desk.click("Read")
        desk.find("31 Mar 2016")


tap = Tap()
tap.run("a strange table asks for its columns", map_by_hand)
tap.run("a column that can't be read is told beside it", change_a_column)
tap.run("from a file that can't be read one comes back to its columns", come_back)
tap.run("a date that is none is told where it was typed", type_no_date)
tap.done()
