package dev.pushcheck.command;

import dev.pushcheck.check.Code;
import dev.pushcheck.interruption.Explainable;
import dev.pushcheck.interruption.PlainWords;
import dev.pushcheck.reply.Inline;
import dev.pushcheck.text.Texts;
import java.util.AbstractMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A finding's code, to be explained where there is no address that it was found in: in the words of
 * a check, with names in place of the facts.
 *
 * @param topic the name of the thing checked; empty if any check can find it
 */
record ExplainedFinding(Code code, String topic) implements Explainable {
  @Override
  public String id() {
    return code.id();
  }

  @Override
  public Kind kind() {
    return Kind.FINDING;
  }

  @Override
  public Optional<String> group() {
    return Optional.of(topic).filter(name -> !name.isEmpty());
  }

  @Override
  public List<String> codes() {
    return List.of();
  }

  @Override
  public List<String> knownAs() {
    return List.of();
  }

  @Override
  public String askedFor(Texts texts) {
    return "";
  }

  @Override
  public PlainWords words(Texts texts) {
    Map<String, Object> facts = new NamesOfFacts(texts);
    String explanation = id() + ".explanation";
    return new PlainWords(
        texts.line(texts.has("about." + id()) ? "about." + id() : id() + ".brief", facts),
        texts.has(explanation) ? texts.line(explanation, facts) : List.of(),
        texts.lines(id() + ".advice", facts),
        PlainWords.links(id() + ".links", texts));
  }

  @Override
  public List<Inline> footnote(Texts texts) {
    return texts.line("explain.finding", Map.of());
  }

  /** For every fact its name, or an ellipsis. */
  private static final class NamesOfFacts extends AbstractMap<String, Object> {
    private final Texts texts;

    NamesOfFacts(Texts texts) {
      this.texts = texts;
    }

    @Override
    public Object get(Object fact) {
      String key = "slot." + fact;
      return texts.has(key) ? texts.label(key) : "…";
    }

    @Override
    public Set<Entry<String, Object>> entrySet() {
      return Set.of();
    }
  }
}
