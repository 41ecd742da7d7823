#!/usr/bin/env bash
# Holds our figures against those of scipy, statsmodels, scikit-learn, pingouin and krippendorff, of R with coin,
# exactRankTests and psych, and of PSPP, on the same random data sets.
#
# usage: Tests/Interop/statistics.sh [SETS]; needs python3 and a network for PyPI. On Debian it installs R and PSPP where
# they are missing; elsewhere those that are not there are left out, and it says so.
set -euo pipefail

cd "$(dirname "$0")/../.."
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT

sudo=$([ "$(id -u)" = 0 ] || echo sudo)
packages=(r-base-core r-cran-coin r-cran-exactranktests r-cran-psych pspp)
if command -v apt-get >/dev/null && ! dpkg -s "${packages[@]}" >/dev/null 2>&1; then
    $sudo apt-get update -qq && $sudo apt-get install -y -qq --no-install-recommends "${packages[@]}"
fi
python3 -m venv "$scratch/venv"
"$scratch/venv/bin/pip" install --quiet --disable-pip-version-check \
    numpy==2.4.6 scipy==1.17.1 statsmodels==0.15.0 scikit-learn==1.9.1 pingouin==0.7.0 krippendorff==0.9.0

swift build -c release --package-path Tests/Interop/Statistics
Tests/Interop/Statistics/.build/release/statistics-figures "${1:-200}" >"$scratch/figures"

"$scratch/venv/bin/python" Tests/Interop/Statistics/Peers/peers.py "$scratch/figures" >"$scratch/peers"
if command -v Rscript >/dev/null; then
    Rscript --vanilla Tests/Interop/Statistics/Peers/peers.R "$scratch/figures" >>"$scratch/peers"
else
    echo "R is not installed: left out"
fi
if command -v pspp >/dev/null; then
    python3 Tests/Interop/Statistics/Peers/pspp.py "$scratch/figures" >>"$scratch/peers"
else
    echo "PSPP is not installed: left out"
fi
python3 Tests/Interop/Statistics/Peers/compare.py "$scratch/figures" "$scratch/peers"
