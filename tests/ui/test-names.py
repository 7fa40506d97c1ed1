#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Everything that is drawn or can be used has a name, on every page."""

import re

from desk import Desk, Tap

# The toolkit gives the type's name where there is no other.
TYPE = re.compile(r"(Gtk|Adw|Farne|Shumate)[A-Z]\w+|")
# What can be used or seen as one thing; what only holds others needs no name.
NAMED = {"push button", "toggle button", "check box", "radio button", "combo box", "entry", "image",
         "list", "list item", "slider", "spin button", "text", "table", "tree table", "dialog"}
PAGES = {"alt+1": "Against the cluster limit", "alt+2": "Residents of mid", "alt+3": "Natural breaks",
         "alt+4": "Move-on", "alt+8": "Balance and Seats",
         "alt+minus": "Supported asylum seekers by authority, 31 December 2016"}


def is_part(node):
    """Whether a node is the inside of a thing that has a name: the button in a menu button or a list."""
    parent = node.get_parent()
    return parent is not None and parent.get_role_name() in ("push button", "combo box", "spin button") \
        and not TYPE.fullmatch(parent.get_name() or "")


def list_nameless(desk):
    """What a screen reader could not tell, with the way to it."""
    for node in desk.walk():
        name = node.get_name() or ""
        if node.get_role_name() in NAMED and TYPE.fullmatch(name) and not is_part(node):
            parent = node.get_parent()
            yield f"{node.get_role_name()} {name} in {parent.get_role_name()} {parent.get_name()}"
        elif "_" in name:
            yield f"{node.get_role_name()} {name}: the underscore of a key is in its name"


def look_at_pages():
    """Every page of the demonstration."""
    nameless = []
    with Desk() as desk:
        nameless += [f"first page: {one}" for one in list_nameless(desk)]
        desk.open_demonstration()
        for key, seen in PAGES.items():
            desk.press(key)
            desk.find(seen, part=True)
            nameless += [f"{key}: {one}" for one in list_nameless(desk)]
    assert not nameless, "\n# ".join(nameless)


tap = Tap()
tap.run("everything has a name", look_at_pages)
tap.done()
