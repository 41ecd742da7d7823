"""The package `mentor-match` on the programmes of People.swift: the same people, the same rules. Run by `peers.py`.

From lists of people to pairs, in CPU milliseconds, the least of three runs, and how many pairs were made.
"""
import sys
import time

from matching import process
from matching.mentee import Mentee
from matching.mentor import Mentor
from matching.rules import rule

MASK = (1 << 64) - 1


def number(index):
    """SplitMix64's number from the seed 1, as in Assignments.swift."""
    bits = (1 + (index + 1) * 0x9E3779B97F4A7C15) & MASK
    bits = ((bits ^ (bits >> 30)) * 0xBF58476D1CE4E5B9) & MASK
    bits = ((bits ^ (bits >> 27)) * 0x94D049BB133111EB) & MASK
    return bits ^ (bits >> 31)


def people(kind, first, count):
    def person(index):
        bits = number(first + index)
        return kind(**{
            "grade": bits % 10, "organisation": str(bits // 10 % 20), "profession": str(bits // 200 % 10),
            "email": f"{kind.__name__}{index}", "first name": "", "last name": "", "role": "",
        })

    return [person(index) for index in range(count)]


def rules():
    return [
        rule.Disqualify(lambda match: not 1 <= match.mentor.grade - match.mentee.grade <= 2),
        rule.Disqualify(lambda match: match.mentor.organisation == match.mentee.organisation),
        rule.Equivalent("profession", {True: 4, False: 0}),
        rule.Grade(2, lambda gap, target: gap == target, {True: 3, False: 0}),
    ]


for name in sys.argv[1:]:
    count = int(name.split()[-1])
    best, pairs = float("inf"), 0
    for _ in range(3):
        mentors, mentees = people(Mentor, 0, count), people(Mentee, count, count)
        start = time.process_time()
        process.process_data(mentors, mentees, [rules()])
        best = min(best, time.process_time() - start)
        pairs = sum(len(mentor.mentees) for mentor in mentors)
    print(name, "mentor-match", best * 1_000, pairs, sep="\t", flush=True)
