package dev.pushcheck.command;

import java.util.List;

/** What the commands are called that a grant can name. */
public final class CommandNames {
  /** In the order in which help lists them. */
  public static final List<String> ALL =
      List.of(
          "check",
          "interruptions",
          "explain",
          "url",
          "streams",
          "resume",
          "alerts",
          "status",
          "audit",
          "help");

  private CommandNames() {}
}
