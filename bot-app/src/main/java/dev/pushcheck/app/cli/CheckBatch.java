package dev.pushcheck.app.cli;

import dev.pushcheck.app.DiagnosisJson;
import dev.pushcheck.app.Pushcheck;
import dev.pushcheck.check.Diagnosis;
import dev.pushcheck.check.Verdict;
import dev.pushcheck.command.CommandRequest;
import dev.pushcheck.command.UsageException;
import dev.pushcheck.net.Origin;
import dev.pushcheck.push.PushCheck;
import dev.pushcheck.push.PushReading;
import dev.pushcheck.text.Reader;
import dev.pushcheck.text.Texts;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.function.BiFunction;

/**
 * Many addresses at once: several are checked at the same time, sharing look-ups and probes, and
 * each gives one line of JSON in the order of the input, as soon as it is its turn.
 */
final class CheckBatch {
  /** How far checking runs ahead of printing; the threads' queue holds as many. */
  private static final int AHEAD = 64;

  private final Console console;
  private final Pushcheck pushcheck;
  private final Texts texts;
  private final BiFunction<String, Reader, CommandRequest> requests;
  private final Set<Integer> statuses = new HashSet<>();
  private final Progress progress;

  CheckBatch(
      Console console,
      Pushcheck pushcheck,
      Texts texts,
      BiFunction<String, Reader, CommandRequest> requests) {
    this.console = console;
    this.pushcheck = pushcheck;
    this.texts = texts;
    this.requests = requests;
    this.progress = new Progress(console, texts);
  }

  /** Checks all; gives the exit status. */
  int run(AddressLines lines) throws InterruptedException {
    Deque<Running> running = new ArrayDeque<>();
    Optional<AddressLines.Line> next = lines.next();
    while (next.isPresent() || !running.isEmpty()) {
      if (next.isPresent() && running.size() < AHEAD) {
        running.add(start(next.get()));
        next = lines.next();
      } else {
        print(running.remove());
      }
      while (!running.isEmpty() && running.peek().diagnosis().isDone()) {
        print(running.remove());
      }
    }
    progress.end();
    return ExitStatus.worst(statuses);
  }

  private record Running(int line, Future<Diagnosis<PushReading>> diagnosis) {}

  private Running start(AddressLines.Line line) {
    return new Running(
        line.number(), pushcheck.threads().commands().submit(() -> diagnose(line.text())));
  }

  private Diagnosis<PushReading> diagnose(String text) throws InterruptedException {
    return pushcheck.pushCheck().diagnose(question(text));
  }

  /** A stream that may be several is checked as far as its name alone allows. */
  private PushCheck.Question question(String text) throws InterruptedException {
    try {
      return pushcheck.checkCommand().question(requests.apply(text, texts.reader()));
    } catch (UsageException e) {
      return new PushCheck.Question(PushReading.of(text), Optional.empty(), Origin.COMMAND_LINE);
    }
  }

  private void print(Running running) throws InterruptedException {
    try {
      Diagnosis<PushReading> diagnosis = running.diagnosis().get();
      progress.clear();
      console.out().println(DiagnosisJson.of(running.line(), diagnosis, texts));
      console.out().flush();
      statuses.add(diagnosis.verdict().exitStatus());
      progress.count(diagnosis.verdict() == Verdict.BLOCKED ? 1 : 0);
    } catch (ExecutionException e) {
      throw new IllegalStateException("a check does not throw", e.getCause());
    }
  }
}
