package dev.pushcheck.net;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * Writes the values of which RTMP's commands are made.
 *
 * @see <a href="https://rtmp.veriskope.com/pdf/amf0-file-format-specification.pdf">AMF 0</a>
 */
final class Amf0 {
  static final int NUMBER = 0;
  static final int BOOLEAN = 1;
  static final int STRING = 2;
  static final int OBJECT = 3;
  static final int NULL = 5;
  static final int UNDEFINED = 6;
  static final int REFERENCE = 7;
  static final int ECMA_ARRAY = 8;
  static final int OBJECT_END = 9;
  static final int STRICT_ARRAY = 10;
  static final int DATE = 11;
  static final int LONG_STRING = 12;
  static final int UNSUPPORTED = 13;
  static final int XML = 15;
  static final int TYPED_OBJECT = 16;

  private static final int MAX_STRING_BYTES = 0xFFFF;

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final DataOutputStream out = new DataOutputStream(bytes);

  /** A text. */
  Amf0 string(String value) {
    byte[] utf8 = value.getBytes(StandardCharsets.UTF_8);
    return write(
        o -> {
          if (utf8.length > MAX_STRING_BYTES) {
            o.writeByte(LONG_STRING);
            o.writeInt(utf8.length);
          } else {
            o.writeByte(STRING);
            o.writeShort(utf8.length);
          }
          o.write(utf8);
        });
  }

  /** A number. */
  Amf0 number(double value) {
    return write(
        o -> {
          o.writeByte(NUMBER);
          o.writeDouble(value);
        });
  }

  /** An object of texts, in the map's order; its names are short. */
  Amf0 object(Map<String, String> properties) {
    write(o -> o.writeByte(OBJECT));
    properties.forEach(
        (name, value) -> {
          byte[] utf8 = name.getBytes(StandardCharsets.UTF_8);
          write(
              o -> {
                o.writeShort(utf8.length);
                o.write(utf8);
              });
          string(value);
        });
    return write(
        o -> {
          o.writeShort(0);
          o.writeByte(OBJECT_END);
        });
  }

  byte[] toBytes() {
    return bytes.toByteArray();
  }

  private Amf0 write(Part part) {
    try {
      part.writeTo(out);
    } catch (IOException e) {
      throw new UncheckedIOException("memory does not fail", e);
    }
    return this;
  }

  private interface Part {
    void writeTo(DataOutputStream out) throws IOException;
  }
}
