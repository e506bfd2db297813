package dev.pushcheck.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class ChunkWriterTest {
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ChunkWriter writer = new ChunkWriter(out);

  @Test
  void writesAControlMessage() throws IOException {
    writer.write(RtmpMessage.control(RtmpMessage.WINDOW_SIZE, 2_500_000));

    assertThat(hex()).isEqualTo("02" + "000000" + "000004" + "05" + "00000000" + "002625a0");
  }

  @Test
  void cutsACommandIntoChunksOfTheSizeInForce() throws IOException {
    writer.write(RtmpMessage.command(1, new byte[129]));
    String header = "03" + "000000" + "000081" + "14" + "01000000";
    assertThat(hex()).isEqualTo(header + "00".repeat(128) + "c3" + "00");

    writer.write(RtmpMessage.control(RtmpMessage.SET_CHUNK_SIZE, 4096));
    out.reset();
    writer.write(RtmpMessage.command(1, new byte[129]));
    assertThat(hex()).isEqualTo(header + "00".repeat(129));
  }

  private String hex() {
    return HexFormat.of().formatHex(out.toByteArray());
  }
}
