#!/usr/bin/env bash
# Shows with a validator of other people's making (check-jsonschema, as CI and pre-commit use it) that the schema takes
# every right definition and refuses every example of a mistake that shows in a definition's shape.
#
# usage: Tests/Interop/schema.sh [BINARY]; needs python3 and a network for PyPI.
set -euo pipefail

binary=$(realpath "${1:-.build/debug/telemachus}")
cd "$(dirname "$0")/../.."
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT

python3 -m venv "$scratch/venv"
"$scratch/venv/bin/pip" install --quiet --disable-pip-version-check check-jsonschema==0.39.0
validate() { "$scratch/venv/bin/check-jsonschema" "$@"; }

schema=$scratch/telemachus.schema.json
"$binary" schema --out "$schema"
validate --check-metaschema "$schema"

echo "Right: the bundles' definitions with their files, the examples in Tests/Interop/right, and resolved definitions"
mapfile -t right < <(find examples Tests/Interop/right -name '*.yaml' -not -path '*/data/*' -not -path '*/expected/*' -not -path '*/claims/*' -not -name simulation.yaml | sort)
for file in "${right[@]}"; do
    "$binary" check "$file" >"$scratch/check" 2>&1 || { echo "check refuses $file:"; cat "$scratch/check"; exit 1; }
    case $file in
    */programme.yaml | *.telemachus.yaml)
        resolved=$scratch/resolved-$(tr / - <<<"$file")
        "$binary" explain "$file" --format yaml >"$resolved" 2>/dev/null
        right+=("$resolved")
        ;;
    esac
done
validate --schemafile "$schema" "${right[@]}"
echo "${#right[@]} accepted"

echo "Wrong: Tests/Interop/structure"
count=0
failures=0
for file in Tests/Interop/structure/*.yaml; do
    id=$(sed -n '1s/^# mistake: \([a-z-]*\).*/\1/p' "$file")
    if "$binary" check "$file" --format json >"$scratch/check"; then
        echo "check takes $file" && failures=$((failures + 1))
    elif ! grep -q "\"id\": \"$id\"" "$scratch/check"; then
        echo "check does not tell $id of $file" && failures=$((failures + 1))
    fi
    if validate --schemafile "$schema" "$file" >"$scratch/report" 2>&1; then
        echo "the schema takes $file" && failures=$((failures + 1))
    elif ! grep -q "Schema validation errors" "$scratch/report"; then
        echo "$file could not be validated:" && cat "$scratch/report" && failures=$((failures + 1))
    fi
    count=$((count + 1))
done
[ "$failures" = 0 ] || exit 1
echo "$count refused, by check and by the schema"

echo "Claims: examples/claims, and Tests/Interop/wrong-claims"
claims=$scratch/claims.schema.json
"$binary" schema --claims --out "$claims"
validate --check-metaschema "$claims"
for file in examples/claims/*.yaml; do "$binary" audit "$file" >/dev/null; done
validate --schemafile "$claims" examples/claims/*.yaml
for file in Tests/Interop/wrong-claims/*.yaml; do
    if "$binary" audit "$file" >/dev/null 2>&1; then echo "audit takes $file" && exit 1; fi
    if validate --schemafile "$claims" "$file" >"$scratch/report" 2>&1; then echo "the schema takes $file" && exit 1; fi
    grep -q "Schema validation errors" "$scratch/report" || { cat "$scratch/report"; exit 1; }
done

echo "Simulation profiles of the bundles"
profiles=$scratch/simulation.schema.json
"$binary" schema --simulation --out "$profiles"
validate --check-metaschema "$profiles"
validate --schemafile "$profiles" examples/*/simulation.yaml
