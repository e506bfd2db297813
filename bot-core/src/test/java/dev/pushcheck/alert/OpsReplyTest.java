package dev.pushcheck.alert;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pushcheck.alert.OpsNotices.Trouble;
import dev.pushcheck.reply.Golden;
import dev.pushcheck.text.Audience;
import dev.pushcheck.text.Language;
import dev.pushcheck.text.Texts;
import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class OpsReplyTest {
  private static final Texts ENGLISH = PlainReply.texts(Language.EN, Audience.OPERATOR);

  @ParameterizedTest
  @EnumSource
  void readsAsItDid(Language language) {
    Texts texts = PlainReply.texts(language, Audience.OPERATOR);
    String all =
        Stream.of(Trouble.values())
            .map(trouble -> "# " + trouble + "\n" + both(trouble, subject(trouble), texts))
            .collect(Collectors.joining("\n"));

    Golden.assertMatches(getClass(), language.tag(), all);
  }

  @ParameterizedTest
  @EnumSource
  void saysWhatToDoAboutEveryTroubleAlsoWithoutASubject(Trouble trouble) {
    for (Language language : Language.values()) {
      assertThat(both(trouble, "", PlainReply.texts(language, Audience.OPERATOR)))
          .contains("BAD ", "\n  * ", "GOOD ", "some detail")
          .doesNotContain("{", "``");
    }
  }

  @Test
  void namesTheSubject() {
    assertThat(both(Trouble.CHANNEL_LOST, "slack:C1", ENGLISH))
        .startsWith("BAD slack:C1 cannot be posted to since today 12:14.")
        .contains("GOOD slack:C1 can be posted to again, after 15 min.");
  }

  @Test
  void showsNoEmptyDetail() {
    assertThat(
            PlainReply.of(
                OpsReply.trouble(Trouble.STORE_FAILED, "", " ", SampleOutages.at(0), ENGLISH),
                ENGLISH,
                SampleOutages.NOW))
        .doesNotContain("(small)");
  }

  @ParameterizedTest
  @EnumSource
  void saysThatTheAlarmWorks(Language language) {
    Texts texts = PlainReply.texts(language, Audience.OPERATOR);

    assertThat(
            PlainReply.of(OpsReply.canary(Duration.ofMillis(812), texts), texts, SampleOutages.NOW))
        .startsWith("GOOD ")
        .contains("812 ");
  }

  private static String subject(Trouble trouble) {
    return switch (trouble) {
      case CALLBACKS_REFUSED, CALLBACKS_LATE, CANARY_LOST, STORE_FAILED, SETTINGS_REFUSED -> "";
      case NOT_LISTENING -> "0.0.0.0:8080";
      case POLL_FAILED -> "main";
      case PLATFORM_DOWN, COMMANDS_UNHEARD -> "slack";
      case CHANNEL_LOST, DEAD_LETTER -> "slack:C1";
    };
  }

  private static String both(Trouble trouble, String subject, Texts texts) {
    return PlainReply.of(
            OpsReply.trouble(trouble, subject, "some detail", SampleOutages.at(0), texts),
            texts,
            SampleOutages.NOW)
        + "---\n"
        + PlainReply.of(
            OpsReply.well(trouble, subject, Duration.ofMinutes(15), texts),
            texts,
            SampleOutages.NOW);
  }
}
