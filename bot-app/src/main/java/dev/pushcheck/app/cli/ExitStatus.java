package dev.pushcheck.app.cli;

import dev.pushcheck.check.Verdict;
import dev.pushcheck.reply.Reply;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/** What the program exits with, over several answers. */
final class ExitStatus {
  /** Our own faults and wrong input first, then the verdicts in their order of precedence. */
  private static final List<Integer> WORST_FIRST =
      Stream.concat(
              Stream.of(Reply.INTERNAL_ERROR, Reply.USAGE),
              Stream.of(Verdict.values()).map(Verdict::exitStatus))
          .toList();

  private ExitStatus() {}

  /** The status that counts most; 0 for none at all. */
  static int worst(Collection<Integer> statuses) {
    return WORST_FIRST.stream().filter(statuses::contains).findFirst().orElse(0);
  }
}
