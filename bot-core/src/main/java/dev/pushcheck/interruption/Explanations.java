package dev.pushcheck.interruption;

import dev.pushcheck.interruption.Answer.Basis;
import dev.pushcheck.interruption.Explainable.Kind;
import dev.pushcheck.settings.Spelling;
import dev.pushcheck.text.Audience;
import dev.pushcheck.text.Language;
import dev.pushcheck.text.Reader;
import dev.pushcheck.text.Texts;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds what a question is about: a name, a code, a number, a text of Tencent's, or words in either
 * language. Takes any text. Safe for use by several threads.
 */
public final class Explanations {
  /** More answers than this help nobody. */
  private static final int MOST = 8;

  private static final int LONGEST_NAME = 60;
  private static final Pattern NAME = Pattern.compile("[a-z0-9]+(?:[-_][a-z0-9]+)+");

  private final InterruptionCauses causes = new InterruptionCauses();
  private final SdkEvents events = new SdkEvents();
  private final List<Explainable> things;

  /** Made by the first question in words, for it takes longer than all the rest. */
  private @Nullable WordIndex index;

  /**
   * Over the catalogue.
   *
   * @param more what else can be explained, such as the findings of checks
   */
  public Explanations(List<? extends Explainable> more) {
    Map<InterruptionCause, List<String>> wordings = VendorWordings.byCause();
    things =
        Stream.of(
                Stream.of(InterruptionCause.values())
                    .map(
                        cause ->
                            new ExplainedCause(cause, wordings.getOrDefault(cause, List.of()))),
                more.stream(),
                Stream.of(Guide.values()),
                events.all().stream().map(ExplainedEvent::new))
            .flatMap(some -> some)
            .map(Explainable.class::cast)
            .toList();
  }

  /** What a question is about. */
  public Answer answer(String question) {
    Set<Explainable> exact = new LinkedHashSet<>(named(question));
    Set<String> settled = codes(exact);
    coded(question).stream()
        .filter(thing -> Collections.disjoint(thing.codes(), settled))
        .forEach(exact::add);
    if (exact.isEmpty()) {
      causes.byWording(question).ifPresent(cause -> exact.add(thing(cause)));
    }
    if (!exact.isEmpty()) {
      return new Answer(Basis.EXACT, first(exact));
    } else if (nearest(question).isPresent()) {
      return Answer.NOTHING;
    }
    Set<Explainable> likely = new LinkedHashSet<>();
    causes.byKeywords(question).ifPresent(cause -> likely.add(thing(cause)));
    likely.addAll(index().find(question));
    return new Answer(Basis.WORDS, first(likely));
  }

  /** The name that a misspelt one was meant to be. */
  public Optional<String> nearest(String question) {
    String name = question.strip().toLowerCase(Locale.ROOT);
    return name.length() <= LONGEST_NAME && NAME.matcher(name).matches()
        ? Spelling.nearest(name, things.stream().map(Explainable::id).toList())
        : Optional.empty();
  }

  /** Names that what has been typed so far may become, at most so many. */
  public List<String> complete(String typed, int most) {
    String begun = typed.strip().toLowerCase(Locale.ROOT).replace(' ', '-');
    List<String> ids = things.stream().map(Explainable::id).toList();
    Set<String> complete = new LinkedHashSet<>();
    ids.stream().filter(id -> id.toLowerCase(Locale.ROOT).startsWith(begun)).forEach(complete::add);
    ids.stream().filter(id -> id.toLowerCase(Locale.ROOT).contains(begun)).forEach(complete::add);
    answer(typed).things().forEach(thing -> complete.add(thing.id()));
    return complete.stream().limit(most).toList();
  }

  /** What is named needs no other reading of its number. */
  private static Set<String> codes(Set<Explainable> things) {
    return things.stream()
        .flatMap(thing -> thing.codes().stream())
        .collect(Collectors.toUnmodifiableSet());
  }

  private static List<Explainable> first(Set<Explainable> things) {
    return things.stream().limit(MOST).toList();
  }

  private List<Explainable> named(String question) {
    String lower = Normalised.lower(question).strip();
    String whole = lower.replace('_', '-').replaceAll("\\s+", "-");
    List<Explainable> named = new ArrayList<>(ofIds(Set.copyOf(List.of(whole, lower))));
    named.addAll(ofIds(Set.copyOf(NAME.matcher(lower).results().map(r -> r.group()).toList())));
    events.namedIn(question).forEach(event -> named.add(thing(event)));
    events.byName(lower.replaceAll("\\s+", "_")).ifPresent(event -> named.add(thing(event)));
    return named;
  }

  private List<Explainable> ofIds(Set<String> ids) {
    return things.stream()
        .filter(thing -> ids.contains(thing.id().toLowerCase(Locale.ROOT)))
        .toList();
  }

  /** By codes: those of interruptions first, then every reading of a number. */
  private List<Explainable> coded(String question) {
    Set<Explainable> coded = new LinkedHashSet<>();
    Optional<InterruptionCause> cause =
        CodesInText.only(question)
            .or(() -> CodesInText.certain(question))
            .flatMap(causes::documented);
    cause.ifPresent(known -> coded.add(thing(known)));
    boolean pair = CodesInText.only(question).filter(code -> code.subErrcode() > 0).isPresent();
    if (cause.isEmpty() || !pair) {
      List<Integer> numbers = new ArrayList<>(CodesInText.numbersOnly(question));
      numbers.addAll(CodesInText.sdkNumbers(question));
      numbers.forEach(number -> coded.addAll(readings(number)));
    }
    return List.copyOf(coded);
  }

  /** A number without its sign is taken for the one with it, if only that is known. */
  private List<Explainable> readings(int number) {
    List<Explainable> readings = new ArrayList<>();
    causes.documented(InterruptionCode.of(number)).ifPresent(cause -> readings.add(thing(cause)));
    events.byNumber(number).forEach(event -> readings.add(thing(event)));
    if (readings.isEmpty() && number > 0) {
      events.byNumber(-number).forEach(event -> readings.add(thing(event)));
    }
    return readings;
  }

  private Explainable thing(InterruptionCause cause) {
    return thing(Kind.INTERRUPTION, cause.id());
  }

  private Explainable thing(SdkEvent event) {
    return thing(Kind.SDK_EVENT, event.name());
  }

  private Explainable thing(Kind kind, String id) {
    return things.stream()
        .filter(thing -> thing.kind() == kind && thing.id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private synchronized WordIndex index() {
    if (index == null) {
      index = new WordIndex(things, everyReader());
    }
    return index;
  }

  private static List<Texts> everyReader() {
    return Stream.of(Language.values())
        .flatMap(language -> Stream.of(Audience.values()).map(to -> textsFor(language, to)))
        .toList();
  }

  private static Texts textsFor(Language language, Audience audience) {
    return Texts.of(new Reader(language, ZoneOffset.UTC, audience));
  }
}
