package dev.pushcheck.app.cli;

import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.IVersionProvider;

/** What {@code --version} says: all that somebody who helps would ask for. */
final class ProgramVersion implements IVersionProvider {
  /** Written by the build, if it finds the history. */
  private static final String COMMIT = "commit.properties";

  @Override
  public String[] getVersion() {
    return new String[] {
      "pushcheck " + text() + commit(),
      "Java " + System.getProperty("java.runtime.version") + ", " + System.getProperty("java.home"),
      System.getProperty("os.name")
          + " "
          + System.getProperty("os.version")
          + ", "
          + System.getProperty("os.arch")
    };
  }

  /** The version alone. */
  static String text() {
    String version = ProgramVersion.class.getPackage().getImplementationVersion();
    return version == null ? "(not packaged)" : version;
  }

  private static String commit() {
    Properties built = new Properties();
    try (InputStream file = ProgramVersion.class.getResourceAsStream(COMMIT)) {
      if (file != null) {
        built.load(file);
      }
    } catch (IOException e) {
      return "";
    }
    return commit(
        built.getProperty("git.commit.id.abbrev"),
        Boolean.parseBoolean(built.getProperty("git.dirty")) ? " with changes" : "");
  }

  private static String commit(@Nullable String commit, String changes) {
    return commit == null ? "" : " (commit " + commit + changes + ")";
  }
}
