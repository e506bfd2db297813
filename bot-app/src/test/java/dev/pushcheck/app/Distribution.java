package dev.pushcheck.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The zip, unpacked, with its launcher. */
final class Distribution {
  private final Path home;

  private Distribution(Path home) {
    this.home = home;
  }

  /** Unpacks the zip, file modes and times included. */
  static Distribution unpack(Path zip, Path directory) throws IOException {
    try (FileSystem files =
            FileSystems.newFileSystem(zip, Map.of("enablePosixFileAttributes", true));
        Stream<Path> all = Files.walk(files.getPath("/"))) {
      for (Path packed : (Iterable<Path>) all::iterator) {
        Path file = directory.resolve(packed.toString().substring(1));
        if (Files.isDirectory(packed)) {
          Files.createDirectories(file);
        } else {
          Files.copy(packed, file);
          Files.setPosixFilePermissions(file, Files.getPosixFilePermissions(packed));
          Files.setLastModifiedTime(file, Files.getLastModifiedTime(packed));
        }
      }
    }
    try (Stream<Path> homes = Files.list(directory)) {
      List<Path> all = homes.toList();
      assertThat(all).as("one directory").hasSize(1);
      return new Distribution(all.get(0));
    }
  }

  Path file(String name) {
    return home.resolve(name);
  }

  /** All files, by their names from the top. */
  Set<String> files() throws IOException {
    try (Stream<Path> all = Files.walk(home)) {
      return all.filter(Files::isRegularFile)
          .map(file -> home.relativize(file).toString())
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }

  /** A run of the launcher with nothing else on the path than the system's own tools. */
  Ended run(Map<String, String> environment, String... arguments) throws IOException {
    return run(file("bin/pushcheck"), environment, arguments);
  }

  /** The same by another name of the launcher's. */
  static Ended run(Path launcher, Map<String, String> environment, String... arguments)
      throws IOException {
    ProcessBuilder process =
        new ProcessBuilder(
            Stream.concat(Stream.of(launcher.toString()), Stream.of(arguments)).toList());
    process.directory(launcher.getRoot().toFile());
    process.environment().clear();
    process
        .environment()
        .putAll(Map.of("PATH", "/usr/bin:/bin", "JAVA_HOME", System.getProperty("java.home")));
    process.environment().putAll(environment);
    Path errors = Files.createTempFile("launcher", ".err");
    process.redirectError(errors.toFile());
    Process running = process.start();
    running.getOutputStream().close();
    String out = new String(running.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    int status = running.onExit().join().exitValue();
    String err = Files.readString(errors);
    Files.delete(errors);
    return new Ended(status, out, err);
  }

  /**
   * What came of a run.
   *
   * @param status its exit status
   * @param out its standard output
   * @param err its standard error
   */
  record Ended(int status, String out, String err) {}
}
