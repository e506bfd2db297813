package dev.pushcheck.reply;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What output is expected to be, kept in files beside the tests. Run the tests with {@code
 * -DupdateGolden} to write them anew, then read the difference before committing it.
 */
public final class Golden {
  private Golden() {}

  /** Compares with {@code src/test/resources/<package>/<Class>/<name>.txt} of the test's module. */
  public static void assertMatches(Class<?> test, String name, String actual) {
    Path file =
        Path.of(System.getProperty("basedir", ""), "src", "test", "resources")
            .resolve(test.getPackageName().replace('.', '/'))
            .resolve(test.getSimpleName())
            .resolve(name + ".txt");
    try {
      if (Boolean.getBoolean("updateGolden")) {
        Files.createDirectories(file.getParent());
        Files.writeString(file, actual);
      }
      assertThat(file).as("missing? run with -DupdateGolden").exists();
      assertThat(actual).as(file.toString()).isEqualTo(Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
