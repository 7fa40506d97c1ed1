#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A term is explained where it stands, by key."""

import csv
import os
from pathlib import Path

from desk import Desk, Tap

TERM = "Postcode sector"


def read_explanation():
    """What the glossary of every region says of the term."""
    with open(Path(os.environ["FARNE_PACKS"]) / "common" / "term.csv", encoding="utf-8", newline="") as file:
        rows = list(csv.reader(file))
    return next(cell for row in rows if row[0] == TERM for cell in row[1:] if len(cell) > 20)


def explain_field():
    """F1 in a field explains the terms in its name; Escape leaves the form as it was."""
    explanation = read_explanation()
    with Desk() as desk:
        desk.open_demonstration()
        desk.press("alt+5")
        desk.open_list("Properties")
        desk.click("New Property")
        desk.find("New Property", role="heading")
        assert desk.look(explanation, part=True) is None
        desk.tab_to(TERM)
        desk.press("F1")
        desk.find(explanation, part=True)
        desk.press("Escape")
        desk.find_gone(explanation, part=True)
        desk.find("New Property", role="heading")


tap = Tap()
tap.run("a term in the name of a field is explained by F1", explain_field)
tap.done()
