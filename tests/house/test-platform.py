#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the desktop reads of us is valid: entry, metainfo, file type, icons, settings schema."""

import re
import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ElementTree
from pathlib import Path

from tap import Tap
from tree import list_sources, read

TOP, DATA = Path(sys.argv[1]), Path(sys.argv[2])
ID = "io.github.farne.Farne"
ICONS = {f"data/icons/hicolor/scalable/apps/{ID}.svg": "128",
         f"data/icons/hicolor/symbolic/apps/{ID}-symbolic.svg": "16"}
CALLS_OUT = re.compile(r"libsoup|curl/curl\.h|GSocketClient|g_socket_client|g_resolver|<netdb\.h>|<sys/socket\.h>")
SVG = "{http://www.w3.org/2000/svg}"


def complain(*command):
    """What a checker says, if it is not content."""
    result = subprocess.run([str(part) for part in command], capture_output=True, text=True, check=False)
    return [] if result.returncode == 0 else (result.stdout + result.stderr).split("\n")


def check_file_type():
    """A dry run of the database of file types."""
    with tempfile.TemporaryDirectory() as folder:
        packages = Path(folder) / "packages"
        packages.mkdir()
        shutil.copy(TOP / f"data/{ID}.mime.xml", packages / f"{ID}.xml")
        wrong = complain("update-mime-database", folder)
        globs = (Path(folder) / "globs2").read_text(encoding="utf-8")
        magic = (Path(folder) / "magic").read_bytes()
        return wrong or [what for what, there in (("name", "application/x-farne:*.farne" in globs),
                                                  ("content", b">68=\0\x04FARN" in magic)) if not there]


def check_icon(name, size):
    """A square picture of our own that needs nothing from elsewhere."""
    root = ElementTree.parse(TOP / name).getroot()
    wrong = [] if root.get("width") == root.get("height") == size else [f"is not {size} wide and high"]
    wrong += [f"holds {tag}" for tag in ("image", "foreignObject", "script") if root.find(f".//{SVG}{tag}") is not None]
    return wrong


def drawn(name, folder):
    """How many bytes of picture come out where the picture library is there."""
    out = Path(folder) / "icon.png"
    return complain("rsvg-convert", "-o", out, TOP / name) or ([] if out.stat().st_size > 200 else ["is empty"])


def list_holes():
    """What would let the sandbox see the network or the host's files."""
    lines = (TOP / f"flatpak/{ID}.yml").read_text(encoding="utf-8").split("\n")
    return [line.strip() for line in lines
            if re.search(r"--(share=network|filesystem|socket=session-bus|talk-name|device=all)", line)]


tap = Tap()
tap.check("desktop entry", complain("desktop-file-validate", DATA / f"{ID}.desktop"))
tap.check("metainfo", complain("appstreamcli", "validate", "--no-net", DATA / f"{ID}.metainfo.xml"))
tap.check("file type", check_file_type())
tap.check("settings schema", complain("glib-compile-schemas", "--strict", "--dry-run", TOP / "data"))
for icon, size in ICONS.items():
    tap.check(Path(icon).name, check_icon(icon, size))
    if shutil.which("rsvg-convert"):
        with tempfile.TemporaryDirectory() as scratch:
            tap.check(f"{Path(icon).name} can be drawn", drawn(icon, scratch))
    else:
        tap.skip(f"{Path(icon).name} can be drawn", "rsvg-convert is not installed")
entry = (DATA / f"{ID}.desktop").read_text(encoding="utf-8")
tap.check("the entry names the icon and the file type",
          [line for line in (f"Icon={ID}", "MimeType=application/x-farne;") if line not in entry])
tap.check("the sandbox has no network and no files of the host", list_holes())
tap.check("nothing calls out", [name for name in list_sources(TOP, ".c", ".h", "meson.build")
                                if CALLS_OUT.search(read(TOP, name))])
tap.done()
