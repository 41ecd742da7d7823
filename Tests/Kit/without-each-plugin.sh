#!/usr/bin/env bash
# Takes each folder under Plugins away in turn, with its lines in the two lists, and builds the program without it.
# usage: Tests/Kit/without-each-plugin.sh [PLUGIN …]
set -euo pipefail
top=$(cd "$(dirname "$0")/../.." && pwd)
copy=$top/.build/kit/without
plugins=("$@")
[ ${#plugins[@]} -gt 0 ] || plugins=($(ls "$top/Plugins"))
mkdir -p "$copy"
trap 'rm -rf "$copy/Plugins"' EXIT

list=Sources/TelemachusBuiltIns/BuiltInPlugins.swift
for plugin in "${plugins[@]}"; do
  # Times are kept, so that only what changed is compiled again.
  rm -rf "$copy"/{Package.swift,Sources,Plugins,Tests,examples}
  cp -a "$top"/{Package.swift,Sources,Plugins,Tests,examples} "$copy/"
  cd "$copy"
  types=$(grep -rhoE 'public (struct|enum) \w+' "Plugins/$plugin/Sources" | awk '{print $3}' | sort -u)
  rm -r "Plugins/$plugin"
  sed -i "/Plugin(\"$plugin\"/d" Package.swift
  sed -i "/import $plugin\$/d" "$list"
  for type in $types; do sed -i "/\b$type\b/d" "$list"; done
  if grep -q "Plugin(\"$plugin\"\|import $plugin\$" Package.swift "$list"; then echo "$plugin is still listed"; exit 1; fi
  swift build --product telemachus > build.log 2>&1 || { echo "without $plugin:"; grep error: build.log; exit 1; }
  echo "builds without $plugin"
done
