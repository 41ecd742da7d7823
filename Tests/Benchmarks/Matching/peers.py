#!/usr/bin/env python3
"""Measures scipy's and lapx's assignment beside ours: the same instances, one after the other, in one run.

    swift build -c release && ./peers.py

Takes the programs' processor time, the least of five runs, and prints how many times ours the others' is. Installs
the two libraries into a virtual environment beside the build, in .build/peers. The first argument, if any, is the
benchmark program, where it was built elsewhere than in .build/release.
"""
import os
import pathlib
import re
import subprocess
import sys
import time
import venv

here = pathlib.Path(__file__).resolve().parent
home = here / ".build" / "peers"


def reenter():
    """Runs this script again in the virtual environment."""
    python = home / "bin" / "python"
    if not python.exists():
        venv.create(home, with_pip=True)
        subprocess.run([python, "-m", "pip", "install", "-q", "numpy", "scipy", "lapx"], check=True)
    os.execv(python, [str(python), __file__, *sys.argv[1:]])


if pathlib.Path(sys.prefix).resolve() != home.resolve():
    reenter()

import lap  # noqa: E402
import numpy  # noqa: E402
import scipy.optimize  # noqa: E402


def numbers(people):
    """SplitMix64 from the seed 1, as in Assignments.swift."""
    bits = numpy.arange(1, people * people + 1, dtype=numpy.uint64) * numpy.uint64(0x9E3779B97F4A7C15)
    bits += numpy.uint64(1)
    bits = (bits ^ (bits >> numpy.uint64(30))) * numpy.uint64(0xBF58476D1CE4E5B9)
    bits = (bits ^ (bits >> numpy.uint64(27))) * numpy.uint64(0x94D049BB133111EB)
    return bits ^ (bits >> numpy.uint64(31))


def costs(kind, people):
    if kind == "whole":
        flat = (numbers(people) % numpy.uint64(1_000_000)).astype(float) + 1
    elif kind == "fractions":
        flat = (numbers(people) >> numpy.uint64(11)).astype(float) * 2.0**-53
    else:
        flat = numpy.outer(numpy.arange(1, people + 1), numpy.arange(1, people + 1)).astype(float)
    return flat.reshape(people, people)


def least(work, runs):
    best, result = float("inf"), 0
    for _ in range(runs):
        start = time.process_time()
        result = work()
        best = min(best, time.process_time() - start)
    return best * 1000, result


def ours(program, name):
    line = subprocess.run([program, "matching", name], check=True, capture_output=True, text=True).stdout
    columns = re.split(r"\s{2,}", line.strip())
    return float(columns[1].removesuffix(" ms")), float(columns[-1]), columns[3]


def total_of_scipy(matrix):
    return matrix[scipy.optimize.linear_sum_assignment(matrix)].sum()


program = sys.argv[1] if len(sys.argv) > 1 else here / ".build" / "release" / "telemachus-benchmarks"
print(f"{'':16}{'ours':>12}{'peak':>12}{'scipy':>12}{'':>8}{'lapx':>12}")
for kind, people in [
    ("products", 1000),
    ("fractions", 1000), ("whole", 1000),
    ("fractions", 2000), ("whole", 2000),
    ("fractions", 5000), ("whole", 5000),
]:  # fmt: skip
    name = f"{kind} {people}"
    matrix = costs(kind, people)
    runs = 5 if people < 5000 else 3
    scipy_time, scipy_total = least(lambda: total_of_scipy(matrix), runs)
    our_time, our_total, peak = ours(program, name)
    lapx_time, lapx_total = least(lambda: lap.lapjv(matrix)[0], runs)
    print(
        f"{name:16}{our_time:9.1f} ms{peak:>12}{scipy_time:9.1f} ms{scipy_time / our_time:7.1f}x"
        f"{lapx_time:9.1f} ms{lapx_time / our_time:7.1f}x",
        flush=True,
    )
    for total in (scipy_total, lapx_total):
        assert abs(total - our_total) <= 1e-12 * max(1, abs(total)) * people, (name, our_total, total)
