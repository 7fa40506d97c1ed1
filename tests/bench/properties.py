#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Time to load 100,000 properties with their postcodes matched, against sqlite3's .import with a join.

properties.py PROGRAM [ROWS]: prints seconds of ours, of the peer, and the ratio of medians. The postcodes
are Code-Point Open in form, made up with a fixed seed.
"""
import pathlib
import random
import resource
import statistics
import subprocess
import sys
import tempfile
import time

POSTCODES = 200_000
RUNS = 3


def make_postcodes(path):
    letters = "ABDEFGHJLNPQRSTUWXYZ"
    chosen = []
    with open(path, "w") as out:
        for number in range(POSTCODES):
            sector, unit = divmod(number, 400)
            district, digit = divmod(sector, 10)
            code = f"TS{district % 100} {digit}{letters[unit // 20]}{letters[unit % 20]}"
            if district >= 100:
                code = "SR" + code[2:]
            chosen.append(code)
            out.write(f'"{code}",10,{440000 + number % 9000},{510000 + number % 7000},"E92000001",'
                      f'"","","","E06000002","E05001489"\n')
    return chosen


def make_list(path, chosen, rows):
    dice = random.Random(20170331)
    with open(path, "w") as out:
        out.write("Reference,Address,Postcode,Type,Bed spaces,Occupied,Subcontractor\n")
        for number in range(rows):
            out.write(f"P{number},{number} Made-up Street,{dice.choice(chosen)},House,"
                      f"{dice.randint(2, 8)},{dice.randint(0, 2)},Homes {number % 9}\n")


def run(command, **more):
    """Seconds on the clock, and of the processor."""
    before, start = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, **more)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return (time.perf_counter() - start,
            after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime)


PEER = """.mode csv
.import {postcodes} codepoint
.import {list} listed
CREATE TABLE postcode (code TEXT PRIMARY KEY, easting INTEGER, northing INTEGER, district TEXT, ward TEXT) WITHOUT ROWID;
INSERT INTO postcode SELECT * FROM (SELECT a, c, d, i, j FROM codepoint);
CREATE TABLE property (reference TEXT PRIMARY KEY, address TEXT, postcode TEXT, sort TEXT, bed_spaces INTEGER,
  occupied INTEGER, subcontractor TEXT, easting INTEGER, northing INTEGER, district TEXT, ward TEXT);
INSERT INTO property SELECT listed.*, easting, northing, district, ward FROM listed
  LEFT JOIN postcode ON postcode.code = listed.Postcode;
"""


def time_peer(folder, postcodes, listed):
    path = folder / "peer.db"
    path.unlink(missing_ok=True)
    head = "CREATE TABLE codepoint (a, b, c, d, e, f, g, h, i, j);\n"
    script = head + PEER.format(postcodes=postcodes, list=listed)
    return run(["sqlite3", str(path)], input=script, text=True)


def time_ours(program, folder, listed, **more):
    path = folder / "ours.farne"
    path.write_bytes((folder / "base.farne").read_bytes())
    return run([program, "properties", str(path), str(listed), "--day", "2017-03-31"], **more)


def measure(program, folder, rows=100_000, runs=RUNS, **more):
    """Medians of ours and the peer's, measured in turns: on the clock, and of the processor."""
    postcodes, listed, base = folder / "codepoint.csv", folder / "list.csv", str(folder / "base.farne")
    make_list(listed, make_postcodes(postcodes), rows)
    run([program, "new", base, "--region", "north-east"], **more)
    run([program, "import", base, str(postcodes)], **more)
    pairs = [(time_ours(program, folder, listed, **more), time_peer(folder, postcodes, listed))
             for _ in range(runs)]
    return [[statistics.median(pair[side][at] for pair in pairs) for side in (0, 1)] for at in (0, 1)]


def main():
    rows = int(sys.argv[2]) if len(sys.argv) > 2 else 100_000
    with tempfile.TemporaryDirectory() as name:
        measured = measure(sys.argv[1], pathlib.Path(name), rows)
    for what, (ours, peer) in zip(("on the clock", "of the processor"), measured):
        print(f"{rows} properties with postcodes matched, compared and recorded for undo: {ours:.2f} s "
              f"{what}; sqlite3 .import and a join (with its directory): {peer:.2f} s; ratio "
              f"{ours / peer:.2f}")


if __name__ == "__main__":
    main()
