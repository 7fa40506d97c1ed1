#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A room includes only itself and rooms above it, and only the window knows the toolkit."""

import re
import sys

from tap import Tap
from tree import ROOMS, list_sources, read

TOP = sys.argv[1]
INCLUDE = re.compile(r'^\s*#\s*include\s+([<"])([^>"]+)[>"]', re.MULTILINE)
TOOLKIT = ("gtk/", "gdk/", "gsk/", "adwaita.h", "shumate/", "graphene")


def room_of(name):
    """The room a source lies in, or nothing for main.c."""
    return name.split("/")[1] if name.count("/") >= 2 else None


def look_down(name, included):
    """Whether an include names a room below the file's own."""
    room, other = room_of(name), included.split("/")[0]
    return room in ROOMS and other in ROOMS and ROOMS.index(other) > ROOMS.index(room)


tap = Tap()
sources = list_sources(TOP, ".c", ".h")
includes = [(name, mark, path) for name in sources for mark, path in INCLUDE.findall(read(TOP, name))]
tap.check("there are sources", [] if sources else ["none found"])
tap.check("every folder of src is a room",
          sorted({room_of(name) for name in sources} - set(ROOMS) - {None}))
tap.check("a room looks only upwards",
          [f"{name} includes {path}" for name, mark, path in includes if mark == '"' and look_down(name, path)])
tap.check("includes within the house name their room",
          [f"{name} includes {path}" for name, mark, path in includes
           if mark == '"' and path.split("/")[0] not in ROOMS and path != "farne-config.h"
           and not path.startswith("farne-core-resources") and not path.startswith("farne-ui-resources")])
tap.check("only the window knows the toolkit",
          [f"{name} includes {path}" for name, mark, path in includes
           if mark == "<" and path.startswith(TOOLKIT) and room_of(name) not in ("ui", None)])
tap.check("every room is told of in DESIGN.md",
          [room for room in ROOMS if f"- **{room}**:" not in read(TOP, "src/DESIGN.md")])
tap.done()
