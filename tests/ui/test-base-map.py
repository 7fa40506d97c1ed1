#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A base map under the areas: its tiles are drawn, its makers are named, and a file that is none says so."""

import math
import sqlite3
import struct
import subprocess
import zlib

from desk import Desk, Tap

MAKERS = "© Makers of the base map"
COLOUR = (255, 0, 255)   # that of no ramp, so that it can only come from a tile
SIDE = 256
ZOOMS = range(4, 12)
WEST, SOUTH, EAST, NORTH = -4.0, 53.5, 0.5, 56.5
ENOUGH = 5000            # pixels of a tile that no area lies over


def make_chunk(kind, content):
    """One chunk of a PNG picture."""
    return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content))


def make_tile():
    """A picture of one colour."""
    rows = (b"\0" + bytes(COLOUR) * SIDE) * SIDE
    head = struct.pack(">IIBBBBB", SIDE, SIDE, 8, 2, 0, 0, 0)
    return (b"\x89PNG\r\n\x1a\n" + make_chunk(b"IHDR", head) + make_chunk(b"IDAT", zlib.compress(rows))
            + make_chunk(b"IEND", b""))


def find_tile(longitude, latitude, zoom):
    """The column and row of a place, rows from the north."""
    side = 1 << zoom
    angle = math.radians(latitude)
    return (int((longitude + 180) / 360 * side), int((1 - math.asinh(math.tan(angle)) / math.pi) / 2 * side))


def write_base_map(path):
    """MBTiles of the North East, rows counted from the south."""
    tile = make_tile()
    with sqlite3.connect(path) as database:
        database.execute("CREATE TABLE metadata (name TEXT, value TEXT)")
        database.execute("CREATE TABLE tiles (zoom_level INTEGER, tile_column INTEGER, tile_row INTEGER, "
                         "tile_data BLOB)")
        database.executemany("INSERT INTO metadata VALUES (?, ?)",
                             [("name", "Plain"), ("format", "png"), ("attribution", f"<b>{MAKERS}</b>")])
        for zoom in ZOOMS:
            left, top = find_tile(WEST, NORTH, zoom)
            right, bottom = find_tile(EAST, SOUTH, zoom)
            database.executemany("INSERT INTO tiles VALUES (?, ?, ?, ?)",
                                 [(zoom, x, (1 << zoom) - 1 - y, tile)
                                  for x in range(left, right + 1) for y in range(top, bottom + 1)])
    database.close()
    return path


def count_pixels():
    """How much of the screen has the colour of the tiles."""
    picture = subprocess.run(["import", "-window", "root", "-depth", "8", "ppm:-"], check=True,
                             capture_output=True).stdout
    pixels = picture[-3 * 1400 * 900:]
    return sum(pixels[i:i + 3] == bytes(COLOUR) for i in range(0, len(pixels), 3))


def choose_base_map(desk, path):
    """The menu of the map, and the file."""
    desk.tab_to("Base map")
    desk.press("space")
    desk.find("Choose…")
    desk.press("Return")
    desk.choose_file(path)


def show_tiles():
    """Tiles lie under the areas once a base map is chosen, and are gone without it."""
    with Desk() as desk:
        path = write_base_map(desk.home / "plain.mbtiles")
        desk.open_demonstration()
        desk.press("alt+3")
        desk.find("Natural breaks (Jenks)")
        assert count_pixels() == 0, "the colour of the tiles is on the screen without them"
        choose_base_map(desk, path)
        desk.find(MAKERS, part=True)
        desk.wait(lambda: count_pixels() >= ENOUGH, "the tiles")
        broken = desk.write("broken.mbtiles", "no tiles")
        choose_base_map(desk, broken)
        desk.find("“broken.mbtiles” is not a base map: no tiles are in it. Choose an MBTiles file.", part=True)
        desk.press("Escape")
        desk.find_gone("is not a base map", part=True)
        assert desk.look(MAKERS, part=True) is not None, "the base map before is gone"
        desk.tab_to("Base map")
        desk.press("space")
        desk.find("None")
        desk.press("Down", "Return")
        desk.find_gone(MAKERS, part=True)
        desk.wait(lambda: count_pixels() == 0, "the tiles to go")


tap = Tap()
tap.run("tiles of a base map are drawn, with the names of their makers", show_tiles)
tap.done()
