#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs a test of the window with a display, a session bus and an accessibility bus of its own.

What the buses say goes to standard error: standard output is the test's alone. Their warnings, unlike
the program's own, are no failure.
"""

import os
import shutil
import subprocess
import sys
import tempfile

# A display, two buses and a program that start on a busy machine: one more try, which is told and counted.
TRIES = 2
AGAIN = "tried again"
SCREEN = ["dbus-run-session", "--", "xvfb-run", "-a", "-s", "-screen 0 1400x900x24"]


def run_once():
    """One run in a session of its own; returns its status and its results."""
    folder = tempfile.mkdtemp(prefix="farne-session-")
    environment = {**os.environ, "HOME": folder, "XDG_RUNTIME_DIR": folder, "XDG_CACHE_HOME": folder}
    environment.pop("G_DEBUG", None)
    results = os.path.join(folder, "results")
    test = ["sh", "-c", f'exec "$@" >{results}', "sh", "/usr/bin/python3", "-B", *sys.argv[1:]]
    try:
        status = subprocess.run([*SCREEN, *test], env=environment, stdout=sys.stderr, timeout=600,
                                check=False).returncode
    except subprocess.TimeoutExpired:
        status = 1
    try:
        with open(results, encoding="utf-8") as file:
            return status, file.read()
    except FileNotFoundError:
        return status or 1, ""
    finally:
        shutil.rmtree(folder, ignore_errors=True)


for attempt in range(TRIES):
    if attempt > 0:
        print(f"# {AGAIN}, after: {text.strip()}", file=sys.stderr)
    status, text = run_once()
    if status == 0:
        break
print(text, end="", flush=True)
sys.exit(status)
