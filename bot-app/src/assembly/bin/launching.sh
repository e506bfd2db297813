# Starts Java with Pushcheck. Read in by the launchers of the source tree and of the distribution,
# which know where the jar is. It expects set -eu and a function resolve.

LEAST_JAVA=17
INTERNAL_ERROR=70

say() {
  printf 'pushcheck: %s\n' "$*" >&2
}

fail() {
  say "$@"
  exit $INTERNAL_ERROR
}

# Sets $java, and $release, the JVM's release file, which saves starting it only to ask for its
# version.
find_java() {
  if [ -n "${JAVA_HOME:-}" ]; then
    java=$JAVA_HOME/bin/java
    [ -x "$java" ] || fail "JAVA_HOME is $JAVA_HOME, but there is no bin/java in it"
  else
    java=$(command -v java) || fail "there is no java on the PATH; install Java $LEAST_JAVA or newer"
  fi
  release=$(dirname "$(resolve "$java")")/../release
  version=
  if [ -r "$release" ]; then
    version=$(sed -n 's/^JAVA_VERSION="\(1\.\)*\([0-9]*\).*/\2/p' "$release")
  fi
  if [ -z "$version" ]; then
    version=$("$java" -version 2>&1 | sed -n 's/.* version "\(1\.\)*\([0-9]*\).*/\2/p' | sed 1q)
  fi
  [ "${version:-0}" -ge $LEAST_JAVA ] ||
    fail "Java $LEAST_JAVA or newer is needed, but $java is ${version:-of an unknown version}"
}

# Prints the directory for what may be thrown away at any time; nothing if there is none.
# CACHE_DIRECTORY is systemd's.
cache_directory() {
  case ${PUSHCHECK_CACHE:-} in
    off) ;;
    /*) printf '%s\n' "$PUSHCHECK_CACHE" ;;
    ?*) printf '%s\n' "$PWD/$PUSHCHECK_CACHE" ;;
    '')
      if [ -n "${CACHE_DIRECTORY:-}" ]; then
        printf '%s\n' "${CACHE_DIRECTORY%%:*}"
      elif [ -n "${XDG_CACHE_HOME:-}" ]; then
        printf '%s\n' "$XDG_CACHE_HOME/pushcheck"
      elif [ -n "${HOME:-}" ] && [ -d "$HOME" ]; then
        printf '%s\n' "$HOME/.cache/pushcheck"
      fi
      ;;
  esac
}

# Sets $archive to the file for Java's class data of exactly these jars and this JVM, or to nothing.
find_archive() {
  archive=
  cache=$(cache_directory)
  [ -n "$cache" ] || return 0
  key=$(LC_ALL=C TZ=UTC0 ls -lL "$java" "$release" "$jar" "$lib" 2>/dev/null | cksum) || return 0
  archive=$cache/${key%% *}.jsa
}

# Writes the archive. The JVM dies of one that is cut short, so it is tried before it gets its name.
# The directory keeps others from doing the same; one that is a quarter of an hour old was left behind.
make_archive() {
  making=$archive.making
  mkdir -p "$cache"
  find "$cache" -name '*.jsa.making' -prune -mmin +15 -exec rm -rf {} +
  mkdir "$making" || return 0
  trap 'rm -rf "$making"' EXIT
  find "$cache" -name '*.jsa' -mtime +60 -exec rm -f {} +
  cd "$making"
  nice -n 19 "$java" $SMALL -XX:ArchiveClassesAtExit="$making/new" -cp "$jar" dev.pushcheck.app.Rehearsal
  nice -n 19 "$java" $SMALL -Xshare:on -XX:SharedArchiveFile="$making/new" -jar "$jar" --version
  sync "$making/new" || :
  mv -f "$making/new" "$archive"
}

SMALL='-XX:+UseSerialGC -XX:TieredStopAtLevel=1'

# launch DIRECTORY ARGUMENT…: becomes Java with the jar in that directory.
launch() {
  jar=$1/pushcheck.jar
  lib=$1/lib
  shift

  # Shells know the width of the terminal but do not pass it on.
  if [ -t 1 ] && [ -z "${COLUMNS:-}" ] && size=$(stty size </dev/tty 2>/dev/null); then
    export COLUMNS="${size#* }"
  fi

  # Java cannot see which of its streams are terminals; a terminal gets colour and progress.
  PUSHCHECK_TERMINALS=
  [ ! -t 0 ] || PUSHCHECK_TERMINALS=0
  [ ! -t 1 ] || PUSHCHECK_TERMINALS=${PUSHCHECK_TERMINALS}1
  [ ! -t 2 ] || PUSHCHECK_TERMINALS=${PUSHCHECK_TERMINALS}2
  export PUSHCHECK_TERMINALS

  # Java reads arguments by the locale; any that is not UTF-8, or not installed, would turn Chinese
  # into question marks. One bad category spoils all, so all are set, and the wish is kept aside.
  if [ "$(locale charmap 2>/dev/null)" != UTF-8 ]; then
    export PUSHCHECK_LOCALE="${LC_ALL:-${LC_MESSAGES:-${LANG:-}}}"
    export LC_ALL=C.UTF-8
  fi

  # Commands are over before the better compiler pays; the bot runs for weeks in a bounded heap.
  case ${1:-} in
    run) options='-XX:+UseSerialGC -Xmx256m -XX:+ExitOnOutOfMemoryError' ;;
    *) options=$SMALL ;;
  esac

  # The C library would give the bot's many threads arenas of their own, and keep them: some 40 MB in a storm.
  export MALLOC_ARENA_MAX="${MALLOC_ARENA_MAX:-2}"

  # Twice forked, so that it is nobody's child and outlives what is asked for here.
  find_archive
  if [ -n "$archive" ] && [ -r "$archive" ]; then
    options="$options -Xshare:auto -Xlog:cds*=off"
    set -- -XX:SharedArchiveFile="$archive" -jar "$jar" "$@"
  else
    [ -z "$archive" ] || (make_archive </dev/null >/dev/null 2>&1 &)
    set -- -jar "$jar" "$@"
  fi

  # Several options each, in which an asterisk is one.
  set -f
  exec "$java" $options ${PUSHCHECK_JAVA_OPTIONS:-} "$@"
}
