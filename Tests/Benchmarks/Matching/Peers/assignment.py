"""scipy's and lapx's assignment, on the instances of Assignments.swift.

Prints a line for each: name, library, least processor time in milliseconds, total. Run by `peers.py`.
"""
import sys
import time

import lap
import numpy
import scipy.optimize


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


def total_of_scipy(matrix):
    return matrix[scipy.optimize.linear_sum_assignment(matrix)].sum()


for name in sys.argv[1:]:
    kind, people = name.split()
    matrix = costs(kind, int(people))
    runs = 5 if int(people) < 5000 else 3
    for library, work in [("scipy", lambda: total_of_scipy(matrix)), ("lapx", lambda: lap.lapjv(matrix)[0])]:
        milliseconds, total = least(work, runs)
        print(name, library, milliseconds, total, sep="\t", flush=True)
