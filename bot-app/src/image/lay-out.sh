#!/bin/sh
# lay-out.sh TARGET: lays out the files of the container image in TARGET/image, out of the program in
# TARGET and what this machine has: a JDK, the C library, fontconfig, FreeType, the DejaVu fonts.
# Root, or whoever may make user namespaces: the class archive is written inside what was laid out.
set -eu

target=$1
root=$target/image
here=$(CDPATH='' cd "$(dirname "$0")" && pwd -P)
java_home=${JAVA_HOME:-$(dirname "$(dirname "$(readlink -f "$(command -v javac)")")")}

# Found by name while the program runs, so jdeps does not see them: elliptic curves for TLS, DNS
# servers of the machine, Chinese dates, and what libraries take from sun.misc.
BY_NAME=jdk.crypto.ec,jdk.naming.dns,jdk.localedata,jdk.unsupported,jdk.management,java.security.jgss

# Jib knows a layer again by the paths and times of its files, and those are always the same.
rm -rf "$root" "$target/jib-cache"
mkdir -p "$root/opt/pushcheck/lib" "$root/var/lib/pushcheck" "$root/tmp" "$root/etc/fonts"

cp "$target/pushcheck.jar" "$target/pushcheck.cdx.json" "$here/../../../LICENSE" "$root/opt/pushcheck"
cp "$target"/lib/*.jar "$root/opt/pushcheck/lib"

modules=$("$java_home/bin/jdeps" --multi-release 17 --ignore-missing-deps --print-module-deps \
  --recursive --class-path "$target/lib/*" "$target/pushcheck.jar")
"$java_home/bin/jlink" --output "$root/opt/java" --add-modules "$modules,$BY_NAME" \
  --strip-java-debug-attributes --strip-native-commands --no-header-files --no-man-pages \
  --include-locales=en,zh --compress=0
mkdir -p "$root/opt/java/bin"
cp -L "$java_home/bin/java" "$root/opt/java/bin"

# There is no screen, no sound and no printer.
for library in awt_xawt jawt jsound splashscreen; do
  rm -f "$root/opt/java/lib/lib$library.so"
done
# Debian's Java has these as links into /etc.
for file in lib/security/cacerts conf/security/java.security; do
  rm -f "$root/opt/java/$file"
  cp -L "$java_home/$file" "$root/opt/java/$file"
done
[ -z "$(find "$root/opt/java" -type l)" ] || {
  find "$root/opt/java" -type l -exec sh -c 'for f; do t=$(readlink -f "$f"); rm "$f"; cp "$t" "$f"; done' sh {} +
}

# SQLite's library lies in a jar and would be unpacked at every start, into a /tmp that there need
# not be.
for jar in "$root"/opt/pushcheck/lib/sqlite-jdbc-*.jar; do
  [ -e "$jar" ] || continue
  case $(uname -m) in
    aarch64) machine=aarch64 ;;
    *) machine=x86_64 ;;
  esac
  (cd "$root/opt/pushcheck" && "$java_home/bin/jar" xf "$jar" "org/sqlite/native/Linux/$machine" &&
    mkdir native && mv "org/sqlite/native/Linux/$machine/libsqlitejdbc.so" native && rm -r org)
done

# What those call, by the paths that the loader of this machine knows; and what is opened by name.
library() {
  ldconfig -p | sed -n "s|.*\b$1 .*=> ||p" | sed 1q
}
find "$root/opt" -name '*.so' -o -name java -type f >"$target/image.binaries"
fontconfig=$(PATH=$PATH:/sbin:/usr/sbin library libfontconfig.so.1)
resolver=$(PATH=$PATH:/sbin:/usr/sbin library libnss_dns.so.2)
[ -n "$fontconfig" ] || {
  echo "fontconfig is not installed; pictures need it" >&2
  exit 1
}
printf '%s\n' "$fontconfig" ${resolver:+"$resolver"} >>"$target/image.binaries"
xargs ldd <"$target/image.binaries" 2>/dev/null |
  sed -n -e 's|.*=> \(/[^ ]*\) (.*|\1|p' -e 's|^[[:space:]]*\(/[^ ]*\) (.*|\1|p' |
  grep -v "^$root/" | sort -u >"$target/image.libraries"
printf '%s\n' "$fontconfig" ${resolver:+"$resolver"} >>"$target/image.libraries"
while read -r file; do
  mkdir -p "$root$(dirname "$file")"
  cp -L "$file" "$root$file"
done <"$target/image.libraries"
rm "$target/image.binaries" "$target/image.libraries"

mkdir -p "$root/usr/share/fonts/truetype/dejavu" "$root/usr/lib/locale"
cp /usr/share/fonts/truetype/dejavu/DejaVuSans.ttf /usr/share/fonts/truetype/dejavu/DejaVuSans-Bold.ttf \
  "$root/usr/share/fonts/truetype/dejavu"
cp "$here/fonts.conf" "$root/etc/fonts"
[ ! -d /usr/lib/locale/C.utf8 ] || cp -rL /usr/lib/locale/C.utf8 "$root/usr/lib/locale"
echo 'pushcheck:x:65532:65532::/var/lib/pushcheck:/sbin/nologin' >"$root/etc/passwd"
echo 'pushcheck:x:65532:' >"$root/etc/group"
echo 'hosts: files dns' >"$root/etc/nsswitch.conf"

# Java takes the archive only for jars of the same path, size and time; the image gives every file
# the time of one second.
find "$root" -exec touch -h -d @1 {} +
"$root/opt/java/bin/java" -Xshare:dump >"$target/image.log" 2>&1
"$here/enter.sh" "$root" /opt/java/bin/java -XX:+UseSerialGC \
  -XX:ArchiveClassesAtExit=/tmp/new.jsa -cp /opt/pushcheck/pushcheck.jar dev.pushcheck.app.Rehearsal \
  >>"$target/image.log" 2>&1
mv "$root/tmp/new.jsa" "$root/opt/pushcheck/classes.jsa"
chmod 644 "$root/opt/pushcheck/classes.jsa"
chmod -R u+w,go+rX "$root"
