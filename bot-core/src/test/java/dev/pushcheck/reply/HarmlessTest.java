package dev.pushcheck.reply;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HarmlessTest {
  @ParameterizedTest
  @ValueSource(
      ints = {
        0x00, 0x07, 0x08, 0x09, 0x0A, 0x0D, 0x1B, 0x7F, 0x85, 0x9B, 0xAD, 0x61C, 0x180E, 0x200B,
        0x200D, 0x200E, 0x2028, 0x2029, 0x202A, 0x202E, 0x2060, 0x2066, 0x2069, 0xFEFF, 0xE0041
      })
  void makesVisibleWhatATerminalObeysOrAnEyeMisses(int c) {
    assertThat(Harmless.text("a" + Character.toString(c) + "b"))
        .isEqualTo("a\\u{" + Integer.toHexString(c) + "}b");
  }

  @Test
  void replacesHalvesOfCharacters() {
    assertThat(Harmless.text("\uD83Dx\uDE00")).isEqualTo("\uFFFDx\uFFFD");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "plain", "直播间 ｌｉｖｅ", "\uD83D\uDE00", "naïve é", "\\u{1b}"})
  void leavesAllOtherTextAlone(String text) {
    assertThat(Harmless.text(text)).isEqualTo(text);
  }
}
