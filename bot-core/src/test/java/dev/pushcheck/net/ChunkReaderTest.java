package dev.pushcheck.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pushcheck.net.ChunkReader.Message;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChunkReaderTest {
  private final ByteArrayOutputStream wire = new ByteArrayOutputStream();

  @Test
  void readsAMessageOfOneChunk() throws IOException {
    send("03 000000 000003 14 00000000 616263");

    assertMessage(reader().next(), 20, "616263");
  }

  @Test
  void joinsTheChunksOfALongMessage() throws IOException {
    send("03 000000 00012c 14 00000000" + "aa".repeat(128));
    send("c3" + "bb".repeat(128));
    send("c3" + "cc".repeat(44));

    assertMessage(reader().next(), 20, "aa".repeat(128) + "bb".repeat(128) + "cc".repeat(44));
  }

  @Test
  void honoursTheChunkSize() throws IOException {
    send("02 000000 000004 01 00000000 00001000");
    send("03 000000 00012c 14 00000000" + "aa".repeat(300));

    assertMessage(reader().next(), 20, "aa".repeat(300));
  }

  @Test
  void keepsInterleavedMessagesApart() throws IOException {
    send("03 000000 000082 14 00000000" + "aa".repeat(128));
    send("04 000000 000001 08 01000000 bb");
    send("c3 aaaa");
    ChunkReader reader = reader();

    assertMessage(reader.next(), 8, "bb");
    assertMessage(reader.next(), 20, "aa".repeat(130));
  }

  @Test
  void fillsInWhatShorterHeadersLeaveOut() throws IOException {
    send("03 000000 000002 14 00000000 0101");
    send("43 000010 000001 12 02");
    send("83 000010 03");
    send("c3 04");
    ChunkReader reader = reader();

    assertMessage(reader.next(), 20, "0101");
    assertMessage(reader.next(), 18, "02");
    assertMessage(reader.next(), 18, "03");
    assertMessage(reader.next(), 18, "04");
  }

  @Test
  void readsExtendedTimestampsInEveryChunk() throws IOException {
    send("03 ffffff 000082 14 00000000 01000000" + "aa".repeat(128));
    send("c3 01000000 bbbb");
    send("43 ffffff 000001 14 01000000 cc");
    send("83 000001 dd");
    ChunkReader reader = reader();

    assertMessage(reader.next(), 20, "aa".repeat(128) + "bbbb");
    assertMessage(reader.next(), 20, "cc");
    assertMessage(reader.next(), 20, "dd");
  }

  @Test
  void readsChunkStreamsWithLongNumbers() throws IOException {
    send("00 05 000000 000001 14 00000000 aa");
    send("01 0502 000000 000001 14 00000000 bb");
    send("c0 05 cc");
    ChunkReader reader = reader();

    assertMessage(reader.next(), 20, "aa");
    assertMessage(reader.next(), 20, "bb");
    assertMessage(reader.next(), 20, "cc");
  }

  @Test
  void dropsAnAbortedMessage() throws IOException {
    send("03 000000 000082 14 00000000" + "aa".repeat(128));
    send("02 000000 000004 02 00000000 00000003");
    send("03 000000 000001 14 00000000 bb");

    assertMessage(reader().next(), 20, "bb");
  }

  @Test
  void passesEmptyMessagesOn() throws IOException {
    send("03 000000 000000 14 00000000");

    assertMessage(reader().next(), 20, "");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "c3 aa",
        "83 000000 aa",
        "02 000000 000004 01 00000000 00000000",
        "02 000000 000004 01 00000000 80000000",
        "02 000000 000001 01 00000000 80",
      })
  void refusesWhatBreaksTheRules(String hex) {
    send(hex);

    assertThatThrownBy(() -> reader().next()).isInstanceOf(OtherProtocolException.class);
  }

  @Test
  void noticesTheEnd() {
    send("03 000000 000003 14 00000000 61");

    assertThatThrownBy(() -> reader().next()).isInstanceOf(EOFException.class);
  }

  @Test
  void readsNoMoreThanItsLimit() {
    send("02 000000 000004 01 00000000 7fffffff");
    send("03 000000 ffffff 14 00000000");
    wire.writeBytes(new byte[1 << 20]);
    CountedInput in = new CountedInput(new ByteArrayInputStream(wire.toByteArray()));

    assertThatThrownBy(() -> new ChunkReader(in).next())
        .isInstanceOf(OtherProtocolException.class)
        .hasMessage("sends without end");
    assertThat(in.count()).isEqualTo(CountedInput.MAX_BYTES);
  }

  private void send(String hex) {
    wire.writeBytes(HexFormat.of().parseHex(hex.replace(" ", "")));
  }

  private ChunkReader reader() {
    return new ChunkReader(new CountedInput(new ByteArrayInputStream(wire.toByteArray())));
  }

  private static void assertMessage(Message message, int type, String payload) {
    assertThat(message.type()).isEqualTo(type);
    assertThat(Arrays.equals(message.payload(), HexFormat.of().parseHex(payload)))
        .as(HexFormat.of().formatHex(message.payload()))
        .isTrue();
  }
}
