package dev.pushcheck.alert;

import dev.pushcheck.alert.Bundle.Kind;
import dev.pushcheck.css.StreamName;
import dev.pushcheck.interruption.InterruptionCause;
import dev.pushcheck.interruption.Mender;
import dev.pushcheck.reply.Block;
import dev.pushcheck.reply.Block.CheckList;
import dev.pushcheck.reply.Block.Headline;
import dev.pushcheck.reply.Block.Item;
import dev.pushcheck.reply.Block.Steps;
import dev.pushcheck.reply.Inline;
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
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The living message about many outages at once: how many of what and why, who can mend it, which
 * are away still.
 */
final class BundleReply {
  /** Names in the message itself, away first; more are only counted. Our own choice. */
  static final int MOST_NAMES = 15;

  private final BundleView view;
  private final Texts texts;
  private final AlertWords words;
  private final StreamNames names;
  private final Optional<MostlyCause> mostly;
  private final List<Block> blocks = new ArrayList<>();
  private int namesLeft = MOST_NAMES;

  private BundleReply(BundleView view, Texts texts) {
    this.view = view;
    this.texts = texts;
    this.words = new AlertWords(texts);
    this.names = StreamNames.of(view.outages());
    this.mostly = MostlyCause.of(view.outages());
  }

  /** The message as it reads now. */
  static Reply of(BundleView view, Texts texts) {
    return new BundleReply(view, texts).compose();
  }

  /** Every stream by name, as answers below the message, in their order. */
  static List<Reply> list(BundleView view, Texts texts) {
    return new BundleList(view, texts).replies();
  }

  /** What to put into a support ticket; empty where Tencent is not the one to mend it. */
  static Optional<Reply> ticket(BundleView view, Texts texts) {
    return new BundleTicket(view, texts).reply();
  }

  private Reply compose() {
    blocks.add(new Headline(tone(), headline()));
    blocks.add(
        words.paragraph(
            view.kind() == Kind.GAP ? "bundle.between" : "bundle.since",
            Map.of("from", first(), "until", last())));
    List<Item> states = new ArrayList<>();
    for (Standing standing : Standing.values()) {
      List<OutageFile> some = view.outages().stream().filter(standing::includes).toList();
      if (!some.isEmpty()) {
        states.add(item(standing, some));
      }
    }
    addWayOut();
    blocks.add(new CheckList(states));
    if (view.outages().size() > MOST_NAMES) {
      blocks.add(
          new Block.Paragraph(Block.Weight.SMALL, texts.line("bundle.list-below", Map.of())));
    }
    return new Reply(Visibility.PUBLIC, 0, blocks);
  }

  private Tone tone() {
    if (count(Standing.AWAY) == 0) {
      return view.kind() == Kind.BURST ? Tone.GOOD : Tone.NEUTRAL;
    }
    return view.kind() == Kind.BURST ? Tone.BAD : Tone.CAUTION;
  }

  private List<Inline> headline() {
    Duration span = Duration.between(first(), last());
    int away = count(Standing.AWAY);
    int total = view.outages().size();
    Map<String, Object> facts = new HashMap<>();
    facts.put("streams", streams());
    facts.put("count", words.count("interruptions", total));
    facts.put("span", span.toSeconds() < 1 ? Duration.ofSeconds(1) : span);
    facts.put("cause", cause());
    facts.put("away", away);
    facts.put("back", count(Standing.BACK));
    String key =
        view.kind() == Kind.GAP
            ? "bundle.gap." + view.why().id()
            : "bundle.burst." + (away == 0 ? "over" : away < total ? "some-back" : "away");
    return texts.line(key, facts);
  }

  /** How many of which domain, if they have one in common. */
  private List<Inline> streams() {
    List<StreamName> streams = view.outages().stream().map(StreamNames::stream).distinct().toList();
    String count = words.count("streams", streams.size());
    return names
        .domain()
        .map(domain -> texts.line("bundle.of-domain", Map.of("streams", count, "domain", domain)))
        .orElseGet(() -> Inline.text(count));
  }

  private List<Inline> cause() {
    if (mostly.isPresent()) {
      List<Inline> cause = words.cause(mostly.get().cause(), mostly.get().code());
      return mostly.get().reach() == MostlyCause.Reach.ALL
          ? cause
          : texts.line("bundle.cause.mostly", Map.of("cause", cause));
    }
    return CommonCause.of(view.outages().stream().map(OutageFile::outage).toList())
        .causeClass()
        .map(known -> Inline.text(known.label(texts)))
        .orElseGet(() -> texts.line("bundle.cause.different", Map.of()));
  }

  /** Who can do what about what they have in common, while something is left to be done. */
  private void addWayOut() {
    if (count(Standing.AWAY) == 0 || mostly.isEmpty()) {
      return;
    }
    InterruptionCause cause = mostly.get().cause();
    if (view.kind() == Kind.GAP && cause.mender() == Mender.HOST) {
      return; // they did not happen at once, so each host's own network it may well be
    }
    String mender = "bundle.mender." + cause.mender().id();
    if (!words.forHosts() && texts.has(mender)) {
      blocks.add(words.paragraph(mender, Map.of()));
    }
    List<List<Inline>> advice = cause.words(texts).advice();
    if (!advice.isEmpty() && (words.forHosts() || cause.mender() != Mender.HOST)) {
      blocks.add(new Steps(texts.label("section.do"), advice));
    }
  }

  private Item item(Standing standing, List<OutageFile> some) {
    int shown = Math.min(namesLeft, some.size());
    namesLeft -= shown;
    List<List<Inline>> named = new ArrayList<>();
    some.stream()
        .limit(shown)
        .map(file -> List.<Inline>of(new Inline.Code(names.label(StreamNames.stream(file)))))
        .forEach(named::add);
    String key = "bundle." + standing.id() + (shown == 0 ? ".unnamed" : "");
    if (shown > 0 && shown < some.size()) {
      named.add(texts.line("bundle.more", Map.of("n", some.size() - shown)));
    }
    return words.item(standing.tone(), key, Map.of("n", some.size(), "names", words.joined(named)));
  }

  private int count(Standing standing) {
    return (int) view.outages().stream().filter(standing::includes).count();
  }

  private Instant first() {
    return began().min(Comparator.naturalOrder()).orElseThrow();
  }

  private Instant last() {
    return began().max(Comparator.naturalOrder()).orElseThrow();
  }

  private Stream<Instant> began() {
    return view.outages().stream().map(file -> file.outage().beganAt());
  }
}
