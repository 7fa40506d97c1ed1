#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes the demonstration's property register, and the provider's list of the quarter that waits to be read.

Usage: properties.py FACTS CELLS OUTPUT LIST

No such house exists: streets, references and postcodes are made up. What is true is the sum: the people
in an authority's properties are those that the published figures of 31 December 2016 have there in
dispersal accommodation. The list is a quarter younger: homes that are new, gone and fuller, and three
rows that can't be kept. The same input gives the same bytes on every machine.
"""

import csv
import math
import random
import sys

DAY = "2016-12-31"
LISTED = "2016-12-20"
PREFIXES = {
    "E06000001": "HP", "E06000002": "MB", "E06000003": "RC", "E06000004": "ST", "E06000005": "DL",
    "E06000047": "CD", "E06000057": "NL", "E08000021": "NE", "E08000022": "NT", "E08000023": "SH",
    "E08000024": "SD", "E08000037": "GH",
}
# Put forward under the use protocol and not, or not yet, agreed.
PROPOSED = {"MB-0007": "proposed", "DL-0003": "proposed", "NL-0002": "proposed", "ST-0020": "withdrawn"}
STREETS = ("Made-up Street", "Made-up Terrace", "Made-up Road", "Made-up Avenue", "Made-up Court")
HEADER = ("reference", "address", "postcode", "authority", "ward", "sector", "easting", "northing", "sort",
          "bed_spaces", "occupied", "provider", "subcontractor", "status", "from", "first_listed", "last_listed")
SPREAD = 450  # metres about the middle of a sector: most of its homes are a walk from each other
# The national grid: Airy's ellipsoid, its scale, true and false origin (Ordnance Survey, "A guide to
# coordinate systems in Great Britain", annexes A and C).
AXIS_A, AXIS_B, SCALE = 6377563.396, 6356256.909, 0.9996012717
ORIGIN_LATITUDE, ORIGIN_LONGITUDE, ORIGIN_EAST, ORIGIN_NORTH = 49, -2, 400000, -100000


def read(path):
    """Rows as dictionaries; lines of "#" tell the source."""
    with open(path, encoding="utf-8", newline="") as file:
        return list(csv.DictReader(line for line in file if not line.startswith("#")))


def count_people(facts):
    """People in dispersal accommodation on the day, by authority."""
    people = dict.fromkeys(PREFIXES, 0)
    for row in facts:
        if row["Date"] == DAY and row["Accommodation Type"].startswith("Dispers"):
            people[row["LAD Code"]] += int(row["People"])
    return people


def measure_arc(latitude):
    """The meridian from the true origin to a latitude in radians, in metres."""
    n = (AXIS_A - AXIS_B) / (AXIS_A + AXIS_B)
    less, more = latitude - math.radians(ORIGIN_LATITUDE), latitude + math.radians(ORIGIN_LATITUDE)
    return AXIS_B * SCALE * ((1 + n + 5 / 4 * n**2 + 5 / 4 * n**3) * less
                             - (3 * n + 3 * n**2 + 21 / 8 * n**3) * math.sin(less) * math.cos(more)
                             + (15 / 8 * n**2 + 15 / 8 * n**3) * math.sin(2 * less) * math.cos(2 * more)
                             - 35 / 24 * n**3 * math.sin(3 * less) * math.cos(3 * more))


def project(longitude, latitude):
    """Easting and northing in metres; good to the few hundred that the datums lie apart."""
    phi, east = math.radians(latitude), math.radians(longitude - ORIGIN_LONGITUDE)
    squeeze = 1 - AXIS_B**2 / AXIS_A**2
    nu = AXIS_A * SCALE / math.sqrt(1 - squeeze * math.sin(phi)**2)
    rho = nu * (1 - squeeze) / (1 - squeeze * math.sin(phi)**2)
    x = east * math.cos(phi)
    return (ORIGIN_EAST + nu * (x + x**3 / 6 * (nu / rho - math.tan(phi)**2)),
            ORIGIN_NORTH + measure_arc(phi) + nu / 2 * math.tan(phi) * x**2)


def place(postcode, middle):
    """Where a made-up postcode lies: always the same, about the middle of its sector."""
    chance = random.Random(f"postcode {postcode}")
    return [round(metres + chance.uniform(-SPREAD, SPREAD)) for metres in middle]


def list_cells(cells, code):
    """The authority's sectors with the ward around the same point, else with any of its wards."""
    wards = [cell for cell in cells if cell["level"] == "ward" and cell["parent"] == code]
    sectors = [cell for cell in cells if cell["level"] == "sector" and cell["parent"] == code]
    for sector in sectors:
        near = min(wards, key=lambda ward: (abs(float(ward["longitude"]) - float(sector["longitude"]))
                                            + abs(float(ward["latitude"]) - float(sector["latitude"]))))
        yield sector["code"], near["code"], project(float(sector["longitude"]), float(sector["latitude"]))


def make_row(chance, code, number, places, beds, occupied):
    """One property of the register."""
    reference = f"{PREFIXES[code]}-{number:04d}"
    sector, ward, middle = places[chance.randrange(len(places))]
    status = PROPOSED.get(reference, "active")
    age = chance.random()
    listed = "2015-03-31" if age < 0.7 else "2016-06-30" if age < 0.97 else LISTED
    is_flat = beds < 4 and chance.random() < 0.4
    address = f"{chance.randrange(1, 120)} {chance.choice(STREETS)}"
    postcode = f"{sector}{chance.choice('ABDEFGH')}{chance.choice('ABDEFGH')}"
    easting, northing = place(postcode, middle)
    used = status == "active"
    return {
        "reference": reference, "address": address, "postcode": postcode, "authority": code, "ward": ward,
        "sector": sector, "easting": easting, "northing": northing,
        "sort": "flat" if is_flat else "house", "bed_spaces": beds,
        "occupied": occupied if used else "", "provider": "G4S",
        "subcontractor": "Jomast" if chance.random() < 0.6 else "Second subcontractor (made up)",
        "status": status, "from": listed if used else "", "first_listed": listed if used else "",
        "last_listed": LISTED if used else "",
    }


def make_authority(chance, code, people, places):
    """Properties until everybody has a place: none where nobody is dispersed."""
    number = 0
    while people > 0:
        number += 1
        if f"{PREFIXES[code]}-{number:04d}" in PROPOSED:
            yield make_row(chance, code, number, places, 4, 0)
            continue
        beds = chance.choice((2, 3, 3, 4, 4, 5, 5, 6))
        occupied = min(people, beds if chance.random() < 0.75 else max(beds - 1, 0))
        people -= occupied
        yield make_row(chance, code, number, places, beds, occupied)


def change_row(chance, row):
    """What a quarter later stands in the list for a home, or nothing."""
    if chance.random() < 0.015:
        return None
    beds, occupied = int(row["bed_spaces"]), int(row["occupied"])
    if chance.random() < 0.1:
        occupied = min(max(occupied + chance.choice((-1, 1)), 0), beds)
    return {"Reference": row["reference"], "Address": row["address"], "Postcode": row["postcode"],
            "Type": row["sort"], "Bed spaces": beds, "Occupied": occupied, "Subcontractor": row["subcontractor"]}


def make_new(chance, number, like):
    """A home that the provider has taken on."""
    return {"Reference": f"{like['Reference'][:2]}-9{number:03d}",
            "Address": f"{chance.randrange(1, 120)} {chance.choice(STREETS)}", "Postcode": like["Postcode"],
            "Type": "house", "Bed spaces": 4, "Occupied": chance.randrange(0, 5),
            "Subcontractor": like["Subcontractor"]}


def make_list(register):
    """The provider's list, and in it a row without a reference, one that stands twice and one with a word."""
    chance = random.Random("list")
    rows = [change_row(chance, row) for row in register if row["status"] == "active"]
    rows = [row for row in rows if row is not None]
    rows += [make_new(chance, number, chance.choice(rows)) for number in range(1, 7)]
    rows[40] = {**rows[40], "Reference": ""}
    rows[200] = {**rows[200], "Bed spaces": "to follow"}
    rows.insert(400, dict(rows[300]))
    return rows


def write(path, header, rows):
    """A table with a header."""
    with open(path, "w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, header, lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)


def main():
    facts, cells, output, listed = sys.argv[1:]
    people, places = count_people(read(facts)), read(cells)
    register = []
    for code in sorted(PREFIXES):
        chance = random.Random(f"properties {code}")
        register += make_authority(chance, code, people[code], list(list_cells(places, code)))
    write(output, HEADER, register)
    rows = make_list(register)
    write(listed, list(rows[0]), rows)


main()
