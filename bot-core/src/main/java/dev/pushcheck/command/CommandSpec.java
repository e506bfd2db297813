package dev.pushcheck.command;

import dev.pushcheck.text.Texts;
import java.util.List;

/**
 * How a command is called: enough for an adapter to register it, to read its options, and to offer
 * a form. Names and descriptions in a reader's language stand in the texts.
 *
 * @param name the name on every platform, lower case
 * @param options in the order in which they are offered
 * @param form the options a form asks for, in order; empty if there is none
 */
public record CommandSpec(String name, List<Option> options, List<String> form) {
  /** Copies the lists. */
  public CommandSpec {
    options = List.copyOf(options);
    form = List.copyOf(form);
  }

  /** The name in the reader's language. */
  public String name(Texts texts) {
    return texts.label("command." + name);
  }

  /** What it does, in a few words. */
  public String description(Texts texts) {
    return texts.label("command." + name + ".description");
  }

  /** What an option is for, in a few words. */
  public String description(Option option, Texts texts) {
    return texts.label("command." + name + ".option." + option.name());
  }

  /**
   * Something that can be said along with a command.
   *
   * @param name lower case
   * @param kind what may be said
   */
  public record Option(String name, Kind kind) {}

  /** What an option's value is. */
  public enum Kind {
    /** A push address or a stream; the rest of the line where a platform has no named options. */
    ADDRESS,
    /** One word or line. */
    TEXT,
    /** A span of time, such as {@code 4h}. */
    DURATION
  }
}
