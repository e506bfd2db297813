package dev.pushcheck.push;

import dev.pushcheck.settings.Secret;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.Random;

/** Makes well-formed, signed addresses of all protocols, different ones for different seeds. */
final class AddressGenerator {
  private static final String LETTERS = "abcdefghijklmnopqrstuvwxyz";
  private static final String NAME = LETTERS + LETTERS.toUpperCase(Locale.ROOT) + "0123456789._-";
  private static final List<String> OWN_NAMES =
      List.of("bizid", "time", "secret", "token", "record", "back", "note", "t", "from");
  private static final List<String> OWN_VALUES =
      List.of(
          "1",
          "",
          "a.b~c_d",
          "https%3A%2F%2Fx.example%2Fy%3Fa%3D1%26b%3D2",
          "https://x.example/y?a=b",
          "%E6%88%BF",
          "50%25",
          "a+b",
          "(c)",
          "{\"d\":1}");
  private static final List<String> OPTIONS = List.of("latency", "mode", "passphrase", "pkt_size");

  private final Random random;

  AddressGenerator(long seed) {
    this.random = new Random(seed);
  }

  GeneratedAddress next() {
    return next(pick(List.of(Protocol.values())));
  }

  GeneratedAddress next(Protocol protocol) {
    String domain = host();
    String stream = name(1 + random.nextInt(60));
    String time = time();
    String algorithm = random.nextInt(4) == 0 ? "SHA-256" : "MD5";
    String key = name(8 + random.nextInt(25));
    String signature = SignedRuns.digest(algorithm, key + stream + time);
    boolean srt = protocol == Protocol.SRT;
    PushUrl url =
        new PushUrl(
            protocol,
            srt && random.nextBoolean() ? host() : domain,
            port(protocol),
            domain,
            random.nextBoolean() ? "live" : name(1 + random.nextInt(30)),
            stream,
            parameters(signature, time, srt),
            srt ? options() : List.of());
    return new GeneratedAddress(url, algorithm, key, name(20), random.nextBoolean());
  }

  private List<PushUrl.Parameter> parameters(String signature, String time, boolean srt) {
    List<PushUrl.Parameter> parameters = new ArrayList<>();
    parameters.add(new PushUrl.Parameter(PushUrl.TX_SECRET, Secret.of(signature)));
    parameters.add(new PushUrl.Parameter(PushUrl.TX_TIME, Secret.of(time)));
    List<String> names = new ArrayList<>(OWN_NAMES);
    Collections.shuffle(names, random);
    for (String name : names.subList(0, Math.max(0, random.nextInt(5) - 2))) {
      String value = pick(OWN_VALUES);
      parameters.add(
          new PushUrl.Parameter(name, Secret.of(srt ? value.replaceAll("[,\"]", "") : value)));
    }
    Collections.shuffle(parameters, random);
    return parameters;
  }

  private List<PushUrl.Parameter> options() {
    return OPTIONS.stream()
        .filter(name -> random.nextInt(4) == 0)
        .map(name -> new PushUrl.Parameter(name, Secret.of(name(1 + random.nextInt(12)))))
        .toList();
  }

  private String time() {
    Duration left = SignedRuns.SESSION.plusSeconds(random.nextInt(29 * 86_400 - 15_000));
    Instant expires = SignedRuns.NOW.plus(left);
    String hex = SignedRuns.hex(expires);
    return switch (random.nextInt(4)) {
      case 0 -> hex.toLowerCase(Locale.ROOT);
      case 1 -> Long.toString(expires.getEpochSecond());
      default -> hex;
    };
  }

  private OptionalInt port(Protocol protocol) {
    return switch (protocol) {
      case RTMP -> pick(List.of(OptionalInt.empty(), OptionalInt.of(1935), OptionalInt.of(443)));
      case RTMPS -> pick(List.of(OptionalInt.empty(), OptionalInt.of(443), OptionalInt.of(8443)));
      case SRT -> OptionalInt.of(9000 + random.nextInt(2));
      case RTMP_OVER_SRT -> OptionalInt.of(3570);
      case WEBRTC -> OptionalInt.empty();
    };
  }

  private String host() {
    StringBuilder host = new StringBuilder();
    for (int labels = 1 + random.nextInt(3); labels > 0; labels--) {
      host.append(word(1 + random.nextInt(10))).append(random.nextInt(100)).append('.');
    }
    return host.append(pick(List.of("com", "example.net", "push.tlivecloud.com"))).toString();
  }

  /** Begins and ends with a letter, so that nothing at its edges has a meaning of its own. */
  private String name(int length) {
    StringBuilder name = new StringBuilder(word(1));
    while (name.length() < length) {
      name.append(NAME.charAt(random.nextInt(NAME.length())));
    }
    return name.append(word(1)).toString();
  }

  private String word(int length) {
    StringBuilder word = new StringBuilder();
    while (word.length() < length) {
      word.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
    }
    return word.toString();
  }

  private <T> T pick(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }
}
