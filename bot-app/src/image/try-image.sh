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

expect 'starts' 0 'pushcheck ' run --version
expect 'checks an address' 1 '192.0.2.1 is an IP address' run check "$address"
expect 'speaks Chinese' 1 '推不上去' run check --lang zh "$address"
expect 'understands Chinese' 0 '18/501' run explain --lang zh 过期

# A picture, by a class of the tests that has its own path.
mkdir -p "$root/trial"
cp -r "$target/test-classes/dev" "$root/trial"
java=${entry%% *}
expect 'paints pictures' 0 'PNG of' "$here/enter.sh" "$root" "$java" -Djava.io.tmpdir=/var/lib/pushcheck \
  -cp /opt/pushcheck/pushcheck.jar:/trial dev.pushcheck.app.PictureTrial

# The classes come from the archive.
expect 'starts from its class archive' 0 'dev.pushcheck.app.Pushcheck source: shared objects file (top)' \
  "$here/enter.sh" "$root" $java -Xlog:class+load ${entry#* } explain 18/501
