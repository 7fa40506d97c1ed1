#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The views of a page are one row of tabs; its lists of records are in a menu, by keyboard."""

import subprocess

from desk import Desk, Tap

NARROW = 520
PAGES = {"alt+4": "Move-on", "alt+5": "Timeline", "alt+6": "Arrivals Planner", "alt+7": "Cost and Funding",
         "alt+8": "Calendar", "alt+9": "Issues and Blockages", "alt+0": "Who Waits for What"}
WIDTHS = (1366, 800)
RESETTLEMENT = "alt+6"


def resize(desk, width):
    """Gives the window a width."""
    subprocess.run(["xdotool", "windowsize", "--sync", desk.windows()[-1], str(width), "768"], check=True)


def list_rows(desk):
    """What the menu offers, without counts."""
    return [node.get_name().split(",")[0] for node in desk.walk() if node.get_role_name() == "menu item"]


def list_tabs(desk):
    """The row of tabs, without counts and the menu."""
    bar = desk.find("Views of this page", role="panel")
    return [node.get_name().split("  ")[0] for node in bar.children
            if node.get_role_name() == "push button" and not node.get_name().startswith("Records")]


def see_one_row():
    """Every page has all its views in one row as high as a tab, wide and narrow."""
    with Desk() as desk:
        desk.open_demonstration()
        for width in WIDTHS:
            resize(desk, width)
            for key, last in PAGES.items():
                desk.press(key)
                desk.find(last, role="push button")
                assert list_tabs(desk)[0] == "Needs Attention" and list_tabs(desk)[-1] == last, list_tabs(desk)
                assert desk.look("Views of this page", role="panel").size[1] < 40, f"{key} at {width} has two rows"


def walk_menu():
    """Few lists are walked with the arrows from the one shown; Escape leaves all as it was, Return opens one."""
    with Desk() as desk:
        desk.open_demonstration()
        desk.press("alt+4")
        desk.tab_to("Needs Attention", part=True)
        desk.press("Right", "Right", "Right", "space")
        desk.tab_to("Dispersal statuses, 18", key="Down")
        desk.tab_to("Move-on months, 96", key="Down")
        desk.press("Escape")
        desk.find_gone("Move-on months, 96", role="menu item")
        desk.tab_to("Records")
        desk.press("Return")
        desk.find("Dispersal statuses, 18", role="menu item")
        desk.tab_to("Dispersal targets, 1", key="Down")
        desk.press("Return")
        desk.find("Records: Dispersal targets", role="push button")
        desk.find("1 record", part=True)
        desk.press("Return")
        desk.wait(lambda: desk.get_focused().get_name() == "Dispersal targets, 1", "the keyboard at the list shown")


def narrow_menu():
    """Many lists are narrowed by typing; what no list is called is said."""
    with Desk() as desk:
        desk.open_demonstration()
        desk.press("alt+9")
        desk.tab_to("Records")
        desk.press("Return")
        desk.find("Find a list")
        desk.type("issu")
        desk.wait(lambda: list_rows(desk) == ["Issues", "Steps of issues"], "the lists of issues")
        desk.type("x")
        desk.find("No list is called that.")
        desk.press("BackSpace")
        desk.find_gone("No list is called that.")
        desk.press("Down", "Down", "Return")
        desk.find("Records: Steps of issues", role="push button")


def keep_views():
    """What has no room for a tab is in the menu, under a heading, and has a tab while it is shown."""
    with Desk() as desk:
        desk.open_demonstration()
        resize(desk, NARROW)
        desk.press(RESETTLEMENT)
        desk.wait(lambda: list_tabs(desk) == ["Needs Attention", "Pledges and Arrivals"], "two tabs")
        desk.open_records()
        desk.find("Views", role="label")
        assert list_rows(desk)[:3] == ["Tariff Ledger", "Arrivals Planner", "Programmes"], list_rows(desk)
        desk.tab_to("Arrivals Planner", key="Down")
        desk.press("Return")
        desk.find("Who still needs a home?")
        desk.wait(lambda: "Arrivals Planner" in list_tabs(desk), "its tab")
        assert "Tariff Ledger" not in list_tabs(desk)


def find_list():
    """The one search finds lists, and opens them; the keys go on to the next and back."""
    with Desk() as desk:
        desk.open_demonstration()
        desk.press("ctrl+k")
        desk.type("values of ind")
        desk.find("Values of indicators", role="list item")
        desk.press("Return")
        desk.find("Records: Values of indicators", role="push button")
        desk.press("ctrl+Page_Up")
        desk.find("Records: Indicators", role="push button")
        desk.press("ctrl+Page_Down", "ctrl+Page_Down")
        desk.find("Records: Targets", role="push button")


tap = Tap()
tap.run("every page has its views in one row", see_one_row)
tap.run("a menu of few lists is walked by arrows", walk_menu)
tap.run("a menu of many lists is narrowed by typing", narrow_menu)
tap.run("views without room for a tab are in the menu", keep_views)
tap.run("a list is found by search, and stepped from", find_list)
tap.done()
