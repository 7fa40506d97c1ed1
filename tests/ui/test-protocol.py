#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A case of the accommodation use protocol, from proposal to decision and paper, by keyboard."""

import subprocess

from desk import Desk, Tap

LATE = "UP-2017-011"


def open_case(desk, reference):
    """Finds a case by its reference and opens it."""
    desk.press("ctrl+k")
    desk.type(reference)
    desk.find(reference, role="list item", part=True)
    desk.press("Return")
    desk.find(reference, role="heading")


def answer_and_decide():
    """A late answer is told; typed in, all have answered; then comes the decision, and each step is undone."""
    with Desk() as desk:
        desk.open_demonstration()
        open_case(desk, LATE)
        desk.find("1 of 2 consultees has answered; 1 answer is late.", role="label")
        desk.find("6 days late", role="label")
        desk.find("First answer due", role="label")
        desk.find("Last answer due", role="label")
        desk.find("Change the answer of Middlesbrough Council")
        desk.find("Within 800 m: 28 other properties, 108 bed spaces.", role="label")
        desk.tab_to("Answer of Cleveland Police")
        desk.press("Return")
        desk.tab_to("Answered on")
        desk.type("10 apr")
        desk.tab_to("Reasons")
        desk.type("No reports from the street")
        desk.find("An answer without a view", part=True)
        desk.choose_back("View", 2)
        desk.press("ctrl+s")
        desk.find("2 of 2 consultees have answered.", role="label")
        desk.find("No objection: No reports from the street", part=True)
        desk.find("answered 6 days late", role="label")
        desk.choose("Decision", 2)
        desk.tab_to("Decided on")
        desk.type("today")
        desk.press("ctrl+s")
        desk.find("Protocol case saved.", part=True)
        desk.press("ctrl+z")
        desk.press("ctrl+z")
        desk.find("1 of 2 consultees has answered; 1 answer is late.", role="label")


def propose_and_ask():
    """A new case asks authority and police in one step, by the day it names; the paper is written."""
    with Desk() as desk:
        desk.open_demonstration()
        desk.press("alt+5")
        desk.open_list("Protocol cases")
        desk.click("New Protocol case")
        desk.find("New Protocol case", role="heading")
        desk.type("UP-2017-099")
        desk.press("Tab")
        desk.type("DL-0004")
        desk.find("DL-0004", role="list item", part=True)
        desk.press("Return")
        desk.tab_to("Answers due")
        desk.type("1 may")
        desk.press("ctrl+s")
        desk.find("UP-2017-099", role="heading")
        desk.find("Nobody has been asked yet.", role="label")
        desk.click("Ask Authority and Police")
        desk.find("0 of 2 consultees have answered.", role="label")
        desk.find("Asked 10 April 2017, due 1 May 2017", part=True)
        desk.press("ctrl+shift+e")
        desk.choose_file(desk.home / "sheet.pdf")
        desk.find("Evidence sheet written", part=True)
        pages = subprocess.run(["pdfinfo", desk.home / "sheet.pdf"], capture_output=True, text=True, check=True).stdout
        assert "Pages:           1\n" in pages, pages
        text = subprocess.run(["pdftotext", desk.home / "sheet.pdf", "-"], capture_output=True, text=True,
                              check=True).stdout
        assert "UP-2017-099" in text and "0 of 2 consultees" in text, text


tap = Tap()
tap.run("a late answer is kept, a case decided, and both undone", answer_and_decide)
tap.run("a new case is proposed, asked and written on one page", propose_and_ask)
tap.done()
