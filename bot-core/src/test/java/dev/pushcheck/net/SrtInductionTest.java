package dev.pushcheck.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SrtInductionTest {
  private final SrtInduction induction = new SrtInduction(new Random(7));
  private final byte[] request = induction.request();

  @Test
  void asksAsTheSpecificationShows() {
    String hex = HexFormat.of().formatHex(request);

    assertThat(request).hasSize(64);
    assertThat(hex).startsWith("80000000" + "00000000".repeat(3) + "00000004" + "00000002");
    assertThat(hex.substring(56, 80)).isEqualTo("000005dc" + "00002000" + "00000001");
    assertThat(socketId()).isPositive();
    assertThat(hex.substring(88)).as("cookie and peer").isEqualTo("00".repeat(20));
  }

  @Test
  void acceptsAListener() {
    assertThatCode(() -> induction.check(answer(5, 0x4A17, 1))).doesNotThrowAnyException();
  }

  @Test
  void refusesAnAnswerToSomebodyElse() {
    byte[] answer = answer(5, 0x4A17, 1);
    answer[15] ^= 1;

    assertThatThrownBy(() -> induction.check(answer)).isInstanceOf(OtherProtocolException.class);
  }

  @Test
  void refusesItsOwnRequest() {
    assertThatThrownBy(() -> induction.check(request)).isInstanceOf(OtherProtocolException.class);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 15, 16, 63})
  void refusesPacketsCutShort(int length) {
    byte[] cut = Arrays.copyOf(answer(5, 0x4A17, 1), length);

    assertThatThrownBy(() -> induction.check(cut)).isInstanceOf(OtherProtocolException.class);
  }

  @ParameterizedTest
  @CsvSource({
    "5, 0x4A17, 1002, SRT rejection 1002",
    "4, 2, 1, 'UDT or SRT before 1.3, handshake version 4'",
    "5, 0, 1, 'UDT or SRT before 1.3, handshake version 5'",
    "5, 0x4A17, -1, 'UDT or SRT before 1.3, handshake version 5'",
  })
  void saysWhyOtherHandshakesWillNotDo(int version, String extension, int type, String why) {
    byte[] answer = answer(version, Integer.decode(extension), type);

    assertThatThrownBy(() -> induction.check(answer)).hasMessage(why);
  }

  private int socketId() {
    return ByteBuffer.wrap(request).getInt(40);
  }

  private byte[] answer(int version, int extension, int type) {
    return ByteBuffer.wrap(request.clone())
        .putInt(12, socketId())
        .putInt(16, version)
        .putInt(20, extension)
        .putInt(36, type)
        .putInt(40, 99)
        .putInt(44, 0x1234)
        .array();
  }
}
