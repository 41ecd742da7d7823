#!/usr/bin/env python3
"""Measures scipy, lapx, `matching` and `mentor-match` beside ours: the same instances, one after the other, in one run.

    swift build -c release && ./peers.py

Prints processor time, ours the least of five runs, and how many times ours the others' is. Each peer has a virtual
environment of its own beside the build (two of them have modules of one name). The first argument, if any, is the
benchmark program, where it was built elsewhere than in .build/release.
"""
import pathlib
import re
import subprocess
import sys
import venv

here = pathlib.Path(__file__).resolve().parent
program = sys.argv[1] if len(sys.argv) > 1 else here / ".build" / "release" / "telemachus-benchmarks"

region = ["stable, 1,000 residents, 100 posts, 1,000 places", "stable, 1,000 residents, 100 posts, 10,000 places"]
peers = [
    ("assignment", ["numpy", "scipy", "lapx"],
     ["products 1000", "fractions 1000", "whole 1000", "fractions 2000", "whole 2000", "fractions 5000", "whole 5000"]),
    ("stable", ["matching==1.4.3"], region),
    ("people", ["mentor-match==7.0.1"], ["people 200"]),
]


def python(peer, packages):
    home = here / ".build" / "peers" / peer
    if not (home / "done").exists():
        venv.create(home, with_pip=True, clear=True)
        subprocess.run([home / "bin" / "pip", "install", "-q", *packages], check=True)
        (home / "done").touch()
    return home / "bin" / "python"


def ours(name):
    line = subprocess.run([program, "matching", name], check=True, capture_output=True, text=True).stdout
    columns = re.split(r"\s{2,}", line.strip())
    return float(columns[1].removesuffix(" ms")), columns[3], float(columns[4])


print(f"{'':84}{'ours':>12}{'peak':>10}{'peer':>26}{'ratio':>8}   results")
for peer, packages, names in peers:
    for name in names:
        lines = subprocess.run(
            [python(peer, packages), here / "Peers" / f"{peer}.py", name], check=True, stdout=subprocess.PIPE, text=True
        ).stdout
        for line in lines.splitlines():
            what, library, milliseconds, result = line.split("\t")
            time, peak, own = ours(what)
            ratio = f"{float(milliseconds) / time:.1f}x"
            results = f"{own:g}" + (f", {float(result):g}" if result else "")
            print(f"{what:84}{time:9.3f} ms{peak:>10}{library:>14}{float(milliseconds):9.1f} ms{ratio:>8}   {results}", flush=True)
