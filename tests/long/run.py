#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The long runs: every fuzz target under libFuzzer and sanitizers, and kill -9 a thousand times.

Works in rounds and notes each finished round in BUILD-long/state.json, so that it can be stopped at any
moment and goes on where it was. Ends with a line "N passed, N failed".
"""

import argparse
import json
import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
FUZZ_TARGETS = ("archive", "boundaries", "csv", "findings", "import", "load", "ods", "xlsx")
KILLS_A_ROUND = 50


def build_with_fuzzing(build):
    """Builds the targets with clang's fuzzer and sanitizers, beside the ordinary build."""
    if not (build / "build.ninja").exists():
        environment = dict(os.environ, CC="clang", PATH="/usr/bin:" + os.environ["PATH"])
        subprocess.run(["meson", "setup", build, ROOT, "-Dfuzzing=true", "-Db_lundef=false",
                        "-Db_sanitize=address,undefined"], env=environment, check=True)
    subprocess.run(["ninja", "-C", build, *[f"tests/exchange/fuzz-{name}" for name in FUZZ_TARGETS],
                    "tests/store-kill", "tests/cli-kill", "src/farne"], check=True)


def write_seeds(ordinary, build, name):
    """The seeds of a target as its corpus, its words as a dictionary; from the ordinary build's program."""
    corpus = build / "corpus" / name
    corpus.mkdir(parents=True, exist_ok=True)
    subprocess.run([ordinary / "tests" / "exchange" / f"fuzz-{name}", "--seeds", corpus], check=True)


def fuzz(build, name, seconds):
    """One round of one target on its kept corpus; whether nothing was found."""
    corpus = build / "corpus" / name
    crashes = build / "crashes" / name
    crashes.mkdir(parents=True, exist_ok=True)
    command = [build / "tests" / "exchange" / f"fuzz-{name}", corpus, f"-dict={corpus}.dict",
               f"-max_total_time={seconds}", "-rss_limit_mb=2048", "-timeout=25", "-max_len=65536",
               f"-artifact_prefix={crashes}/", "-print_final_stats=0"]
    environment = dict(os.environ, LSAN_OPTIONS=f"suppressions={ROOT}/tests/leaks.supp:print_suppressions=0",
                       FARNE_PACKS=str(ROOT / "data" / "regions"))
    with open(build / f"fuzz-{name}.log", "ab") as log:
        return subprocess.run(command, env=environment, stdout=log, stderr=log, check=False).returncode == 0


def kill(build, seed):
    """One round of kill -9 at random moments, from a seed of its own; whether every file stood."""
    environment = dict(os.environ, FARNE_KILLS=str(KILLS_A_ROUND), FARNE_KILLS_SEED=str(seed),
                       FARNE_PROGRAM=str(build / "src" / "farne"),
                       G_TEST_SRCDIR=str(ROOT / "tests"), G_TEST_BUILDDIR=str(build / "tests"),
                       FARNE_PACKS=str(ROOT / "data" / "regions"))
    with open(build / "kill.log", "ab") as log:
        return all(subprocess.run([build / "tests" / name], env=environment, stdout=log, stderr=log,
                                  check=False).returncode == 0 for name in ("store-kill", "cli-kill"))


def list_rounds(options):
    """Every round by name; kills first, then targets in turn so that an early stop has seen all."""
    for i in range(options.kills // KILLS_A_ROUND):
        yield f"kill {1 + i * KILLS_A_ROUND}"
    for i in range(options.rounds):
        for name in FUZZ_TARGETS:
            yield f"fuzz {name} {i + 1}"


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("build")
    parser.add_argument("--kills", type=int, default=1000)
    parser.add_argument("--rounds", type=int, default=20)
    parser.add_argument("--seconds", type=int, default=120, help="of one round of one fuzz target")
    options = parser.parse_args()
    build = Path(options.build + "-long").resolve()
    build_with_fuzzing(build)
    for name in FUZZ_TARGETS:
        write_seeds(Path(options.build).resolve(), build, name)
    state_file = build / "state.json"
    state = json.loads(state_file.read_text()) if state_file.exists() else {}
    for name in list_rounds(options):
        if state.get(name):
            continue
        what, *rest = name.split()
        state[name] = fuzz(build, rest[0], options.seconds) if what == "fuzz" else kill(build, int(rest[0]))
        state_file.write_text(json.dumps(state, indent=1))
        print(f"{'passed' if state[name] else 'FAILED'}: {name}", flush=True)
    failed = sum(not passed for passed in state.values())
    print(f"{len(state) - failed} passed, {failed} failed")
    sys.exit(1 if failed else 0)


main()
