#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Records in the window, by keyboard: made, found wrong, saved, undone."""

from desk import Desk, Tap


def open_properties(desk):
    """The list of properties of the demonstration."""
    desk.open_demonstration()
    desk.press("alt+5")
    desk.find("Needs Attention", part=True)
    desk.click("Properties", part=True)
    desk.find("DL-0001", role="label")


def make_record():
    """A bad value is told beside its field while one types; what is right is saved, and undone."""
    with Desk() as desk:
        open_properties(desk)
        desk.click("New Property")
        desk.find("New Property", role="heading")
        desk.press("ctrl+s")
        desk.find("Reference is missing.", role="label")
        desk.tab_to("Reference")
        desk.type("XX-0001")
        desk.find_gone("Reference is missing.", role="label")
        desk.tab_to("Bed spaces")
        desk.type("many")
        desk.find("“many” is not a whole number", role="label", part=True)
        desk.press("ctrl+s")
        desk.find("New Property", role="heading")
        desk.press("ctrl+a")
        desk.type("4")
        desk.find_gone("is not a whole number", role="label", part=True)
        desk.press("ctrl+s")
        desk.find("XX-0001", role="heading")
        desk.find("Bed spaces: 4", part=True)
        desk.find("Added", role="label", part=True)
        desk.press("ctrl+z")
        desk.find_gone("XX-0001", role="heading")


tap = Tap()
tap.run("a record is made by keyboard, and undone", make_record)
tap.done()
