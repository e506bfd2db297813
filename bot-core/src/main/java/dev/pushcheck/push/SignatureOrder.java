package dev.pushcheck.push;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A way to join the parts of a signature that is not the right one.
 *
 * @param parts what, in which order
 * @param separator between them
 */
record SignatureOrder(List<Part> parts, String separator) {
  /** What a signature is made of. */
  enum Part {
    KEY("key"),
    STREAM("stream"),
    TX_TIME("txTime");

    private final String shown;

    Part(String shown) {
      this.shown = shown;
    }
  }

  private static final List<Part> RIGHT = List.of(Part.KEY, Part.STREAM, Part.TX_TIME);
  private static final List<String> SEPARATORS =
      List.of("", "-", "_", "/", ":", "&", "+", "|", ",", "?");
  private static final List<SignatureOrder> ALL =
      orders()
          .flatMap(parts -> SEPARATORS.stream().map(s -> new SignatureOrder(parts, s)))
          .filter(order -> !order.parts.equals(RIGHT) || !order.separator.isEmpty())
          .toList();

  static Stream<SignatureOrder> all() {
    return ALL.stream();
  }

  String join(String key, String stream, String txTime) {
    return parts.stream()
        .map(
            part ->
                switch (part) {
                  case KEY -> key;
                  case STREAM -> stream;
                  case TX_TIME -> txTime;
                })
        .collect(Collectors.joining(separator));
  }

  /** Every order of all parts, and those in which the stream or the expiry was forgotten. */
  private static Stream<List<Part>> orders() {
    return Stream.of(
        RIGHT,
        List.of(Part.KEY, Part.TX_TIME, Part.STREAM),
        List.of(Part.STREAM, Part.KEY, Part.TX_TIME),
        List.of(Part.STREAM, Part.TX_TIME, Part.KEY),
        List.of(Part.TX_TIME, Part.KEY, Part.STREAM),
        List.of(Part.TX_TIME, Part.STREAM, Part.KEY),
        List.of(Part.KEY, Part.TX_TIME),
        List.of(Part.KEY, Part.STREAM));
  }

  /** As people write a rule: {@code stream + key + txTime}. */
  @Override
  public String toString() {
    String between = separator.isEmpty() ? " + " : " + \"" + separator + "\" + ";
    return parts.stream().map(part -> part.shown).collect(Collectors.joining(between));
  }
}
