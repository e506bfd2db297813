package dev.pushcheck.interruption;

import dev.pushcheck.reply.Inline;
import dev.pushcheck.text.Texts;
import java.util.List;
import java.util.Optional;

/** An event of an SDK, to be explained. */
record ExplainedEvent(SdkEvent event) implements Explainable {
  @Override
  public String id() {
    return event.name();
  }

  @Override
  public Kind kind() {
    return Kind.SDK_EVENT;
  }

  @Override
  public Optional<String> group() {
    return event.causeClass().map(CauseClass::id);
  }

  @Override
  public List<String> codes() {
    return List.of(Integer.toString(event.number()));
  }

  @Override
  public List<String> knownAs() {
    return List.of();
  }

  @Override
  public String askedFor(Texts texts) {
    String key = "event." + event.situation().id() + ".asked";
    return event.sdk().label(texts) + (texts.has(key) ? " " + texts.label(key) : "");
  }

  @Override
  public PlainWords words(Texts texts) {
    return event.words(texts);
  }

  @Override
  public List<Inline> footnote(Texts texts) {
    return Inline.text(event.sdk().label(texts));
  }
}
