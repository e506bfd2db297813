package dev.pushcheck.interruption;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pushcheck.reply.Inline;
import dev.pushcheck.text.Audience;
import dev.pushcheck.text.Language;
import dev.pushcheck.text.Texts;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class CauseTextsTest {
  @ParameterizedTest
  @ValueSource(strings = {"causes", "events", "explain"})
  void areCompleteInBothLanguages(String bundle) throws IOException {
    Properties english = load(bundle + "_en");
    Properties chinese = load(bundle + "_zh");

    assertThat(chinese.stringPropertyNames()).isEqualTo(english.stringPropertyNames());
    assertThat(english.values()).allSatisfy(text -> assertThat((String) text).isNotBlank());
    assertThat(chinese.values()).allSatisfy(text -> assertThat((String) text).isNotBlank());
  }

  @ParameterizedTest
  @ValueSource(strings = {"causes_zh", "events_zh", "explain_zh"})
  void useFullWidthPunctuationInChinese(String bundle) throws IOException {
    assertThat(load(bundle).values())
        .allSatisfy(
            text ->
                assertThat((String) text)
                    .doesNotContainPattern("\\p{IsHan}[,;:?!()]|[,;:?!()]\\p{IsHan}"));
  }

  static Stream<Arguments> everythingForEveryReader() {
    List<Explainable> things = new ArrayList<>();
    Stream.of(InterruptionCause.values())
        .forEach(cause -> things.add(new ExplainedCause(cause, List.of())));
    new SdkEvents().all().forEach(event -> things.add(new ExplainedEvent(event)));
    things.addAll(List.of(Guide.values()));
    return SampleTexts.everyReader()
        .flatMap(texts -> things.stream().map(thing -> Arguments.of(thing, texts)));
  }

  @ParameterizedTest
  @MethodSource("everythingForEveryReader")
  void giveEverythingATitleAndAMeaning(Explainable thing, Texts texts) {
    PlainWords words = thing.words(texts);

    assertThat(SampleTexts.plain(words.title())).isNotBlank().doesNotMatch(".*[.。!！]");
    assertThat(SampleTexts.plain(words.meaning())).isNotBlank().doesNotContainPattern("[!！]");
    assertThat(words.links()).allSatisfy(link -> assertThat(link.url()).startsWith("https://"));
    assertThat(thing.askedFor(texts)).isNotNull();
    assertThat(thing.footnote(texts).isEmpty()).isEqualTo(thing.kind() == Explainable.Kind.GUIDE);
  }

  @ParameterizedTest
  @EnumSource(InterruptionCause.class)
  void sayOfEveryCauseWhatToDo(InterruptionCause cause) {
    assertThat(SampleTexts.everyReader())
        .allSatisfy(texts -> assertThat(cause.words(texts).advice()).isNotEmpty());
  }

  /** A host cannot do what operators can, so the same words will not do. */
  @ParameterizedTest
  @EnumSource(InterruptionCause.class)
  void tellHostsSomethingElseWhereTheyCannotMendIt(InterruptionCause cause) {
    for (Language language : Language.values()) {
      List<List<Inline>> toHost = cause.words(SampleTexts.of(language, Audience.HOST)).advice();
      List<List<Inline>> toOperator =
          cause.words(SampleTexts.of(language, Audience.OPERATOR)).advice();
      if (cause.mender() != Mender.HOST) {
        assertThat(toHost).isNotEqualTo(toOperator);
      }
    }
  }

  @ParameterizedTest
  @EnumSource(InterruptionCause.class)
  void spareHostsTheJargon(InterruptionCause cause) {
    PlainWords words = cause.words(SampleTexts.of(Language.EN, Audience.HOST));

    assertThat(SampleTexts.plain(words.title())).doesNotContain("txSecret", "txTime", "RTMP");
    assertThat(words.advice().toString()).doesNotContain("CNAME", "ffmpeg", "SRT", "ticket");
  }

  @Test
  void nameEveryClassMenderAndSdk() {
    SampleTexts.everyReader()
        .forEach(
            texts -> {
              assertThat(Stream.of(CauseClass.values()).map(one -> one.label(texts)))
                  .doesNotHaveDuplicates();
              assertThat(Stream.of(Mender.values()).map(one -> one.label(texts)))
                  .doesNotHaveDuplicates();
              assertThat(Stream.of(Sdk.values()).map(one -> one.label(texts)))
                  .doesNotHaveDuplicates();
            });
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void giveNoTwoCausesTheSameTitle(Language language) {
    Texts texts = SampleTexts.of(language, Audience.OPERATOR);

    assertThat(InterruptionCause.values())
        .extracting(cause -> SampleTexts.plain(cause.words(texts).title()))
        .doesNotHaveDuplicates();
  }

  private static Properties load(String bundle) throws IOException {
    Properties properties = new Properties();
    try (var in = Texts.class.getResourceAsStream(bundle + ".properties")) {
      assertThat(in).as(bundle).isNotNull();
      properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    }
    return properties;
  }
}
