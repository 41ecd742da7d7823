#!/usr/bin/env bash
# Shows with two programs of other people's making, icalendar and vobject, that the calendars of reminders are right:
# both read them, find the same days, and get back the words that went in.
#
# usage: Tests/Interop/calendars.sh; needs python3 and a network for PyPI.
set -euo pipefail

cd "$(dirname "$0")/../.."
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
python3 -m venv "$scratch/venv"
"$scratch/venv/bin/pip" install --quiet --disable-pip-version-check icalendar==6.3.2 vobject==0.9.9

mkdir "$scratch/calendars"
TELEMACHUS_SAMPLE_CALENDARS=$scratch/calendars swift test --filter CalendarsTests >"$scratch/test" 2>&1 || {
    cat "$scratch/test"; exit 1; }
"$scratch/venv/bin/python" Tests/Interop/calendars.py "$scratch/calendars"
