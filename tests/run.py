#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs every test and closes with one line: "N passed, N failed" (", N skipped")."""

import argparse
import json
import subprocess
import sys
import xml.etree.ElementTree as ElementTree
from pathlib import Path

PATIENCE = "3"  # sanitizers are slow, and so may the machine be


def run_meson(build, names):
    """Runs the suites; in CI and at home alike. Returns meson's exit status."""
    return subprocess.run(["meson", "test", "-C", build, "--print-errorlogs", "--no-rebuild",
                           "--timeout-multiplier", PATIENCE, *names], check=False).returncode


def count(build):
    """Counts cases of the last run. A program that died counts as one failed case."""
    passed = failed = skipped = 0
    for case in ElementTree.parse(Path(build) / "meson-logs" / "testlog.junit.xml").iter("testcase"):
        if case.find("failure") is not None or case.find("error") is not None:
            failed += 1
            print(f"failed: {case.get('classname')} {case.get('name')}")
        elif case.find("skipped") is not None:
            skipped += 1
            print(f"skipped: {case.get('classname')} {case.get('name')}")
        else:
            passed += 1
    return passed, failed, skipped


def tell_retries(build):
    """Says which tests needed another try: a chance of the machine, or the beginning of a fault."""
    with open(Path(build) / "meson-logs" / "testlog.json", encoding="utf-8") as log:
        for result in map(json.loads, log):
            if "# tried again" in (result.get("stderr") or ""):
                print(f"TRIED AGAIN: {result['name']}")


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("build")
    parser.add_argument("tests", nargs="*", help="names of tests; all where there are none")
    options = parser.parse_intermixed_args()
    status = run_meson(options.build, options.tests)
    passed, failed, skipped = count(options.build)
    tell_retries(options.build)
    failed = failed if status == 0 or failed > 0 else 1
    print(f"{passed} passed, {failed} failed" + (f", {skipped} skipped" if skipped else ""))
    sys.exit(1 if failed or passed == 0 else 0)


main()
