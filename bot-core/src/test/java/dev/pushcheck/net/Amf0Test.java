package dev.pushcheck.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class Amf0Test {
  @Test
  void writesWhatTheSpecificationShows() {
    Map<String, String> properties = new LinkedHashMap<>();
    properties.put("app", "live");

    assertThat(new Amf0().string("connect").number(1).object(properties).toBytes())
        .asHexString()
        .isEqualToIgnoringCase(
            "020007636F6E6E656374" // string "connect"
                + "003FF0000000000000" // number 1
                + "03" // object
                + "0003617070" // app
                + "0200046C697665" // string "live"
                + "000009"); // end
  }

  @Test
  void readsBackWhatItWrites() throws OtherProtocolException {
    String longText = "é".repeat(40_000);
    Amf0Reader values =
        new Amf0Reader(
            new Amf0()
                .string("推流")
                .number(-2.5)
                .string(longText)
                .object(Map.of("k", "v"))
                .toBytes());

    assertThat(values.next()).isEqualTo("推流");
    assertThat(values.next()).isEqualTo(-2.5);
    assertThat(values.next()).isEqualTo(longText);
    assertThat(values.next()).isEqualTo(Map.of("k", "v"));
    assertThat(values.hasMore()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "0101, true",
    "0100, false",
    "05,",
    "06,",
    "0d,",
    "070001,",
    "0b00000000000000000000,",
    "0a000000020500050000000000000000,",
    "0c0000000161, a",
    "0f0000000162, b",
  })
  void readsEveryKindOfValue(String hex, String text) throws OtherProtocolException {
    Object value = new Amf0Reader(HexFormat.of().parseHex(hex)).next();

    assertThat(value == null ? null : value.toString()).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "03000161020001780000" + "09", // object
        "0800000001000161020001780000" + "09", // array with names
        "100003436c73000161020001780000" + "09", // object with a class name
      })
  void readsEveryKindOfObject(String hex) throws OtherProtocolException {
    assertThat(new Amf0Reader(HexFormat.of().parseHex(hex)).next()).isEqualTo(Map.of("a", "x"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "00",
        "01",
        "0200",
        "02ffff61",
        "0c7fffffff61",
        "0cffffffff61",
        "03",
        "030001",
        "0300016105",
        "030000",
        "0a0000ffff05",
        "0b00",
        "04",
        "11",
        "ff",
      })
  void refusesWhatIsNoValue(String hex) {
    assertThatThrownBy(() -> new Amf0Reader(HexFormat.of().parseHex(hex)).next())
        .isInstanceOf(OtherProtocolException.class);
  }

  @Test
  void refusesAMessageCutShortAnywhere() {
    byte[] whole =
        HexFormat.of()
            .parseHex(
                "03"
                    + ("0001" + "61" + "08" + "00000001" + "0001" + "62" + "0200017a" + "000009")
                    + ("0001" + "63" + "0a" + "00000002" + "05" + "003ff0000000000000")
                    + ("0001" + "64" + "0b" + "00".repeat(10))
                    + "000009");

    assertThatCode(() -> new Amf0Reader(whole).next()).doesNotThrowAnyException();
    for (int length = 0; length < whole.length; length++) {
      byte[] cut = Arrays.copyOf(whole, length);
      assertThatThrownBy(() -> new Amf0Reader(cut).next())
          .as("the first %d bytes", length)
          .isInstanceOf(OtherProtocolException.class);
    }
  }

  @Test
  void refusesNestingWithoutEnd() {
    byte[] bomb = HexFormat.of().parseHex("0a00000001".repeat(10_000));

    assertThatThrownBy(() -> new Amf0Reader(bomb).next())
        .isInstanceOf(OtherProtocolException.class);
  }

  @Test
  void endsSoonOnArraysThatClaimToBeHuge() {
    byte[] claims = new byte[60_000];
    Arrays.fill(claims, (byte) 0x05);
    System.arraycopy(HexFormat.of().parseHex("0affffffff"), 0, claims, 0, 5);

    Assertions.assertTimeout(
        Duration.ofSeconds(1),
        () ->
            assertThatThrownBy(() -> new Amf0Reader(claims).next())
                .isInstanceOf(OtherProtocolException.class));
  }

  @Test
  void survivesRandomBytes() {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    for (int i = 0; i < 20_000; i++) {
      byte[] bytes = new byte[random.nextInt(40)];
      random.nextBytes(bytes);
      if (bytes.length > 0) {
        bytes[0] = (byte) random.nextInt(18);
      }
      try {
        new Amf0Reader(bytes).next();
      } catch (OtherProtocolException e) {
        assertThat(e).as("seed %d", seed).hasMessageContaining("AMF");
      }
    }
  }
}
