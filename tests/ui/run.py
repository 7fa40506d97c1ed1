#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs a test of the window with a display, a session bus and an accessibility bus of its own."""

import os
import shutil
import subprocess
import sys
import tempfile

folder = tempfile.mkdtemp(prefix="farne-session-")
environment = {**os.environ, "HOME": folder, "XDG_RUNTIME_DIR": folder, "XDG_CACHE_HOME": folder}
try:
    status = subprocess.run(["dbus-run-session", "--", "xvfb-run", "-a", "-s", "-screen 0 1400x900x24",
                             "/usr/bin/python3", "-B", *sys.argv[1:]], env=environment, check=False).returncode
finally:
    shutil.rmtree(folder, ignore_errors=True)
sys.exit(status)
