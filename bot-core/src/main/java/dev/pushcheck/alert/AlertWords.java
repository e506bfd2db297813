package dev.pushcheck.alert;

import dev.pushcheck.alert.Sighting.End;
import dev.pushcheck.css.StreamName;
import dev.pushcheck.interruption.InterruptionCause;
import dev.pushcheck.interruption.InterruptionCode;
import dev.pushcheck.reply.Block.Item;
import dev.pushcheck.reply.Block.Paragraph;
import dev.pushcheck.reply.Block.Weight;
import dev.pushcheck.reply.Inline;
import dev.pushcheck.reply.Tone;
import dev.pushcheck.text.Audience;
import dev.pushcheck.text.Texts;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Turns of phrase that all messages about outages have in common, for one reader. */
record AlertWords(Texts texts) {
  /** Of the vendor's words, so that they stay within a line or two. Our own choice. */
  private static final int LONGEST_REASON_CHARS = 120;

  /** Whether the reader is a host: no codes, no addresses of clients. */
  boolean forHosts() {
    return texts.reader().audience() == Audience.HOST;
  }

  /** Why a push ended, with the vendor's number, and with the vendor's words if all else fails. */
  List<Inline> cause(End end) {
    if (end.cause() != InterruptionCause.UNKNOWN) {
      return cause(end.cause(), end.code());
    }
    String reason = reason(end);
    return reason.isEmpty()
        ? texts.line("outage.cause-unknown", Map.of())
        : texts.line("outage.cause-unknown.told", Map.of("reason", reason));
  }

  /** A cause with the vendor's number, if it is known. */
  List<Inline> cause(InterruptionCause cause, Optional<InterruptionCode> code) {
    List<Inline> title = cause.words(texts).title();
    return code.isEmpty()
        ? title
        : texts.line("outage.cause", Map.of("cause", title, "code", code.get().toString()));
  }

  /** The vendor's words, no longer than a line or two. */
  static String reason(End end) {
    String text = end.reason().strip().replaceFirst("[.。]$", "");
    return text.codePointCount(0, text.length()) > LONGEST_REASON_CHARS
        ? text.substring(0, text.offsetByCodePoints(0, LONGEST_REASON_CHARS)) + "…"
        : text;
  }

  /** A number with what is counted, such as "3 drops". */
  String count(String thing, int number) {
    String key = "count." + thing + (number == 1 ? ".one" : ".other");
    return texts.label(key).replace("{n}", Integer.toString(number));
  }

  /** Lines in a row, separated as the language does it. */
  List<Inline> joined(Collection<List<Inline>> lines) {
    List<Inline> all = new ArrayList<>();
    for (List<Inline> line : lines) {
      if (!all.isEmpty()) {
        all.add(new Inline.Text(texts.label("list.separator")));
      }
      all.addAll(line);
    }
    return all;
  }

  /** That something is said late, and why. */
  Item late(Lateness late) {
    return item(Tone.CAUTION, "late." + late.why().id(), Map.of("due", late.due()));
  }

  Item item(Tone tone, String key, Map<String, ?> facts) {
    return new Item(tone, texts.line(key, facts));
  }

  Paragraph paragraph(String key, Map<String, ?> facts) {
    return new Paragraph(Weight.NORMAL, texts.line(key, facts));
  }

  /** How a stream is called where its domain is said elsewhere, or is of no matter. */
  static String label(StreamName stream) {
    return stream.app() + "/" + stream.stream();
  }
}
