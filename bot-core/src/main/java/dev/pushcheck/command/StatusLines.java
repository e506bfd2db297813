package dev.pushcheck.command;

import dev.pushcheck.alert.AlarmStatus;
import dev.pushcheck.alert.AlarmStatus.Trouble;
import dev.pushcheck.alert.Alert;
import dev.pushcheck.alert.AlertLedger.Backlog;
import dev.pushcheck.alert.AlertSettings;
import dev.pushcheck.alert.ChannelState;
import dev.pushcheck.command.StatusSource.Kept;
import dev.pushcheck.health.Condition;
import dev.pushcheck.health.RollCall;
import dev.pushcheck.reply.Block;
import dev.pushcheck.reply.Block.CheckList;
import dev.pushcheck.reply.Block.Headline;
import dev.pushcheck.reply.Block.Item;
import dev.pushcheck.reply.Block.Paragraph;
import dev.pushcheck.reply.Block.Weight;
import dev.pushcheck.reply.Reply;
import dev.pushcheck.reply.Reply.Visibility;
import dev.pushcheck.reply.Tone;
import dev.pushcheck.text.Texts;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** How the bot is, a line each: first what needs somebody, then the rest. */
final class StatusLines {
  /** Something regular is late once it has been left out and had a moment more. */
  private static final Duration MOMENT = Duration.ofMinutes(1);

  /** What was lost is remembered for long; nobody has to look at it for ever. */
  private static final Duration FRESH = Duration.ofHours(24);

  private static final int NOT_WELL = 1;
  private static final int MOST = 5;

  private final Texts texts;
  private final Instant now;
  private final List<Item> parts = new ArrayList<>();
  private final List<Item> alerts = new ArrayList<>();

  StatusLines(Texts texts, Instant now) {
    this.texts = texts;
    this.now = now;
  }

  void add(RollCall call) {
    if (call instanceof RollCall.Told told) {
      told.entries().forEach(this::add);
    } else if (call instanceof RollCall.NoAnswer none) {
      parts.add(item(Tone.BAD, "status.no-bot", Map.of("address", none.address())));
    }
  }

  private void add(RollCall.Entry entry) {
    Map<String, Object> facts = new HashMap<>(Map.of("part", entry.name()));
    if (entry.condition().isEmpty()) {
      parts.add(item(Tone.NEUTRAL, "status.part.off", facts));
      return;
    }
    Condition condition = entry.condition().get();
    facts.put("since", condition.since());
    facts.put("reason", condition.reason().isEmpty() ? "–" : condition.reason());
    String state = condition.state().name().toLowerCase(Locale.ROOT);
    parts.add(item(tone(condition.state()), "status.part." + state, facts));
  }

  private static Tone tone(Condition.State state) {
    return switch (state) {
      case UP -> Tone.GOOD;
      case STARTING, DEGRADED -> Tone.CAUTION;
      case DOWN -> Tone.BAD;
    };
  }

  void add(Kept kept, AlertSettings settings, List<String> accounts) {
    if (kept instanceof Kept.Known known) {
      addTroubles(known.status().troubles());
      addMarks(known.status().marks(), settings, accounts);
      addOutbox(known.status());
      known.status().channels().forEach(this::add);
      addLost(known.status().backlog().lost());
    } else if (kept instanceof Kept.Unreadable unreadable) {
      alerts.add(item(Tone.BAD, "status.unreadable", Map.of("reason", unreadable.reason())));
    } else {
      alerts.add(item(Tone.NEUTRAL, "status.nothing-kept", Map.of()));
    }
  }

  private void addTroubles(List<Trouble> troubles) {
    for (Trouble trouble : troubles) {
      String key = "ops." + trouble.trouble().name().toLowerCase(Locale.ROOT).replace('_', '-');
      String named = key + ".headline.of";
      boolean of = !trouble.subject().isEmpty() && texts.has(named);
      Map<String, ?> facts = Map.of("subject", trouble.subject(), "since", trouble.since());
      alerts.add(item(Tone.BAD, of ? named : key + ".headline", facts));
    }
  }

  private void addMarks(Map<String, Instant> marks, AlertSettings settings, List<String> accounts) {
    alerts.add(
        Optional.ofNullable(marks.get(AlarmStatus.CALLBACK))
            .map(at -> item(Tone.NEUTRAL, "status.callback", Map.of("at", at)))
            .orElseGet(() -> item(Tone.NEUTRAL, "status.callback.none", Map.of())));
    if (settings.canary().isPresent()) {
      Optional<Instant> last = Optional.ofNullable(marks.get(AlarmStatus.CANARY));
      addRegular("status.canary", last, settings.canary().get().every(), Map.of());
    } else {
      alerts.add(item(Tone.NEUTRAL, "status.canary.off", Map.of()));
    }
    for (String account : accounts) {
      Optional<Instant> last = Optional.ofNullable(marks.get(AlarmStatus.POLL + account));
      addRegular("status.poll", last, settings.poll(), Map.of("account", account));
    }
  }

  private void addRegular(
      String key, Optional<Instant> last, Duration every, Map<String, ?> which) {
    Map<String, Object> facts = new HashMap<>(which);
    facts.put("every", every);
    if (last.isEmpty()) {
      alerts.add(item(Tone.CAUTION, key + ".none", facts));
      return;
    }
    facts.put("at", last.get());
    facts.put("lag", Duration.between(last.get(), now));
    boolean late = now.isAfter(last.get().plus(every.multipliedBy(2)).plus(MOMENT));
    alerts.add(item(late ? Tone.CAUTION : Tone.GOOD, late ? key + ".late" : key, facts));
  }

  private void addOutbox(AlarmStatus status) {
    int open = status.openOutages();
    String amount = open == 0 ? "none" : open == 1 ? "one" : "several";
    alerts.add(item(Tone.NEUTRAL, "status.outages." + amount, Map.of("count", open)));
    Backlog backlog = status.backlog();
    Map<String, Object> facts =
        new HashMap<>(Map.of("due", backlog.due(), "waiting", backlog.waiting()));
    if (backlog.oldest().isEmpty()) {
      alerts.add(item(Tone.GOOD, "status.outbox.empty", facts));
      return;
    }
    facts.put("oldest", backlog.oldest().get());
    boolean stuck = now.isAfter(backlog.oldest().get().plus(MOMENT));
    alerts.add(item(stuck ? Tone.CAUTION : Tone.GOOD, "status.outbox", facts));
  }

  private void add(ChannelState channel) {
    boolean paused = channel.pausedUntil().filter(now::isBefore).isPresent();
    if (channel.problem().isEmpty() && !paused) {
      return;
    }
    Map<String, Object> facts = new HashMap<>();
    facts.put("channel", channel.channel().toString());
    facts.put("reason", channel.problem().isEmpty() ? "–" : channel.problem());
    channel.pausedUntil().ifPresent(until -> facts.put("until", until));
    Tone tone = channel.problem().isEmpty() ? Tone.CAUTION : Tone.BAD;
    alerts.add(item(tone, paused ? "status.channel.paused" : "status.channel", facts));
  }

  private void addLost(List<Alert> lost) {
    lost.stream()
        .sorted(Comparator.comparing(Alert::firstDue).reversed())
        .limit(MOST)
        .forEach(this::addLost);
    if (lost.size() > MOST) {
      Map<String, ?> facts = Map.of("count", lost.size() - MOST);
      alerts.add(item(Tone.NEUTRAL, "status.lost.rest", facts));
    }
  }

  private void addLost(Alert alert) {
    Tone tone = now.isBefore(alert.firstDue().plus(FRESH)) ? Tone.CAUTION : Tone.NEUTRAL;
    Map<String, ?> facts =
        Map.of(
            "channel", alert.channel().toString(),
            "due", alert.firstDue(),
            "reason", alert.note().isEmpty() ? "–" : alert.note());
    alerts.add(item(tone, "status.lost", facts));
  }

  Reply reply() {
    List<Item> all = new ArrayList<>(parts);
    all.addAll(alerts);
    List<Item> bad = all.stream().filter(item -> item.tone() == Tone.BAD).toList();
    List<Item> wrong = new ArrayList<>(bad);
    all.stream().filter(item -> item.tone() == Tone.CAUTION).forEach(wrong::add);
    List<Block> blocks = new ArrayList<>();
    blocks.add(headline(wrong));
    add("status.section.parts", parts, blocks);
    add("status.section.alerts", alerts, blocks);
    return new Reply(Visibility.PRIVATE, wrong.isEmpty() ? 0 : NOT_WELL, blocks);
  }

  private Headline headline(List<Item> wrong) {
    if (wrong.isEmpty()) {
      return new Headline(Tone.GOOD, texts.line("status.well", Map.of()));
    }
    Item first = wrong.get(0);
    int more = wrong.size() - 1;
    return new Headline(
        first.tone(),
        texts.line(
            more == 0 ? "status.unwell" : "status.unwell.more",
            Map.of("brief", first.line(), "count", more)));
  }

  private void add(String title, List<Item> items, List<Block> blocks) {
    blocks.add(new Paragraph(Weight.NORMAL, texts.line(title, Map.of())));
    blocks.add(new CheckList(items));
  }

  private Item item(Tone tone, String key, Map<String, ?> facts) {
    return new Item(tone, texts.line(key, facts));
  }
}
