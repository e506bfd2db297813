#!/usr/bin/env bash
# start-up.sh [LAUNCHER]: how long commands and the bot take to start, and what memory the bot holds,
# idle and in a storm of callbacks while Slack is away; with and without the archive of Java's class
# data. Of ROUNDS (7) each: the least, the median and the most; in milliseconds and megabytes.
set -euo pipefail

launcher=$(realpath "${1:-./pushcheck}")
rounds=${ROUNDS:-7}
storm=${STORM:-20000}
directory=$(mktemp -d)
trap 'rm -rf "$directory"' EXIT
address='rtmp://push.example.com/live/room42?txSecret=5d8ee5d9dd6d1a7f5a9e0aa54e5a4cf0&txTime=7FFFFFFF'
# Below those that the system gives to whoever connects.
port=$((20000 + RANDOM % 6000))
admin=$((port + 6000))
callbacks=http://127.0.0.1:$port/callbacks/benchmark0123456789abcdef
cat >"$directory/pushcheck.yaml" <<END
domains: [{ name: push.example.com, key: benchmark }]
dns: { servers: ["127.0.0.1:1"], timeout: 100ms }
probe: { timeout: 100ms }
slack: { appToken: xapp-benchmark, botToken: xoxb-benchmark, apiUrl: "http://127.0.0.1:1/" }
http: { listen: "127.0.0.1:$port", admin: "127.0.0.1:$admin" }
callbacks: { path: "/callbacks/benchmark0123456789abcdef", key: benchmark }
store: { url: "jdbc:sqlite:pushcheck.db" }
alerts: { routes: [{ match: { stream: "*" }, to: ["slack:C1"] }] }
END
cd "$directory"
export PUSHCHECK_CONFIG=$directory/pushcheck.yaml

now() {
  date +%s%N
}

# Least, median and most of numbers, one a line.
spread() {
  sort -n | awk '{ n[NR] = $1 } END { printf "%d / %d / %d", n[1], n[int((NR + 1) / 2)], n[NR] }'
}

# took COMMAND…: milliseconds until it has ended.
took() {
  local began
  began=$(now)
  "$@" >/dev/null 2>&1 || :
  echo $((($(now) - began) / 1000000))
}

# megabytes PROCESS FIELD
megabytes() {
  awk -v field="$2:" '$1 == field { print int($2 / 1024) }' "/proc/$1/status"
}

# As many interruptions as $storm, each of a stream of its own, signed, over 32 connections.
storm() {
  local t
  t=$(($(date +%s) + 600))
  awk -v storm="$storm" -v t="$t" -v url="$callbacks" \
    -v sign="$(printf 'benchmark%s' "$t" | md5sum | cut -d ' ' -f 1)" 'BEGIN {
    for (i = 0; i < storm; i++) {
      if (i) print "next"
      print "url = \"" url "\"\noutput = /dev/null\nsilent\nwrite-out = \"%{http_code}\\n\""
      body = "{\"app\":\"push.example.com\",\"appname\":\"live\",\"stream_id\":\"ev" i "x\",\"event_type\":0," \
        "\"event_time\":" (t - 600) ",\"sequence\":\"seq" i "\",\"errcode\":12,\"errmsg\":\"network\"," \
        "\"push_duration\":\"60000\",\"stream_param\":\"txTime=7FFFFFFF\",\"user_ip\":\"198.51.100.7\"," \
        "\"t\":" t ",\"sign\":\"" sign "\"}"
      gsub(/"/, "\\\"", body)
      print "data = \"" body "\""
    }
  }' >"$directory/storm"
  curl -s --no-progress-meter --parallel --parallel-max 32 -K "$directory/storm" 2>/dev/null | sort | uniq -c >"$directory/answers"
}

# Milliseconds until the store is open and the port for callbacks answers, and those that processors
# worked for it; resident megabytes three
# seconds later, and after a storm: then, and the most there were.
bot() {
  local began process
  rm -f pushcheck.db*
  began=$(now)
  "$launcher" run >"$directory/log" 2>&1 &
  process=$!
  # Asked without a process of its own as long as nobody answers, for that would take its time.
  until (: <>"/dev/tcp/127.0.0.1/$admin") 2>/dev/null; do
    kill -0 "$process"
    sleep 0.02
  done
  until curl -s "http://127.0.0.1:$admin/health/ready" | grep -q '"store":{"state":"up"' &&
    curl -s -o "$directory/answer" "$callbacks"; do
    kill -0 "$process"
    sleep 0.02
  done
  echo $((($(now) - began) / 1000000)) >>"$directory/ready"
  awk '{ print ($14 + $15) * 10 }' "/proc/$process/stat" >>"$directory/computed"
  sleep 3
  megabytes "$process" VmRSS >>"$directory/resident"
  storm
  sleep 3
  megabytes "$process" VmRSS >>"$directory/after"
  megabytes "$process" VmHWM >>"$directory/most"
  kill "$process"
  wait "$process" || :
}

# repeatedly ARGUMENT…: how long that command takes.
repeatedly() {
  for ((n = 0; n < rounds; n++)); do
    took "$launcher" "$@"
  done | spread
}

measure() {
  rm -f "$directory"/{ready,computed,resident,after,most}
  for ((round = 0; round < rounds; round++)); do
    bot
  done
  echo "$1, at a load of $(cut -d ' ' -f 1-3 /proc/loadavg)"
  echo "  --version            $(repeatedly --version)"
  echo "  explain              $(repeatedly explain 18/501)"
  echo "  check                $(repeatedly check "$address")"
  echo "  run, ready           $(spread <"$directory/ready")"
  echo "  processor time of it $(spread <"$directory/computed")"
  echo "  resident, idle       $(spread <"$directory/resident")"
  echo "  resident, storm over $(spread <"$directory/after")"
  echo "  resident, at most    $(spread <"$directory/most")"
  echo "  last storm's answers $(tr -s ' \n' ' ' <"$directory/answers")"
}

export PUSHCHECK_CACHE=off
"$launcher" --version
measure 'no archive'
export PUSHCHECK_CACHE=$directory/cache
"$launcher" --version >/dev/null
until compgen -G "$PUSHCHECK_CACHE/*.jsa" >/dev/null && ! compgen -G "$PUSHCHECK_CACHE/*.making" >/dev/null; do
  sleep 0.5
done
measure 'archive'
