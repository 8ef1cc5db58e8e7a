#!/usr/bin/env bash
# Runs every test of the repository. The last line is "N passed, N failed" (and ", N skipped" if any).
# Needs the .NET 10 SDK and nothing else; on a bare Debian it adds the ICU library that Chinese text needs.
set -uo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 DOTNET_CLI_UI_LANGUAGE=en
unset DOTNET_ENVIRONMENT ASPNETCORE_ENVIRONMENT ASPNETCORE_URLS ConnectionStrings__Fiscal Database__Provider APPROVE

if ! /sbin/ldconfig -p | grep -q libicuuc && command -v apt-get >/dev/null; then
  as_root=$([ "$(id -u)" -eq 0 ] || echo sudo)
  icu=$($as_root apt-get update -qq >/dev/null 2>&1; apt-cache search --names-only '^libicu[0-9]+$' | cut -d' ' -f1 | tail -n 1)
  DEBIAN_FRONTEND=noninteractive $as_root apt-get install -y -qq "${icu:-libicu72}" >/dev/null || echo 'Could not install the ICU library.' >&2
fi

if ! dotnet build Fiscal.sln --nologo -v quiet; then
  echo '0 passed, 1 failed'
  exit 1
fi

passed=0 failed=0 skipped=0 names=
for project in tests/*.Tests/*.csproj; do
  # A project without any test yet is not a failure (exit code 8).
  output=$(dotnet test --project "$project" --no-build --no-ansi --no-progress --ignore-exit-code 8 2>&1)
  status=$?
  echo "$output"
  counted() { sed -n "s/^ *$1: *\([0-9][0-9]*\).*/\1/p" <<<"${output}"$'\n'"$1: 0" | head -n 1; }
  failed_here=$(counted failed)
  # A run that died before it could count is a failure all the same.
  [ "$status" -eq 0 ] || [ "$failed_here" -gt 0 ] || failed_here=1
  passed=$((passed + $(counted succeeded)))
  failed=$((failed + failed_here))
  # Said again at the end, where the log of a long run is read first.
  [ "$failed_here" -eq 0 ] || names+="$project: $(grep -A 4 -E '^ *failed ' <<<"$output" | grep -v '^ *{"@t"' | cut -c 1-600)"$'\n'
  skipped=$((skipped + $(counted skipped)))
done

summary="$passed passed, $failed failed"
[ "$skipped" -eq 0 ] || summary="$summary, $skipped skipped"
printf %s "$names"
echo "$summary"
[ "$failed" -eq 0 ]
