#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""One writer: who opens a desk that another program has open is told so, and may read it."""

import os
import subprocess
import tempfile
from pathlib import Path

from accessible import State, find_address
from desk import Desk, Tap


def start_bus():
    """Another session."""
    bus = subprocess.Popen(["dbus-daemon", "--session", "--nofork", "--print-address"],
                           stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
    return bus, bus.stdout.readline().strip()


def open_apart(path, session):
    """The program on another session, as another person at the same share would start it."""
    kept = dict(os.environ)
    os.environ.update(AT_SPI_BUS_ADDRESS=find_address(), DBUS_SESSION_BUS_ADDRESS=session)
    try:
        return Desk(arguments=[path]).__enter__()
    finally:
        os.environ.clear()
        os.environ.update(kept)


def tell_second():
    """The second is told, reads without changing anything, and the first goes on undisturbed."""
    home = Path(tempfile.mkdtemp(prefix="farne-ui-"))
    path = home / "desk.farne"
    subprocess.run([os.environ["FARNE_PROGRAM"], "new", path, "--region", "north-east"], check=True,
                   capture_output=True)
    with Desk(home, [path]) as first:
        first.find("No Figures Yet")
        bus, session = start_bus()
        second = open_apart(path, session)
        try:
            second.find("Open in Another Window")
            assert second.look("No Figures Yet") is None, "the desk is shown for writing all the same"
            second.click("Open to Read Only")
            second.find("No Figures Yet")
            second.find("Read-only")
            button = second.find("Import", role="push button")
            assert not button.has(State.SENSITIVE), "what is only read takes no imports"
        finally:
            second.__exit__(None, None, None)
            bus.terminate()
            bus.wait()
        first.press("alt+minus")
        first.find("History")


tap = Tap()
tap.run("a second window is told that the desk is open", tell_second)
tap.done()
