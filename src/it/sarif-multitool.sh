#!/bin/sh
# Checks a SARIF report with Microsoft's validator, the rules of GitHub's code scanning included.
#
#   src/it/sarif-multitool.sh [REPORT]
#
# Without REPORT the quickstart is linted. Wants bin/subclaim, npm and node; the validator (npm,
# @microsoft/sarif-multitool, 104 MB) is kept in target/multitool. Exits 1 when it objects.
set -eu
root=$(cd "$(dirname "$0")/../.." && pwd)
tools="$root/target/multitool"
mkdir -p "$tools"
report=${1:-$tools/report.sarif}
if [ $# -eq 0 ]; then
  "$root/bin/subclaim" lint "$root/testdata/quickstart" \
    --config "$root/testdata/quickstart/subclaim.yaml" --fail-on never --format sarif >"$report"
fi
validator="$tools/node_modules/@microsoft/sarif-multitool-linux/Sarif.Multitool"
if [ ! -e "$validator" ]; then
  npm install --prefix "$tools" --no-audit --no-fund --silent @microsoft/sarif-multitool@5.7.0
fi
chmod u+x "$validator"
# The npm command goes through a shell that splits the rule kinds; and it exits 0 whatever it found.
DOTNET_SYSTEM_GLOBALIZATION_INVARIANT=1 "$validator" validate "$report" \
  --rule-kind "Sarif;Ghas" --level "Error;Warning;Note" --log ForceOverwrite \
  --output "$tools/verdict.sarif" >"$tools/log.txt"
node - "$tools/verdict.sarif" <<'END'
const { readFileSync } = require("fs");
const results = JSON.parse(readFileSync(process.argv[2], "utf8").replace(/^\uFEFF/, "")).runs[0].results || [];
// SARIF2006: the schema's address cannot be reached. SARIF2005: there is no address to name yet.
const known = ["SARIF2005", "SARIF2006"];
const objections = results.filter((result) => !known.includes(result.ruleId));
const notes = objections.filter((result) => result.level === "note");
const serious = objections.filter((result) => result.level !== "note");
for (const result of serious) {
  console.log(`${result.level || "warning"} ${result.ruleId}: ${JSON.stringify(result.message.arguments || result.message.text)}`);
}
console.log(`${serious.length} errors and warnings, ${notes.length} notes`);
process.exit(serious.length > 0 ? 1 : 0);
END
