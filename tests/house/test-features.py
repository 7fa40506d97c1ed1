#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Each feature has tests that show it: they exist, and those named by path pass when run alone.

tests/features.tsv: the number of a feature, a tab, its tests with spaces between: either the name of
a test, or PROGRAM:/path for one case of a GLib test program.
"""

import functools
import json
import os
import re
import subprocess
import sys
from pathlib import Path

from tap import Tap
from tree import read

# What the desk must do by now; it grows with every issue.
DUE = [1, 2, 4, 5, 6, 11, 15, 16, 17, 18, 19, 20, 22, 23, 24, 26, 27, 28, 29, 30, 31, 32, 33, 34, 35, 36, 37,
       38, 39, 40, 41, 42, 43, 44, 45, 46, 47, 48, 49, 50, 52, 53, 54, 55, 56, 57, 58, 59, 60, 61, 62, 69, 74, 75, 77,
       83, 84, 85, 87, 88, 89, 90, 93, 94, 95, 98, 99, 100, 101, 102, 103]
ALL_SKIPPED = 77  # what a GLib test program returns where the real files are missing
TOP, BUILD, MESON = Path(sys.argv[1]), sys.argv[2], sys.argv[3:]


def read_features():
    """Number → names of tests."""
    rows = [line.split("\t") for line in read(TOP, "tests/features.tsv").split("\n")
            if line and not line.startswith("#")]
    return {int(number): tests.split() for number, tests in rows}


def run(test, *arguments):
    """Runs a test program in its own environment."""
    return subprocess.run([*test["cmd"], *arguments], env={**os.environ, **test["env"]}, cwd=BUILD,
                          capture_output=True, text=True, check=False)


def list_cases(test):
    """The paths of a test program; newer versions of GLib put them in comments."""
    return set(re.findall(r"^(?:# )?(/\S*)$", run(test, "-l").stdout, re.MULTILINE))


@functools.cache
def judge(name):
    """What is wrong with one named test; several features may name it."""
    program, _, path = name.partition(":")
    if program not in tests:
        return f"there is no test {program}"
    if not path:
        return None
    if program not in cases:
        cases[program] = list_cases(tests[program])
    if path not in cases[program]:
        return f"{program} has no case {path}"
    result = run(tests[program], "-p", path)
    return None if result.returncode in (0, ALL_SKIPPED) else f"{name} fails: {result.stdout[-400:]}"


tap = Tap()
introspection = subprocess.run([*MESON, "introspect", "--tests", BUILD], check=True, capture_output=True, text=True)
tests = {test["name"]: test for test in json.loads(introspection.stdout)}
features = read_features()
cases = {}
tap.equal("features are in order", list(features), sorted(features))
tap.equal("features that are due and have no test", [number for number in DUE if number not in features], [])
for number, names in features.items():
    tap.check(f"feature {number}", ["no test is named"] if not names else
              [wrong for name in names if (wrong := judge(name))])
tap.done()
