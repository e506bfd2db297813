#!/bin/sh
# enter.sh DIRECTORY COMMAND ARGUMENT…: runs a command with the directory as its root, as a container
# would be, in /var/lib/pushcheck, with /proc and /dev and nothing else of this machine but its network.
# READ_ONLY=yes lets it write only into /var/lib/pushcheck, as user 65532; that needs root.
set -eu

inside='
mount --bind "$0" "$0"
mkdir -p "$0/proc" "$0/dev"
mount -t proc proc "$0/proc"
mount --rbind /dev "$0/dev"
if [ "${READ_ONLY:-}" = yes ]; then
  mount -t tmpfs -o mode=0700,uid=65532,gid=65532 tmpfs "$0/var/lib/pushcheck"
  mount -o remount,bind,ro "$0"
  set -- --setgid=65532 --setuid=65532 "$@"
fi
exec env -i LC_ALL=C.UTF-8 "$(command -v unshare)" --root="$0" --wd=/var/lib/pushcheck "$@"
'
if [ "$(id -u)" = 0 ]; then
  exec unshare --mount --pid --fork sh -eu -c "$inside" "$@"
fi
exec unshare --map-root-user --mount --pid --fork sh -eu -c "$inside" "$@"
