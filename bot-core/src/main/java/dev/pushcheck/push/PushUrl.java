package dev.pushcheck.push;

import dev.pushcheck.settings.Secret;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;

/**
 * A push address, taken apart. Forms: https://www.tencentcloud.com/zh/document/product/267/38393
 * (read 2026-11-22). Printing it with {@link #toString()} masks every parameter that may hold a
 * secret.
 *
 * @param protocol by which it is pushed
 * @param host to connect to, lower case
 * @param port as written in the address, if it is
 * @param domain the push domain: SRT's {@code h}, else the host
 * @param app may be empty if the address lacks it
 * @param stream may be empty if the address lacks it
 * @param parameters in order: the signature and the customer's own
 * @param options for SRT, what belongs to the transport and not to the stream, such as {@code
 *     latency}
 */
public record PushUrl(
    Protocol protocol,
    String host,
    OptionalInt port,
    String domain,
    String app,
    String stream,
    List<Parameter> parameters,
    List<Parameter> options) {
  /** The parameter that holds the signature. */
  public static final String TX_SECRET = "txSecret";

  /** The parameter that holds the expiry. */
  public static final String TX_TIME = "txTime";

  /** Copies the lists. */
  public PushUrl {
    parameters = List.copyOf(parameters);
    options = List.copyOf(options);
  }

  /**
   * A parameter. Any may hold a secret, so none is printed.
   *
   * @param name exactly as written
   * @param value exactly as written
   */
  public record Parameter(String name, Secret value) {}

  /** The first parameter of this name that is not empty. */
  public Optional<String> parameter(String name) {
    return parameters.stream()
        .filter(parameter -> parameter.name().equals(name) && !parameter.value().isEmpty())
        .map(parameter -> parameter.value().reveal())
        .findFirst();
  }

  /** The app as it may be shown, as a parameter may stand in its place. */
  public String shownApp() {
    return ShownName.of(app);
  }

  /** The stream as it may be shown, as a parameter may stand in its place. */
  public String shownStream() {
    return ShownName.of(stream);
  }

  /** The port that an encoder connects to; empty for WebRTC. */
  public OptionalInt effectivePort() {
    return port.isPresent() ? port : protocol.defaultPort();
  }

  /** The address itself, for the encoder; holds the signature. */
  public Secret print() {
    return Secret.of(print(false));
  }

  /**
   * The address as it may be shown: the expiry is kept, every other parameter is masked, also one
   * whose name may be a value that lost its name.
   */
  @Override
  public String toString() {
    return print(true);
  }

  private String print(boolean masked) {
    String at = protocol.scheme() + "://" + host + (port.isPresent() ? ":" + port.getAsInt() : "");
    if (protocol == Protocol.SRT) {
      return at
          + "?streamid=#!::h="
          + domain
          + ",r="
          + escaped(path(masked))
          + escaped(join(parameters, ",", ",", masked))
          + join(options, "&", "&", masked);
    }
    return at + "/" + path(masked) + join(parameters, "?", "&", masked);
  }

  /** Encoders decode a streamid, so what must survive that is escaped. */
  private static String escaped(String inStreamId) {
    return inStreamId.replace("%", "%25").replace("&", "%26");
  }

  /** App and stream; what the address lacks, this lacks too. */
  private String path(boolean masked) {
    String first = masked ? shownApp() : app;
    String last = masked ? shownStream() : stream;
    return app.isEmpty() ? last : first + "/" + last;
  }

  private static String join(List<Parameter> list, String first, String next, boolean masked) {
    return list.isEmpty()
        ? ""
        : list.stream()
            .map(p -> masked ? shown(p) : p.name() + "=" + p.value().reveal())
            .collect(Collectors.joining(next, first, ""));
  }

  private static String shown(Parameter parameter) {
    boolean isTime = parameter.name().equals(TX_TIME) && TxTime.isPlain(parameter.value().reveal());
    return parameter.value().isEmpty()
        ? Secret.MASK
        : ShownName.ofParameter(parameter.name())
            + "="
            + (isTime ? parameter.value().reveal() : Secret.MASK);
  }
}
