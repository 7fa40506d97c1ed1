# SPDX-License-Identifier: GPL-3.0-or-later
"""The accessible tree of a program, read over its bus as a screen reader does, but never by counting.

The usual library asks for the number of children and then for each by its number; where a window goes in
between, GTK 4.8 answers the number that is no more with a crash of the program. Here each question is for
all children at once, and a whole level of the tree is asked in one go: what has gone in the meantime
answers with an error, and is left out.
"""

import os

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, Gio, GLib  # noqa: E402

ROOT = "/org/a11y/atspi/accessible/root"
REGISTRY = "org.a11y.atspi.Registry"
ACCESSIBLE = "org.a11y.atspi.Accessible"
COMPONENT = "org.a11y.atspi.Component"
ACTION = "org.a11y.atspi.Action"
PROPERTIES = "org.freedesktop.DBus.Properties"
IN_WINDOW = 1
LONGEST = 10000   # milliseconds

State = Atspi.StateType


def find_address():
    """Where programs show their accessible trees."""
    if os.environ.get("AT_SPI_BUS_ADDRESS"):
        return os.environ["AT_SPI_BUS_ADDRESS"]
    session = Gio.bus_get_sync(Gio.BusType.SESSION)
    return session.call_sync("org.a11y.Bus", "/org/a11y/bus", "org.a11y.Bus", "GetAddress", None, None,
                             Gio.DBusCallFlags.NONE, -1, None).unpack()[0]


class Tree:
    """The accessible trees of all programs on one bus."""

    def __init__(self):
        flags = Gio.DBusConnectionFlags
        self.bus = Gio.DBusConnection.new_for_address_sync(
            find_address(), flags.AUTHENTICATION_CLIENT | flags.MESSAGE_BUS_CONNECTION, None, None)

    def ask(self, name, path, interface, method, arguments=None):
        """One question and its answer."""
        return self.bus.call_sync(name, path, interface, method, arguments, None, Gio.DBusCallFlags.NONE,
                                  LONGEST, None).unpack()

    def ask_all(self, questions):
        """The answers to many questions at once: None for what has gone, or can't answer."""
        answers = [None] * len(questions)
        left = [len(questions)]

        def take(bus, result, index):
            try:
                answers[index] = bus.call_finish(result).unpack()
            except GLib.Error:
                pass
            left[0] -= 1

        for index, question in enumerate(questions):
            self.bus.call(*question, None, Gio.DBusCallFlags.NONE, LONGEST, None, take, index)
        while left[0] > 0:
            GLib.MainContext.default().iteration(True)
        return answers

    def find_program(self, process):
        """The root of a program's tree, or None while it shows none."""
        for name, path in self.ask(REGISTRY, ROOT, ACCESSIBLE, "GetChildren")[0]:
            answer = self.ask("org.freedesktop.DBus", "/org/freedesktop/DBus", "org.freedesktop.DBus",
                              "GetConnectionUnixProcessID", GLib.Variant("(s)", (name,)))
            if answer[0] == process:
                return Node(self, name, path).read()
        return None

    def hear_focus(self, process, heard):
        """Calls back with each node of a program that gets the keyboard."""
        name = self.find_program(process).bus_name
        self.ask(REGISTRY, "/org/a11y/atspi/registry", REGISTRY, "RegisterEvent",
                 GLib.Variant("(sass)", ("object:state-changed:focused", [], "")))

        def take(bus, sender, path, interface, signal, arguments):
            if arguments.unpack()[1]:
                heard(Node(self, sender, path).read())

        self.bus.signal_subscribe(name, "org.a11y.atspi.Event.Object", "StateChanged", None, "focused",
                                  Gio.DBusSignalFlags.NONE, take)


class Node:
    """One node, as it was when it was looked at."""

    def __init__(self, tree, bus_name, path, parent=None):
        self.tree = tree
        self.bus_name = bus_name
        self.path = path
        self.parent = parent
        self.name = self.description = ""
        self.role = 0
        self.states = 0
        self.size = None
        self.children = []

    def list_questions(self):
        """What is asked of a node; take_answers() has the answers in this order."""
        def ask(interface, method, arguments=None):
            return self.bus_name, self.path, interface, method, arguments

        def get(key):
            return ask(PROPERTIES, "Get", GLib.Variant("(ss)", (ACCESSIBLE, key)))

        return [ask(ACCESSIBLE, "GetRole"), ask(ACCESSIBLE, "GetState"), get("Name"), get("Description"),
                ask(COMPONENT, "GetExtents", GLib.Variant("(u)", (IN_WINDOW,))), ask(ACCESSIBLE, "GetChildren")]

    def take_answers(self, role, states, name, description, extents, children):
        """Takes what it answered; returns whether it is still there."""
        if role is None or states is None or name is None:
            return False
        self.role, self.name = role[0], name[0]
        self.states = states[0][0] | states[0][1] << 32
        self.description = description[0] if description else ""
        self.size = extents[0][2:] if extents else None
        self.children = [Node(self.tree, *child, self) for child in (children[0] if children else [])]
        return True

    def read(self):
        """Reads this node alone, with names for its children."""
        return self if self.take_answers(*self.tree.ask_all(self.list_questions())) else None

    def read_below(self, is_wanted):
        """Reads all below, level by level; what is not wanted, or has gone, is left out with all below it."""
        level = self.children
        while level:
            questions = [node.list_questions() for node in level]
            answers = iter(self.tree.ask_all(sum(questions, [])))
            below = []
            for node in level:
                if node.take_answers(*[next(answers) for _ in range(6)]) and is_wanted(node):
                    below += node.children
                else:
                    node.parent.children = [one for one in node.parent.children if one is not node]
            level = below
        return self

    def walk(self):
        """This node and all below, as they were read."""
        yield self
        for child in self.children:
            yield from child.walk()

    def has(self, state):
        """Whether it is in a state."""
        return bool(self.states >> int(state) & 1)

    def has_size(self):
        """Whether it was given room: pages that were not shown yet were not. Panels of pages have none."""
        return self.size is None or min(self.size) > 0

    def get_name(self):
        """What it is called."""
        return self.name

    def get_description(self):
        """What is said of it beside its name."""
        return self.description

    def get_role_name(self):
        """What it is, in words."""
        return Atspi.Role(self.role).value_nick.replace("-", " ")

    def get_parent(self):
        """What is around it, asked where it is not known."""
        if self.parent is None and self.role != Atspi.Role.APPLICATION:
            answer = self.tree.ask(self.bus_name, self.path, PROPERTIES, "Get",
                                   GLib.Variant("(ss)", (ACCESSIBLE, "Parent")))
            self.parent = Node(self.tree, *answer[0]).read()
        return self.parent

    def get_index_in_parent(self):
        """Its place among its siblings."""
        return self.tree.ask(self.bus_name, self.path, ACCESSIBLE, "GetIndexInParent")[0]

    def act(self):
        """Does what it is for; returns whether it did."""
        return self.tree.ask(self.bus_name, self.path, ACTION, "DoAction", GLib.Variant("(i)", (0,)))[0]
