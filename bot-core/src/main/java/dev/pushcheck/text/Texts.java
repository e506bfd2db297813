package dev.pushcheck.text;

import dev.pushcheck.reply.Inline;
import dev.pushcheck.reply.Inline.TimeStyle;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;

/**
 * Every sentence of the bot, by code, for one reader. A sentence that is worded differently for
 * hosts stands under its key with {@code .host} behind it. Immutable.
 */
public final class Texts {
  private static final List<String> BUNDLES =
      List.of(
          "dev.pushcheck.text.access",
          "dev.pushcheck.text.alerts",
          "dev.pushcheck.text.causes",
          "dev.pushcheck.text.doctor",
          "dev.pushcheck.text.events",
          "dev.pushcheck.text.explain",
          "dev.pushcheck.text.findings",
          "dev.pushcheck.text.guard",
          "dev.pushcheck.text.lookups",
          "dev.pushcheck.text.outages",
          "dev.pushcheck.text.replies",
          "dev.pushcheck.text.status",
          "dev.pushcheck.text.streams");

  private final Reader reader;
  private final List<ResourceBundle> bundles;
  private final Clockface clockface;

  private Texts(Reader reader, List<ResourceBundle> bundles) {
    this.reader = reader;
    this.bundles = bundles;
    this.clockface = new Clockface(this);
  }

  /** The texts for a reader. */
  public static Texts of(Reader reader) {
    ResourceBundle.Control noFallback =
        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
    return new Texts(
        reader,
        BUNDLES.stream()
            .map(name -> ResourceBundle.getBundle(name, reader.language().locale(), noFallback))
            .toList());
  }

  /** Whom these texts are for. */
  public Reader reader() {
    return reader;
  }

  /** Whether there is a text under this key. */
  public boolean has(String key) {
    return find(key).isPresent();
  }

  /** A fixed word or phrase, without markup or facts. */
  public String label(String key) {
    return raw(key);
  }

  /**
   * A line with its facts filled in.
   *
   * @param facts by name: text, numbers, {@link Instant}, {@link Duration}, lists of text, or a
   *     list of {@link Inline} as it stands
   * @throws IllegalArgumentException if there is no such text, or a fact it needs is not given
   */
  public List<Inline> line(String key, Map<String, ?> facts) {
    return fill(key, raw(key), facts);
  }

  /** Several lines, as steps; an empty list if there is no such text. */
  public List<List<Inline>> lines(String key, Map<String, ?> facts) {
    List<List<Inline>> lines = new ArrayList<>();
    find(key)
        .ifPresent(
            text ->
                text.lines()
                    .filter(line -> !line.isBlank())
                    .forEach(line -> lines.add(fill(key, line.strip(), facts))));
    return lines;
  }

  /** A span of time in words, at most two units: "2 h 10 min"; under a second "42 ms". */
  public String duration(Duration duration) {
    return clockface.duration(duration);
  }

  /** A point in time as its distance from now: "2 h 10 min ago", "in 13 h". */
  public String relative(Instant instant, Instant now) {
    return clockface.relative(instant, now);
  }

  /** A point in time by the reader's clock: "today 18:40", "22 Sep 2024, 23:01". */
  public String dateTime(Instant instant, Instant now) {
    return clockface.dateTime(instant, now);
  }

  /** A clause as the beginning of a sentence: in English, with a capital letter. */
  public List<Inline> sentence(List<Inline> clause) {
    if (reader.language() != Language.EN
        || clause.isEmpty()
        || !(clause.get(0) instanceof Inline.Text first)) {
      return clause;
    }
    List<Inline> sentence = new ArrayList<>(clause);
    String text = first.text();
    sentence.set(
        0, new Inline.Text(text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1)));
    return List.copyOf(sentence);
  }

  /** A line without any markup, as for a terminal without colour, a notification or JSON. */
  public String plain(List<Inline> line, Instant now) {
    StringBuilder plain = new StringBuilder();
    for (Inline inline : line) {
      plain.append(plain(inline, now));
    }
    return plain.toString();
  }

  private String plain(Inline inline, Instant now) {
    if (inline instanceof Inline.Text text) {
      return text.text();
    } else if (inline instanceof Inline.Strong strong) {
      return strong.text();
    } else if (inline instanceof Inline.Code code) {
      return code.text();
    } else if (inline instanceof Inline.Masked masked) {
      return masked.shown();
    } else if (inline instanceof Inline.Link link) {
      return link.label() + " (" + link.url() + ")";
    } else if (inline instanceof Inline.Time time) {
      return time.style() == TimeStyle.RELATIVE
          ? relative(time.instant(), now)
          : dateTime(time.instant(), now);
    }
    throw new IllegalStateException("unknown kind of inline");
  }

  private List<Inline> fill(String key, String text, Map<String, ?> facts) {
    try {
      return Template.of(text).fill(facts, this);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("text " + key + ": " + e.getMessage(), e);
    }
  }

  private String raw(String key) {
    return find(key).orElseThrow(() -> new IllegalArgumentException("no text " + key));
  }

  private Optional<String> find(String key) {
    if (reader.audience() == Audience.HOST) {
      Optional<String> forHosts = findExactly(key + ".host");
      if (forHosts.isPresent()) {
        return forHosts;
      }
    }
    return findExactly(key);
  }

  private Optional<String> findExactly(String key) {
    return bundles.stream()
        .filter(bundle -> bundle.containsKey(key))
        .map(bundle -> bundle.getString(key))
        .findFirst();
  }
}
