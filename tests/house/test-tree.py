#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What stands in the tree, and what must not."""

import hashlib
import re
import sys

from tap import Tap
from tree import list_files, list_sources, read

TOP = sys.argv[1]
AT_THE_TOP = {".ci", ".gitignore", "CONTRIBUTING.md", "LICENSE", "Makefile", "README.md", "data", "flatpak",
              "meson.build", "meson_options.txt", "po", "resources", "src", "tests"}
HOSTS = {"www.w3.org", "www.freedesktop.org", "farne.github.io", "www.gnu.org", "fsf.org", "www.fsf.org",
         "purl.org", "example.org", "schemas.openxmlformats.org", "www.nationalarchives.gov.uk",
         "analysisfunction.civilservice.gov.uk", "www.sqlite.org", "owasp.org", "geoportal.statistics.gov.uk"}
LIBRARY_HOSTS = {"github.com", "sqlite.org", "download.osgeo.org"}  # where the Flatpak's libraries come from
TEXT = (".c", ".h", ".py", ".sh", ".md", ".json", ".csv", ".tsv", ".yml", ".xml", ".in", ".ui", ".css", ".sql",
        ".build", ".txt", "Makefile", "run", "POTFILES", "LINGUAS")
URL = re.compile(r"https?://([A-Za-z0-9.-]+)")
MACHINE_PATH = re.compile(r"(?<![\w.])/(?:root|home|work|Users|mnt|workspace)/\w")
UNFINISHED = re.compile(r"\b(?:TODO|FIXME|XXX|HACK)\b|\b(?:not implemented|placeholder image|lorem ipsum)\b")
SQL = re.compile(r'"\s*(?:SELECT|INSERT INTO|INSERT OR|UPDATE|DELETE FROM|CREATE|DROP|ALTER|PRAGMA|WITH|ATTACH|VACUUM)\s')
# SHA-256 of words that have no business in the tree, so that this list does not bring them in.
FOREIGN_WORDS = {
    "c857d09db23e6822",
    "c70eca6b0f88f44d",
    "7d3194f79e645c42",
    "60965168ce762e94",
    "3ea125d0bff386e6",
    "57de4cf40144bdf7",
    "5d72436256ada538",
    "fc5a1047f5919892",
    "94a168d2da574b00",
    "d298391b07433318",
    "5792d2981981be5a",
    "5d0c0ab127fdea24",
    "920510199770f4d6",
    "c9ad8f2cc1294afa",
    "5a5110ebe1544b31",
    "4489a2360680c50b",
    "7b8208d11b1b6f48",
    "cd88a6fb14237c16",
    "ba20768a02ee5327",
}


def list_foreign_words(text):
    """Words of a text that are in the list."""
    return {word for word in set(re.findall(r"[a-z]{4,}", text.lower()))
            if hashlib.sha256(word.encode()).hexdigest()[:16] in FOREIGN_WORDS}


tap = Tap()
names = list_files(TOP)
texts = {name: read(TOP, name) for name in names if name.endswith(TEXT)}
code = {name: text for name, text in texts.items() if name.endswith((".c", ".h", ".py", ".sh"))}
tap.check("the top holds only what the design says", sorted({name.split("/")[0] for name in names} - AT_THE_TOP))
tap.check("no path of one machine", [f"{name}: {found.group()}" for name, text in texts.items()
                                     if (found := MACHINE_PATH.search(text)) and not name.endswith("test-tree.py")])
tap.check("no host that the tree need not know",
          sorted({f"{name}: {host}" for name, text in texts.items() if name != "LICENSE"
                  for host in URL.findall(text) if host not in HOSTS
                  and not (name == "flatpak/libraries.yml" and host in LIBRARY_HOSTS)}))
tap.check("no foreign words", [f"{name}: {word}" for name, text in texts.items() for word in list_foreign_words(text)])
tap.check("nothing is left for later", [f"{name}: {found.group()}" for name, text in code.items()
                                        if (found := UNFINISHED.search(text)) and not name.endswith("test-tree.py")])
tap.check("every source tells its licence",
          [name for name, text in code.items() if "SPDX-License-Identifier: GPL-3.0-or-later" not in text[:300]])
tap.check("no SQL in strings", [f"{name}: {line.strip()}" for name in list_sources(TOP, ".c", ".h")
                                for line in texts[name].split("\n") if SQL.search(line)])
tap.done()
