package dev.pushcheck.interruption;

import dev.pushcheck.reply.Inline;
import dev.pushcheck.text.Texts;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A cause of an interruption, to be explained. */
record ExplainedCause(InterruptionCause cause, List<String> knownAs) implements Explainable {
  @Override
  public String id() {
    return cause.id();
  }

  @Override
  public Kind kind() {
    return Kind.INTERRUPTION;
  }

  @Override
  public Optional<String> group() {
    return Optional.of(cause.causeClass().id());
  }

  @Override
  public List<String> codes() {
    return cause.codes().stream().map(InterruptionCode::toString).toList();
  }

  @Override
  public String askedFor(Texts texts) {
    String key = "cause." + id() + ".asked";
    return texts.has(key) ? texts.label(key) : "";
  }

  @Override
  public PlainWords words(Texts texts) {
    return cause.words(texts);
  }

  @Override
  public List<Inline> footnote(Texts texts) {
    return texts.line(
        "explain.cause",
        Map.of("class", cause.causeClass().label(texts), "mender", cause.mender().label(texts)));
  }
}
