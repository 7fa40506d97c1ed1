#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The map without a pointer: the keys go from area to area, each says its name and figure, Enter opens it."""

from desk import Desk, Tap

TITLE = "Supported asylum seekers"
NORTH_EAST = {"County Durham", "Darlington", "Gateshead", "Hartlepool", "Middlesbrough",
              "Newcastle upon Tyne", "North Tyneside", "Northumberland", "Redcar and Cleveland",
              "South Tyneside", "Stockton-on-Tees", "Sunderland"}


def open_map(desk):
    """Goes to the map page with the keys alone."""
    desk.open_demonstration()
    desk.press("alt+3")
    return desk.tab_to(TITLE)


def get_area(node):
    """The area that the map says it stands on, and all that it says of it."""
    words = node.get_name().removeprefix(f"{TITLE}. ")
    return next((name for name in sorted(NORTH_EAST, key=len, reverse=True) if words.startswith(name)),
                None), words


def walk_map():
    """The arrows reach different areas, and each is told with its figure."""
    with Desk() as desk:
        node = open_map(desk)
        assert "Arrow keys" in node.get_description(), node.get_description()
        told = {}
        for key in ["Down"] * 6 + ["Up"] * 12 + ["Left"] * 4 + ["Right"] * 8:
            desk.press(key)
            area, words = get_area(desk.get_focused())
            assert area is not None, f"{key}: the map says {words}"
            told[area] = words
        assert len(told) >= 6, f"the keys reached {sorted(told)} alone"
        assert all(any(letter.isdigit() for letter in words) for words in told.values()), told


def step_north():
    """Up goes to an area further north: from Middlesbrough never to the south of it."""
    with Desk() as desk:
        open_map(desk)
        for _ in range(12):
            desk.press("Up")
        area, _ = get_area(desk.get_focused())
        assert area == "Northumberland", f"the northernmost is {area}"


def open_place():
    """Enter opens the place that the keys stand on."""
    with Desk() as desk:
        open_map(desk)
        for _ in range(12):
            desk.press("Up")
        desk.press("Return")
        desk.find("Northumberland", role="heading")
        assert desk.look("Natural breaks (Jenks)") is None, "the map is still shown"


def see_twin():
    """The table beside the map has a row for every area of it."""
    with Desk() as desk:
        open_map(desk)
        desk.click("Table")
        for name in sorted(NORTH_EAST):
            desk.find(name, role="label")


tap = Tap()
tap.run("the arrows go from area to area", walk_map)
tap.run("up is north", step_north)
tap.run("Enter opens the place", open_place)
tap.run("the map has its table twin", see_twin)
tap.done()
