package dev.pushcheck.sandbox;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes Action Message Format 0, as far as an ingest needs it. */
final class Amf0Writer {
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final DataOutputStream out = new DataOutputStream(bytes);

  private Amf0Writer() {}

  /**
   * Encodes values one behind the other.
   *
   * @param values numbers, booleans, strings shorter than 64 KiB, maps of such with text keys, and
   *     null
   */
  static byte[] encode(@Nullable Object... values) {
    Amf0Writer writer = new Amf0Writer();
    try {
      for (Object value : values) {
        writer.write(value);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("writing to memory does not fail", e);
    }
    return writer.bytes.toByteArray();
  }

  private void write(@Nullable Object value) throws IOException {
    if (value == null) {
      out.writeByte(Amf0Reader.NULL);
    } else if (value instanceof Number number) {
      out.writeByte(Amf0Reader.NUMBER);
      out.writeDouble(number.doubleValue());
    } else if (value instanceof Boolean truth) {
      out.writeByte(Amf0Reader.BOOLEAN);
      out.writeBoolean(truth);
    } else if (value instanceof String text) {
      out.writeByte(Amf0Reader.STRING);
      writeText(text);
    } else if (value instanceof Map<?, ?> object) {
      out.writeByte(Amf0Reader.OBJECT);
      for (Map.Entry<?, ?> property : object.entrySet()) {
        writeText(String.valueOf(property.getKey()));
        write(property.getValue());
      }
      writeText("");
      out.writeByte(Amf0Reader.OBJECT_END);
    } else {
      throw new IllegalArgumentException("no AMF0 for " + value.getClass());
    }
  }

  private void writeText(String text) throws IOException {
    byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
    out.writeShort(utf8.length);
    out.write(utf8);
  }
}
