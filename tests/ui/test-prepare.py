#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What there is to know before a visit and a meeting, seen and saved as a paper, by keyboard."""

import subprocess

from desk import Desk, Tap


def read(path):
    """The words of a paper."""
    return subprocess.run(["pdftotext", path, "-"], capture_output=True, text=True, check=True).stdout


def prepare_visit():
    """A visit gathers figures, roles and what waits; the paper leaves out what is for the team alone."""
    with Desk() as desk:
        desk.open_demonstration()
        desk.press("ctrl+shift+p")
        desk.find("Whom do we meet?")
        desk.choose("Authority", 4)
        desk.find("589 people supported", part=True)
        desk.find("Ceased", part=True)
        desk.find("Police: answer on UP-2017-011", part=True)
        desk.find("MB-0001", part=True)
        desk.find("for the team alone and stay off the paper", part=True)
        desk.press("ctrl+s")
        desk.choose_file(desk.home / "visit.pdf")
        desk.find("Paper saved", part=True)
        text = read(desk.home / "visit.pdf")
        assert "A visit to a council: Middlesbrough" in text and "589 people supported" in text, text
        assert "MB-0001" not in text and "stay off the paper" in text, text


def prepare_meeting():
    """The meeting with the provider tells of answers, complaints, the list and milestones."""
    with Desk() as desk:
        desk.open_demonstration()
        desk.press("ctrl+shift+p")
        desk.find("Whom do we meet?")
        desk.choose("What to prepare for", 2)
        desk.find("What waits for an answer?")
        desk.find("Which milestones come?")
        desk.find_gone("Whom do we meet?")
        desk.press("Escape")
        desk.find_gone("What waits for an answer?")


tap = Tap()
tap.run("a visit is prepared, and its paper leaves", prepare_visit)
tap.run("the meeting with the provider is prepared", prepare_meeting)
tap.done()
