#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A meeting with an action, and a board that is out of balance, by keyboard alone."""

from desk import Desk, Tap

PARTNERSHIP = "alt+8"


def open_partnership(desk):
    """The page of the partnership, with what needs attention."""
    desk.open_demonstration()
    desk.press(PARTNERSHIP)
    desk.find("Regional migration board: parties", part=True)


def show_view(desk, name):
    """One of its views."""
    desk.tab_to(name, part=True)
    desk.press("space")


def show_list(desk, start, row):
    """One of its lists, found in their menu by the start of its name."""
    desk.tab_to("Records")
    desk.press("Return")
    desk.find("Find a list")
    desk.type(start)
    desk.find_gone("Organisations", role="menu item", part=True)
    desk.find(row, role="menu item")
    desk.press("Return")
    desk.find("Records: Meetings", role="push button")


def see_balance():
    """The board says who holds too many seats, and which seat is vacant."""
    with Desk() as desk:
        open_partnership(desk)
        show_view(desk, "Balance and Seats")
        desk.find("2 seats out of balance: Labour 2 too many, Others 2 too few")
        desk.find("Seat of Sunderland. . vacant")


def minute_meeting():
    """An action typed on the page of a meeting is open there and on the first page; undo takes it back."""
    with Desk() as desk:
        open_partnership(desk)
        show_list(desk, "meet", "Meetings, 14")
        desk.find("Stakeholders, 14 June 2017", part=True)
        desk.tab_to("New Meeting")
        desk.press("Tab")
        desk.press(*["Down"] * 3, "Return")
        desk.find("Agenda and minutes")
        desk.press("alt+a")
        desk.type("Ask every council for its ward figures")
        desk.press("Tab")
        desk.type("12 April 2017")
        desk.press("alt+a", "Return")
        desk.find("Ask every council for its ward figures. . due 12 April 2017")
        desk.press("ctrl+z")
        desk.find_gone("Ask every council for its ward figures. . due 12 April 2017")


tap = Tap()
tap.run("a board out of balance says by how many seats", see_balance)
tap.run("a meeting takes an action, and undo takes it back", minute_meeting)
tap.done()
