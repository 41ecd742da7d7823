#!/usr/bin/env bash
# Takes each folder under Plugins away in turn, with its lines in the two lists, and compiles the list of built-in plugins
# without it. That is enough: by the manifest, and by a test that reads every import, nothing else in Sources names a plugin.
# usage: Tests/Kit/without-each-plugin.sh [PLUGIN …]
set -euo pipefail
top=$(cd "$(dirname "$0")/../.." && pwd)
copy=$top/.build/kit/without
plugins=("$@")
[ ${#plugins[@]} -gt 0 ] || plugins=($(ls "$top/Plugins"))
mkdir -p "$copy"
trap 'rm -rf "$copy"/{Package.swift,Sources,Plugins,Tests,examples}' EXIT

list=Sources/TelemachusBuiltIns/BuiltInPlugins.swift
for plugin in "${plugins[@]}"; do
  # Hard links, not copies: a file that is the same is not compiled again. `sed -i` writes a new file.
  rm -rf "$copy"/{Package.swift,Sources,Plugins,Tests,examples}
  cp -al "$top"/{Package.swift,Sources,Plugins,Tests,examples} "$copy/"
  cd "$copy"
  types=$(grep -rhoE 'public (struct|enum) \w+' "Plugins/$plugin/Sources" | awk '{print $3}' | sort -u)
  rm -r "Plugins/$plugin"
  sed -i "/Plugin(\"$plugin\"/d" Package.swift
  sed -i "/import $plugin\$/d" "$list"
  for type in $types; do sed -i "/\b$type\.self\b/d" "$list"; done
  if grep -q "Plugin(\"$plugin\"\|import $plugin\$" Package.swift "$list"; then echo "$plugin is still listed"; exit 1; fi
  # What an earlier round compiled of it must not be found.
  rm -f .build/*/debug/Modules/"$plugin".swift*
  start=$SECONDS
  swift build --target TelemachusBuiltIns > build.log 2>&1 || { echo "without $plugin:"; cat build.log; exit 1; }
  echo "compiles without $plugin: $((SECONDS - start)) s"
done
