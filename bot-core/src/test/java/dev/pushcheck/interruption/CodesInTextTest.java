package dev.pushcheck.interruption;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CodesInTextTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "18/503|18/503",
        "18 503|18/503",
        "18-503|18/503",
        "18.503|18/503",
        "18，503|18/503",
        "18 : 503|18/503",
        "what does code 18/503 mean?|18/503",
        "错误码 18/503 是什么意思|18/503",
        "errcode: 18 sub_errcode: 503|18/503",
        "code 12|12",
        "断流原因 12|12",
      })
  void readsTheCodeOfAQuestionAboutNothingElse(String question, String code) {
    assertThat(CodesInText.only(question)).map(InterruptionCode::toString).contains(code);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "wrong secret", "-1307", "3004", "18 5 3", "12 or 24 hours"})
  void readsNoCodeOfOtherQuestions(String question) {
    assertThat(CodesInText.only(question)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "3004|3004",
        "-1307|-1307",
        "error -1307?|-1307",
        "3004, -1307|3004 -1307",
        "what is 3001 3002|3001 3002",
        "wrong secret|''",
        "12 or 24 hours|''",
      })
  void readsNumbersWhereThereIsNothingElse(String question, String numbers) {
    assertThat(joined(CodesInText.numbersOnly(question).stream().filter(n -> n != 0).toList()))
        .isEqualTo(numbers.replace(",", ""));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "onPushEvent 3004 after a second|3004",
        "startPush returned -2|-2",
        "live-pusher code: -1326.|-1326",
        "PUSH_WARNING_SERVER_DISCONNECT(3004)|3004",
        "bitrate 5000 kbps|''",
        "5000ms|''",
        "on 2021-08-15 at 12:00|''",
        "rtmp://a.b:1935/live|''",
        "10.0.0.3001|''",
        "room-1307|''",
        "16 streams|''",
      })
  void readsNumbersOfSdksAmongWords(String text, String numbers) {
    assertThat(joined(CodesInText.sdkNumbers(text))).isEqualTo(numbers);
  }

  private static String joined(List<Integer> numbers) {
    return String.join(" ", numbers.stream().map(String::valueOf).toList());
  }
}
