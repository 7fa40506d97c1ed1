#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Every public function has a comment, where it is defined, that names each of its parameters."""

import re
import sys

from tap import Tap
from tree import list_sources, read

TOP = sys.argv[1]
DECLARED = re.compile(r"^[A-Za-z][\w \t]*?[ *]\*?(farne_\w+)\s*\(", re.MULTILINE)
DEFINED = re.compile(r"(?P<comment>/\*\*(?:[^*]|\*(?!/))*\*/)?\s*\n(?:[A-Za-z_][\w \t*]*\n)"
                     r"(?P<name>farne_\w+) \((?P<parameters>[^{;]*?)\)\n\{")
TOPIC = re.compile(r"/\*\*\n \* (\w+):")


def list_parameters(text):
    """The names of parameters."""
    names = []
    for part in re.sub(r"\([^()]*\)", "", text).split(","):
        words = re.findall(r"\w+", part)
        if words and words != ["void"] and "..." not in part:
            names.append(words[-1])
    return names


def judge(name, comment, parameters):
    """What is wrong with the comment of one function."""
    topic = TOPIC.match(comment or "")
    if not topic or topic.group(1) != name:
        return f"{name} has no comment"
    missing = [parameter for parameter in parameters
               if f"@{parameter}" not in comment and parameter not in ("self", "error", "cancellable", "user_data",
                                                                       "callback", "result")]
    return f"{name} does not tell of {', '.join(missing)}" if missing else None


tap = Tap()
public = {name for header in list_sources(TOP, ".h") if not header.endswith("-private.h")
          for name in DECLARED.findall(read(TOP, header))}
found = {}
for source in list_sources(TOP, ".c"):
    for match in DEFINED.finditer(read(TOP, source)):
        if match["name"] in public:
            found[match["name"]] = judge(match["name"], match["comment"], list_parameters(match["parameters"]))
tap.check("public functions are found", [] if len(found) > 20 else [f"only {len(found)}"])
tap.check("every public function has its comment", sorted(what for what in found.values() if what))
tap.done()
