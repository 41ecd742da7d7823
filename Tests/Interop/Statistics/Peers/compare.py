"""Compares our figures with the peers' and prints, for each kind, figure and package, how well they agree.

usage: compare.py FIGURES PEERS. Figures agree to 1e-10 of the larger; sizes below 1e-13 count as 0. PSPP prints three
digits, and is held to them. Fails where any figure does not agree, or where we have one that is missing on our side.
"""
import collections
import re
import sys

kinds, ours = {}, {}
for number, line in enumerate(open(sys.argv[1]), 1):
    kind, _, found = line.rstrip("\n").split("\t")
    kinds[number] = kind
    ours[number] = dict((name, float(value)) for name, value in (pair.split("=") for pair in found.split()))

compared = collections.defaultdict(lambda: [0, 0.0, 0])
for line in open(sys.argv[2]):
    number, package, name, value = line.rstrip("\n").split("\t")
    number, value = int(number), float(value)
    group = compared[kinds[number], re.sub(r"\.\d+$", "", re.sub(r"\.q\d$", "", name)), package]
    group[0] += 1
    own = ours[number].get(name)
    if own is None:
        group[2] += 1
        print(f"set {number}, {kinds[number]}: {package} has {name} {value!r}, and we have none")
        continue
    difference = abs(own - value)
    if max(abs(own), abs(value)) < 1e-13:
        difference = 0
    elif package == "pspp":
        difference = 0 if difference <= 0.000501 else difference
    else:
        difference /= max(abs(own), abs(value))
    group[1] = max(group[1], difference)
    if difference > 1e-10:
        group[2] += 1
        print(f"set {number}, {kinds[number]}: {package} has {name} {value!r}, and we have {own!r}")

print(f"{'kind':16}{'figure':24}{'package':16}{'compared':>9}  largest relative difference")
for (kind, name, package), (count, largest, failures) in sorted(compared.items()):
    print(f"{kind:16}{name:24}{package:16}{count:9}  {largest:.1e}" + (f"  {failures} DIFFER" if failures else ""))
total = sum(group[0] for group in compared.values())
failures = sum(group[2] for group in compared.values())
print(f"{total} figures compared, {failures} differ")
sys.exit(1 if failures else 0)
