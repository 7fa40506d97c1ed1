#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""First run: the demonstration, a new desk from a region pack, and what is remembered."""

import shutil
import tempfile

from desk import Desk, Tap


def see_demonstration():
    """The demonstration opens on its day, with the figures published by then."""
    with Desk() as desk:
        assert desk.look("Recent") is None
        button = desk.open_demonstration()
        assert "3,411" in button.get_name(), button.get_name()
        desk.find("The desk's day: 10 April 2017", part=True)
        desk.find("As at 31 December 2016", part=True)
        desk.find("What changed since 30 September 2016")


def see_origins():
    """One click from a figure to its file and rows."""
    with Desk() as desk:
        desk.open_demonstration()
        desk.click("people supported", part=True)
        desk.find("Where This Figure Comes From", part=True)
        desk.find("3,411 in all", part=True)
        desk.find("asylum-support-2016-q4.csv", part=True)


def make_desk():
    """A new desk from a pack invites to import, and comes back the next time."""
    home = tempfile.mkdtemp(prefix="farne-ui-")
    with Desk(home) as desk:
        desk.tab_to("East Midlands")
        desk.tab_to("North East of England", key="Down")
        desk.press("Return")
        desk.find("Import this month's figures, or drop the file here.")
        desk.find("North East Migration Partnership", part=True)
        desk.home = tempfile.mkdtemp(prefix="farne-ui-")
    with Desk(home) as desk:
        desk.find("Import this month's figures, or drop the file here.")
    shutil.rmtree(home, ignore_errors=True)


tap = Tap()
tap.run("the demonstration opens on its day", see_demonstration)
tap.run("a figure shows its file and rows", see_origins)
tap.run("a new desk from a region pack, and again", make_desk)
tap.done()
