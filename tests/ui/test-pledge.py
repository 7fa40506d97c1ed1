#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A pledge and an arrival, typed by keyboard: the share of the pledge that is met follows."""

from desk import Desk, Tap

PROGRAMME, AUTHORITY = "Syrian", "Stockton-on-Tees"


def pick(desk, label, text, whole):
    """Finds a record by typing part of it into a field."""
    desk.tab_to(label)
    desk.type(text)
    desk.find(whole, role="list item", part=True)
    desk.press("Down", "Return")


def fill(desk, day_label, day, people):
    """Programme, authority, day and people of a form."""
    pick(desk, "Programme", PROGRAMME, "Syrian Vulnerable Persons")
    pick(desk, "Authority", "Stockton", AUTHORITY)
    desk.tab_to(day_label)
    desk.type(day)
    desk.tab_to("People", key="shift+Tab" if day_label == "Made on" else "Tab")
    desk.type(people)
    desk.press("ctrl+s")


def pledge_and_arrive():
    """A new pledge stands among those that wait; people who arrive are counted against it; undo takes both back."""
    with Desk() as desk:
        desk.open_demonstration()
        desk.press("alt+6")
        desk.open_list("Pledges")
        desk.click("New Pledge")
        fill(desk, "Made on", "today", "40")
        desk.find("Pledge saved.", part=True)
        desk.click("Back")
        desk.open_list("Arrivals")
        desk.click("New Arrival")
        fill(desk, "Date", "today", "12")
        desk.find("Arrival saved.", part=True)
        desk.click("Back")
        desk.click("Pledges and Arrivals")
        desk.find("480 people have arrived of 2,070 pledged", part=True)
        desk.press("ctrl+z", "ctrl+z")
        desk.find("468 people have arrived of 2,030 pledged", part=True)


def match_home():
    """A home that fits is matched with a household from the planner, in one action, and undone in one."""
    with Desk() as desk:
        desk.open_demonstration()
        desk.press("alt+6")
        desk.click("Arrivals Planner", part=True)
        desk.tab_to("Match")
        desk.press("Return")
        desk.walk_to(lambda node: node.get_name() == "HH-205 with OF-36, County Durham, sleeps 7", "the home that fits")
        desk.press("Return")
        desk.find("Done: HH-205 with OF-36, County Durham, sleeps 7.", part=True)
        desk.click("Match")
        desk.find("HH-206 with OF-35, Sunderland, sleeps 4", role="push button")
        assert desk.look("HH-205 with OF-36", part=True, role="push button") is None, "it is offered again"
        desk.press("Escape", "ctrl+z")
        desk.find("Undone: Match a household with a home", part=True)


tap = Tap()
tap.run("a pledge is made and met in part", pledge_and_arrive)
tap.run("a home is matched from the planner", match_home)
tap.done()
