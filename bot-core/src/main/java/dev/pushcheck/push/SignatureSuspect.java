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
  private static final int LONGEST_NAME = 512;

  /** All suspects for an address, the most frequent slips first. */
  static List<SignatureSuspect> of(PushUrl url, String txTime) {
    if (url.stream().length() > LONGEST_NAME) {
      return List.of();
    }
    List<SignatureSuspect> suspects = new ArrayList<>();
    for (String name : otherNames(url)) {
      suspects.add(named(PushFinding.TXSECRET_FOR_OTHER_STREAM, name, txTime));
    }
    for (String name : namesWithApp(url)) {
      suspects.add(named(PushFinding.TXSECRET_WITH_APP_NAME, name, txTime));
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

  private static SignatureSuspect named(PushFinding code, String name, String txTime) {
    return new SignatureSuspect(code, name, txTime, Facts.of("signedFor", name));
  }

  private static Set<String> otherNames(PushUrl url) {
    String name = url.stream();
    Set<String> names = new LinkedHashSet<>();
    names.add(name.toLowerCase(Locale.ROOT));
    names.add(name.toUpperCase(Locale.ROOT));
    for (int i = 0; i < Math.min(name.length(), MOST_LETTERS_FLIPPED); i++) {
      names.add(name.substring(0, i) + flipped(name.charAt(i)) + name.substring(i + 1));
    }
    names.addAll(List.of(" " + name, name + " ", "/" + name, name + "/"));
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
    Set<String> forms = new LinkedHashSet<>();
    if (TxTime.read(txTime) instanceof TxTime.Seconds seconds) {
      long time = seconds.expires().getEpochSecond();
      forms.add(TxTime.hex(time));
      forms.add(TxTime.hex(time).toLowerCase(Locale.ROOT));
      forms.add(Long.toString(time));
      forms.add("0x" + Long.toHexString(time));
      forms.add(Long.toString(time * 1000));
      forms.add(TxTime.hex(time * 1000));
      forms.add(TxTime.hex(time * 1000).toLowerCase(Locale.ROOT));
      forms.remove(txTime);
    }
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
