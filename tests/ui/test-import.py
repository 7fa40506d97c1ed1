#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Import with a preview and a reject, kept, undone and done again; cancelled; mapped by hand."""

from desk import Desk, Tap

MONTHLY = """Date,Local Authority,LAD Code,Postcode sector,Nationality,Age band,Sex,Household,Support type,People
2017-02-28,Middlesbrough,E06000002,TS1 3,Iraq,18-29,Male,Single,Section 95,12
2017-02-28,Middlesbrough,E06000002,TS1 4,Iran,30-39,Female,Family,Section 95,7
2017-02-28,Stockton-on-Tees,E06000004,TS18 1,Sudan,18-29,Male,Single,Section 95,5
2017-02-28,Stockton-on-Tees,E06000004,TS18 2,Sudan,18-29,Male,Single,Section 95,several
"""

STRANGE = """Wann;Wo;Wie viele
31/03/2016;Gateshead;11
31/03/2016;Sunderland;13
31/03/2016;Darlington;-4
"""


def write(desk, name, text):
    """Puts a data file beside the desk."""
    path = desk.home / name
    path.write_text(text, encoding="utf-8")
    return path


def make_desk(desk):
    """A new desk of the North East."""
    desk.tab_to("East Midlands")
    desk.tab_to("North East of England", key="Down")
    desk.press("Return")
    desk.find("Import this month's figures, or drop the file here.")


def begin_import(desk, path):
    """Chooses a file to import."""
    desk.press("ctrl+i")
    desk.choose_file(path)


def keep_and_undo():
    """The preview tells of the reject; what is kept is undone and done again."""
    with Desk() as desk:
        make_desk(desk)
        begin_import(desk, write(desk, "february.csv", MONTHLY))
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
        make_desk(desk)
        begin_import(desk, write(desk, "february.csv", MONTHLY))
        desk.find("1 row is not kept", part=True)
        desk.click("Cancel")
        desk.find_gone("Keep")
        desk.press("ctrl+h")
        desk.find("New from", part=True)
        assert desk.look("Import", role="list item", part=True) is None


def map_by_hand():
    """A table of no known layout is read once its columns are named; from then on it is known."""
    with Desk() as desk:
        make_desk(desk)
        path = write(desk, "strange.csv", STRANGE)
        begin_import(desk, path)
        desk.find("This table is of no known layout.", part=True)
        desk.find("Gateshead")
        for name, steps in [("Date", 1), ("Name of the authority", 2), ("Number of people", 3)]:
            desk.choose(name, steps)
        desk.click("Read")
        desk.find("1 row is not kept", part=True)
        desk.find("31 Mar 2016")
        desk.click("Show…")
        desk.find("-4")
        desk.press("Escape")
        desk.find_gone("-4")
        desk.click("Keep")
        desk.click("Undo")
        desk.find("Undone:", part=True)
        desk.press("alt+minus", "ctrl+shift+z")
        desk.find("2 rows")
        begin_import(desk, path)
        desk.find("This very file was read in before", part=True)


tap = Tap()
tap.run("a file is previewed, kept, undone and done again", keep_and_undo)
tap.run("a preview that is cancelled leaves nothing behind", cancel)
tap.run("a strange table asks for its columns", map_by_hand)
tap.done()
