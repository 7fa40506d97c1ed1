#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The pages of figures of a desk that holds restricted counts alone."""

from desk import Desk, Tap

RESTRICTED = """Date,Local Authority,LAD Code,Postcode sector,Nationality,Age band,Sex,Household,Support type,People
2017-03-31,Middlesbrough,E06000002,TS1 4,Iran,25-34,Male,Single,Section 95,3
"""


def only_restricted():
    """A desk of counts for the team alone says so, and shows them when asked."""
    with Desk() as desk:
        desk.make_new()
        desk.begin_import(desk.write("month.csv", RESTRICTED))
        desk.click("Keep", part=True)
        for page in ("alt+3", "alt+2", "alt+1"):
            desk.press(page)
            desk.find("Only Restricted Counts", part=True)
        desk.click("Show Restricted Counts")
        desk.find("Restricted on this page", part=True)
        desk.find("people supported", part=True, role="push button")
        desk.press("alt+2")
        desk.find("Authorities, nearest the limit first")
        desk.press("alt+3")
        desk.find("Who is counted", role="push button")


tap = Tap()
tap.run("restricted counts alone are told of", only_restricted)
tap.done()
