package dev.pushcheck.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pushcheck.reply.Inline;
import dev.pushcheck.reply.Inline.TimeStyle;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextsTest {
  private static final Instant NOW = Instant.parse("2026-11-22T03:20:00Z");
  private static final Texts ENGLISH = texts(Language.EN, Audience.OPERATOR);

  @ParameterizedTest
  @ValueSource(strings = {"{x}", "{name}", "`code`", "**loud**", "a`b", "$1", "\\", "{name:ago}"})
  void readsNoMarksInAFact(String fact) {
    assertThat(ENGLISH.line("verdict.at-risk", Map.of("name", fact, "brief", fact)))
        .containsExactly(
            new Inline.Text("Take care with "),
            new Inline.Code(fact),
            new Inline.Text(": "),
            new Inline.Text(fact),
            new Inline.Text("."));
  }

  @Test
  void writesNumbersAsTheyAreCopied() {
    Map<String, Object> facts = Map.of("host", "a.example.com", "port", 19350, "addresses", "x");

    assertThat(plain(ENGLISH.lines("ingest-refused.advice", facts).get(0)))
        .isEqualTo("Test from your own network: nc -vz a.example.com 19350");
    assertThat(plain(ENGLISH.line("address-unusual-port.brief", Map.of("port", 1936L))))
        .startsWith("port 1936 ");
  }

  @Test
  void keepsTimesAsTimesForThePlatformToShow() {
    assertThat(ENGLISH.line("txtime-expired.brief", Map.of("expiredAt", NOW)))
        .contains(new Inline.Time(NOW, TimeStyle.RELATIVE))
        .contains(new Inline.Time(NOW, TimeStyle.DATE_TIME));
  }

  @Test
  void joinsListsAndTranslatesItsOwnWords() {
    Map<String, Object> facts =
        Map.of("addresses", List.of("192.0.2.1", "192.0.2.2"), "control", "failed");

    assertThat(plain(ENGLISH.line("ingest-refused.explanation", facts)))
        .contains("192.0.2.1, 192.0.2.2")
        .contains("compare with: does not answer either.");
  }

  @Test
  void putsReadyLinesInAsTheyStand() {
    List<Inline> brief = List.of(new Inline.Strong("loud"), new Inline.Code("{x}"));

    assertThat(ENGLISH.line("section.also", Map.of("brief", brief)))
        .startsWith(brief.get(0), brief.get(1));
  }

  @Test
  void wordsSpansInsideALine() {
    assertThat(plain(ENGLISH.line("diagnosis.footer", Map.of("took", Duration.ofMillis(412)))))
        .isEqualTo("checked in 412 ms");
  }

  @Test
  void wordsForHostsWhereThereIsSuchAWording() {
    Texts host = texts(Language.EN, Audience.HOST);

    assertThat(plain(host.line("txtime-missing.brief", Map.of())))
        .isNotEqualTo(plain(ENGLISH.line("txtime-missing.brief", Map.of())));
    assertThat(host.line("txsecret-uppercase.brief", Map.of()))
        .isEqualTo(ENGLISH.line("txsecret-uppercase.brief", Map.of()));
  }

  @Test
  void splitsStepsByLine() {
    assertThat(ENGLISH.lines("address-unreadable.advice", Map.of())).hasSize(2);
    assertThat(ENGLISH.lines("no.such.text", Map.of())).isEmpty();
  }

  @Test
  void saysWhichTextLacksWhichFact() {
    assertThatThrownBy(() -> ENGLISH.line("verdict.ready", Map.of()))
        .hasMessage("text verdict.ready: needs the fact name");
    assertThatThrownBy(() -> ENGLISH.label("no.such.text")).hasMessage("no text no.such.text");
    assertThat(ENGLISH.has("no.such.text")).isFalse();
  }

  @Test
  void printsEveryKindOfInlineWithoutMarkup() {
    List<Inline> line =
        List.of(
            new Inline.Text("a "),
            new Inline.Strong("b "),
            new Inline.Code("c "),
            new Inline.Masked("d "),
            new Inline.Link("e", "https://example.com"),
            new Inline.Time(NOW, TimeStyle.RELATIVE));

    assertThat(plain(line)).isEqualTo("a b c d e (https://example.com)just now");
  }

  @ParameterizedTest
  @EnumSource
  void doesNotDependOnTheMachinesLanguage(Language language) {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.SIMPLIFIED_CHINESE);
      String here = texts(language, Audience.HOST).label("section.do");
      Locale.setDefault(Locale.GERMANY);
      assertThat(texts(language, Audience.HOST).label("section.do")).isEqualTo(here);
    } finally {
      Locale.setDefault(before);
    }
  }

  private static String plain(List<Inline> line) {
    return ENGLISH.plain(line, NOW);
  }

  private static Texts texts(Language language, Audience audience) {
    return Texts.of(new Reader(language, ZoneOffset.UTC, audience));
  }
}
