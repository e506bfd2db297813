package dev.pushcheck.css;

import dev.pushcheck.css.CssDomain.Kind;
import java.util.Optional;

/**
 * Reads domains: {@code DomainInfo} of https://www.tencentcloud.com/document/product/267/35187
 * (read 2026-11-22).
 */
final class DomainAnswers {
  private static final long PUSH = 0;
  private static final long ON = 1;

  private DomainAnswers() {}

  /** Empty if the fields do not tell what kind of domain it is, or whether it is switched on. */
  static Optional<CssDomain> read(Fields info) {
    Optional<String> name = info.text("Name");
    Optional<Long> type = info.number("Type");
    Optional<Long> status = info.number("Status");
    if (name.isEmpty() || type.isEmpty() || status.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new CssDomain(
            StreamFields.lowerCase(name.get()),
            type.get() == PUSH ? Kind.PUSH : Kind.PLAYBACK,
            status.get() == ON,
            Optional.empty(),
            target(info, "TargetDomain"),
            target(info, "CurrentCName")));
  }

  /**
   * What is known of a domain of which the vendor says no more than that it has no filing. That it
   * is a push domain and switched on is not told; everybody else asks in vain until it is filed.
   */
  static CssDomain notFiled(String name) {
    return new CssDomain(
        StreamFields.lowerCase(name),
        Kind.PUSH,
        true,
        Optional.of(false),
        Optional.empty(),
        Optional.empty());
  }

  private static Optional<String> target(Fields info, String name) {
    return info.text(name)
        .map(target -> target.endsWith(".") ? target.substring(0, target.length() - 1) : target)
        .filter(target -> !target.isEmpty())
        .map(StreamFields::lowerCase);
  }
}
