package dev.pushcheck.app.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A directory that is gone afterwards, with all that is in it. */
record TemporaryDirectory(Path path) implements AutoCloseable {
  static TemporaryDirectory make() throws IOException {
    return new TemporaryDirectory(Files.createTempDirectory("pushcheck-demo"));
  }

  @Override
  public void close() throws IOException {
    List<Path> left;
    try (Stream<Path> files = Files.walk(path)) {
      left = files.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path file : left) {
      Files.deleteIfExists(file);
    }
  }
}
