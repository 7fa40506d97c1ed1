# SPDX-License-Identifier: GPL-3.0-or-later
"""The window, driven through its accessible tree and the keyboard, in a home of its own."""

import os
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from accessible import Node, State, Tree

PATIENCE = float(os.environ.get("FARNE_PATIENCE", "20"))


BESIDE = (1270, 20)     # where the other program's window stands, to the right of the desk's
STEPS = 12              # of a pointer that drags

# Another program that has copied a text, until it is ended.
HOLD_CLIPBOARD = """
import sys
import gi
gi.require_version("Gtk", "4.0")
from gi.repository import Gdk, GLib, Gtk
Gtk.init()
Gdk.Display.get_default().get_clipboard().set(sys.argv[1])
GLib.idle_add(lambda: print("copied", flush=True))
GLib.MainLoop().run()
"""


class Gone(Exception):
    """Something that was waited for did not come."""


class Desk:
    """One run of the program."""

    def __init__(self, home=None, arguments=()):
        self.home = Path(home or tempfile.mkdtemp(prefix="farne-ui-"))
        self.arguments = list(arguments)
        self.process = None
        self.beside = []
        self.tree = None

    def __enter__(self):
        environment = {
            **os.environ,
            "HOME": str(self.home),
            "XDG_DATA_HOME": str(self.home / "data"),
            "XDG_CONFIG_HOME": str(self.home / "config"),
            "XDG_CACHE_HOME": str(self.home / "cache"),
            "XDG_DOCUMENTS_DIR": str(self.home),
            "GSETTINGS_BACKEND": "keyfile",
            "GSK_RENDERER": "cairo",
            "GTK_USE_PORTAL": "0",
        }
        environment.pop("G_DEBUG", None)
        self.complaints = tempfile.TemporaryFile("w+")
        self.process = subprocess.Popen([os.environ["FARNE_PROGRAM"], *self.arguments],
                                        env=environment, cwd=self.home, stderr=self.complaints)
        self.tree = Tree()
        self.wait(self.list_windows, "the program's accessible tree")
        return self

    def __exit__(self, kind, value, trace):
        if value is not None:
            self.report()
        for process in [*self.beside, self.process]:
            if process.poll() is None:
                process.terminate()
                process.wait(10)
        self.status = self.process.returncode
        self.read_complaints(kind is None)
        if kind is None:
            shutil.rmtree(self.home, ignore_errors=True)

    def read_complaints(self, must_be_none):
        """Passes on what the program complained of; a critical is a failure."""
        self.complaints.seek(0)
        text = self.complaints.read()
        print(text, file=sys.stderr)
        criticals = [line for line in text.splitlines()
                     if "CRITICAL" in line or "Sanitizer" in line or "runtime error" in line]
        if must_be_none and criticals:
            raise AssertionError("the program complained: " + "; ".join(criticals))

    def report(self):
        """Says what was on the screen when a test failed."""
        print("# the tree was:", file=sys.stderr)
        for node in self.walk():
            name = node.get_name()
            if name:
                print(f"#   {node.get_role_name()}: {name[:160]}", file=sys.stderr)

    def wait(self, question, what, patience=PATIENCE):
        """Asks until there is an answer."""
        end = time.monotonic() + patience
        while time.monotonic() < end:
            if self.process.poll() is not None:
                raise Gone(f"the program ended with status {self.process.returncode}")
            try:
                answer = question()
            except Exception:  # noqa: BLE001: a node may vanish while it is looked at
                answer = None
            if answer:
                return answer
            time.sleep(0.1)
        raise Gone(f"waited in vain for {what}")

    def walk(self):
        """Every node that is shown, the topmost window last."""
        root = self.tree.find_program(self.process.pid)
        windows = root.children
        return root.read_below(lambda node: node in windows or (node.has(State.VISIBLE) and node.has_size())).walk()

    @staticmethod
    def is_called(text, name):
        """Whether a node has a name. The toolkit's own buttons say it twice, first with its underscore."""
        return text == name or (text.endswith(" " + name) and text.replace("_", "") == f"{name} {name}")

    def look(self, name, role=None, part=False):
        """The first node with a name, now."""
        for node in self.walk():
            text = node.get_name() or ""
            if (self.is_called(text, name) or (part and name in text)) and role in (None, node.get_role_name()):
                return node
        return None

    def find(self, name, role=None, part=False, patience=PATIENCE):
        """The first node with a name, as soon as it is there."""
        return self.wait(lambda: self.look(name, role, part), f"“{name}”", patience)

    def find_gone(self, name, role=None, part=False):
        """Waits until no node has a name."""
        self.wait(lambda: self.look(name, role, part) is None, f"“{name}” to go")

    def click(self, name, role="push button", part=False):
        """Does what a click on a node does."""
        def act():
            return self.look(name, role, part).act()
        self.wait(act, f"“{name}” to be clicked")

    def get_focused(self):
        """The node that has the keyboard."""
        for node in self.walk():
            if node.has(State.FOCUSED) and node.get_name() and node.get_role_name() not in ("frame", "dialog"):
                return node
        return None

    def walk_to(self, is_it, what, most=60, key="Tab"):
        """Walks with a key until a node that is wanted has the keyboard."""
        self.focus()
        for _ in range(most):
            node = self.get_focused()
            if node is not None and is_it(node):
                return node
            self.press(key)
        raise Gone(f"walked in vain to {what}")

    def tab_to(self, name, part=False, most=60, key="Tab"):
        """Walks with the Tab key until a node has the keyboard."""
        return self.walk_to(lambda node: node.get_name() == name or (part and name in node.get_name()), f"“{name}”",
                            most, key)

    def choose_in_menu(self, button, *items):
        """Opens the menu of a button and chooses in it, through the menus below."""
        self.click(button)
        for item in items:
            self.find(item, role="menu item")
            time.sleep(0.5)
            self.click(item, role="menu item")
        self.find_gone(items[-1], role="menu item")

    def open_records(self):
        """Opens the menu of the lists of records; a menu button is two nodes, and the inner one acts."""
        def act():
            found = [node for node in self.walk() if node.get_role_name() == "push button"
                     and (node.get_name() == "Records" or node.get_name().startswith("Records: "))]
            return found and found[-1].act()
        self.wait(act, "the menu of lists")

    def open_list(self, name):
        """Opens a list of records of the page that is shown."""
        self.open_records()
        self.find(name, role="menu item", part=True)
        time.sleep(0.5)
        self.wait(lambda: self.look_for_list(name).act(), f"the list “{name}” to be chosen")
        self.find(f"Records: {name}", role="push button")

    def look_for_list(self, name):
        """The row of a list in the open menu, with or without a count."""
        return next((node for node in self.walk() if node.get_role_name() == "menu item"
                     and node.get_name().split(",")[0] == name), None)

    def is_in(self, name):
        """Whether the keyboard is in a drop-down list with a name."""
        return any(node.has(State.FOCUSED) and node.parent is not None and node.parent.get_role_name() == "combo box"
                   and node.parent.get_name() == name for node in self.walk())

    def choose(self, name, steps, most=60):
        """Walks to a drop-down list with the Tab key, and goes some steps down in it."""
        for _ in range(most):
            if self.is_in(name):
                self.press("space", *["Down"] * steps, "Return")
                return
            self.press("Tab")
        raise Gone(f"walked in vain to the list “{name}”")

    def choose_back(self, name, steps):
        """As choose(), walking backwards."""
        for _ in range(60):
            if self.is_in(name):
                self.press("space", *["Down"] * steps, "Return")
                return
            self.press("shift+Tab")
        raise Gone(f"walked in vain to the list “{name}”")

    def windows(self):
        """The X windows of the program, newest last."""
        found = subprocess.run(["xdotool", "search", "--onlyvisible", "--pid", str(self.process.pid)],
                               capture_output=True, text=True, check=False).stdout.split()
        return sorted(found, key=int)

    def focus(self):
        """Gives the newest window the keyboard: there is no window manager to do it."""
        window = self.wait(self.windows, "a window")[-1]
        subprocess.run(["xdotool", "windowfocus", "--sync", window], check=False)
        time.sleep(0.2)

    def press(self, *keys):
        """Presses keys, as `ctrl+i`."""
        self.focus()
        for key in keys:
            subprocess.run(["xdotool", "key", "--clearmodifiers", key], check=True)
            time.sleep(0.15)

    def type(self, text):
        """Types a text."""
        subprocess.run(["xdotool", "type", "--delay", "15", text], check=True)
        time.sleep(0.3)

    def has_chooser(self):
        """Whether a file chooser is open: the only window whose role is that of a box."""
        return any(window.get_role_name() == "filler" for window in self.list_windows())

    def list_windows(self):
        """The windows in the accessible tree."""
        return [window for window in map(Node.read, self.tree.find_program(self.process.pid).children) if window]

    def choose_file(self, path):
        """Types a path into the file chooser that opens."""
        self.wait(self.has_chooser, "the file chooser")
        self.wait(lambda: len(self.windows()) > 1, "the window of the file chooser")
        self.focus()
        if self.look("Name:") is None:
            self.press("ctrl+l")
        self.press("ctrl+a")
        self.type(str(path))
        self.press("Return")
        self.wait(lambda: not self.has_chooser(), "the file chooser to close")

    def copy_elsewhere(self, text):
        """Puts a text on the clipboard, as another program does."""
        other = subprocess.Popen([sys.executable, "-c", HOLD_CLIPBOARD, text], stdout=subprocess.PIPE)
        self.beside.append(other)
        other.stdout.readline()

    def write(self, name, text):
        """Puts a data file beside the desk."""
        path = self.home / name
        path.write_text(text, encoding="utf-8")
        return path

    def add_window(self, program, *arguments):
        """Starts another little program beside the desk, and returns its window."""
        process = subprocess.Popen(["/usr/bin/python3", "-B", str(Path(__file__).with_name(program)),
                                    *map(str, arguments)])
        self.beside.append(process)
        found = self.wait(lambda: subprocess.run(["xdotool", "search", "--onlyvisible", "--pid", str(process.pid)],
                                                 capture_output=True, text=True, check=False).stdout.split(),
                          f"the window of {program}")
        return found[-1]

    @staticmethod
    def point(*words):
        """Moves or presses the pointer."""
        subprocess.run(["xdotool", *map(str, words)], check=True)
        time.sleep(0.05)

    def drag(self, source, onto):
        """Drags from the middle of a window to a place on the screen, as a hand does: in small steps."""
        left, top = BESIDE[0] + 60, BESIDE[1] + 80
        self.point("windowmove", "--sync", source, *BESIDE)
        self.point("mousemove", left, top)
        self.point("mousedown", 1)
        for step in range(1, STEPS + 1):
            self.point("mousemove", left + (onto[0] - left) * step // STEPS, top + (onto[1] - top) * step // STEPS)
        time.sleep(0.5)
        self.point("mouseup", 1)

    def make_new(self):
        """A new desk of the North East, from the first page."""
        self.tab_to("East Midlands")
        self.tab_to("North East of England", key="Down")
        self.press("Return")
        self.find("Import this month's figures, or drop the file here.")

    def begin_import(self, path):
        """Chooses a file to import."""
        self.press("ctrl+i")
        self.choose_file(path)

    def open_demonstration(self):
        """Opens the demonstration from the first page."""
        self.click("Open the Demonstration")
        return self.find("people supported", part=True, role="push button", patience=60)

    def open_properties(self):
        """The list of properties of the demonstration."""
        self.open_demonstration()
        self.press("alt+5")
        self.find("Needs Attention", part=True)
        self.open_list("Properties")
        self.find("DL-0001", role="label")
        self.tab_to("Find in this list")

    def load(self, path):
        """Chooses a table for the list that has the keyboard."""
        self.press("ctrl+l")
        self.choose_file(path)


class Tap:
    """Results in the Test Anything Protocol."""

    def __init__(self):
        self.count = 0
        self.failed = 0

    def run(self, what, test):
        """Runs one test."""
        self.count += 1
        try:
            test()
            print(f"ok {self.count} {what}", flush=True)
        except Exception as error:  # noqa: BLE001: whatever it is, it is told
            self.failed += 1
            print(f"not ok {self.count} {what}\n# {type(error).__name__}: {error}", flush=True)

    def done(self):
        """Prints the plan and leaves."""
        print(f"1..{self.count}", flush=True)
        sys.exit(1 if self.failed else 0)
