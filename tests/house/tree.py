# SPDX-License-Identifier: GPL-3.0-or-later
"""The tree as the tests of the house see it."""

import subprocess
from pathlib import Path

ROOMS = ["base", "model", "store", "facts", "geo", "analysis", "exchange", "paint", "report", "desk",
         "cli", "ui"]


def list_files(top):
    """Every file that belongs to the tree, as paths relative to it."""
    try:
        listing = subprocess.run(["git", "-C", str(top), "ls-files", "-co", "--exclude-standard", "-z"],
                                 check=True, capture_output=True, text=True).stdout
        names = [name for name in listing.split("\0") if name]
    except (OSError, subprocess.CalledProcessError):
        names = [str(path.relative_to(top)) for path in Path(top).rglob("*")
                 if path.is_file() and "__pycache__" not in path.parts
                 and not path.relative_to(top).parts[0].startswith(("build", ".git/"))]
    return sorted(name for name in names if (Path(top) / name).is_file())


def list_sources(top, *endings):
    """Files of src with one of the endings."""
    return [name for name in list_files(top) if name.startswith("src/") and name.endswith(endings)]


def read(top, name):
    """The text of a file."""
    return (Path(top) / name).read_text(encoding="utf-8", errors="replace")
