#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""SQLite's time for a sum by two dimensions with one filter over the rows of a CSV, in milliseconds."""

import csv
import json
import sqlite3
import statistics
import sys
import time

QUERY = """SELECT "Nationality", "LAD Code", SUM(CAST("People" AS INTEGER)) FROM facts
           WHERE "Support type" = 'Section 95' GROUP BY 1, 2"""


def load(path):
    database = sqlite3.connect(":memory:")
    with open(path, newline="", encoding="utf-8") as file:
        reader = csv.reader(file)
        header = next(reader)
        columns = ", ".join(f'"{name}"' for name in header)
        database.execute(f"CREATE TABLE facts ({columns})")
        database.executemany(f"INSERT INTO facts VALUES ({', '.join('?' * len(header))})", reader)
    return database


def main():
    database = load(sys.argv[1])
    times = []
    for _ in range(int(sys.argv[2])):
        start = time.perf_counter()
        rows = database.execute(QUERY).fetchall()
        times.append((time.perf_counter() - start) * 1000)
    print(json.dumps({"peer": "sqlite", "ms": statistics.median(times), "groups": len(rows),
                      "sum": sum(row[2] for row in rows)}))


main()
