#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The region packs are whole: places hang together, have outlines, residents and squares of their own."""

import csv
import json
import sys
from collections import Counter, defaultdict
from pathlib import Path

from tap import Tap

REGIONS = Path(sys.argv[1]) / "data" / "regions"
FILES = {"pack.json", "partnership.csv", "area.csv", "populations.csv", "outlines.geojson", "body.csv"}
OWN_FILES = {"east-midlands": {"seat.csv"}}
AUTHORITIES = {"north-east": 12, "east-midlands": 9}
RESIDENTS = {("north-east", "2015-06-30"): 2624579, ("north-east", "2011-03-27"): 2596886,
             ("north-east", "2001-04-29"): 2515442}


def read(path):
    """Rows as dictionaries."""
    with open(path, encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def list_overlaps(rows, *key):
    """Dated rows of the same thing that hold on the same day."""
    spans = defaultdict(list)
    for row in rows:
        spans[tuple(row[name] for name in key)].append((row["from"], row["to"] or "9999"))
    return [str(name) for name, dates in spans.items()
            for (_, to), (since, _) in zip(sorted(dates), sorted(dates)[1:]) if since <= to]


def check_pack(tap, pack):
    """One pack."""
    folder = REGIONS / pack
    areas = read(folder / "area.csv")
    codes = {row["code"] for row in areas}
    own = {row["code"] for row in areas if row["level"] == "authority"}
    residents = read(folder / "populations.csv")
    outlines = json.loads((folder / "outlines.geojson").read_text(encoding="utf-8"))["features"]
    tap.equal(f"{pack}: files", {path.name for path in folder.iterdir()},
              FILES | OWN_FILES.get(pack, set()))
    tap.equal(f"{pack}: name", json.loads((folder / "pack.json").read_text(encoding="utf-8"))["id"], pack)
    tap.equal(f"{pack}: authorities", len(own), AUTHORITIES[pack])
    tap.check(f"{pack}: codes are given once", [code for code, n in Counter(row["code"] for row in areas).items() if n > 1])
    tap.check(f"{pack}: every place lies in another", [row["code"] for row in areas
                                                      if row["level"] != "region" and row["parent"] not in codes])
    tap.equal(f"{pack}: outlines", {feature["properties"]["code"] for feature in outlines}, own)
    tap.check(f"{pack}: a square each", [square for square, n in Counter(
        (row["tile_column"], row["tile_row"]) for row in areas if row["code"] in own).items() if n > 1 or "" in square])
    by_day = defaultdict(dict)
    for row in residents:
        by_day[row["measure"], row["day"], row["source"]][row["code"]] = int(row["value"])
    tap.equal(f"{pack}: residents of every authority each time",
              {key for key, values in by_day.items() if set(values) != own}, set())
    tap.check(f"{pack}: nothing is published before its day",
              [f"{row['code']} {row['day']}" for row in residents if row["published"] <= row["day"]])
    for (name, day), total in RESIDENTS.items():
        if name == pack:
            tap.equal(f"{pack}: residents on {day}", sum(int(row["value"]) for row in residents
                      if row["measure"] == "population" and row["day"] == day), total)


tap = Tap()
for name in AUTHORITIES:
    check_pack(tap, name)
tap.equal("seven outcomes", [row["number"] for row in read(REGIONS / "common" / "outcome.csv")], list("1234567"))
tap.check("thresholds do not overlap", list_overlaps(read(REGIONS / "common" / "threshold.csv"), "rule"))
tap.check("coverage notes do not overlap",
          list_overlaps(read(REGIONS / "common" / "coverage_note.csv"), "series", "dimension", "value"))
tap.check("stocks have no period and flows have one", [row["code"] for row in read(REGIONS / "common" / "series.csv")
                                                       if (row["nature"] == "flow") != (row["period_months"] != "")])
tap.done()
