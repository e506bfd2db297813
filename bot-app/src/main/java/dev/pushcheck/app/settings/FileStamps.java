package dev.pushcheck.app.settings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * What files look like from outside: equal as long as nobody has written to one.
 *
 * @param stamps by file; empty where there is none
 */
record FileStamps(Map<Path, String> stamps) {
  /** Of these files, now. */
  static FileStamps of(Set<Path> files) {
    Map<Path, String> stamps = new HashMap<>();
    files.forEach(file -> stamps.put(file, stamp(file)));
    return new FileStamps(Map.copyOf(stamps));
  }

  /** The same files, but those that were looked at before as they were then. */
  FileStamps butAsIn(FileStamps before) {
    Map<Path, String> merged = new HashMap<>(stamps);
    merged.replaceAll((file, stamp) -> before.stamps.getOrDefault(file, stamp));
    return new FileStamps(Map.copyOf(merged));
  }

  private static String stamp(Path file) {
    try {
      BasicFileAttributes seen = Files.readAttributes(file, BasicFileAttributes.class);
      return seen.lastModifiedTime() + " " + seen.size() + " " + seen.fileKey();
    } catch (IOException e) {
      return "";
    }
  }
}
