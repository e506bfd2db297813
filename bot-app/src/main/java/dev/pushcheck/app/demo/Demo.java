package dev.pushcheck.app.demo;

import dev.pushcheck.app.terminal.TerminalLook;
import dev.pushcheck.text.Reader;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;

/**
 * A tour through the bot over a simulated account, for one person at a terminal. Nothing leaves the
 * machine, and nothing is left on it.
 */
public final class Demo {
  private final Seat seat;
  private final Cleanup cleanup = new Cleanup();

  /** The demo for somebody. */
  public Demo(Seat seat) {
    this.seat = seat;
  }

  /**
   * Who looks on, and through what.
   *
   * @param in what they type
   * @param out what they see
   * @param reader in which language, and in whose terms, to begin with
   * @param pace who turns the pages
   * @param chart where the newest picture is kept after the end, if it is
   */
  public record Seat(
      InputStream in,
      PrintStream out,
      TerminalLook look,
      Reader reader,
      InstantSource clock,
      Pace pace,
      Optional<Path> chart) {}

  /** Who turns the pages. */
  public enum Pace {
    /** Somebody who presses Enter. */
    ATTENDED,
    /** Nobody: one follows the other. */
    UNATTENDED
  }

  /** Runs until the end of the tour, of the input or of the process. */
  public void run() throws IOException, InterruptedException {
    Thread hook = new Thread(cleanup::close, "pushcheck-demo-end");
    Runtime.getRuntime().addShutdownHook(hook);
    try (cleanup) {
      show();
    } catch (RuntimeException e) {
      if (!cleanup.hasBegun()) {
        throw e;
      }
    } finally {
      forget(hook);
    }
  }

  private void show() throws IOException, InterruptedException {
    TemporaryDirectory directory = cleanup.later(TemporaryDirectory.make());
    Pictures pictures = new Pictures(directory.path(), seat.chart());
    Screen screen = new Screen(seat.out(), seat.look(), seat.clock(), pictures);
    // Said before anything is started, which takes a moment.
    screen.tell(TourStep.WELCOME.introduction(seat.reader()), seat.reader());
    Stage stage = Stage.set(directory.path(), screen, seat.reader(), seat.clock(), cleanup);
    AutoCloseable unused = cleanup.later(screen::end);
    Guide guide = new Guide(new Tour(stage, screen), stage, screen, seat.reader());
    switch (seat.pace()) {
      case ATTENDED ->
          guide.lead(new BufferedReader(new InputStreamReader(seat.in(), StandardCharsets.UTF_8)));
      case UNATTENDED -> guide.hurry();
    }
  }

  private static void forget(Thread hook) {
    try {
      boolean unused = Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      // The process is ending, and the hook has its part in that.
    }
  }
}
