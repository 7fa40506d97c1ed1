#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Every text for people can be translated, and the pseudo-translation stands."""

import gettext
import os
import re
import subprocess
import sys
import tempfile
from pathlib import Path

from tap import Tap
from tree import list_files, read

TOP, PSEUDO = Path(sys.argv[1]), Path(sys.argv[2])
IN_CODE = re.compile(r'\b(?:_|N_|C_|NC_|ngettext|g_dngettext|g_dpgettext2?)\s*\(\s*"')
IN_MARKUP = re.compile(r'translatable="(?:yes|true)"|l10n="')


def has_texts(name):
    """Whether a file has texts for people."""
    if name.startswith("src/") and name.endswith((".c", ".h")):
        return IN_CODE.search(read(TOP, name)) is not None
    if name.endswith((".ui", ".gschema.xml")):
        return IN_MARKUP.search(read(TOP, name)) is not None
    return name.endswith((".desktop.in", ".metainfo.xml.in"))


def look_up(text):
    """What a program that is asked for the pseudo-locale would show."""
    with tempfile.TemporaryDirectory() as folder:
        messages = Path(folder) / "en_XA" / "LC_MESSAGES"
        messages.mkdir(parents=True)
        subprocess.run(["msgfmt", "-o", str(messages / "farne.mo"), str(PSEUDO)], check=True)
        return gettext.translation("farne", folder, ["en_XA"]).gettext(text)


tap = Tap()
listed = [line for line in read(TOP, "po/POTFILES").split("\n") if line and not line.startswith("#")]
wanted = sorted(name for name in list_files(TOP) if has_texts(name))
tap.check("every file with texts is in po/POTFILES", [f"add {name}" for name in wanted if name not in listed])
tap.check("po/POTFILES lists no other", [f"take out {name}" for name in listed if name not in wanted])
tap.equal("po/POTFILES is in order", listed, sorted(listed))
checked = subprocess.run(["msgfmt", "--check-format", "--statistics", "-o", os.devnull, str(PSEUDO)],
                         capture_output=True, text=True, env={**os.environ, "LC_ALL": "C"}, check=False)
tap.equal("the pseudo-translation compiles", checked.returncode, 0)
tap.check("and leaves nothing out", [checked.stderr] if re.search("untranslated|fuzzy", checked.stderr) else [])
shown = look_up("Turn published and monthly figures into maps, dashboards and papers")
tap.check("it is shown where it is asked for", [] if re.fullmatch(r"\[Tûrñ .*~+\]", shown) else [shown])
tap.done()
