package dev.pushcheck.push;

import dev.pushcheck.check.Facts;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Something else than the address says that may have been signed.
 *
 * @param code the slip it would be
 * @param name in place of the stream name
 * @param txTime in place of txTime
 * @param facts what to tell if it was this
 */
record SignatureSuspect(PushFinding code, String name, String txTime, Facts facts) {
  private static final List<String> EXTENSIONS = List.of(".flv", ".m3u8", ".mp4", ".ts");
  private static final int MOST_LETTERS_FLIPPED = 64;

  /** All suspects for an address, the most frequent slips first. */
  static List<SignatureSuspect> of(PushUrl url, String txTime) {
    List<SignatureSuspect> suspects = new ArrayList<>();
    for (String name : otherNames(url)) {
      suspects.add(named(PushFinding.TXSECRET_FOR_OTHER_STREAM, name, txTime, url));
    }
    for (String name : namesWithApp(url)) {
      suspects.add(named(PushFinding.TXSECRET_WITH_APP_NAME, name, txTime, url));
    }
    for (String form : otherForms(txTime)) {
      suspects.add(
          new SignatureSuspect(
              PushFinding.TXSECRET_OTHER_TXTIME_FORM,
              url.stream(),
              form,
              Facts.of("signedTxTime", form).and("txTime", txTime)));
    }
    return suspects;
  }

  private static SignatureSuspect named(PushFinding code, String name, String txTime, PushUrl url) {
    return new SignatureSuspect(
        code, name, txTime, Facts.of("signedFor", shown(name, url.stream())));
  }

  /** Parameters of the customer's own may hold secrets, so they are left out. */
  private static String shown(String name, String stream) {
    if (!ShownName.of(stream).equals(stream)) {
      return ShownName.of(name);
    }
    return name.startsWith(stream + "?") ? stream + "?…" : name;
  }

  private static Set<String> otherNames(PushUrl url) {
    String name = url.stream();
    Set<String> names = new LinkedHashSet<>();
    names.add(name.toLowerCase(Locale.ROOT));
    names.add(name.toUpperCase(Locale.ROOT));
    for (int i = 0; i < Math.min(name.length(), MOST_LETTERS_FLIPPED); i++) {
      names.add(name.substring(0, i) + flipped(name.charAt(i)) + name.substring(i + 1));
    }
    names.addAll(List.of(" " + name, name + " ", name + "\n", "/" + name, name + "/"));
    for (String extension : EXTENSIONS) {
      names.add(name + extension);
    }
    if (name.lastIndexOf('.') > 0) {
      names.add(name.substring(0, name.lastIndexOf('.')));
    }
    names.add(name.replace('-', '_'));
    names.add(name.replace('_', '-'));
    names.add(URLEncoder.encode(name, StandardCharsets.UTF_8));
    names.add(decoded(name));
    names.add(name + "?");
    names.add(name + "?" + ownParameters(url));
    names.remove(name);
    return names;
  }

  private static Set<String> namesWithApp(PushUrl url) {
    String inApp = url.app() + "/" + url.stream();
    return new LinkedHashSet<>(
        List.of(
            inApp,
            "/" + inApp,
            url.domain() + "/" + inApp,
            url.app() + url.stream(),
            url.domain() + "/" + url.stream(),
            url.domain() + url.stream()));
  }

  private static Set<String> otherForms(String txTime) {
    TxTime read = TxTime.read(txTime);
    long millis =
        read instanceof TxTime.Seconds seconds
            ? seconds.expires().toEpochMilli()
            : read instanceof TxTime.Milliseconds milliseconds
                ? milliseconds.meant().toEpochMilli()
                : 0;
    Set<String> forms = new LinkedHashSet<>();
    for (long number : millis == 0 ? new long[0] : new long[] {millis / 1000, millis}) {
      String hex = TxTime.hex(number);
      forms.addAll(List.of(hex, hex.toLowerCase(Locale.ROOT), "0x" + hex.toLowerCase(Locale.ROOT)));
      forms.add(Long.toString(number));
    }
    forms.remove(txTime);
    return forms;
  }

  private static char flipped(char letter) {
    return Character.isUpperCase(letter)
        ? Character.toLowerCase(letter)
        : Character.toUpperCase(letter);
  }

  private static String decoded(String name) {
    try {
      return URLDecoder.decode(name, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return name;
    }
  }

  private static String ownParameters(PushUrl url) {
    return url.parameters().stream()
        .filter(p -> !p.name().equals(PushUrl.TX_SECRET) && !p.name().equals(PushUrl.TX_TIME))
        .map(p -> p.name() + "=" + p.value().reveal())
        .collect(Collectors.joining("&"));
  }
}
