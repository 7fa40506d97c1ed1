#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Text of the window's own style has a contrast of 4.5 to 1 on its ground, by day and by night (WCAG 2, 1.4.3)."""

import re
import sys
from pathlib import Path

from tap import Tap
from tree import read

TOP = Path(sys.argv[1])
LEAST = 4.5

# The platform's own (libadwaita 1.2, defaults-light.css and defaults-dark.css): ink, its alpha, and grounds.
BLACK, WHITE = (0, 0, 0), (255, 255, 255)
SCHEMES = {
    "light": {"ink": (BLACK, 0.8), "grounds": {"window": "#fafafa", "view": "#ffffff", "header": "#ebebeb"}},
    "dark": {"ink": (WHITE, 1), "grounds": {"window": "#242424", "view": "#1e1e1e", "header": "#303030",
                                            "card": "#363636", "popover": "#383838"}},
}
# How much ink lies over a ground: nothing, under the pointer, selected.
STATES = {"": 0, " under the pointer": 0.07, " selected": 0.1}
# What is softer than ink: the selector as it begins in style.css, and what tells how much.
SOFT = {".soft {": r"alpha\(currentColor, ([0-9.]+)\)", ".dim-label,": r"opacity: ([0-9.]+)",
        "scale.horizontal > marks": r"alpha\(currentColor, ([0-9.]+)\)",
        "columnview > header": r"alpha\(currentColor, ([0-9.]+)\)",
        ".attention-due {": r"alpha\(currentColor, ([0-9.]+)\)"}
# Ink on a colour of our own.
PAIRS = [("farne_lamp_fg", "farne_lamp_bg"), (WHITE, "farne_badge"), (WHITE, "accent_bg_color")]


def parse(colour):
    """A colour of six digits as three numbers."""
    return tuple(int(colour[i:i + 2], 16) for i in (1, 3, 5))


def mix(ground, ink, alpha):
    """What is seen of ink with an alpha over a ground."""
    return tuple(g + (i - g) * alpha for g, i in zip(ground, ink))


def luminance(colour):
    """Relative luminance, as WCAG 2 has it."""
    parts = [c / 255 for c in colour]
    linear = [c / 12.92 if c <= 0.03928 else ((c + 0.055) / 1.055) ** 2.4 for c in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one, other):
    """The ratio of the lighter to the darker."""
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def read_colours(name):
    """The colours that a style sheet names."""
    return {key: parse(value) for key, value in
            re.findall(r"@define-color (\w+) (#[0-9a-f]{6});", read(TOP, f"resources/{name}"))}


def list_grounds(scheme):
    """Each ground, in each state: its name, and what is seen of it."""
    ink, alpha = scheme["ink"]
    for name, colour in scheme["grounds"].items():
        for state, strength in STATES.items():
            yield name + state, mix(parse(colour), ink, strength * alpha)


def find_softest():
    """How much of the ink each softer text has."""
    sheet = read(TOP, "resources/style.css")
    return {start: float(re.search(pattern, sheet[sheet.index(start):]).group(1)) for start, pattern in SOFT.items()}


def judge(scheme, name, colours):
    """All that falls short in a scheme."""
    ink, alpha = scheme["ink"]
    texts = {start: strength for start, strength in find_softest().items()}
    for ground, colour in list_grounds(scheme):
        warning = "farne_warning_strong" if "selected" in ground else "farne_warning"
        seen = {start: mix(colour, ink, alpha * strength) for start, strength in texts.items()}
        # Rows that answer the pointer lie on the lightest grounds alone.
        if "pointer" not in ground and not ground.startswith("header"):
            seen[warning] = colours[warning]
        for what, text in seen.items():
            if contrast(text, colour) < LEAST:
                yield f"{name}: {what} on {ground}: {contrast(text, colour):.2f}"
    for text, ground in PAIRS:
        text = colours[text] if isinstance(text, str) else text
        if contrast(text, colours[ground]) < LEAST:
            yield f"{name}: {ground}: {contrast(text, colours[ground]):.2f}"


tap = Tap()
light = read_colours("style.css")
by_scheme = {"light": light, "dark": {**light, **read_colours("style-dark.css")}}
for scheme, values in SCHEMES.items():
    tap.check(f"all text is read, {scheme}", judge(values, scheme, by_scheme[scheme]))
tap.done()
