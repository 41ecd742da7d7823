"""The package `matching` on the instances of StableBenchmarks.swift. Run by `peers.py`.

The lists are the same ones: the generator below is that of TelemachusCore, from the same seed. What is measured goes
from lists of numbers to the matching, in CPU milliseconds, the median of up to five runs within a minute.
"""

import statistics
import sys
import threading
import time

from matching.games import HospitalResident

MASK = (1 << 64) - 1


class SeededGenerator:
    """xoshiro256** seeded by SplitMix64."""

    def __init__(self, seed):
        self.state = []
        for _ in range(4):
            seed = (seed + 0x9E3779B97F4A7C15) & MASK
            z = seed
            z = ((z ^ (z >> 30)) * 0xBF58476D1CE4E5B9) & MASK
            z = ((z ^ (z >> 27)) * 0x94D049BB133111EB) & MASK
            self.state.append(z ^ (z >> 31))

    def next(self):
        s = self.state
        x = (s[1] * 5) & MASK
        result = ((((x << 7) | (x >> 57)) & MASK) * 9) & MASK
        shifted = (s[1] << 17) & MASK
        s[2] ^= s[0]
        s[3] ^= s[1]
        s[1] ^= s[2]
        s[0] ^= s[3]
        s[2] ^= shifted
        s[3] = ((s[3] << 45) | (s[3] >> 19)) & MASK
        return result

    def uniform(self, bound):
        if bound <= 1:
            return 0
        last = MASK - ((1 << 64) % bound)
        while True:
            word = self.next()
            if word <= last:
                return word % bound

    def shuffled(self, elements):
        result = list(elements)
        for last in range(len(result) - 1, 0, -1):
            other = self.uniform(last + 1)
            result[last], result[other] = result[other], result[last]
        return result


INSTANCES = {
    "stable, 1,000 residents, 100 posts, 1,000 places": (1_000, 100, 10, (20, 20)),
    "stable, 1,000 residents, 100 posts, 10,000 places": (1_000, 100, 100, (20, 20)),
    "stable, 50,000 residents, 35 posts, 49,000 places": (50_000, 35, 1_400, (10, 35)),
    "stable, 50,000 residents, 35 posts, 52,500 places": (50_000, 35, 1_500, (10, 35)),
}


def lists(residents, posts, places, lengths):
    generator = SeededGenerator(1962)
    applicants = {post: [] for post in range(posts)}
    chosen = {}
    for resident in range(residents):
        length = lengths[0] + generator.uniform(lengths[1] - lengths[0] + 1)
        chosen[resident] = generator.shuffled(range(posts))[:length]
        for post in chosen[resident]:
            applicants[post].append(resident)
    ranked = {post: generator.shuffled(applicants[post]) for post in range(posts)}
    return chosen, ranked, {post: places for post in range(posts)}


def seconds(body):
    runs, start = [], time.process_time()
    while len(runs) < 5 and (not runs or time.process_time() - start < 60):
        before = time.process_time()
        body()
        runs.append(time.process_time() - before)
    return statistics.median(runs)


def measure(name):
    residents, posts, places = lists(*INSTANCES[name])

    def game():
        return HospitalResident.create_from_dictionaries(residents, posts, places)

    def tell(what, spent):
        print(f"{name}, {what}", "matching", spent * 1_000, "", sep="\t", flush=True)

    for optimal in ("resident", "hospital"):
        tell(f"{'residents' if optimal == 'resident' else 'posts'} propose, from the lists",
             seconds(lambda: game().solve(optimal=optimal)))


def main():
    for name in sys.argv[1:]:
        measure(name)


if __name__ == "__main__":
    # The package copies its players by recursion from one to the next, thousands deep.
    sys.setrecursionlimit(10_000_000)
    threading.stack_size(1 << 30)
    thread = threading.Thread(target=main)
    thread.start()
    thread.join()
