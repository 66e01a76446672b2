#!/usr/bin/env bash
# Times whole programs against a floor measured in the same run, in turn, and prints ratios: on a
# busy machine they hold where milliseconds do not. Needs the jar (bin/subclaim version builds it).
#   benchmarks/ratios.sh [RUNS] [ROLES]
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
runs=${1:-9}
roles=${2:-20000}

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
bin/subclaim version >/dev/null
jar=$(ls -t target/subclaim-maven-plugin-*-cli.jar | head -n 1)
here=benchmarks/java/dev/subclaim/benchmarks
javac -d "$work" -cp "$jar" "$here"/{Samples,Hello,Jackson,WriteExport}.java
floor() { java -XX:TieredStopAtLevel=1 -cp "$work:$jar" "dev.subclaim.benchmarks.$@" >"$work/out"; }
version() { bin/subclaim version >"$work/out"; }
lint() { bin/subclaim lint --fail-on never --format json "$@" >"$work/out"; }
plain() { java -jar "$jar" lint --fail-on never --format json "$@" >"$work/out"; }

seconds() {
  local begin=$EPOCHREALTIME
  "$@"
  awk -v a="$begin" -v b="$EPOCHREALTIME" 'BEGIN { printf "%.4f\n", b - a }'
}

# compare NAME TIMES FLOOR... -- COMMAND...: the median, least and greatest ratio of pairs.
compare() {
  local name=$1 times=$2 i
  shift 2
  local base=()
  while [ "$1" != -- ]; do base+=("$1") && shift; done
  shift
  "${base[@]}" && "$@" # once for the file cache
  for ((i = 0; i < times; i++)); do
    echo "$(seconds "$@") $(seconds "${base[@]}")"
  done | awk '{ print $1 / $2, $1, $2 }' | sort -n | awk -v name="$name" '
    { ratio[NR] = $1; time[NR] = $2; floor[NR] = $3 }
    END {
      m = int((NR + 1) / 2)
      printf "%-44s %6.2f  (%.2f to %.2f)   %.3f s over %.3f s\n", \
        name, ratio[m], ratio[1], ratio[NR], time[m], floor[m]
    }'
}

floor WriteExport "$work/one.json" 1 1
floor WriteExport "$work/copies.json" "$roles" 20
floor WriteExport "$work/distinct.json" "$((roles / 10))" "$((roles / 10))"
few=$(((runs + 2) / 3))
printf '%-44s  ratio\n' 'command over its floor'
compare 'start: version / hello' "$runs" floor Hello -- version
compare 'start: lint of one role / hello' "$runs" floor Hello -- lint "$work/one.json"
compare 'start: the same from the plain jar / hello' "$runs" floor Hello -- plain "$work/one.json"
compare "$roles roles of 20 policies / JSON tokens" "$few" \
  floor Jackson "$work/copies.json" -- lint "$work/copies.json"
compare "$((roles / 10)) roles, all different / JSON tokens" "$few" \
  floor Jackson "$work/distinct.json" -- lint "$work/distinct.json"
