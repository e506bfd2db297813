package dev.pushcheck.interruption;

import dev.pushcheck.text.Texts;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Who or what ended a push, roughly: what an alert's loudness depends on. */
public enum CauseClass {
  /** The encoder said goodbye. */
  ENDED,
  /** The encoder vanished without a goodbye. */
  LOST,
  /** The network between encoder and Tencent. */
  NETWORK,
  /** What the encoder sent, or that it sent nothing. */
  ENCODER,
  /** The address, its signature, or its permissions. */
  AUTHORISATION,
  /** Another push of the same stream. */
  TAKEN_OVER,
  /** Somebody of the account, on purpose. */
  OPERATOR,
  /** The account: bills, quotas, a domain that is not its own. */
  ACCOUNT,
  /** Tencent's own systems. */
  PLATFORM,
  /** Not known. */
  UNKNOWN;

  /** The public name, such as {@code taken-over}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** In a few words of the reader's language. */
  public String label(Texts texts) {
    return texts.label("cause-class." + id());
  }

  /** The class of a public name. */
  public static Optional<CauseClass> ofId(String id) {
    return Stream.of(values()).filter(known -> known.id().equals(id)).findFirst();
  }
}
