package dev.pushcheck.app.demo;

import dev.pushcheck.text.Audience;
import dev.pushcheck.text.Language;
import dev.pushcheck.text.Reader;
import java.io.BufferedReader;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Leads somebody through the tour, who may ask anything in between and leave at any time. */
final class Guide {
  private static final int LONGEST_NUMBER = 2;

  private final Tour tour;
  private final Stage stage;
  private final Screen screen;
  private Reader reader;
  private Optional<TourStep> next = TourStep.WELCOME.next();
  private boolean leaving;

  Guide(Tour tour, Stage stage, Screen screen, Reader reader) {
    this.tour = tour;
    this.stage = stage;
    this.screen = screen;
    this.reader = reader;
  }

  /** Goes on at each line, from the second step. */
  void lead(BufferedReader lines) throws IOException, InterruptedException {
    while (!leaving) {
      screen.prompt(reader);
      @Nullable String line = lines.readLine();
      if (line == null) {
        screen.inputEnded();
        leaving = true;
      } else {
        screen.lineCame();
        follow(line.strip());
      }
    }
    screen.tell(TourWords.of(reader).paragraphs("goodbye", Map.of()), reader);
  }

  /** Goes through the rest without stopping. */
  void hurry() throws InterruptedException {
    while (next.isPresent()) {
      goOn();
    }
    screen.tell(TourWords.of(reader).paragraphs("goodbye", Map.of()), reader);
  }

  private void follow(String line) throws InterruptedException {
    switch (line.toLowerCase(Locale.ROOT)) {
      case "" -> {
        goOn();
        if (next.isEmpty() && !leaving) {
          tell("last");
        }
      }
      case "q", "quit", "exit" -> leaving = true;
      case "help", "?", "？" -> tell("help");
      case "en" -> become(new Reader(Language.EN, reader.zone(), reader.audience()), "language");
      case "zh" -> become(new Reader(Language.ZH, reader.zone(), reader.audience()), "language");
      case "host" ->
          become(new Reader(reader.language(), reader.zone(), Audience.HOST), "audience.host");
      case "operator" ->
          become(
              new Reader(reader.language(), reader.zone(), Audience.OPERATOR), "audience.operator");
      default -> {
        Optional<TourStep> step = step(line);
        if (step.isPresent()) {
          show(step.get());
        } else {
          tour.ask(line, reader);
        }
      }
    }
  }

  private void goOn() throws InterruptedException {
    if (next.isPresent()) {
      show(next.get());
    } else {
      leaving = true;
    }
  }

  private void show(TourStep step) throws InterruptedException {
    next = step.next();
    tour.show(step, reader);
  }

  private void become(Reader other, String key) {
    reader = other;
    stage.speakTo(other);
    tell(key);
  }

  private void tell(String key) {
    screen.tell(TourWords.of(reader).paragraphs(key, Map.of()), reader);
  }

  private static Optional<TourStep> step(String line) {
    return line.length() <= LONGEST_NUMBER && line.matches("[0-9]+")
        ? TourStep.numbered(Integer.parseInt(line))
        : Optional.empty();
  }
}
