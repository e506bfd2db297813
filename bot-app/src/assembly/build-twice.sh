#!/bin/sh
# build-twice.sh [COMMIT]: builds the zip of a commit in two clones that differ in all that should not
# matter (path, time, time zone, language, threads), and compares the two byte by byte.
set -eu

commit=${1:-HEAD}
source=$(CDPATH='' cd "$(dirname "$0")/../../.." && pwd -P)
commit=$(git -C "$source" rev-parse --verify "$commit^{commit}")
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# build DIRECTORY MAVEN-ARGUMENT…: prints the zip.
build() {
  clone=$work/$1
  shift
  git clone -q --no-checkout "$source" "$clone"
  git -C "$clone" checkout -q "$commit"
  (cd "$clone" && ./mvnw -q -B -ntp -DskipTests -pl bot-app -am "$@" pre-integration-test) >&2
  find "$clone/bot-app/target" -maxdepth 1 -name 'pushcheck-*.zip'
}

# Maven's jars keep the permissions of the compiled files, so this does matter.
umask 022

one=$(TZ=UTC0 LC_ALL=C.UTF-8 build one)
other=$(TZ=Asia/Shanghai LC_ALL=C build 'another, deeper/place' -T1)

if cmp "$one" "$other"; then
  echo "the same twice, $(git -C "$source" log -1 --format=%h "$commit"): $(sha256sum <"$one" | cut -d ' ' -f 1)"
  exit
fi

# Which files it is.
for zip in "$one" "$other"; do
  mkdir "$zip.files"
  (cd "$zip.files" && unzip -q "$zip")
  unzip -Z "$zip" >"$zip.list"
done
diff -rq "$one.files" "$other.files" || :
diff "$one.list" "$other.list" || :
exit 1
