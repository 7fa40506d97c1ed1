#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The Tab key alone reaches everything that can be used, on every page, and comes round again."""

import subprocess
import time

from accessible import GLib, State
from desk import PATIENCE, Desk, Tap

USED = {"push button", "toggle button", "check box", "radio button", "combo box", "entry", "slider",
        "spin button", "image", "list"}
PAGES = {"alt+1": "Against the cluster limit", "alt+2": "Residents of mid", "alt+3": "Natural breaks",
         "alt+4": "Move-on", "alt+8": "Balance and Seats",
         "alt+minus": "Supported asylum seekers by authority, 31 December 2016"}
# Those of the window are for the window manager's keys.
WINDOW = {("push button", name) for name in ("Minimize", "Maximize", "Close")}
MOST = 160
ROUND = 6   # steps running over known ground: it has come round


def is_usable(node):
    """Whether a node can have the keyboard now."""
    return node.has(State.FOCUSABLE) and node.has(State.SENSITIVE)


def list_usable(desk):
    """What there is to use; the inside of a list is for the arrows."""
    return {(node.get_role_name(), node.get_name()) for node in desk.walk()
            if node.get_role_name() in USED and is_usable(node)}


def get_way(node):
    """What has the keyboard and all around it, each with its place among its siblings."""
    while node is not None and node.get_role_name() != "application":
        yield node.get_role_name(), node.get_name(), node.get_index_in_parent()
        node = node.get_parent()


class Focus:
    """Follows the keyboard by the events that a screen reader gets."""

    def __init__(self, desk):
        self.node = None
        desk.tree.hear_focus(desk.process.pid, self.hear)

    def hear(self, node):
        """Something got the keyboard."""
        self.node = node

    def press(self, key):
        """Presses a key, and waits for the keyboard to have gone on."""
        self.node = None
        subprocess.run(["xdotool", "key", "--clearmodifiers", key], check=True)
        end = time.monotonic() + PATIENCE / 10
        while self.node is None and time.monotonic() < end:
            GLib.MainContext.default().iteration(False)
            time.sleep(0.01)
        return self.node


def walk_page(focus):
    """What the Tab key reaches, until it has come round: who is inside a list has reached the list."""
    ways, again = [], 0
    for _ in range(MOST):
        way = list(get_way(focus.press("Tab")))
        again = again + 1 if way in ways else 0
        ways.append(way)
        if again == ROUND:
            break
    return {(role, name) for way in ways for role, name, _ in way}


def walk_pages():
    """Every page of the demonstration."""
    missed = []
    with Desk() as desk:
        desk.open_demonstration()
        focus = Focus(desk)
        for key, seen in PAGES.items():
            desk.press(key)
            desk.find(seen, part=True)
            reached = walk_page(focus)
            missed += [f"{key}: {role} {name}" for role, name in sorted(list_usable(desk) - reached - WINDOW)]
    assert not missed, "\n# ".join(missed)


tap = Tap()
tap.run("Tab reaches everything", walk_pages)
tap.done()
