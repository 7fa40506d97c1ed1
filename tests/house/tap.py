# SPDX-License-Identifier: GPL-3.0-or-later
"""Tells meson of each check, as the Test Anything Protocol has it."""

import sys


class Tap:
    """Counts checks; done() ends the program with what came of them."""

    def __init__(self):
        self.n = 0
        self.failed = 0

    def check(self, name, findings):
        """One check: it holds if nothing was found against it."""
        self.n += 1
        findings = list(findings)
        self.failed += bool(findings)
        print(f"{'not ok' if findings else 'ok'} {self.n} {name}")
        for finding in findings:
            print(f"# {finding}")

    def skip(self, name, reason):
        """A check that can't be made here."""
        self.n += 1
        print(f"ok {self.n} {name} # SKIP {reason}")

    def equal(self, name, found, expected):
        """One check that two values are the same."""
        self.check(name, [] if found == expected else [f"found {found!r}, expected {expected!r}"])

    def done(self):
        """Prints the plan and exits."""
        print(f"1..{self.n}")
        sys.exit(1 if self.failed else 0)
