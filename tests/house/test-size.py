#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Files and functions are of a size that can be read."""

import json
import shutil
import statistics
import subprocess
import sys
from pathlib import Path

from tap import Tap
from tree import list_files, list_sources, read

TOP = sys.argv[1]
MOST_LINES_OF_A_FILE = 600
LONG_FUNCTION = 40
MOST_LONG_FUNCTIONS = 0.03
MOST_LINES_OF_A_FUNCTION = 100
MIDDLING_FUNCTION = 12


def list_functions(names):
    """Name and length of every function, as Universal Ctags finds them."""
    result = subprocess.run(["ctags", "--output-format=json", "--c-kinds=f", "--fields=+ne", "-f", "-",
                             *(str(Path(TOP) / name) for name in names)],
                            check=True, capture_output=True, text=True)
    tags = [json.loads(line) for line in result.stdout.split("\n") if line.startswith("{")]
    return [(Path(tag["path"]).name, tag["name"], tag["end"] - tag["line"] + 1) for tag in tags if "end" in tag]


tap = Tap()
code = [name for name in list_files(TOP) if name.endswith((".c", ".h", ".py")) and not name.startswith("build")]
tap.check(f"no file has over {MOST_LINES_OF_A_FILE} lines",
          [f"{name}: {lines} lines" for name in code
           if (lines := read(TOP, name).count("\n")) > MOST_LINES_OF_A_FILE])
if shutil.which("ctags"):
    functions = list_functions(list_sources(TOP, ".c"))
    long = [f"{path}: {name} has {lines} lines" for path, name, lines in functions if lines > LONG_FUNCTION]
    tap.check("functions are found", [] if functions else ["none"])
    tap.check(f"at most {MOST_LONG_FUNCTIONS:.0%} of functions have over {LONG_FUNCTION} lines",
              long if len(long) > MOST_LONG_FUNCTIONS * len(functions) else [])
    tap.check(f"no function has over {MOST_LINES_OF_A_FUNCTION} lines",
              [f"{path}: {name} has {lines} lines" for path, name, lines in functions
               if lines > MOST_LINES_OF_A_FUNCTION])
    middle = statistics.median(lines for _, _, lines in functions)
    tap.check(f"half of the functions have at most {MIDDLING_FUNCTION} lines",
              [] if middle <= MIDDLING_FUNCTION else [f"the middling one has {middle}"])
else:
    tap.skip("functions are short", "Universal Ctags is not installed")
tap.done()
