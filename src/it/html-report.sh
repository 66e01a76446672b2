#!/bin/sh
# Opens an HTML report in headless Chromium and checks it with the W3C's checker.
#
#   src/it/html-report.sh [REPORT]
#
# Without REPORT the sample organization is audited. Wants bin/subclaim, chromium, java and npm; the
# checker (npm, vnu-jar) is kept in target/html-report, and so are pictures of the report at two
# widths and in both colour schemes, and its print. Exits 1 when the browser or the checker objects.
set -eu
root=$(cd "$(dirname "$0")/../.." && pwd)
out="$root/target/html-report"
mkdir -p "$out"
report=${1:-$out/report.html}
if [ $# -eq 0 ]; then
  "$root/bin/subclaim" audit "$root/testdata/organization" \
    --config "$root/testdata/organization/subclaim.yaml" --fail-on never --format html >"$report"
fi
report=$(cd "$(dirname "$report")" && pwd)/$(basename "$report")
profile=$(mktemp -d)
trap 'rm -rf "$profile"' EXIT
browse() {
  chromium --headless --no-sandbox --disable-gpu --disable-quic --no-first-run --hide-scrollbars \
    --disable-background-networking --disable-component-update --disable-sync \
    --user-data-dir="$profile" --enable-logging=stderr "$@" "file://$report"
}
for width in 1280 420; do
  for scheme in light dark; do
    [ $scheme = dark ] && preferred=0 || preferred=1
    browse --blink-settings=preferredColorScheme=$preferred --window-size=$width,2400 \
      --screenshot="$out/$scheme-$width.png" 2>>"$out/log.txt"
    [ -s "$out/$scheme-$width.png" ]
  done
done
browse --no-pdf-header-footer --print-to-pdf="$out/print.pdf" 2>>"$out/log.txt"
browse --dump-dom >"$out/dom.html" 2>"$out/console.txt"
if grep -E 'Refused to|CONSOLE' "$out/console.txt"; then
  echo 'the browser objects to the report' >&2
  exit 1
fi
grep -q '<h1>' "$out/dom.html"
checker="$out/node_modules/vnu-jar/build/dist/vnu.jar"
if [ ! -e "$checker" ]; then
  npm install --prefix "$out" --no-audit --no-fund --silent vnu-jar@26.9.27
fi
java -jar "$checker" --errors-only "$report"
echo "$report: in order; pictures in $out"
