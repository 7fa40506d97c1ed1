#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The demonstration as it was made: sums agree, nothing is known early, and the cases that the desk
must show are in it."""

import csv
import json
import sys
from collections import Counter, defaultdict
from pathlib import Path

from tap import Tap

SOURCE, DEMO = Path(sys.argv[1]), Path(sys.argv[2])
LIMIT = 200


def read(path):
    """Rows as dictionaries."""
    with open(path, encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def people(rows, *columns):
    """Sums of people by columns."""
    sums = Counter()
    for row in rows:
        sums[tuple(row[column] for column in columns)] += int(row["People"])
    return sums


tap = Tap()
plan = json.loads((DEMO / "demo.json").read_text(encoding="utf-8"))
cells = read(DEMO / "cells.csv")
residents = {row["code"]: int(row["value"]) for row in read(DEMO / "cell-populations.csv")}
region = {row["code"]: int(row["value"]) for row in read(SOURCE / "data/regions/north-east/populations.csv")
          if row["measure"] == "population" and row["day"] == "2015-06-30"}
made_up = [row for entry in plan["imports"] if entry["restricted"] for row in read(DEMO / entry["file"])]
published = [row for entry in plan["imports"] if entry["file"].startswith("asylum-support")
             for row in read(DEMO / entry["file"])]

tap.equal("nothing is known early", [entry["file"] for entry in plan["imports"]
                                     if not entry["published"] <= plan["today"] == "2017-04-10"], [])
tap.equal("what is made up is restricted, and the other way round",
          [entry["file"] for entry in plan["imports"] if entry["restricted"] != entry["synthetic"]], [])
tap.equal("published total", people(published, "Date")["2016-12-31",], 3411)
tap.equal("first published total", people(published, "Date")["2014-03-31",], 2310)
resettled = [row for entry in plan["imports"] if entry["file"].startswith("resettlement")
             for row in read(DEMO / entry["file"])]
tap.equal("resettled", sum(int(row["Persons"]) for row in resettled), 468)
tap.equal("resettling authorities", len({row["LAD Code"] for row in resettled}), 8)

by_authority, told = people(made_up, "LAD Code", "Date"), people(published, "LAD Code", "Date")
quarters = {day for _, day in told} & {day for _, day in by_authority}
tap.equal("three quarter ends in both", sorted(quarters), ["2016-06-30", "2016-09-30", "2016-12-31"])
tap.equal("made-up months sum to the published quarters",
          [(code, day) for code in region for day in quarters if by_authority[code, day] != told[code, day]], [])
tap.equal("twelve months", len({day for _, day in by_authority}), 12)

wards = defaultdict(int)
for cell in cells:
    if cell["level"] == "ward":
        wards[cell["parent"]] += residents[cell["code"]]
tap.equal("wards sum to their authority", dict(wards), region)
sectors = {cell["code"] for cell in cells if cell["level"] == "sector"}
tap.equal("sectors sum to the region", sum(residents[code] for code in sectors), sum(region.values()))
tap.equal("cells say that they are made up", [cell for cell in cells if "(made up)" not in cell["name"]], [])
names = {cell["name"]: cell["code"] for cell in cells if cell["level"] == "ward"}
tap.equal("names of wards are given once", len(names), sum(cell["level"] == "ward" for cell in cells))
tap.equal("every ward counted is a cell", {row["Ward"] for row in made_up} - set(names), set())
tap.equal("every sector counted is a cell", {row["Postcode sector"] for row in made_up} - sectors, set())
tap.equal("every ward lies in the authority it is counted for",
          {(row["Ward"], row["LAD Code"]) for row in made_up}
          - {(cell["name"], cell["parent"]) for cell in cells}, set())

for at in ("2016-12-31", "2017-03-31"):
    latest = [row for row in made_up if row["Date"] == at]
    over = [ward for (ward,), n in people(latest, "Ward").items() if n * LIMIT > residents[names[ward]]]
    tap.equal(f"one ward over the limit on {at}", len(over), 1)
    home = next(cell["parent"] for cell in cells if cell["name"] == over[0])
    tap.check(f"inside an authority under it on {at}",
              [] if people(latest, "LAD Code")[home,] * LIMIT < region[home] else [home])
    split = defaultdict(set)
    for row in latest:
        split[row["Postcode sector"]].add(row["LAD Code"])
    tap.equal(f"one sector in two authorities on {at}",
              [len(codes) for codes in split.values() if len(codes) > 1], [2])
    tap.equal(f"one nationality of two people on {at}",
              [n for n in people(latest, "Nationality").values() if n < 10], [2])
tap.done()
