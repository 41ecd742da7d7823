#!/usr/bin/env python3
"""Measures R and scipy beside ours on the same changes, one after the other.

    swift build -c release && ./peers.py

Prints processor time for each test, and the sum of all p values, which tells whether the figures are the same. The peers
do the first tests only, as many as they can in a minute or so; ours are measured on ten thousand. R needs Debian's
r-base-core, r-cran-coin and r-cran-exactranktests; what is missing is left out.
"""
import pathlib
import shutil
import subprocess
import sys
import tempfile
import venv

here = pathlib.Path(__file__).resolve().parent
program = here / ".build" / "release" / "statistics-benchmark"
home = here / ".build" / "peers"
if not (home / "done").exists():
    venv.create(home, with_pip=True, clear=True)
    subprocess.run([home / "bin" / "pip", "install", "-q", "numpy", "scipy==1.17.1"], check=True)
    (home / "done").touch()

with tempfile.TemporaryDirectory() as folder:
    changes = pathlib.Path(folder, "changes")
    subprocess.run([program, "10000"], check=True)
    subprocess.run([program, "100", changes], check=True)
    if shutil.which("Rscript"):
        subprocess.run(["Rscript", "--vanilla", here / "peers.R", changes], check=True)
    else:
        print("R is not installed: left out", file=sys.stderr)
    subprocess.run([home / "bin" / "python", here / "scipy_peer.py", changes], check=True)
