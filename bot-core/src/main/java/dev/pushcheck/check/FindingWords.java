package dev.pushcheck.check;

import dev.pushcheck.reply.Inline;
import dev.pushcheck.text.Texts;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A single result in words. Where a fact decides the wording, its value stands behind the key. */
public final class FindingWords {
  private static final List<String> DECIDING_FACTS = List.of("reason", "transport");

  private final Texts texts;
  private final CheckResult result;
  private final Map<String, Object> facts;
  private final Optional<String> site;

  private FindingWords(Texts texts, CheckResult result, String subject, Optional<String> site) {
    this.texts = texts;
    this.result = result;
    this.facts = new HashMap<>(result.facts().asMap());
    this.facts.put("name", subject);
    this.site = site;
  }

  /** The words for a result about this subject. */
  public static FindingWords of(CheckResult result, Subject subject, Texts texts) {
    return new FindingWords(texts, result, subject.label(), Optional.empty());
  }

  /** The words for a result of this diagnosis, with pages of the site that it tells of. */
  public static FindingWords of(CheckResult result, Diagnosis<?> diagnosis, Texts texts) {
    return new FindingWords(texts, result, diagnosis.subject().label(), diagnosis.site());
  }

  /** A clause: what was found, or what is fine. */
  public List<Inline> brief() {
    if (result.outcome() == Outcome.SKIPPED) {
      return because();
    }
    return texts.line(result.code().isPresent() ? key("brief") : base(), facts);
  }

  /** A whole line of its own in place of the verdict's, for what is no diagnosis at all. */
  Optional<List<Inline>> headline() {
    return texts.has(key("headline"))
        ? Optional.of(texts.line(key("headline"), facts))
        : Optional.empty();
  }

  /** How we know; empty if there is nothing to say. */
  public List<Inline> explanation() {
    return result.outcome() != Outcome.SKIPPED && texts.has(key("explanation"))
        ? texts.line(key("explanation"), facts)
        : List.of();
  }

  /** What to do, a step a line. */
  public List<List<Inline>> advice() {
    return result.outcome() == Outcome.SKIPPED ? List.of() : texts.lines(key("advice"), facts);
  }

  /** Pages that help. */
  public List<Inline.Link> links() {
    if (!texts.has(key("links"))) {
      return List.of();
    }
    return Arrays.stream(texts.label(key("links")).split(","))
        .map(link -> new Inline.Link(texts.label("link." + link), texts.label(url(link))))
        .toList();
  }

  /** Where the account is known, its own console; else the one that is usual with the language. */
  private String url(String link) {
    String usual = "link." + link + ".url";
    return site.map(place -> usual + "." + place).filter(texts::has).orElse(usual);
  }

  /** What else is worth saying. */
  public List<List<Inline>> remarks() {
    List<List<Inline>> lines = new ArrayList<>();
    for (Remark remark : result.remarks()) {
      lines.add(texts.line("remark." + remark.id(), remark.facts().asMap()));
    }
    return lines;
  }

  private List<Inline> because() {
    String word = "because." + facts.get(CheckResult.BECAUSE);
    return texts.line(texts.has(word) ? word : "because.of-finding", facts);
  }

  private String base() {
    if (result.outcome() == Outcome.SKIPPED) {
      return "because." + facts.get(CheckResult.BECAUSE);
    }
    return result.code().map(Code::id).orElse("passed." + result.topic().id());
  }

  private String key(String part) {
    String key = base() + "." + part;
    return DECIDING_FACTS.stream()
        .filter(facts::containsKey)
        .map(fact -> key + "." + facts.get(fact))
        .filter(texts::has)
        .findFirst()
        .orElse(key);
  }
}
