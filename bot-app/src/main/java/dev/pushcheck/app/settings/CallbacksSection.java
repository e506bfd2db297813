package dev.pushcheck.app.settings;

import dev.pushcheck.css.CallbackSettings;
import dev.pushcheck.css.CallbackSettings.Unsigned;
import dev.pushcheck.settings.Secret;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** {@code callbacks:}. */
final class CallbacksSection {
  private static final int RANDOM_BYTES = 16;
  private static final SecureRandom RANDOM = new SecureRandom();

  /** What a browser or a proxy would not write in another way. */
  private static final Predicate<String> PATH =
      Pattern.compile("(?:/(?!\\.)[A-Za-z0-9._~-]++)*?/[A-Za-z0-9_-]{16,200}").asMatchPredicate();

  /** So many different characters that nobody has just typed them. */
  private static final int FEWEST_DIFFERENT = 6;

  private CallbacksSection() {}

  /** Its example of a path is another one each time, and may be taken as it is. */
  static Keys keys() {
    return Keys.of("path: " + randomPath(), "key: \"${CALLBACK_KEY}\"", "allowUnsigned: false");
  }

  /** Empty without a path, which is a problem then. */
  static Optional<CallbackSettings> read(SettingsMap map) {
    Optional<Secret> path = map.requireSecret("path");
    if (path.map(Secret::reveal)
        .filter(Predicate.not(CallbacksSection::isUnguessable))
        .isPresent()) {
      map.node("path")
          .problem(
              "expected a path whose last part is 16 to 200 random letters, digits, hyphens and"
                  + " underscores");
    }
    Unsigned unsigned =
        map.find("allowUnsigned", ValueForms.FLAG).orElse(false)
            ? Unsigned.ALLOWED
            : Unsigned.REFUSED;
    Optional<Secret> key =
        unsigned == Unsigned.ALLOWED ? map.secret("key") : map.requireSecret("key");
    return path.map(known -> new CallbackSettings(known, key, unsigned));
  }

  private static boolean isUnguessable(String path) {
    String last = path.substring(path.lastIndexOf('/') + 1);
    return PATH.test(path) && last.chars().distinct().count() >= FEWEST_DIFFERENT;
  }

  private static String randomPath() {
    byte[] bytes = new byte[RANDOM_BYTES];
    RANDOM.nextBytes(bytes);
    return "/callbacks/" + HexFormat.of().formatHex(bytes);
  }
}
