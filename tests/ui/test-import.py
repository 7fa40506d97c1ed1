#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Import with a preview and a reject, kept, undone and done again; cancelled."""

from accessible import State
from desk import Desk, Tap

MONTHLY = """Date,Local Authority,LAD Code,Postcode sector,Nationality,Age band,Sex,Household,Support type,People
2017-02-28,Middlesbrough,E06000002,TS1 3,Iraq,18-29,Male,Single,Section 95,12
2017-02-28,Middlesbrough,E06000002,TS1 4,Iran,30-39,Female,Family,Section 95,7
2017-02-28,Stockton-on-Tees,E06000004,TS18 1,Sudan,18-29,Male,Single,Section 95,5
2017-02-28,Stockton-on-Tees,E06000004,TS18 2,Sudan,18-29,Male,Single,Section 95,several
"""


def keep_and_undo():
    """The preview tells of the reject; what is kept is undone and done again."""
    with Desk() as desk:
        desk.make_new()
        desk.begin_import(desk.write("february.csv", MONTHLY))
        desk.find("1 row is not kept", part=True)
        desk.find("28 Feb 2017")
        desk.click("Show…")
        desk.find("several")
        desk.press("Escape")
        desk.find_gone("several")
        desk.click("Keep")
        desk.find("Imported february.csv.")
        desk.press("alt+minus")
        desk.find("restricted")
        desk.find("3 rows")
        desk.press("ctrl+z")
        desk.find("Undone:", part=True)
        desk.find_gone("3 rows")
        desk.press("ctrl+shift+z")
        desk.find("Done again:", part=True)
        desk.find("3 rows")


def cancel():
    """A preview that is cancelled leaves nothing behind."""
    with Desk() as desk:
        desk.make_new()
        desk.begin_import(desk.write("february.csv", MONTHLY))
        desk.find("1 row is not kept", part=True)
        desk.click("Cancel")
        desk.find_gone("Keep")
        desk.press("ctrl+h")
        desk.find("New from", part=True)
        assert desk.look("Import", role="list item", part=True) is None


def again():
    """The very same file adds nothing, and is kept again only where something is typed that differs."""
    with Desk() as desk:
        desk.make_new()
        desk.begin_import(desk.write("february.csv", MONTHLY))
        desk.find("1 row is not kept", part=True)
        desk.click("Keep")
        desk.find("Imported february.csv.")
        desk.begin_import(desk.home / "february.csv")
        desk.find("Keeping it again adds nothing.", part=True)
        assert not desk.find("Keep", role="push button").has(State.SENSITIVE), "nothing would change"
        assert not desk.find("Restricted", role="check box").has(State.SENSITIVE), "these counts could be made public"
        desk.tab_to("Restricted")
        desk.press("shift+Tab", "ctrl+a")
        desk.type("3 March 2017")
        desk.wait(lambda: desk.find("Keep", role="push button").has(State.SENSITIVE), "a day that differs")


tap = Tap()
tap.run("a file is previewed, kept, undone and done again", keep_and_undo)
tap.run("a preview that is cancelled leaves nothing behind", cancel)
tap.run("a file that is held already is kept again for a reason alone", again)
tap.done()
