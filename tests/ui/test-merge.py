#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The same organisation typed twice is told of, and made one; undo parts them again."""

from desk import Desk, Tap

NAME = "Cleveland Police"


def make_one():
    """A second record of the same name is warned of on its page, and merged into the first."""
    with Desk() as desk:
        desk.open_demonstration()
        desk.press("alt+8")
        desk.open_list("Organisations")
        desk.find("26 records", part=True)
        desk.click("New Organisation")
        desk.find("New Organisation", role="heading")
        desk.type(NAME)
        desk.choose("Kind", 3)
        desk.press("ctrl+s")
        desk.find("Organisation saved.", part=True)
        desk.find(f"“{NAME}” may be the same.", role="label")
        desk.click("Merge…")
        desk.find("Make the Two One?", part=True)
        desk.press("alt+m")
        desk.find(f"“{NAME}” is one record now.", part=True)
        desk.find_gone(f"“{NAME}” may be the same.", role="label")
        desk.press("ctrl+z")
        desk.find(f"“{NAME}” may be the same.", role="label")


tap = Tap()
tap.run("an organisation that is there twice becomes one", make_one)
tap.done()
