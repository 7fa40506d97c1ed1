#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A little window to drag files from, as from a file manager: drag.py FILE…"""

import sys

import gi

gi.require_version("Gdk", "4.0")
gi.require_version("Gtk", "4.0")
from gi.repository import Gdk, Gio, GLib, GObject, Gtk  # noqa: E402


def offer(source, x, y, paths):
    """What is dragged: the files, by their addresses."""
    files = Gdk.FileList.new_from_list([Gio.File.new_for_path(path) for path in paths])
    return Gdk.ContentProvider.new_for_value(GObject.Value(Gdk.FileList, files))


def main(paths):
    """Shows the window until it is told to end."""
    label = Gtk.Label(label="Drag me")
    source = Gtk.DragSource()
    window = Gtk.Window(title="Files", child=label, default_width=120, default_height=120)
    source.connect("prepare", offer, paths)
    label.add_controller(source)
    window.present()
    GLib.MainLoop().run()


Gtk.init()
main(sys.argv[1:])
