#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes a pseudo-translation: every text with accents, a third longer and in brackets, so that what
was not translated, or does not fit, is seen.

Usage: make-pseudo.py SOURCE-FOLDER POTFILES EN_XA.PO DEPFILE

Keeps what must not change: printf directives, mark-up, keyboard mnemonics and the ends of lines.
"""

import ast
import re
import subprocess
import sys
from pathlib import Path

ACCENTS = str.maketrans("AaCcEeGgIiNnOoSsUuYyZz", "ÅåÇçÉéĜĝÎîÑñÖöŠšÛûÝýŽž")
LONGER = 0.35
KEEP = re.compile(r"%(?:\d+\$)?[-+ #0'I]*(?:\*|\d+)?(?:\.(?:\*|\d+))?(?:hh|h|ll|l|q|j|z|t)?[diouxXeEfFgGcsp%]"
                  r"|%[A-Za-z]|<[^<>]*>|&[a-z]+;|&#\d+;|\\n|_")


def accent(text):
    """Puts accents on what is between the parts to keep."""
    out, at = [], 0
    for part in KEEP.finditer(text):
        out += [text[at:part.start()].translate(ACCENTS), part.group()]
        at = part.end()
    return "".join(out + [text[at:].translate(ACCENTS)])


def pseudo(text):
    """The pseudo-translation of a text; its line ends stay where they are."""
    body = text.strip("\n")
    if not body:
        return text
    head = text[:len(text) - len(text.lstrip("\n"))]
    tail = text[len(text.rstrip("\n")):]
    filler = "~" * max(1, round(len(body) * LONGER) - 2)
    return f"{head}[{accent(body)}{filler}]{tail}"


def quote(text):
    """A PO string."""
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n").replace("\t", "\\t") + '"'


def read_strings(lines, start):
    """The text of a PO string that may go on over several lines, and the line after it."""
    texts = [lines[start][lines[start].index('"'):]]
    at = start + 1
    while at < len(lines) and lines[at].startswith('"'):
        texts.append(lines[at])
        at += 1
    return "".join(ast.literal_eval(text) for text in texts), at


def translate(lines):
    """Lines of a PO file from those of a template."""
    out, at, ids = [], 0, {}
    while at < len(lines):
        keyword = re.match(r'(msgid_plural|msgid|msgstr(?:\[\d+\])?) "', lines[at])
        if not keyword:
            out.append(lines[at])
            at += 1
            continue
        name = keyword.group(1)
        text, after = read_strings(lines, at)
        if name.startswith("msgid"):
            ids = {"msgid": text} if name == "msgid" else {**ids, name: text}
            out += lines[at:after]
        elif ids["msgid"] == "":
            out += ['msgstr ""', quote("Language: en_XA\n"), quote("MIME-Version: 1.0\n"),
                    quote("Content-Type: text/plain; charset=UTF-8\n"),
                    quote("Content-Transfer-Encoding: 8bit\n"),
                    quote("Plural-Forms: nplurals=2; plural=(n != 1);\n")]
        else:
            source = ids["msgid"] if name in ("msgstr", "msgstr[0]") else ids.get("msgid_plural", ids["msgid"])
            out.append(f"{name} {quote(pseudo(source))}")
        at = after
    return out


def extract(folder, names):
    """The lines of a template of all texts in the files."""
    keywords = ["_", "N_", "C_:1c,2", "NC_:1c,2", "ngettext:1,2", "g_dngettext:2,3", "g_dpgettext2:2c,3"]
    result = subprocess.run(["xgettext", "--from-code=UTF-8", "--add-comments=Translators", "--output=-",
                             f"--directory={folder}", *(f"--keyword={word}" for word in keywords), *names],
                            check=True, capture_output=True, text=True, encoding="utf-8")
    return [line for line in result.stdout.split("\n") if line != "#, fuzzy"]


def main():
    folder, potfiles, po, depfile = sys.argv[1:]
    listed = [line for line in Path(potfiles).read_text(encoding="utf-8").split("\n")
              if line and not line.startswith("#")]
    there = [name for name in listed if (Path(folder) / name).exists()]
    Path(po).write_text("\n".join(translate(extract(folder, there))), encoding="utf-8")
    Path(depfile).write_text(f"{po}: {' '.join(str(Path(folder) / name) for name in there)}\n", encoding="utf-8")


main()
