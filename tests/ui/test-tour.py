#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The tour that `make run` takes without a display: every page is seen, none of them empty, and papers are read."""

import hashlib
import os
import re
import shutil
import subprocess
import tempfile
from collections import Counter, defaultdict
from pathlib import Path

import gi

gi.require_version("GdkPixbuf", "2.0")
from gi.repository import GdkPixbuf  # noqa: E402

from desk import Tap

WIDTHS = {"light": 1366, "dark": 1366, "light-narrow": 800, "dark-narrow": 800}
DIALOGS = ("import", "load", "origins", "prepare")
STRIP = bytes((166, 53, 0))
PLAIN = 0.02  # how much of an empty page is covered: by a sentence and its picture
PAPERS = {"briefing.pdf": "North East", "briefing-authority.pdf": "Stockton-on-Tees", "paper-region.pdf": "North East",
          "paper-places.pdf": "Gateshead", "paper-map.pdf": "31 December 2016", "paper-data.pdf": "70 releases"}


def take_tour():
    """The folder with all that the tour leaves."""
    folder = Path(tempfile.mkdtemp(prefix="farne-tour-"))
    environment = {**os.environ, "HOME": str(folder / "home"), "GSK_RENDERER": "cairo"}
    environment.pop("G_DEBUG", None)
    result = subprocess.run([os.environ["FARNE_PROGRAM"], "--tour", folder], env=environment, text=True,
                            capture_output=True, check=False)
    if result.returncode != 0:
        raise AssertionError(result.stderr)
    return folder


def list_names(folder):
    """What was seen, without scheme and width."""
    return {re.sub("-(light|dark)(-narrow)?$", "", path.stem) for path in folder.glob("*.png")}


def measure_cover(picture):
    """The share of the content, below the header and right of the sidebar, that is not its ground."""
    data, width, height = picture.get_pixels(), picture.get_width(), picture.get_height()
    stride, n = picture.get_rowstride(), picture.get_n_channels()
    dots = Counter(data[y * stride + x * n:y * stride + x * n + 3]
                   for y in range(60, height, 3) for x in range(220, width, 3))
    return 1 - dots.most_common(1)[0][1] / dots.total()


def see_each(folder):
    """Each page in light and dark, wide and narrow, with something on it."""
    for name in list_names(folder):
        for scheme, width in WIDTHS.items():
            picture = GdkPixbuf.Pixbuf.new_from_file(str(folder / f"{name}-{scheme}.png"))
            if name not in DIALOGS:
                assert picture.get_width() == width, f"{name}-{scheme} is {picture.get_width()} wide"
            assert measure_cover(picture) > PLAIN, f"{name}-{scheme} is empty"


def see_stamps(folder):
    """What is made up says so below the page, which is whole above it."""
    for scheme in WIDTHS:
        plain = GdkPixbuf.Pixbuf.new_from_file(str(folder / f"region-{scheme}.png"))
        stamped = GdkPixbuf.Pixbuf.new_from_file(str(folder / f"region-restricted-{scheme}.png"))
        data, stride, n = stamped.get_pixels(), stamped.get_rowstride(), stamped.get_n_channels()
        assert stamped.get_height() > plain.get_height(), f"{scheme}: there is no strip"
        for y in range(plain.get_height(), stamped.get_height()):
            row = {data[y * stride + x * n:y * stride + x * n + 3] for x in range(20)}
            assert row == {STRIP}, f"{scheme}: the strip is broken at {y}"


def see_different(folder):
    """No two pages of a round are the same picture: one of them would not have been seen."""
    for scheme in WIDTHS:
        pages = defaultdict(list)
        for name in sorted(list_names(folder)):
            pages[hashlib.sha256((folder / f"{name}-{scheme}.png").read_bytes()).hexdigest()].append(name)
        same = [" and ".join(names) for names in pages.values() if len(names) > 1]
        assert not same, f"{scheme}: {'; '.join(same)} are the same picture"


def read_papers(folder):
    """Each paper says what it is about."""
    for name, words in PAPERS.items():
        text = subprocess.run(["pdftotext", folder / name, "-"], capture_output=True, text=True, check=True).stdout
        assert words in text, f"{name} does not say {words}"


tap = Tap()
seen = []
tap.run("the tour is taken", lambda: seen.append(take_tour()))
if seen:
    tap.run("every page is seen in light and dark, wide and narrow", lambda: see_each(seen[0]))
    tap.run("what is made up says so below the page", lambda: see_stamps(seen[0]))
    tap.run("no two pages are the same picture", lambda: see_different(seen[0]))
    tap.run("every paper says what it is about", lambda: read_papers(seen[0]))
    shutil.rmtree(seen[0])
tap.done()
