package dev.pushcheck.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.net.ProtocolException;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Chunks are written by hand from RTMP 1.0 §5.3.1. */
class ChunkReaderTest {
  private static final String AUDIO_OF_TWO_BYTES = "03 000000 000002 08 01000000 cafe ";

  @Test
  void readsAMessageInOneChunk() throws IOException {
    RtmpMessage message = reader(AUDIO_OF_TWO_BYTES).next();

    assertThat(message.type()).isEqualTo(RtmpMessage.AUDIO);
    assertThat(message.streamId()).isEqualTo(1);
    assertThat(payload(message)).isEqualTo("cafe");
  }

  @ParameterizedTest
  @CsvSource({
    "43 000001 000003 09 112233, 9, 112233",
    "83 000001 beef, 8, beef",
    "c3 beef, 8, beef",
    "43 ffffff 000001 09 01020304 44, 9, 44",
    "83 ffffff 01020304 beef, 8, beef"
  })
  void letsHeadersInherit(String next, int type, String payload) throws IOException {
    ChunkReader reader = reader(AUDIO_OF_TWO_BYTES + next);
    reader.next();

    RtmpMessage message = reader.next();

    assertThat(message.type()).isEqualTo(type);
    assertThat(message.streamId()).isEqualTo(1);
    assertThat(payload(message)).isEqualTo(payload);
  }

  @Test
  void joinsChunksAndRepeatsTheExtendedTimestamp() throws IOException {
    String first = "03 ffffff 000082 08 01000000 01000000" + "aa".repeat(128);
    String second = "c3 01000000 bbbb";

    assertThat(payload(reader(first + second).next())).isEqualTo("aa".repeat(128) + "bbbb");
  }

  @Test
  void keepsInterleavedMessagesApart() throws IOException {
    ChunkReader reader =
        reader("04 000000 000082 09 01000000" + "aa".repeat(128) + AUDIO_OF_TWO_BYTES + "c4 bbbb");

    assertThat(payload(reader.next())).isEqualTo("cafe");
    assertThat(payload(reader.next())).isEqualTo("aa".repeat(128) + "bbbb");
  }

  @Test
  void followsAChangeOfChunkSize() throws IOException {
    String resize = "02 000000 000004 01 00000000 00000001 ";

    assertThat(payload(reader(resize + "03 000000 000003 08 01000000 aa c3 bb c3 cc").next()))
        .isEqualTo("aabbcc");
  }

  @Test
  void forgetsAnAbortedMessage() throws IOException {
    String begun = "04 000000 000082 09 01000000" + "aa".repeat(128);
    String abort = "02 000000 000004 02 00000000 00000004";

    assertThat(payload(reader(begun + abort + "04 000000 000001 09 01000000 bb").next()))
        .isEqualTo("bb");
  }

  @ParameterizedTest
  @ValueSource(strings = {"00 00", "01 0000", "3f"})
  void readsEveryFormOfChunkStreamId(String basicHeader) throws IOException {
    assertThat(payload(reader(basicHeader + "000000 000001 08 01000000 aa").next()))
        .isEqualTo("aa");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "c3 aa",
        "02 000000 000004 01 00000000 00000000",
        "02 000000 000004 01 00000000 ffffffff",
        "02 000000 000001 01 00000000 01"
      })
  void refusesNonsense(String hex) {
    assertThatThrownBy(() -> reader(hex).next()).isInstanceOf(ProtocolException.class);
  }

  @Test
  void noticesTheEnd() {
    assertThatThrownBy(() -> reader("03 0000").next()).isInstanceOf(EOFException.class);
  }

  @Test
  void countsWhatItConsumed() throws IOException {
    ChunkReader reader = reader(AUDIO_OF_TWO_BYTES);
    reader.next();

    assertThat(reader.consumed()).isEqualTo(14);
  }

  private static ChunkReader reader(String hex) {
    byte[] bytes = HexFormat.of().parseHex(hex.replace(" ", ""));
    return new ChunkReader(new ByteArrayInputStream(bytes));
  }

  private static String payload(RtmpMessage message) {
    byte[] bytes = new byte[message.payload().remaining()];
    message.payload().get(bytes);
    return HexFormat.of().formatHex(bytes);
  }
}
