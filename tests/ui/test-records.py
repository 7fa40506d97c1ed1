#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Records in the window, by keyboard: made, found wrong, saved, undone, kept as drafts, narrowed, found, deleted."""

from desk import Desk, Tap


def open_properties(desk):
    """The list of properties of the demonstration."""
    desk.open_demonstration()
    desk.press("alt+5")
    desk.find("Needs Attention", part=True)
    desk.open_list("Properties")
    desk.find("DL-0001", role="label")


def count(desk, text):
    """Waits until the foot of the list says how many records are shown."""
    return desk.find(text, part=True)


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


def keep_draft():
    """What is typed and not saved is kept, and gone on with; days are typed as people type them."""
    with Desk() as desk:
        open_properties(desk)
        desk.click("New Property")
        desk.find("New Property", role="heading")
        desk.type("XX-0002")
        desk.tab_to("First listed")
        desk.type("3 apr")
        desk.find("Monday 3 April 2017", role="label")
        desk.press("Escape")
        count(desk, "915 records")
        desk.click("Needs Attention", part=True)
        desk.find("Property “XX-0002”, typed and not saved", part=True)
        desk.tab_to("Property “XX-0002”, typed and not saved")
        desk.press("Return")
        desk.find("Monday 3 April 2017", role="label")


def narrow_list():
    """Words and filters narrow a list; a chip takes its filter away."""
    with Desk() as desk:
        open_properties(desk)
        desk.tab_to("Find in this list")
        desk.type("DL-0003")
        count(desk, "1 of 915")
        desk.press("Escape")
        count(desk, "915 records")
        desk.press("ctrl+shift+f")
        desk.tab_to("Value")
        desk.type("DL-000")
        desk.press("Return")
        count(desk, "9 of 915")
        desk.click("Without “Reference contains DL-000”")
        count(desk, "915 records")


def find_anything():
    """One field finds records and commands, and opens them."""
    with Desk() as desk:
        desk.open_demonstration()
        desk.press("ctrl+k")
        desk.find("Search everything")
        desk.type("DL-0003")
        desk.find("DL-0003", role="list item", part=True)
        desk.press("Return")
        desk.find("DL-0003", role="heading")
        desk.press("ctrl+k")
        desk.type("accomm")
        desk.find("Accommodation", role="list item")
        desk.press("Escape")


def delete_record():
    """What hangs on a record is told before it is deleted, and all of it comes back by Undo."""
    with Desk() as desk:
        open_properties(desk)
        open_property(desk, "DL-0003")
        desk.tab_to("Edit")
        desk.press("Delete")
        desk.find("Protocol case “UP-2017-014” goes with it", part=True)
        desk.click("Delete")
        desk.find("Property “DL-0003” deleted.", part=True)
        desk.find_gone("DL-0003", role="heading")
        count(desk, "914 records")
        desk.press("ctrl+z")
        count(desk, "915 records")


def open_property(desk, reference):
    """The page of a property, by search."""
    desk.press("ctrl+k")
    desk.type(reference)
    desk.find(reference, role="list item", part=True)
    desk.press("Return")
    desk.find(reference, role="heading")


def type_beds(desk, beds):
    """Opens the form of the record that is shown and types its bed spaces."""
    desk.tab_to("Edit")
    desk.press("Return")
    desk.tab_to("Bed spaces")
    desk.press("ctrl+a")
    desk.type(beds)


def settle_conflict():
    """What changed while one typed is shown field by field; what is chosen stands. Shift+Tab leads back."""
    with Desk() as desk:
        open_properties(desk)
        open_property(desk, "DL-0003")
        type_beds(desk, "9")
        desk.press("ctrl+s")
        desk.find("Bed spaces: 9", part=True)
        type_beds(desk, "7")
        desk.tab_to("Save", key="shift+Tab")
        desk.press("ctrl+z")
        desk.find("Undone: Change Property “DL-0003”", part=True)
        desk.press("ctrl+s")
        desk.find("Changed elsewhere while you edited it.", part=True)
        desk.find("Theirs: ", part=True)
        desk.click("Mine: 7")
        desk.find_gone("Mine: 7")
        desk.press("ctrl+s")
        desk.find("Bed spaces: 7", part=True)


def open_what_needs_attention():
    """What needs attention opens its record, which is called by the name of its authority, not by a code."""
    with Desk() as desk:
        desk.open_demonstration()
        desk.press("alt+6")
        desk.find("Needs Attention", part=True)
        desk.tab_to("South Tyneside pledged", part=True)
        desk.press("Return")
        desk.find("Pledge", role="label")
        desk.find("South Tyneside")
        assert desk.look("E08000023") is None, "a code stands for a place"


tap = Tap()
tap.run("a record is made by keyboard, and undone", make_record)
tap.run("a draft is kept and gone on with", keep_draft)
tap.run("a list is narrowed and widened", narrow_list)
tap.run("one search finds all and opens it", find_anything)
tap.run("a record is deleted and comes back", delete_record)
tap.run("a conflict is settled by field", settle_conflict)
tap.run("what needs attention opens its record by name", open_what_needs_attention)
tap.done()
