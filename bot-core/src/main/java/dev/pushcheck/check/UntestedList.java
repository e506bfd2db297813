package dev.pushcheck.check;

import dev.pushcheck.reply.Block;
import dev.pushcheck.reply.Block.CheckList;
import dev.pushcheck.reply.Block.Folded;
import dev.pushcheck.reply.Block.Item;
import dev.pushcheck.reply.Inline;
import dev.pushcheck.reply.Tone;
import dev.pushcheck.text.Texts;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What was not tested and why, one line a reason. */
final class UntestedList {
  private final Diagnosis<?> diagnosis;
  private final Texts texts;

  UntestedList(Diagnosis<?> diagnosis, Texts texts) {
    this.diagnosis = diagnosis;
    this.texts = texts;
  }

  Optional<Block> block() {
    Map<String, List<CheckResult>> byReason = new LinkedHashMap<>();
    for (CheckResult result : diagnosis.results()) {
      if (result.outcome() == Outcome.INCONCLUSIVE || result.outcome() == Outcome.SKIPPED) {
        byReason.computeIfAbsent(reason(result), reason -> new ArrayList<>()).add(result);
      }
    }
    boolean nothingElse =
        diagnosis.results().stream()
            .allMatch(r -> r.outcome() == Outcome.SKIPPED || r.outcome() == Outcome.FAILED);
    if (nothingElse && byReason.size() == 1) {
      return Optional.empty(); // the verdict has said it all
    }
    List<Item> items = byReason.values().stream().map(this::item).toList();
    return items.isEmpty()
        ? Optional.empty()
        : Optional.of(new Folded(texts.label("section.untested"), List.of(new CheckList(items))));
  }

  private static String reason(CheckResult result) {
    return result.code().map(Code::id).orElse("")
        + result.facts().asMap().getOrDefault(CheckResult.BECAUSE, "")
        + result.facts().asMap().getOrDefault("reason", "");
  }

  /** Whoever has no account knows that, and would read it under every answer. */
  private static boolean deservesSteps(List<CheckResult> alike) {
    CheckResult first = alike.get(0);
    boolean plainlyNoAccount =
        first.is(CommonFinding.ACCOUNT_NOT_CONFIGURED) && first.facts().equals(Facts.NONE);
    return !plainlyNoAccount && alike.stream().anyMatch(result -> result.topic().decisive());
  }

  private Item item(List<CheckResult> alike) {
    CheckResult first = alike.get(0);
    FindingWords words = FindingWords.of(first, diagnosis, texts);
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("topics", alike.stream().map(r -> texts.label("topic." + r.topic().id())).toList());
    facts.put("brief", words.brief());
    List<Inline> line = new ArrayList<>(texts.line("diagnosis.untested", facts));
    if (deservesSteps(alike)) {
      for (List<Inline> step : words.advice()) {
        line.add(new Inline.Text(" – "));
        line.addAll(step);
      }
    }
    return new Item(first.outcome() == Outcome.SKIPPED ? Tone.NEUTRAL : Tone.UNKNOWN, line);
  }
}
