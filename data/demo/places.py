# SPDX-License-Identifier: GPL-3.0-or-later
"""Made-up wards and postcode sectors: points inside the authorities' outlines, with residents."""

import csv
import json
import math
import random
from dataclasses import dataclass

SEED = 1838
RESIDENTS_OF_A_WARD = 12000
FEWEST_WARDS, MOST_WARDS = 6, 18
TRIES = 40  # candidates for each ward's point; the one farthest from all others is taken
STRADDLED = ("E06000004", "E06000002")  # the two authorities that one sector lies in
STRADDLING_SECTOR = "ZZ20 1"


@dataclass
class Cell:
    """A made-up ward or sector, or the part of a sector in one authority."""

    code: str
    name: str
    level: str
    parent: str
    x: float
    y: float
    residents: int = 0

    def distance(self, other):
        """Degrees of latitude between the two points, near enough."""
        return math.hypot((self.x - other.x) * math.cos(math.radians(self.y)), self.y - other.y)


def read_outlines(region):
    """Code → list of rings, each a list of points."""
    features = json.loads((region / "outlines.geojson").read_text(encoding="utf-8"))["features"]
    outlines = {}
    for feature in features:
        geometry = feature["geometry"]
        polygons = geometry["coordinates"] if geometry["type"] == "MultiPolygon" else [geometry["coordinates"]]
        outlines[feature["properties"]["code"]] = [ring for polygon in polygons for ring in polygon]
    return outlines


def read_residents(region, day):
    """Code → (name, residents on a day)."""
    with open(region / "area.csv", encoding="utf-8", newline="") as file:
        names = {row["code"]: row["name"] for row in csv.DictReader(file) if row["level"] == "authority"}
    with open(region / "populations.csv", encoding="utf-8", newline="") as file:
        return {row["code"]: (names[row["code"]], int(row["value"])) for row in csv.DictReader(file)
                if row["measure"] == "population" and row["day"] == day}


def is_inside(x, y, rings):
    """Whether a point is inside, by counting the edges a ray to the east crosses."""
    inside = False
    for ring in rings:
        for (x0, y0), (x1, y1) in zip(ring, ring[1:] + ring[:1]):
            if (y0 > y) != (y1 > y) and x < x0 + (y - y0) * (x1 - x0) / (y1 - y0):
                inside = not inside
    return inside


def random_point(rng, rings):
    """A point inside the outline."""
    xs = [x for ring in rings for x, _ in ring]
    ys = [y for ring in rings for _, y in ring]
    while True:
        x = min(xs) + rng.random() * (max(xs) - min(xs))
        y = min(ys) + rng.random() * (max(ys) - min(ys))
        if is_inside(x, y, rings):
            return x, y


def add_spread_point(rng, rings, cells, cell):
    """Puts a cell where it is farthest from the others, of some candidates."""
    best = -1.0
    for _ in range(TRIES):
        x, y = random_point(rng, rings)
        tried = Cell("", "", "", "", x, y)
        room = min((tried.distance(other) for other in cells), default=math.inf)
        if room > best:
            best, cell.x, cell.y = room, x, y
    cells.append(cell)


def share_out(total, weights):
    """Whole numbers in proportion to the weights, which sum to the total exactly."""
    scale = total / sum(weights)
    parts = [int(weight * scale) for weight in weights]
    for i in range(total - sum(parts)):
        parts[i % len(parts)] += 1
    return parts


def make_wards(rng, code, name, residents, rings, first):
    """The wards of one authority."""
    n = max(FEWEST_WARDS, min(MOST_WARDS, round(residents / RESIDENTS_OF_A_WARD)))
    wards = []
    for i in range(n):
        add_spread_point(rng, rings, wards, Cell(f"X05{first + i:06d}", f"{name} ward {i + 1:02} (made up)",
                                                 "ward", code, 0, 0))
    for ward, people in zip(wards, share_out(residents, [0.7 + 0.6 * rng.random() for _ in wards])):
        ward.residents = people
    return wards


def make_sectors(wards, code, district):
    """The sectors of one authority: about one for two wards, each around some ward's point."""
    centres = [wards[0]]
    while len(centres) < max(3, len(wards) // 2):
        centres.append(max(wards, key=lambda ward: min(ward.distance(other) for other in centres)))
    return [Cell(f"ZZ{district} {i + 1}", f"Sector ZZ{district} {i + 1} (made up)", "sector", code, ward.x, ward.y)
            for i, ward in enumerate(centres)]


def add_straddling_sector(wards, sectors):
    """One more sector, with a part in each of two neighbours: the wards nearest to each other."""
    ours, theirs = ([ward for ward in wards if ward.parent == code] for code in STRADDLED)
    pairs = [(ward, other) for ward in ours for other in theirs]
    for ward in min(pairs, key=lambda pair: pair[0].distance(pair[1])):
        same = [cell for cell in sectors if cell.parent == ward.parent and (cell.x, cell.y) == (ward.x, ward.y)]
        for cell in same:
            sectors.remove(cell)
        sectors.append(Cell(STRADDLING_SECTOR, f"Sector {STRADDLING_SECTOR} (made up)", "sector",
                            ward.parent, ward.x, ward.y))


def nearest_sector(ward, sectors):
    """The sector, of the ward's authority, that the ward is nearest to."""
    return min((cell for cell in sectors if cell.parent == ward.parent), key=ward.distance)


def lay_out(region, day):
    """All made-up wards and sectors of a region, with the residents of a day."""
    rng = random.Random(SEED)
    outlines = read_outlines(region)
    wards, sectors = [], []
    for i, (code, (name, residents)) in enumerate(sorted(read_residents(region, day).items())):
        ours = make_wards(rng, code, name, residents, outlines[code], len(wards) + 1)
        wards += ours
        sectors += make_sectors(ours, code, i + 1)
    add_straddling_sector(wards, sectors)
    for ward in wards:
        nearest_sector(ward, sectors).residents += ward.residents
    return wards, sectors
