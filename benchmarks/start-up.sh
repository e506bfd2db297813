#!/usr/bin/env bash
# start-up.sh [LAUNCHER]: how long commands and the bot take to start, and what memory the idle bot
# holds; with and without the archive of Java's class data. Medians of seven, in milliseconds.
set -euo pipefail

launcher=$(realpath "${1:-./pushcheck}")
rounds=7
directory=$(mktemp -d)
trap 'rm -rf "$directory"' EXIT
address='rtmp://push.example.com/live/room42?txSecret=5d8ee5d9dd6d1a7f5a9e0aa54e5a4cf0&txTime=7FFFFFFF'
port=$((20000 + RANDOM % 10000))
cat >"$directory/pushcheck.yaml" <<END
domains: [{ name: push.example.com, key: benchmark }]
dns: { servers: ["127.0.0.1:1"], timeout: 100ms }
probe: { timeout: 100ms }
slack: { appToken: xapp-benchmark, botToken: xoxb-benchmark, apiUrl: "http://127.0.0.1:1/" }
http: { listen: "127.0.0.1:0", admin: "127.0.0.1:$port" }
END
cd "$directory"
export PUSHCHECK_CONFIG=$directory/pushcheck.yaml

now() {
  date +%s%N
}

median() {
  sort -n | sed -n "$((rounds / 2 + 1))p"
}

# took COMMAND…: milliseconds until it has ended.
took() {
  local began
  began=$(now)
  "$@" >/dev/null 2>&1 || :
  echo $((($(now) - began) / 1000000))
}

# Milliseconds until the bot answers on its admin port, and its resident megabytes three seconds later.
bot() {
  local began process
  began=$(now)
  "$launcher" run >/dev/null 2>&1 &
  process=$!
  until curl -s -o "$directory/answer" "http://127.0.0.1:$port/health/ready"; do
    sleep 0.005
  done
  echo $((($(now) - began) / 1000000)) >>"$directory/ready"
  sleep 3
  awk '/^VmRSS/ { print int($2 / 1024) }' "/proc/$process/status" >>"$directory/resident"
  kill "$process"
  wait "$process" || :
}

measure() {
  : >"$directory/ready"
  : >"$directory/resident"
  for ((round = 0; round < rounds; round++)); do
    bot
  done
  printf '%-16s --version %5s   explain %5s   check %5s   run, answering %5s   resident %4s MB\n' "$1" \
    "$(for ((n = 0; n < rounds; n++)); do took "$launcher" --version; done | median)" \
    "$(for ((n = 0; n < rounds; n++)); do took "$launcher" explain 18/501; done | median)" \
    "$(for ((n = 0; n < rounds; n++)); do took "$launcher" check "$address"; done | median)" \
    "$(median <"$directory/ready")" \
    "$(median <"$directory/resident")"
}

export PUSHCHECK_CACHE=off
"$launcher" --version
cat /proc/loadavg
measure 'no archive'
export PUSHCHECK_CACHE=$directory/cache
"$launcher" --version >/dev/null
until compgen -G "$PUSHCHECK_CACHE/*.jsa" >/dev/null && ! compgen -G "$PUSHCHECK_CACHE/*.making" >/dev/null; do
  sleep 0.5
done
measure 'archive'
cat /proc/loadavg
