#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Starts a program and tells the milliseconds until it prints "ready", several times over."""

import json
import statistics
import subprocess
import sys
import time


def measure(command):
    start = time.perf_counter()
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        for line in process.stdout:
            if line.strip() == "ready":
                taken = (time.perf_counter() - start) * 1000
                process.wait(timeout=60)
                return taken
    raise SystemExit(f"{command[0]} ended without being ready")


def main():
    times = [measure(sys.argv[2:]) for _ in range(int(sys.argv[1]))]
    print(json.dumps({"ms": statistics.median(times)}))


main()
