package dev.pushcheck.net;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads AMF 0 values that a stranger has written: {@link Amf0}'s counterpart. */
final class Amf0Reader {
  private static final int MAX_DEPTH = 16;

  private final ByteBuffer in;

  Amf0Reader(byte[] bytes) {
    this.in = ByteBuffer.wrap(bytes);
  }

  boolean hasMore() {
    return in.hasRemaining();
  }

  /**
   * The next value: a {@link Double}, {@link Boolean}, {@link String}, a {@link Map} by property
   * name, or null for everything that no answer of ours depends on.
   *
   * @throws OtherProtocolException if this is not AMF 0
   */
  @Nullable Object next() throws OtherProtocolException {
    try {
      return value(marker(), 0);
    } catch (BufferUnderflowException e) {
      throw new OtherProtocolException("AMF value cut short");
    }
  }

  private @Nullable Object value(int marker, int depth) throws OtherProtocolException {
    if (depth > MAX_DEPTH) {
      throw new OtherProtocolException("AMF values nested too deeply");
    }
    return switch (marker) {
      case Amf0.NUMBER -> in.getDouble();
      case Amf0.BOOLEAN -> in.get() != 0;
      case Amf0.STRING -> string(in.getShort() & 0xFFFF);
      case Amf0.LONG_STRING, Amf0.XML -> string(in.getInt());
      case Amf0.OBJECT -> object(depth);
      case Amf0.ECMA_ARRAY -> {
        skip(Integer.BYTES);
        yield object(depth);
      }
      case Amf0.TYPED_OBJECT -> {
        skip(in.getShort() & 0xFFFF);
        yield object(depth);
      }
      case Amf0.STRICT_ARRAY -> array(depth);
      case Amf0.DATE -> skip(Double.BYTES + Short.BYTES);
      case Amf0.REFERENCE -> skip(Short.BYTES);
      case Amf0.NULL, Amf0.UNDEFINED, Amf0.UNSUPPORTED -> null;
      default -> throw new OtherProtocolException("unknown AMF marker " + marker);
    };
  }

  private Map<String, @Nullable Object> object(int depth) throws OtherProtocolException {
    Map<String, @Nullable Object> properties = new LinkedHashMap<>();
    while (true) {
      String name = string(in.getShort() & 0xFFFF);
      int marker = marker();
      if (name.isEmpty() && marker == Amf0.OBJECT_END) {
        return properties;
      }
      properties.put(name, value(marker, depth + 1));
    }
  }

  private @Nullable Object array(int depth) throws OtherProtocolException {
    // Every value takes a byte at least, so a false count ends with the buffer.
    for (long left = Integer.toUnsignedLong(in.getInt()); left > 0; left--) {
      value(marker(), depth + 1);
    }
    return null;
  }

  private int marker() {
    return in.get() & 0xFF;
  }

  private String string(int length) {
    byte[] utf8 = new byte[checked(length)];
    in.get(utf8);
    return new String(utf8, StandardCharsets.UTF_8);
  }

  private @Nullable Object skip(int length) {
    in.position(in.position() + checked(length));
    return null;
  }

  private int checked(int length) {
    if (length < 0 || length > in.remaining()) {
      throw new BufferUnderflowException();
    }
    return length;
  }
}
