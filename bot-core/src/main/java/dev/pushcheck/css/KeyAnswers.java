package dev.pushcheck.css;

import dev.pushcheck.settings.Secret;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Reads authentication keys: {@code PushAuthKeyInfo} of
 * https://www.tencentcloud.com/document/product/267/30771 and {@code PlayAuthKeyInfo} of
 * .../267/30772 (read 2026-11-22).
 */
final class KeyAnswers {
  private static final String ENABLE = "Enable";
  private static final long ON = 1;

  private KeyAnswers() {}

  /** Whether the fields tell if authentication is on: without that, no keys tell anything. */
  static boolean isWhole(Fields info) {
    return info.number(ENABLE).isPresent();
  }

  static PushAuthentication push(Fields info) {
    return new PushAuthentication(
        isOn(info),
        key(info, "MasterAuthKey"),
        key(info, "BackupAuthKey"),
        Duration.ofSeconds(info.number("AuthDelta").filter(seconds -> seconds > 0).orElse(0L)));
  }

  static List<Secret> playback(Fields info) {
    return isOn(info)
        ? Stream.of("AuthKey", "AuthBackKey").flatMap(name -> key(info, name).stream()).toList()
        : List.of();
  }

  private static boolean isOn(Fields info) {
    return info.number(ENABLE).orElse(0L) == ON;
  }

  private static Optional<Secret> key(Fields info, String name) {
    return info.text(name).map(Secret::of);
  }
}
