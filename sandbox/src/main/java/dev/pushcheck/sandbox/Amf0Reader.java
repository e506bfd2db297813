package dev.pushcheck.sandbox;

import java.net.ProtocolException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads Action Message Format 0.
 *
 * <p>Format: https://rtmp.veriskope.com/pdf/amf0-file-format-specification.pdf.
 */
final class Amf0Reader {
  static final int NUMBER = 0;
  static final int BOOLEAN = 1;
  static final int STRING = 2;
  static final int OBJECT = 3;
  static final int NULL = 5;
  static final int UNDEFINED = 6;
  static final int ECMA_ARRAY = 8;
  static final int OBJECT_END = 9;
  static final int STRICT_ARRAY = 10;
  static final int DATE = 11;
  static final int LONG_STRING = 12;

  private static final int MAX_DEPTH = 16;

  private final ByteBuffer in;

  private Amf0Reader(ByteBuffer in) {
    this.in = in;
  }

  /** All values up to the end; what AMF0 calls null or undefined is null. */
  static List<@Nullable Object> decode(ByteBuffer bytes) throws ProtocolException {
    Amf0Reader reader = new Amf0Reader(bytes);
    List<@Nullable Object> values = new ArrayList<>();
    try {
      while (reader.in.hasRemaining()) {
        values.add(reader.value(0));
      }
    } catch (BufferUnderflowException e) {
      throw new ProtocolException("AMF0 ends in the middle of a value");
    }
    return values;
  }

  private @Nullable Object value(int depth) throws ProtocolException {
    if (depth > MAX_DEPTH) {
      throw new ProtocolException("AMF0 nested too deeply");
    }
    int marker = in.get() & 0xFF;
    return switch (marker) {
      case NUMBER -> in.getDouble();
      case BOOLEAN -> in.get() != 0;
      case STRING -> text(in.getShort() & 0xFFFF);
      case LONG_STRING -> text(in.getInt());
      case NULL, UNDEFINED -> null;
      case OBJECT -> properties(depth);
      case ECMA_ARRAY -> {
        in.getInt(); // Only a hint: the end marker decides.
        yield properties(depth);
      }
      case STRICT_ARRAY -> elements(depth);
      case DATE -> {
        double millis = in.getDouble();
        in.getShort(); // The time zone, which the specification wants ignored.
        yield millis;
      }
      default -> throw new ProtocolException("AMF0 marker " + marker + " is not understood");
    };
  }

  /** The properties that have a value. */
  private Map<String, Object> properties(int depth) throws ProtocolException {
    Map<String, Object> properties = new LinkedHashMap<>();
    while (true) {
      String name = text(in.getShort() & 0xFFFF);
      if (name.isEmpty() && in.hasRemaining() && in.get(in.position()) == OBJECT_END) {
        in.get();
        return Collections.unmodifiableMap(properties);
      }
      Object value = value(depth + 1);
      if (value != null) {
        properties.put(name, value);
      }
    }
  }

  private List<@Nullable Object> elements(int depth) throws ProtocolException {
    int count = in.getInt();
    List<@Nullable Object> elements = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      elements.add(value(depth + 1));
    }
    return Collections.unmodifiableList(elements);
  }

  private String text(int length) {
    if (length < 0 || length > in.remaining()) {
      throw new BufferUnderflowException();
    }
    byte[] utf8 = new byte[length];
    in.get(utf8);
    return new String(utf8, StandardCharsets.UTF_8);
  }
}
