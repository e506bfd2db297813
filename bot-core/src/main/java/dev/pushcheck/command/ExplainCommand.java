package dev.pushcheck.command;

import dev.pushcheck.access.Role;
import dev.pushcheck.check.CommonFinding;
import dev.pushcheck.command.CommandSpec.Kind;
import dev.pushcheck.command.CommandSpec.Option;
import dev.pushcheck.interruption.Answer;
import dev.pushcheck.interruption.Explanations;
import dev.pushcheck.push.PushFinding;
import dev.pushcheck.reply.Reply;
import dev.pushcheck.text.Texts;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** {@code explain}: what a cause, a code, an event or a finding means, and what to do. */
public final class ExplainCommand implements Command {
  private static final String QUESTION = "question";
  private static final int MOST_COMPLETIONS = 25;
  private static final CommandSpec SPEC =
      new CommandSpec("explain", List.of(new Option(QUESTION, Kind.TEXT)), List.of(QUESTION));

  private final Explanations explanations =
      new Explanations(
          Stream.concat(
                  Stream.of(PushFinding.values())
                      .map(code -> new ExplainedFinding(code, code.topic().id())),
                  Stream.of(CommonFinding.values()).map(code -> new ExplainedFinding(code, "")))
              .toList());

  @Override
  public CommandSpec spec() {
    return SPEC;
  }

  @Override
  public Role role() {
    return Role.NONE;
  }

  @Override
  public Reply handle(CommandRequest request) throws UsageException {
    String question =
        request
            .argument(QUESTION)
            .orElseThrow(() -> new UsageException("usage.no-question", Map.of()));
    Answer answer = answer(question);
    ExplanationReply reply = new ExplanationReply(Texts.of(request.reader()));
    return answer.things().isEmpty()
        ? reply.nothing(question, explanations.nearest(question))
        : reply.of(question, answer);
  }

  /** What a question is about, for those who want it without a reply around it. */
  public Answer answer(String question) {
    return explanations.answer(question);
  }

  @Override
  public List<String> complete(CommandRequest request, String option) {
    return explanations.complete(request.argument(option).orElse(""), MOST_COMPLETIONS);
  }
}
