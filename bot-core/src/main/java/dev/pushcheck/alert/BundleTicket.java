package dev.pushcheck.alert;

import dev.pushcheck.alert.Outage.Drop;
import dev.pushcheck.alert.Sighting.End;
import dev.pushcheck.interruption.Mender;
import dev.pushcheck.reply.Block;
import dev.pushcheck.reply.Block.CheckList;
import dev.pushcheck.reply.Block.Fact;
import dev.pushcheck.reply.Block.Facts;
import dev.pushcheck.reply.Block.Headline;
import dev.pushcheck.reply.Block.Item;
import dev.pushcheck.reply.Inline;
import dev.pushcheck.reply.Reply;
import dev.pushcheck.reply.Reply.Visibility;
import dev.pushcheck.reply.Tone;
import dev.pushcheck.text.Language;
import dev.pushcheck.text.Texts;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What to put into a support ticket about many outages that only Tencent can mend: to be copied, so
 * with whole times and without anything that must not leave the house.
 */
final class BundleTicket {
  /** Enough to look it up by. Our own choice. */
  private static final int MOST_EVENTS = 10;

  private final BundleView view;
  private final Texts texts;
  private final AlertWords words;
  private final DateTimeFormatter clock;

  BundleTicket(BundleView view, Texts texts) {
    this.view = view;
    this.texts = texts;
    this.words = new AlertWords(texts);
    this.clock = DateTimeFormatter.ISO_OFFSET_DATE_TIME.withZone(texts.reader().zone());
  }

  Optional<Reply> reply() {
    boolean theirs =
        MostlyCause.of(view.outages())
            .filter(mostly -> mostly.cause().mender() == Mender.TENCENT)
            .isPresent();
    if (!theirs || words.forHosts()) {
      return Optional.empty();
    }
    List<Block> blocks =
        List.of(
            new Headline(Tone.NEUTRAL, texts.line("bundle.ticket", Map.of())),
            new Block.Paragraph(Block.Weight.NORMAL, introduction()),
            new CheckList(items()),
            new Facts(
                List.of(
                    new Fact(
                        texts.label("ticket.fact.zone"),
                        List.of(new Inline.Code(texts.reader().zone().getId()))))));
    return Optional.of(new Reply(Visibility.PUBLIC, 0, blocks));
  }

  /** Where tickets are opened depends on the account's site; usual is that of the language. */
  private List<Inline> introduction() {
    String site = texts.reader().language() == Language.ZH ? "mainland" : "international";
    Inline link =
        new Inline.Link(texts.label("link.ticket"), texts.label("link.ticket." + site + ".url"));
    String count = words.count("interruptions", view.outages().size());
    return texts.line("ticket.introduction", Map.of("count", count, "link", List.of(link)));
  }

  /** The first of them, in the order in which they happened. */
  private List<Item> items() {
    return view.outages().stream()
        .map(OutageFile::outage)
        .sorted(Comparator.comparing(Outage::beganAt))
        .limit(MOST_EVENTS)
        .map(outage -> new Item(Tone.NEUTRAL, line(outage)))
        .toList();
  }

  private List<Inline> line(Outage outage) {
    Drop drop = outage.first();
    End end = drop.end();
    Map<String, Object> facts = new HashMap<>();
    facts.put("ended", time(end.at()));
    facts.put("began", time(end.at().minus(end.duration())));
    facts.put("live", end.duration());
    facts.put("stream", outage.stream().toString());
    facts.put("reason", reason(end));
    facts.put("client", drop.clientAddress().orElseGet(() -> texts.label("ticket.none")));
    return texts.line("ticket.item." + (end.refused() ? "refused" : "broken"), facts);
  }

  /** In the vendor's words, or else by its number. */
  private String reason(End end) {
    String reason = AlertWords.reason(end);
    return reason.isEmpty()
        ? end.code().map(code -> "errcode " + code).orElseGet(() -> texts.label("ticket.none"))
        : reason;
  }

  private String time(Instant at) {
    return clock.format(at.truncatedTo(ChronoUnit.SECONDS));
  }
}
