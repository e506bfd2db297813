package dev.pushcheck.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.ProtocolException;
import java.nio.ByteBuffer;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Bytes are written by hand from the format's document. */
class Amf0Test {
  @Test
  void readsAConnectCommand() throws ProtocolException {
    assertThat(
            decode(
                "02 0007 636f6e6e656374" // "connect"
                    + "00 3ff0000000000000" // 1
                    + "03 0003 617070 02 0004 6c697665" // app: "live"
                    + "0004 66706164 01 00" // fpad: false
                    + "0001 78 05" // x: null
                    + "0000 09"))
        .containsExactly("connect", 1.0, Map.of("app", "live", "fpad", false));
  }

  @Test
  void readsEveryOtherKindOfValue() throws ProtocolException {
    assertThat(decode("06")).containsExactly((Object) null);
    assertThat(decode("08 00000001 0001 61 01 01 000009")).containsExactly(Map.of("a", true));
    assertThat(decode("0a 00000002 0101 02000162")).containsExactly(List.of(true, "b"));
    assertThat(decode("0b 4059000000000000 0000")).containsExactly(100.0);
    assertThat(decode("0c 00000003 e4bda0")).containsExactly("你");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "00 3ff0", // half a number
        "02 0009 61", // text longer than the message
        "0c ffffffff", // text of negative length
        "03 0001 61", // property without value
        "03 0000", // object without end
        "0a 7fffffff 05", // array longer than the message
        "04", // movie clips are reserved
        "ff"
      })
  void refusesWhatItCannotRead(String hex) {
    assertThatThrownBy(() -> decode(hex)).isInstanceOf(ProtocolException.class);
  }

  @Test
  void refusesEndlessNesting() {
    String nested = "0a 00000001".repeat(1000) + "05";

    assertThatThrownBy(() -> decode(nested)).isInstanceOf(ProtocolException.class);
  }

  @Test
  void writesAnAnswer() {
    assertThat(Amf0Writer.encode("_result", 1, null, true, Map.of("code", "ok")))
        .isEqualTo(
            bytes(
                "02 0007 5f726573756c74"
                    + "00 3ff0000000000000"
                    + "05"
                    + "01 01"
                    + "03 0004 636f6465 02 0002 6f6b 0000 09"));
  }

  private static List<@Nullable Object> decode(String hex) throws ProtocolException {
    return Amf0Reader.decode(ByteBuffer.wrap(bytes(hex)));
  }

  private static byte[] bytes(String hex) {
    return HexFormat.of().parseHex(hex.replace(" ", ""));
  }
}
