#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Measures the figures the desk must reach, each as a ratio against a peer run side by side.

Machines are noisy: every measurement alternates with its peer, and medians are compared.
"""

import argparse
import json
import os
import shutil
import sqlite3
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import properties

ROOT = Path(__file__).resolve().parents[2]
SHARED = Path(os.environ.get("FARNE_SHARED", ROOT.parent / "shared"))


def run(command, **options):
    """Runs a command; returns seconds taken, peak memory in MiB, and what it printed."""
    start = time.perf_counter()
    process = subprocess.Popen([str(part) for part in command], stdout=subprocess.PIPE,
                               stderr=subprocess.PIPE, text=True, **options)
    out, err = process.communicate()
    seconds = time.perf_counter() - start
    if process.returncode != 0:
        raise RuntimeError(f"{' '.join(map(str, command))}: {err.strip()}")
    return seconds, out


def peak_memory(command):
    """Runs a command in a child of its own; returns its peak resident memory in MiB."""
    code = ("import resource, subprocess, sys; subprocess.run(sys.argv[1:], check=True,"
            " stdout=subprocess.DEVNULL); print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)")
    _, out = run([sys.executable, "-c", code, *command])
    return int(out) / 1024


def side_by_side(ours, theirs, times):
    """Alternates two measurements; returns the medians."""
    mine, peers = [], []
    for _ in range(times):
        mine.append(ours())
        peers.append(theirs())
    return statistics.median(mine), statistics.median(peers)


class Bench:
    def __init__(self, build, work, times, rows):
        self.build, self.work, self.times, self.rows = Path(build).resolve(), Path(work), times, rows
        self.farne = self.build / "src" / "farne"
        self.results = []
        self.left_out = []
        self.environment = dict(os.environ, FARNE_PACKS=str(ROOT / "data" / "regions"),
                                FARNE_DEMO=str(self.build / "data" / "demo"))

    def desk(self, *arguments):
        seconds, out = run([self.farne, *arguments], env=self.environment)
        return seconds, out

    def tell(self, what, ours, theirs, unit, goal, note=""):
        ratio = ours / theirs
        self.results.append((what, ratio, goal))
        verdict = "reached" if ratio <= goal else "NOT REACHED"
        print(f"{what:58} {ours:10.3f} {theirs:10.3f} {unit:4} ratio {ratio:7.4f}  goal {goal:<6} {verdict} {note}",
              flush=True)

    def leave_out(self, what, why):
        self.left_out.append(what)
        print(f"{what}: left out, {why}", flush=True)

    # The data: a restricted month's rows, made up with a fixed seed.
    def make_rows(self):
        self.csv = self.work / "rows.csv"
        run([self.build / "tests" / "generate-facts", "--rows", self.rows, "-o", self.csv])

    def new_desk(self, name):
        path = self.work / name
        for old in self.work.glob(name + "*"):
            shutil.rmtree(old) if old.is_dir() else old.unlink()
        self.desk("new", path, "--region", "north-east")
        return path

    def bench_import(self):
        def ours():
            path = self.new_desk("import.farne")
            return self.desk("import", path, self.csv)[0]

        def theirs():
            path = self.work / "import.db"
            path.unlink(missing_ok=True)
            return run(["sqlite3", path, ".mode csv", f".import {self.csv} facts"])[0]

        mine, peers = side_by_side(ours, theirs, self.times)
        self.tell("import 1,000,000 restricted rows : sqlite3 .import", mine, peers, "s", 0.6)
        path = self.new_desk("memory.farne")
        memory = peak_memory(["env", f"FARNE_PACKS={ROOT}/data/regions", self.farne, "import", path, self.csv])
        self.tell("  its peak memory : 200 MiB", memory, 200, "MiB", 1)

    def bench_size(self):
        path, peer = self.work / "import.farne", self.work / "import.db"
        self.desk("check", path)
        size = sum(f.stat().st_size for f in self.work.glob("import.farne*") if f.is_file())
        pages = sqlite3.connect(peer).execute("SELECT SUM(pgsize) FROM dbstat WHERE name = 'facts'")
        try:
            table = pages.fetchone()[0]
        except sqlite3.OperationalError:
            table = peer.stat().st_size
        self.tell("file with 1,000,000 facts, journal included : .import's table", size / 2**20, table / 2**20, "MiB", 0.15)

    def bench_undo(self):
        path = self.work / "import.farne"
        undos, imports = [], []
        for _ in range(self.times):
            undos.append(self.desk("undo", path)[0])
            fresh = self.new_desk("again.farne")
            imports.append(self.desk("import", fresh, self.csv)[0])
            self.desk("redo", path)
        self.tell("undo an import of 1,000,000 rows : the import", statistics.median(undos), statistics.median(imports), "s", 0.1)

    def bench_ods(self):
        ods = SHARED / "homeoffice" / "asylum-support-la-sep-2024.ods"
        ods = ods if ods.exists() else SHARED / "data" / "homeoffice" / "asylum-support-la-sep-2024.ods"
        if not ods.exists():
            self.leave_out("import the 21,743-row ODS", "the real file is not here")
            return
        start = self.new_desk("ods.farne")

        def ours():
            self.new_desk("ods.farne")
            return self.desk("import", start, ods)[0]

        def theirs():
            out = self.work / "ods.csv"
            out.unlink(missing_ok=True)
            return run(["ogr2ogr", "-f", "CSV", out, ods, "Data_Asy_D11"])[0]

        mine, peers = side_by_side(ours, theirs, self.times)
        self.tell("import the 21,743-row ODS : ogr2ogr to CSV", mine, peers, "s", 0.5)

    def bench_sum(self):
        _, out = run([self.build / "tests" / "bench-engine", "--csv", self.csv, "--runs", self.times * 4])
        mine = json.loads(out)
        _, out = run([sys.executable, ROOT / "tests" / "bench" / "peer-sum.py", self.csv, 3])
        sqlite = json.loads(out)
        assert mine["sum"] == sqlite["sum"], (mine, sqlite)
        self.tell("sum by two dimensions, one filter : SQLite", mine["ms"], sqlite["ms"], "ms", 0.02)
        modules = self.work / "npm"
        modules.mkdir()
        try:
            run(["npm", "install", "--silent", "--prefix", modules, "@duckdb/node-api"])
        except (RuntimeError, FileNotFoundError):
            self.leave_out("sum by two dimensions : DuckDB", "npm could not install it")
            return
        _, out = run(["node", ROOT / "tests" / "bench" / "peer-sum.mjs", modules, self.csv, self.times * 4])
        duckdb = json.loads(out)
        assert mine["sum"] == duckdb["sum"], (mine, duckdb)
        self.tell("sum by two dimensions, one filter : DuckDB", mine["ms"], duckdb["ms"], "ms", 0.5)

    def bench_records(self):
        """Lists and search over 100,000 records, and what edits leave in the journal."""
        _, out = run([self.build / "tests" / "bench-records"])
        found = {line.split(None, 2)[2]: float(line.split()[0]) for line in out.splitlines() if len(line.split()) > 2}

        def get(start):
            return next(value for what, value in found.items() if what.startswith(start))

        self.tell("search over 100,000 records, the worst key : 50 ms", get("search while typing"), 50, "ms", 1)
        self.tell("scroll 100,000 rows, the worst page of 60 : a frame, 16 ms", get("scroll all"), 16, "ms", 1)
        self.tell("journal of 10,000 edits : before and after as text", get("journal of 10,000"),
                  get("as text before"), "KiB", 1)

    def bench_properties(self):
        """The peer keeps no history, no way back, no index for search and no rules: its time is the floor."""
        folder = self.work / "properties"
        folder.mkdir()
        measured = properties.measure(str(self.farne), folder, runs=self.times, env=self.environment)
        for how, (mine, peer) in zip(("", ", processor"), measured):
            self.tell(f"load 100,000 properties, placed : .import and a join{how}", mine, peer, "s", 4.5)

    def on_screen(self, command):
        environment = dict(self.environment, GSETTINGS_BACKEND="memory", HOME=str(self.work),
                           XDG_DATA_HOME=str(self.work / "data"))
        return run(["dbus-run-session", "--", "xvfb-run", "-a", "-s", "-screen 0 1400x900x24", *command],
                   env=environment)[1]

    def bench_start(self):
        path = self.work / "start.farne"
        self.desk("new", path, "--region", "north-east", "--demo")
        self.desk("import", path, self.csv)

        def last_number(command):
            timer = [sys.executable, ROOT / "tests" / "bench" / "time-to-ready.py", 3]
            return json.loads(self.on_screen([*timer, *command]).strip().splitlines()[-1])["ms"]

        mine, peers = side_by_side(lambda: last_number([self.farne, "--measure-start", path]),
                                   lambda: last_number([self.build / "tests" / "bench-empty-window"]), self.times)
        self.tell("start to the first dashboard : an empty libadwaita window", mine, peers, "ms", 2)

    def bench_scroll(self):
        """The peer is the toolkit's own column view of plain texts: what a list costs at the least."""
        for renderer in ("cairo", "ngl"):
            command = ["env", f"GSK_RENDERER={renderer}", self.build / "tests" / "bench-scroll"]
            try:
                result = json.loads(self.on_screen(command).strip().splitlines()[-1])
            except (RuntimeError, IndexError):
                self.leave_out(f"scroll 100,000 rows in the window ({renderer})", "it does not run here")
                continue
            self.tell(f"scroll 100,000 rows, a frame : a bare column view ({renderer})", result["with"],
                      result["without"], "ms", 1.25)
            self.tell("  the slowest of a hundred frames : the same", result["with_slow"], result["without_slow"],
                      "ms", 1.5)

    def bench_pan(self):
        goals = {"cairo": 2.5, "ngl": 2}
        for renderer, goal in goals.items():
            command = ["env", f"GSK_RENDERER={renderer}", self.build / "tests" / "bench-pan"]
            try:
                result = json.loads(self.on_screen(command).strip().splitlines()[-1])
            except (RuntimeError, IndexError):
                self.leave_out(f"pan a frame, 342 wards ({renderer})", "it does not run here")
                continue
            self.tell(f"pan a frame, 342 wards : without wards ({renderer})", result["with"], result["without"], "ms", goal)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("build")
    parser.add_argument("--times", type=int, default=5)
    parser.add_argument("--rows", type=int, default=1_000_000)
    parser.add_argument("--only", default="")
    options = parser.parse_args()
    print(f"{'what : against':58} {'ours':>10} {'peer':>10}")
    with tempfile.TemporaryDirectory(prefix="farne-bench-") as work:
        bench = Bench(options.build, work, options.times, options.rows)
        bench.make_rows()
        for part in ("import", "size", "undo", "ods", "sum", "records", "properties", "start", "scroll", "pan"):
            if options.only in ("", part) or part == "import" and options.only in ("size", "undo"):
                getattr(bench, f"bench_{part}")()
    missed = [what for what, ratio, goal in bench.results if ratio > goal]
    print(f"{len(bench.results) - len(missed)} reached, {len(missed)} not reached, {len(bench.left_out)} left out")
    sys.exit(1 if missed else 0)


main()
