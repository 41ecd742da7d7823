#!/usr/bin/env bash
# What a plugin's author does, from an empty directory to a program of their own that runs a bundle with the new plugin.
# usage: Tests/Kit/kit.sh PATH-TO-TELEMACHUS
set -euo pipefail
telemachus=$(realpath "$1")
top=$(cd "$(dirname "$0")/../.." && pwd)
build=$top/.build/kit
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
cd "$scratch"

timed() {
  local start=$SECONDS
  echo "--- $*" | sed "s|$scratch/||g; s|$top/||g"
  "$@"
  echo "    $((SECONDS - start)) s"
}
fails_with() {
  local id=$1
  shift
  if "$@" > out.txt 2>&1; then echo "expected [$id], and it worked: $*"; exit 1; fi
  grep -q "\[$id\]" out.txt || { echo "expected [$id]:"; cat out.txt; exit 1; }
}
prints() {
  local words=$1
  shift
  "$@" > out.txt
  grep -qF "$words" out.txt || { echo "expected '$words' of: $*"; cat out.txt; exit 1; }
}
# A program for each try, compiled without optimising: what is tried here is whether it is made, not how fast it is.
host() { "$telemachus" host build -c debug --output bin/telemachus --scratch-path "$build/host" "$@"; }
# All packages share one build directory, so that what they use of Telemachus is compiled once.
tested() { swift test --package-path "$1" --scratch-path "$build/plugins" > log.txt 2>&1 || { cat log.txt; exit 1; }; }

# The packages of others.
for package in WeightedAreas SharedMentee; do timed tested "$top/examples/plugins/$package"; done

# The three commands that the documentation shows, and then the other kinds.
timed "$telemachus" plugin new instrument BurnoutScale
timed tested BurnoutScale
timed host --with BurnoutScale
timed bin/telemachus run BurnoutScale/example --out results
prints '"module": "BurnoutScale"' cat results/results.json
prints 'Worked example' bin/telemachus plugins burnout-scale
prints 'BurnoutScale' bin/telemachus plugins

for kind in policy:FairDraw domains:WardAreas exporter:TrustTable; do
  "$telemachus" plugin new "${kind%%:*}" "${kind##*:}" > /dev/null
  timed tested "${kind##*:}"
done
timed host --with BurnoutScale --with FairDraw --with WardAreas --with TrustTable \
  --with "$top/examples/plugins/WeightedAreas" --with "$top/examples/plugins/SharedMentee"
for example in BurnoutScale FairDraw WardAreas TrustTable "$top"/examples/plugins/*; do
  bin/telemachus check --strict "$example/example"
  bin/telemachus run "$example/example" --out "results-$(basename "$example")" > /dev/null
  bin/telemachus run "$example/example" --out again > /dev/null
  diff -r "results-$(basename "$example")" again
  rm -r again
done

# What goes wrong is told, and the program that was there stays.
cp bin/telemachus before
mkdir twice && "$telemachus" plugin new instrument OtherScale --in twice > /dev/null
sed -i 's/id: "other-scale"/id: "burnout-scale"/' twice/OtherScale/Sources/OtherScale/OtherScaleInstrument.swift
fails_with plugins-clash host --with BurnoutScale --with twice/OtherScale
grep -q "two instruments are named 'burnout-scale' (modules BurnoutScale and OtherScale)" out.txt
echo 'let broken: Int = "text"' >> WardAreas/Sources/WardAreas/WardAreasPlugins.swift
fails_with host-not-built host --with WardAreas
grep -q "WardAreasPlugins.swift:.* error: cannot convert value of type 'String'" out.txt
cmp before bin/telemachus

timed "$top/Tests/Kit/without-each-plugin.sh"
echo "the kit is in order: $SECONDS s"
