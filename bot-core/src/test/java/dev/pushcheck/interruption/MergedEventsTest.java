package dev.pushcheck.interruption;

import static dev.pushcheck.interruption.SampleInterruptions.NETWORK;
import static dev.pushcheck.interruption.SampleInterruptions.STOPPED;
import static dev.pushcheck.interruption.SampleInterruptions.WRONG_SECRET;
import static dev.pushcheck.interruption.SampleInterruptions.interruption;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MergedEventsTest {
  private final MergedEvents merged = new MergedEvents();

  @Test
  void twoSettingsForOneAccountTellEverythingTwice() {
    List<Interruption> answer =
        List.of(interruption("a", 60, 30, NETWORK), interruption("b", 90, 0, WRONG_SECRET));
    merged.addAnswer(answer);
    merged.addAnswer(answer);
    assertThat(merged.all()).containsExactlyElementsOf(answer);
  }

  @Test
  void whatOneAccountTellsTwiceDidHappenTwice() {
    Interruption refusal = interruption("a", 60, 0, WRONG_SECRET);
    merged.addAnswer(List.of(refusal, refusal));
    merged.addAnswer(List.of(refusal));
    assertThat(merged.all()).containsExactly(refusal, refusal);
  }

  @ParameterizedTest
  @CsvSource({
    // seconds apart, live seconds of the kept one, whether it is the same
    "0, 30, true",
    "5, 30, true",
    "-5, 30, true",
    "6, 30, false",
    "-6, 30, false",
    "0, 0, false",
  })
  void aKeptEventIsARecordNearby(long apart, long live, boolean same) {
    merged.addAnswer(List.of(interruption("a", 60, 30, NETWORK)));
    merged.addKept(interruption("a", 60 + apart, live, NETWORK));
    assertThat(merged.all()).hasSize(same ? 1 : 2);
  }

  @Test
  void otherStreamsAreNeverTheSame() {
    merged.addAnswer(List.of(interruption("a", 60, 30, NETWORK)));
    merged.addKept(interruption("b", 60, 30, NETWORK));
    assertThat(merged.all()).hasSize(2);
  }

  @Test
  void aRecordStandsForOneKeptEventOnly() {
    merged.addAnswer(List.of(interruption("a", 60, 0, WRONG_SECRET)));
    merged.addKept(interruption("a", 62, 0, WRONG_SECRET));
    merged.addKept(interruption("a", 58, 0, WRONG_SECRET));
    assertThat(merged.all()).hasSize(2);
  }

  @Test
  void keptEventsAreNotTheSameAmongThemselves() {
    merged.addKept(interruption("a", 62, 0, WRONG_SECRET));
    merged.addKept(interruption("a", 62, 0, WRONG_SECRET));
    assertThat(merged.all()).hasSize(2);
  }

  @Test
  void takesTheNearestRecord() {
    merged.addAnswer(
        List.of(interruption("a", 60, 10, NETWORK), interruption("a", 63, 10, STOPPED)));
    merged.addKept(coded(interruption("a", 62, 10, STOPPED)));
    assertThat(merged.all())
        .extracting(Interruption::code)
        .containsExactly(Optional.empty(), Optional.of(InterruptionCode.of(3)));
  }

  @Test
  void theCodeOfTheCallbackTellsMoreThanTheRecordsWords() {
    merged.addAnswer(List.of(interruption("a", 60, 30, STOPPED)));
    merged.addKept(coded(interruption("a", 61, 30, "")));
    Interruption only = merged.all().get(0);
    assertThat(only.cause()).isEqualTo(InterruptionCause.CLIENT_VANISHED);
    assertThat(only.code()).contains(InterruptionCode.of(3));
    assertThat(only.event()).isEqualTo(interruption("a", 60, 30, STOPPED).event());
  }

  private static Interruption coded(Interruption kept) {
    return new Interruption(
        kept.event(), InterruptionCause.CLIENT_VANISHED, Optional.of(InterruptionCode.of(3)));
  }
}
