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

RESULTS = 3   # the test's standard output, past all that is started around it
SCREEN = ["dbus-run-session", "--", "xvfb-run", "-a", "-s", "-screen 0 1400x900x24"]
TEST = ["sh", "-c", f'exec "$@" >&{RESULTS}', "sh", "/usr/bin/python3", "-B", *sys.argv[1:]]

folder = tempfile.mkdtemp(prefix="farne-session-")
environment = {**os.environ, "HOME": folder, "XDG_RUNTIME_DIR": folder, "XDG_CACHE_HOME": folder}
environment.pop("G_DEBUG", None)
os.dup2(sys.stdout.fileno(), RESULTS)
try:
    status = subprocess.run([*SCREEN, *TEST], env=environment, stdout=sys.stderr, pass_fds=[RESULTS],
                            check=False).returncode
finally:
    shutil.rmtree(folder, ignore_errors=True)
sys.exit(status)
