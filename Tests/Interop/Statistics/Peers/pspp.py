"""PSPP's asymptotic p values for the data sets of `statistics-figures`, to the three digits that it prints.

Prints a line for each figure: number of the data set, package, name of the figure, value. Run by `statistics.sh`.
"""
import csv
import pathlib
import subprocess
import sys
import tempfile


def rows(syntax):
    """The rows of every table that PSPP makes."""
    with tempfile.TemporaryDirectory() as folder:
        script, output = pathlib.Path(folder, "script.sps"), pathlib.Path(folder, "output.csv")
        script.write_text(syntax)
        subprocess.run(["pspp", "-o", output, script], capture_output=True)
        return [row for row in csv.reader(output.open()) if row]


def test(columns, lines, command):
    data = "\n".join(" ".join(repr(x) for x in line) for line in lines)
    return f"DATA LIST LIST NOTABLE /{' '.join(columns)}.\nBEGIN DATA.\n{data}\nEND DATA.\nNPAR TESTS {command}.\n"


def syntax(kind, lists):
    members = [(group, x) for group, values in enumerate(lists, 1) for x in values]
    if kind == "paired":
        return test(["before", "after"], zip(*lists), "/WILCOXON=before WITH after (PAIRED)")
    if kind == "groups":
        return test(["group", "score"], members, "/M-W=score BY group (1, 2)")
    if kind == "several-groups":
        return test(["group", "score"], members, f"/K-W=score BY group (1, {len(lists)})")
    if kind == "times":
        times = [f"time{number}" for number in range(len(lists[0]))]
        return test(times, lists, f"/FRIEDMAN={' '.join(times)}")
    return None


for number, line in enumerate(open(sys.argv[1]), 1):
    kind, data, _ = line.rstrip("\n").split("\t")
    script = syntax(kind, [[float(x) for x in part.split()] for part in data.split("|")])
    found = rows(script) if script else []
    for above, row in zip([[""]] + found, found):
        # Mann and Whitney's test has its figures in a row, the others in a column.
        if row[0].startswith("Asymp") or above[-1].startswith("Asymp") and above[0] == "":
            try:
                print(number, "pspp", "dropped.p" if kind == "paired" else "p", float(row[-1]), sep="\t")
            except ValueError:
                pass
