#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A list of records sorted, grouped, a field changed in many."""

import tempfile
from pathlib import Path

from accessible import State
from desk import Desk, Tap

KIND = "Transfers of children"
AGE = 4
FIELDS = ["Reference", "Programme", "Age"]


def open_list(desk):
    """The list of transfers of children."""
    desk.press("alt+7")
    desk.open_list(KIND)
    desk.find(KIND, role="tree table")
    desk.find("20 records", part=True)


def read_column(desk, number):
    """The texts of one column, from the top."""
    rows = [node for node in desk.walk() if node.get_role_name() == "table row"]
    cells = [[cell for cell in row.children if cell.get_role_name() == "table cell"] for row in rows]
    return [cell[number].children[0].get_name() for cell in cells if len(cell) > number and cell[number].children]


def choose_group(desk):
    """Groups the list and shows one group of two."""
    desk.choose_in_menu("Group", "Programme")
    desk.find("Dubs, 2", role="list item")
    desk.tab_to("All, 20")
    desk.tab_to("Dubs, 2", key="Down")
    desk.press("Return")
    desk.find("2 of 20", part=True)


def enter_rows(desk):
    """Gives the first row the keyboard."""
    desk.walk_to(lambda node: node.get_role_name() == "table row", "a row")


def choose_field(desk, name):
    """Chooses the field that is to be changed."""
    desk.find("Field", role="combo box")
    desk.choose("Field", FIELDS.index(name))


def sort_list():
    """The list is sorted by its menu, up and down, and by a field that has no column."""
    with Desk() as desk:
        desk.open_demonstration()
        open_list(desk)
        desk.wait(lambda: read_column(desk, 0)[0] == "CT-018", "the newest transfer first")
        desk.choose_in_menu("Columns", "Sort By", "Reference")
        desk.wait(lambda: read_column(desk, 0) == sorted(read_column(desk, 0)), "references upwards")
        desk.choose_in_menu("Columns", "Sort By", "Descending")
        desk.wait(lambda: read_column(desk, 0) == sorted(read_column(desk, 0), reverse=True), "references downwards")
        desk.choose_in_menu("Columns", "Sort By", "Usual Order")
        desk.wait(lambda: "CT-020" in read_column(desk, 0)[5:], "the usual order again")


def sort_by_keys():
    """The keys alone go into the menu below, and go into it again after it was used."""
    with Desk() as desk:
        desk.open_demonstration()
        open_list(desk)
        desk.tab_to("Columns")
        for downwards in (False, True):
            desk.press("Return")
            desk.find("Sort By", role="menu item")
            desk.press("Return")
            desk.find("Descending", role="menu item")
            desk.tab_to("Descending" if downwards else "Reference", key="Down")
            desk.press("Return")
            desk.find_gone("Descending", role="menu item")
            desk.wait(lambda: read_column(desk, 0) == sorted(read_column(desk, 0), reverse=downwards), "the order")
            desk.wait(lambda: desk.get_focused().get_name() == "Columns", "the keyboard at the button again")


def group_list():
    """Groups stand beside the list with their counts, and narrow it; without groups all are there again."""
    with Desk() as desk:
        desk.open_demonstration()
        open_list(desk)
        choose_group(desk)
        desk.wait(lambda: sorted(read_column(desk, 0)) == ["CT-019", "CT-020"], "the two of the group")
        desk.choose_in_menu("Group", "No Groups")
        desk.find("20 records", part=True)
        desk.find_gone("Dubs, 2", role="list item")


def change_many():
    """One field is changed in many records at once, in one step; a value that can't be is refused for all."""
    with Desk() as desk:
        desk.open_demonstration()
        open_list(desk)
        enter_rows(desk)
        desk.press("ctrl+a", "F2")
        desk.find("Change a Field of 20 Records", part=True)
        choose_field(desk, "Age")
        desk.tab_to("Age")
        desk.type("many")
        desk.find("“many” is not a whole number", part=True)
        desk.press("ctrl+a")
        desk.type("16")
        desk.find_gone("“many” is not a whole number", part=True)
        desk.click("Change")
        desk.find("Age changed in 20 records.", part=True)
        desk.wait(lambda: set(read_column(desk, AGE)) == {"16"}, "the age in all")
        desk.press("ctrl+z")
        desk.wait(lambda: "17" in read_column(desk, AGE), "the ages as they were")


def count_columns(desk):
    """How many columns the list has."""
    rows = [node for node in desk.walk() if node.get_role_name() == "table row"]
    return max(sum(cell.get_role_name() == "table cell" for cell in row.children) for row in rows)


def keep_columns():
    """The columns and the order that were chosen are there again in the next run of the program."""
    home = Path(tempfile.mkdtemp(prefix="farne-ui-"))
    first = Desk(home).__enter__()
    first.open_demonstration()
    open_list(first)
    before = count_columns(first)
    first.choose_in_menu("Columns", "Answer due")
    first.wait(lambda: count_columns(first) == before + 1, "one column more")
    first.choose_in_menu("Columns", "Sort By", "Reference")
    first.wait(lambda: read_column(first, 0) == sorted(read_column(first, 0)), "references upwards")
    first.tab_to("Find in this list")
    first.press("ctrl+q")
    first.process.wait(20)
    with Desk(home) as second:
        second.find("Children", role="heading", patience=60)
        open_list(second)
        second.wait(lambda: count_columns(second) == before + 1, "the column that was chosen")
        assert read_column(second, 0) == sorted(read_column(second, 0)), "the order was not kept"


def list_of_place():
    """What a place's card has no room for is one button away: the list of the kind, narrowed to the place."""
    with Desk() as desk:
        desk.open_demonstration()
        desk.press("alt+2")
        more = desk.find("Properties of Stockton-on-Tees: 232 more", role="push button")
        assert more.has(State.FOCUSABLE)
        months = [desk.look(name, role="push button") for name in ("March 2017", "February 2017", "January 2017")]
        assert all(months), "the newest months by name"
        more.act()
        desk.find("Properties", role="tree table")
        desk.find("238 of 915", part=True)
        desk.find("Authority is Stockton-on-Tees", part=True)


tap = Tap()
tap.run("a list is sorted", sort_list)
tap.run("a list is sorted by keys alone, twice", sort_by_keys)
tap.run("a list is grouped", group_list)
tap.run("a card of a place leads to the list of what it has no room for", list_of_place)
tap.run("a field is changed in many records", change_many)
tap.run("columns and order are kept for the next run", keep_columns)
tap.done()
