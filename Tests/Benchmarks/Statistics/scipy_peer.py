"""scipy's exact signed-rank test, which ignores ties, and its permutation test by 9,999 random patterns of signs.

Run by `peers.py` with the file of changes.
"""
import sys
import time

import numpy
from scipy.stats import PermutationMethod, wilcoxon

changes = [numpy.array(line.split(), dtype=float) for line in open(sys.argv[1])]
changes = [row[row != 0] for row in changes]


def measure(name, tests, work):
    start = time.process_time()
    total = sum(work(row) for row in changes[:tests])
    milliseconds = (time.process_time() - start) * 1000 / tests
    print(f"{name}: {tests} tests, {milliseconds} ms each, sum of p {total}")


measure("scipy, exact as if without ties", 100, lambda row: wilcoxon(row, method="exact").pvalue)
random = numpy.random.default_rng(1)
measure(
    "scipy, 9,999 random patterns", 20,
    lambda row: wilcoxon(row, method=PermutationMethod(n_resamples=9999, rng=random)).pvalue)
