#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes the demonstration: published quarters cut out of the facts beside this script, and made-up
restricted months whose sums agree with them.

Usage: make-demo.py REGION-FOLDER OUTPUT-FOLDER

Nobody in the made-up months exists. Wards and sectors are made up as well: points that the desk
cuts the authorities' outlines around, with populations that sum to the authority's mid-2015. The
same seed gives the same bytes on every machine.
"""

import csv
import datetime
import json
import sys
from collections import Counter
from pathlib import Path

from households import Town
from places import lay_out

FACTS = Path(__file__).resolve().parent
TODAY = "2017-04-10"
MAKER = "Made up for the demonstration"
POPULATION_DAY = "2015-06-30"
POPULATION_PUBLISHED = "2016-06-23"

# Days on which the Home Office published its quarterly immigration statistics.
PUBLISHED = {
    "2014-03-31": "2014-05-22", "2014-06-30": "2014-08-28", "2014-09-30": "2014-11-27",
    "2014-12-31": "2015-02-26", "2015-03-31": "2015-05-21", "2015-06-30": "2015-08-27",
    "2015-09-30": "2015-11-26", "2015-12-31": "2016-02-25", "2016-03-31": "2016-05-26",
    "2016-06-30": "2016-08-25", "2016-09-30": "2016-12-01", "2016-12-31": "2017-02-23",
}

# stem -> (facts, what the release is called)
SERIES = {
    "asylum-support": ("asylum-support-ne12.csv", "Supported asylum seekers by authority"),
    "resettlement": ("resettled-ne12.csv", "People resettled by authority"),
    "nts-transfers": ("nts-transfers-ne12.csv", "National Transfer Scheme by authority"),
}

# Made up: people supported three months after the last published quarter end.
MARCH_2017 = {
    "E06000001": 197, "E06000002": 562, "E06000003": 47, "E06000004": 871, "E06000005": 47,
    "E06000047": 13, "E06000057": 30, "E08000021": 842, "E08000022": 141, "E08000023": 124,
    "E08000024": 292, "E08000037": 377,
}

MONTH_ENDS = ["2016-04-30", "2016-05-31", "2016-06-30", "2016-07-31", "2016-08-31", "2016-09-30",
              "2016-10-31", "2016-11-30", "2016-12-31", "2017-01-31", "2017-02-28", "2017-03-31"]

HEADER = ["Date", "Local Authority", "LAD Code", "Ward", "Postcode sector", "Nationality", "Age band",
          "Sex", "Household", "Support type", "People"]


def read_facts(name):
    """Rows of a facts file as dictionaries; the lines of "#" on top tell its source."""
    with open(FACTS / name, encoding="utf-8", newline="") as file:
        return list(csv.DictReader(line for line in file if not line.startswith("#")))


def write_table(path, header, rows):
    """Writes one CSV file."""
    with open(path, "w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(header)
        writer.writerows(rows)


def quarter_name(day):
    """`2016-q4` for 2016-12-31."""
    return f"{day[:4]}-q{int(day[5:7]) // 3}"


def in_words(day):
    """`31 December 2016` for 2016-12-31, in English wherever it runs."""
    months = ["January", "February", "March", "April", "May", "June", "July", "August", "September",
              "October", "November", "December"]
    return f"{int(day[8:])} {months[int(day[5:7]) - 1]} {day[:4]}"


def write_published(out):
    """One file for each series and quarter, so that each is known from its own day on."""
    imports = []
    for stem, (facts, title) in SERIES.items():
        rows = read_facts(facts)
        for day in sorted({row["Date"] for row in rows}):
            name = f"{stem}-{quarter_name(day)}.csv"
            write_table(out / name, rows[0].keys(), [row.values() for row in rows if row["Date"] == day])
            imports.append({"file": name, "title": f"{title}, {in_words(day)}",
                            "published": PUBLISHED[day], "publisher": "Home Office",
                            "restricted": False, "synthetic": False})
    return sorted(imports, key=lambda entry: (entry["published"], entry["file"]))


def quarter_totals():
    """People supported, published, by authority and quarter end."""
    totals = Counter()
    for row in read_facts("asylum-support-ne12.csv"):
        totals[row["LAD Code"], row["Date"]] += int(row["People"])
    for code, people in MARCH_2017.items():
        totals[code, "2017-03-31"] = people
    return totals


def month_total(totals, code, day):
    """People to make up for a month: the quarter's own, or on the straight line between two."""
    ends = ["2016-03-31"] + MONTH_ENDS[2::3]
    after = next(end for end in ends if end >= day)
    before = ends[max(0, ends.index(after) - 1)]
    days = [datetime.date.fromisoformat(end).toordinal() for end in (before, day, after)]
    share = (days[1] - days[0]) / (days[2] - days[0])
    return round(totals[code, before] + share * (totals[code, after] - totals[code, before]))


def received(day):
    """The day the restricted counts of a month would reach the partnership: the seventh of the next."""
    return (datetime.date.fromisoformat(day) + datetime.timedelta(days=7)).isoformat()


def write_months(out, wards, sectors):
    """Makes up the restricted months, one file each."""
    totals = quarter_totals()
    towns = [Town(code, [ward for ward in wards if ward.parent == code],
                  [sector for sector in sectors if sector.parent == code]) for code in sorted(MARCH_2017)]
    names = {row["LAD Code"]: row["Local Authority"] for row in read_facts("asylum-support-ne12.csv")}
    imports = []
    for day in MONTH_ENDS:
        rows = []
        for town in towns:
            town.settle(month_total(totals, town.code, day))
            rows += [[day, names[town.code], town.code, *key, people] for key, people in town.count()]
        name = f"supported-by-ward-{day[:7]}.csv"
        write_table(out / name, HEADER, rows)
        imports.append({"file": name, "title": f"Made-up counts by ward and sector, {in_words(day)}",
                        "published": received(day), "publisher": MAKER,
                        "restricted": True, "synthetic": True})
    return imports


def write_cells(out, wards, sectors):
    """Made-up wards and sectors, and how many residents each has."""
    write_table(out / "cells.csv", ["code", "name", "level", "parent", "longitude", "latitude"],
                [[cell.code, cell.name, cell.level, cell.parent, f"{cell.x:.6f}", f"{cell.y:.6f}"]
                 for cell in wards + sectors])
    rows = []
    for level, cells in (("wards", wards), ("postcode sectors", sectors)):
        residents = Counter()
        for cell in cells:
            residents[cell.code] += cell.residents
        rows += [["population", code, POPULATION_DAY, people, POPULATION_PUBLISHED, MAKER,
                  f"Made-up residents of made-up {level}, as many as their authorities had in mid-2015"]
                 for code, people in residents.items()]
    write_table(out / "cell-populations.csv", ["measure", "code", "day", "value", "published", "publisher",
                                              "source"], rows)


def main():
    region, out = Path(sys.argv[1]), Path(sys.argv[2])
    out.mkdir(parents=True, exist_ok=True)
    wards, sectors = lay_out(region, POPULATION_DAY)
    write_cells(out, wards, sectors)
    imports = write_published(out) + write_months(out, wards, sectors)
    with open(out / "demo.json", "w", encoding="utf-8") as file:
        json.dump({"pack": "north-east", "today": TODAY, "imports": imports}, file, indent=2)
        file.write("\n")


main()
