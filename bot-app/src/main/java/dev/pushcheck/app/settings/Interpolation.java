package dev.pushcheck.app.settings;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Fills in {@code ${NAME}} from the environment and {@code ${file:/path}} from a file. */
final class Interpolation {
  private static final int MAX_FILE_BYTES = 64 * 1024;
  private static final Pattern REFERENCE =
      Pattern.compile("\\$\\{(?:file:(?<file>[^{}]+)|(?<name>[A-Za-z_][A-Za-z0-9_]*))}|\\$\\{");

  private final UnaryOperator<String> environment;
  private final Path settingsFile;
  private final Set<Path> files = new LinkedHashSet<>();

  /**
   * What fills in.
   *
   * @param environment gives a variable's value, or null
   * @param settingsFile beside which relative paths start
   */
  Interpolation(UnaryOperator<String> environment, Path settingsFile) {
    this.environment = environment;
    this.settingsFile = settingsFile;
  }

  /** The text with everything filled in; what was filled in is not read for references again. */
  String fill(String text) throws MissingReference {
    Matcher references = REFERENCE.matcher(text);
    StringBuilder filled = new StringBuilder();
    while (references.find()) {
      references.appendReplacement(filled, Matcher.quoteReplacement(value(references)));
    }
    return references.appendTail(filled).toString();
  }

  /** The files that were asked for so far. */
  Set<Path> files() {
    return Set.copyOf(files);
  }

  private String value(Matcher reference) throws MissingReference {
    if (reference.group("file") != null) {
      return content(reference.group("file"));
    }
    String name = reference.group("name");
    if (name == null) {
      throw new MissingReference("a ${ that is neither ${NAME} nor ${file:/path}");
    }
    String value = environment.apply(name);
    if (value == null) {
      throw new MissingReference("the environment variable " + name + " is not set");
    }
    return value;
  }

  private String content(String name) throws MissingReference {
    try {
      Path file = settingsFile.resolveSibling(name);
      files.add(file);
      if (!Files.isRegularFile(file)) {
        throw new MissingReference("there is no file " + name);
      }
      if (Files.size(file) > MAX_FILE_BYTES) {
        throw new MissingReference("the file " + name + " is larger than 64 KiB");
      }
      return Files.readString(file).replaceFirst("\r?\n\\z", "");
    } catch (CharacterCodingException e) {
      throw new MissingReference("the file " + name + " is not UTF-8 text");
    } catch (IOException | InvalidPathException e) {
      throw new MissingReference("the file " + name + " cannot be read");
    }
  }

  /** A reference that leads nowhere. */
  static final class MissingReference extends Exception {
    private static final long serialVersionUID = 1L;
    private final String reason;

    MissingReference(String reason) {
      super(reason);
      this.reason = reason;
    }

    /** Which one and why, never with a value. */
    String reason() {
      return reason;
    }
  }
}
