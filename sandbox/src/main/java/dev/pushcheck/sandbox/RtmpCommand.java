package dev.pushcheck.sandbox;

import java.net.ProtocolException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A remote call inside an RTMP connection, as in {@code connect} or {@code publish}.
 *
 * @param transaction what the answer has to repeat
 * @param arguments what follows, beginning with the command object
 */
record RtmpCommand(String name, double transaction, List<@Nullable Object> arguments) {
  /** Reads the payload of a command message. */
  static RtmpCommand of(RtmpMessage message) throws ProtocolException {
    ByteBuffer payload = message.payload();
    if (message.type() == RtmpMessage.COMMAND_AMF3 && payload.hasRemaining()) {
      payload.get(); // The format selector; encoders go on in AMF0 behind it.
    }
    List<@Nullable Object> values = Amf0Reader.decode(payload);
    if (values.size() < 2
        || !(values.get(0) instanceof String name)
        || !(values.get(1) instanceof Double transaction)) {
      throw new ProtocolException("a command begins with its name and a number");
    }
    return new RtmpCommand(name, transaction, values.subList(2, values.size()));
  }

  /** The text at a place among the arguments, empty if there is none. */
  String text(int index) {
    return index < arguments.size() && arguments.get(index) instanceof String text ? text : "";
  }

  /** The command object's property, empty if it is missing or no text. */
  String property(String name) {
    return properties().get(name) instanceof String text ? text : "";
  }

  /** The command object's properties that have a value. */
  Map<String, Object> properties() {
    if (!arguments.isEmpty() && arguments.get(0) instanceof Map<?, ?> object) {
      @SuppressWarnings("unchecked") // The AMF0 reader makes no other maps.
      Map<String, Object> properties = (Map<String, Object>) object;
      return properties;
    }
    return Map.of();
  }
}
