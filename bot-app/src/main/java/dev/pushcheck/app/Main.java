package dev.pushcheck.app;

import dev.pushcheck.app.cli.Console;
import dev.pushcheck.app.cli.PushcheckCommandLine;

/** The program. */
public final class Main {
  private Main() {}

  /** Runs one command and exits with its status. */
  public static void main(String[] args) {
    // Charts are painted into memory; without this, Java would look for a screen.
    System.setProperty("java.awt.headless", "true");
    Console console = Console.ofProcess();
    int status = PushcheckCommandLine.create(console).execute(args);
    console.flush();
    System.exit(status);
  }
}
