#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Every function that another room may call has a comment, where it is defined, that names each of its
parameters; one that only its own room calls has at least a sentence."""

import re
import sys

from tap import Tap
from tree import list_sources, read

TOP = sys.argv[1]
INCLUDE = re.compile(r'^#include "([^"]+)"', re.MULTILINE)
DECLARED = re.compile(r"^[A-Za-z][\w \t]*?[ *]\*?(farne_\w+)\s*\(", re.MULTILINE)
DEFINED = re.compile(r"(?P<comment>/\*(?:[^*]|\*(?!/))*\*/)?\s*\n(?:[A-Za-z_][\w \t*]*\n)"
                     r"(?P<name>farne_\w+) \((?P<parameters>[^{;]*?)\)\n\{")
TOPIC = re.compile(r"/\*\*\n \* (\w+):")
PLAIN = {"self", "error", "cancellable", "user_data", "callback", "result"}


def list_parameters(text):
    """The names of parameters."""
    names = []
    for part in re.sub(r"\([^()]*\)", "", text).split(","):
        words = re.findall(r"\w+", part)
        if words and words != ["void"] and "..." not in part:
            names.append(words[-1])
    return names


def judge(match, shared):
    """What is wrong with the comment of one function."""
    name, comment = match["name"], match["comment"] or ""
    if not shared:
        return None if comment else f"{name} has no comment"
    topic = TOPIC.match(comment)
    if not topic or topic.group(1) != name:
        return f"{name} has no comment that names it"
    missing = [word for word in list_parameters(match["parameters"]) if word not in PLAIN and f"@{word}" not in comment]
    return f"{name} does not tell of {', '.join(missing)}" if missing else None


def find_shared_headers():
    """Headers that a file of another room includes."""
    return {header for source in list_sources(TOP, ".c", ".h") for header in INCLUDE.findall(read(TOP, source))
            if header.split("/")[0] != source.split("/")[1]}


tap = Tap()
shared_headers = find_shared_headers()
declared = {name: header[len("src/"):] in shared_headers for header in list_sources(TOP, ".h")
            for name in DECLARED.findall(read(TOP, header))}
judged = [judge(match, declared[match["name"]]) for source in list_sources(TOP, ".c")
          for match in DEFINED.finditer(read(TOP, source)) if match["name"] in declared]
tap.check("functions are found", [] if len(judged) > 20 else [f"only {len(judged)}"])
tap.check("every one has its comment", sorted(what for what in judged if what))
tap.done()
