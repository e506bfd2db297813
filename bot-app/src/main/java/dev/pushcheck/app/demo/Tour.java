package dev.pushcheck.app.demo;

import dev.pushcheck.text.Reader;
import java.util.Map;

/** Shows the steps of the tour, and answers whatever else is asked on the way. */
final class Tour {
  private static final String COMMAND = "/pushcheck";

  private final Stage stage;
  private final Screen screen;

  Tour(Stage stage, Screen screen) {
    this.stage = stage;
    this.screen = screen;
  }

  /** Shows one step; of the first, all has been said before there was a stage. */
  void show(TourStep step, Reader reader) throws InterruptedException {
    screen.tell(step.introduction(reader), reader);
    act(step, reader);
  }

  private void act(TourStep step, Reader reader) throws InterruptedException {
    SimulatedWorld world = stage.world();
    switch (step) {
      case WELCOME, NEXT -> {}
      case CNAME -> demonstrate(world.address(SimulatedWorld.WITHOUT_CNAME, "room42"), reader);
      case CLOSED -> demonstrate(world.address(SimulatedWorld.CLOSED, "room42"), reader);
      case EXPIRED -> demonstrate(world.expiredAddress(), reader);
      case MISSPELT -> demonstrate(world.misspeltAddress(), reader);
      case IN_USE -> demonstrate(world.address(SimulatedWorld.DOMAIN, "show"), reader);
      case BREAK -> breakOff(reader);
      case RETURN -> comeBack(reader);
      case INTERRUPTIONS -> demonstrate("interruptions", reader);
    }
  }

  /** Answers a line as it is typed in a chat, with the slash command in front or without. */
  void ask(String typed, Reader reader) {
    String line = typed.startsWith(COMMAND) ? typed.substring(COMMAND.length()).strip() : typed;
    screen.answer(stage.answer(line.isEmpty() ? "help" : line, reader), reader);
    if (line.contains("://") && !SimulatedWorld.isMeantBy(line)) {
      screen.tell(TourWords.of(reader).paragraphs("elsewhere", Map.of()), reader);
    }
  }

  private void demonstrate(String line, Reader reader) {
    String typed = COMMAND + " " + line;
    screen.typed(typed, reader);
    ask(typed, reader);
  }

  private void breakOff(Reader reader) throws InterruptedException {
    if (stage.isDown()) {
      screen.tell(TourWords.of(reader).paragraphs("break.already", Map.of()), reader);
    } else if (!stage.breakOff(reader)) {
      tellLate(reader);
    }
  }

  private void comeBack(Reader reader) throws InterruptedException {
    if (!stage.isDown()) {
      breakOff(reader);
    }
    if (!stage.comeBack()) {
      tellLate(reader);
    }
  }

  private void tellLate(Reader reader) {
    screen.tell(TourWords.of(reader).paragraphs("break.late", Map.of()), reader);
  }
}
