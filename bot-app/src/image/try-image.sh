#!/bin/sh
# try-image.sh TARGET: unpacks TARGET/pushcheck-image.tar as a container engine would, and runs what is
# in it. Of root, as user 65532 who may write into /var/lib/pushcheck only; else without that.
set -eu

target=$1
here=$(CDPATH='' cd "$(dirname "$0")" && pwd -P)
image=$target/pushcheck-image.tar
root=$(mktemp -d)
chmod 755 "$root"
trap 'rm -rf "$root"' EXIT
address='rtmp://192.0.2.1/live/room42?txSecret=5d8ee5d9dd6d1a7f5a9e0aa54e5a4cf0&txTime=66F0A1B2'

# Layers lie one above the other, in the order of the manifest.
tar xf "$image" -O manifest.json |
  sed -n 's/.*"Layers":\[\([^]]*\)\].*/\1/p' | tr -d '"' | tr ',' '\n' >"$root.layers"
[ -s "$root.layers" ]
for layer in $(cat "$root.layers"); do
  tar xf "$image" -O "$layer" | tar xz -C "$root" --same-permissions --warning=no-unknown-keyword
done
rm "$root.layers"

READ_ONLY=
[ "$(id -u)" != 0 ] || READ_ONLY=yes
export READ_ONLY

# The entry point of the image, and what follows it.
config=$(tar xf "$image" -O manifest.json | sed -n 's/.*"Config":"\([^"]*\)".*/\1/p')
entry=$(tar xf "$image" -O "$config" | sed -n 's/.*"Entrypoint":\[\([^]]*\)\].*/\1/p' | tr -d '"' | tr ',' ' ')
[ -n "$entry" ]
set -f
run() {
  "$here/enter.sh" "$root" $entry "$@"
}

# expect CLAIM STATUS WORDS COMMAND…: what a command ends with and says, and that it warns of nothing.
expect() {
  claim=$1
  wanted=$2
  words=$3
  shift 3
  status=0
  said=$("$@" 2>"$root.err") || status=$?
  case $status:$said in
    "$wanted":*"$words"*) ;;
    *)
      printf '%s\n' "not ok: $claim" "wanted status $wanted and: $words" "got $status: $said" >&2
      cat "$root.err" >&2
      exit 1
      ;;
  esac
  [ ! -s "$root.err" ] || {
    echo "not ok: $claim" >&2
    cat "$root.err" >&2
    exit 1
  }
  rm "$root.err"
  echo "ok: $claim"
}

# Nobody's secret, nobody's shell, and no way to become somebody else.
tar xf "$image" -O "$config" | grep -q '"User":"65532:65532"'
tar xf "$image" -O "$config" | grep -q '"Env":\["LC_ALL=C.UTF-8","MALLOC_ARENA_MAX=2"\]'
[ -z "$(find "$root" -type f \( -name sh -o -name '*sh' -o -name busybox -o -perm /6000 \) | tee /dev/stderr)" ]
[ -z "$(find "$root" -name '*.pem' -o -name '*.key' -o -name pushcheck.yaml | tee /dev/stderr)" ]
echo 'ok: holds no shell and no secret, and is for user 65532'

expect 'starts' 0 'pushcheck ' run --version
expect 'checks an address' 1 '192.0.2.1 is an IP address' run check "$address"
expect 'speaks Chinese' 1 '推不上去' run check --lang zh "$address"
expect 'understands Chinese' 0 '18/501' run explain --lang zh 过期
expect 'shows the demo' 0 'has recovered' run demo --no-wait --lang en

# The bot itself, in Slack's stead a port where nobody listens.
port=$((20000 + $$ % 10000))
mkdir -p "$root/etc/pushcheck"
cat >"$root/etc/pushcheck/pushcheck.yaml" <<END
domains: [{ name: push.example.com, key: trial }]
slack: { appToken: xapp-trial, botToken: xoxb-trial, apiUrl: "http://127.0.0.1:1/" }
http: { listen: "127.0.0.1:0", admin: "127.0.0.1:$port" }
END
expect 'finds settings right' 0 'the settings are fine' run config check /etc/pushcheck/pushcheck.yaml
# Not by way of run, so that the shell has no process between; the child of unshare is Java.
"$here/enter.sh" "$root" $entry run --config /etc/pushcheck/pushcheck.yaml >"$root.log" 2>&1 &
bot=$!
trap 'kill $(cat "/proc/$bot/task/$bot/children" 2>/dev/null) $bot 2>/dev/null || :; rm -rf "$root" "$root.log"' EXIT
for second in $(seq 60); do
  ! grep -q 'Pushcheck is running' "$root.log" || break
  sleep 1
done
expect 'runs, and tells how it is' 1 'store: works' run status --lang en --config /etc/pushcheck/pushcheck.yaml
kill "$(cat "/proc/$bot/task/$bot/children")"
wait $bot || :
grep -q '^Stopping\.$' "$root.log"
echo 'ok: stops when told to'

# A picture, by a class of the tests that has its own path.
mkdir -p "$root/trial"
cp -r "$target/test-classes/dev" "$root/trial"
java=${entry%% *}
expect 'paints pictures' 0 'PNG of' "$here/enter.sh" "$root" "$java" -Djava.io.tmpdir=/var/lib/pushcheck \
  -cp /opt/pushcheck/pushcheck.jar:/trial dev.pushcheck.app.PictureTrial

# The classes come from the archive.
expect 'starts from its class archive' 0 'dev.pushcheck.app.Pushcheck source: shared objects file (top)' \
  "$here/enter.sh" "$root" $java -Xlog:class+load ${entry#* } explain 18/501
