#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Everything without a pointer: pages, charts mark by mark, places one after another, the shortcuts."""

from desk import Desk, Tap


def walk_chart():
    """The keys walk from mark to mark, each says its words, Return shows where its figure comes from."""
    with Desk() as desk:
        desk.open_demonstration()
        desk.tab_to("Against the cluster limit")
        desk.press("Down")
        first = desk.find("Against the cluster limit. ", role="image", part=True).get_name()
        assert "Stockton-on-Tees" in first, first
        desk.press("Down")
        second = desk.wait(lambda: desk.look("Middlesbrough", role="image", part=True), "the next mark").get_name()
        assert second != first
        desk.press("Return")
        desk.find("Where This Figure Comes From", part=True)
        desk.find("589 in all", part=True)
        desk.press("Escape")
        desk.find_gone("589 in all", part=True)


def see_table_twin():
    """A chart's menu shows the same as a table."""
    with Desk() as desk:
        desk.open_demonstration()
        desk.tab_to("Against the cluster limit")
        desk.press("shift+F10")
        desk.find("Show as Table", part=True)
        assert desk.look("County Durham", role="label") is None
        desk.press("Return")
        desk.find("County Durham", role="label")


def visit_pages():
    """Every page by its key, and the places one after another."""
    with Desk() as desk:
        desk.open_demonstration()
        desk.press("alt+2")
        desk.find("Authorities, nearest the limit first")
        desk.find("Stockton-on-Tees", role="heading")
        desk.tab_to("Find a place")
        desk.press("alt+Page_Down")
        desk.find("Middlesbrough", role="heading")
        desk.press("alt+Page_Up")
        desk.find("Stockton-on-Tees", role="heading")
        desk.press("alt+minus")
        desk.find("Supported asylum seekers by authority, 31 December 2016")
        desk.press("alt+1")
        desk.find("What changed since 30 September 2016")


def see_shortcuts():
    """The window of shortcuts lists the actions with their keys, as often as it is asked for."""
    with Desk() as desk:
        desk.tab_to("Open the Demonstration")
        desk.press("ctrl+question")
        desk.find("Import files")
        desk.find("Print the page")
        assert [node.get_name() for node in desk.walk()].count("Ctrl") > 10
        desk.press("Escape")
        desk.find_gone("Print the page")
        desk.press("ctrl+question")
        desk.find("Print the page")


tap = Tap()
tap.run("a chart is walked mark by mark", walk_chart)
tap.run("a chart has its table twin", see_table_twin)
tap.run("pages and places have their keys", visit_pages)
tap.run("the shortcuts are listed", see_shortcuts)
tap.done()
