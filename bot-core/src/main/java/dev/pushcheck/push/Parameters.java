package dev.pushcheck.push;

import dev.pushcheck.check.Facts;
import dev.pushcheck.settings.Secret;
import dev.pushcheck.settings.Spelling;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The parameters of an address, names of ours that are plainly meant put right.
 *
 * @param list in order
 * @param slips what is wrong
 */
record Parameters(List<PushUrl.Parameter> list, List<Slip> slips) {
  private static final List<String> OURS = List.of(PushUrl.TX_SECRET, PushUrl.TX_TIME);
  private static final int MOST_TYPOS = 2;
  private static final int LONGEST_TYPO = 24;
  private static final int SHORTEST_TIME = 7;
  private static final Pattern MARKS = Pattern.compile("[^a-z]");

  /** A signature, perhaps cut off. */
  private static final Pattern DIGEST = Pattern.compile("[0-9A-Za-z]{16,}+");

  /**
   * Reads parameters.
   *
   * @param separator what stands between two
   */
  static Parameters read(String text, String separator) {
    List<PushUrl.Parameter> written = new ArrayList<>();
    for (String part : text.isEmpty() ? new String[0] : text.split(separator, -1)) {
      int equals = part.indexOf('=');
      if (!part.isEmpty()) {
        String name = equals < 0 ? part : part.substring(0, equals);
        String value = equals < 0 ? "" : part.substring(equals + 1);
        written.add(new PushUrl.Parameter(name, Secret.of(value)));
      }
    }
    return corrected(written);
  }

  private static Parameters corrected(List<PushUrl.Parameter> written) {
    List<PushUrl.Parameter> list = new ArrayList<>(written);
    List<Slip> slips = new ArrayList<>();
    for (String ours : OURS) {
      if (list.stream().noneMatch(parameter -> parameter.name().equals(ours))) {
        correct(list, ours, slips);
      }
      PushTopic topic = ours.equals(PushUrl.TX_TIME) ? PushTopic.EXPIRY : PushTopic.SECRET;
      if (list.stream().filter(p -> p.name().equals(ours)).count() > 1) {
        slips.add(
            Slip.failed(
                PushFinding.ADDRESS_PARAMETER_REPEATED,
                Facts.of("parameter", ours),
                topic,
                PushTopic.SECRET));
      }
      if (list.stream()
          .anyMatch(p -> p.name().equals(ours) && Placeholders.in(p.value().reveal()))) {
        slips.add(
            Slip.failed(
                PushFinding.ADDRESS_PLACEHOLDER, Facts.of("part", ours), topic, PushTopic.SECRET));
      }
    }
    return new Parameters(list, slips);
  }

  private static void correct(List<PushUrl.Parameter> list, String ours, List<Slip> slips) {
    for (int i = 0; i < list.size(); i++) {
      PushUrl.Parameter parameter = list.get(i);
      boolean onlyCase = parameter.name().equalsIgnoreCase(ours);
      if (onlyCase || isTypo(parameter, ours)) {
        Facts facts =
            Facts.of("written", ShownName.ofParameter(parameter.name())).and("parameter", ours);
        slips.add(
            onlyCase
                ? Slip.warning(PushFinding.ADDRESS_PARAMETER_CASE, facts)
                : Slip.failed(PushFinding.ADDRESS_PARAMETER_MISSPELT, facts));
        list.set(i, new PushUrl.Parameter(ours, parameter.value()));
        return;
      }
    }
  }

  /**
   * Near enough to be meant, and not a name of the customer's own: these may be near to ours too,
   * but what they hold looks otherwise.
   */
  private static boolean isTypo(PushUrl.Parameter parameter, String ours) {
    String name = parameter.name();
    if (name.length() > LONGEST_TYPO || OURS.contains(name)) {
      return false;
    }
    String plain = MARKS.matcher(name.toLowerCase(Locale.ROOT)).replaceAll("");
    return plain.startsWith("t")
        && plain.length() >= ours.length() - 1
        && Spelling.distance(plain, ours.toLowerCase(Locale.ROOT)) <= MOST_TYPOS
        && looksLike(parameter.value().reveal(), ours);
  }

  private static boolean looksLike(String value, String ours) {
    return Placeholders.in(value)
        || (ours.equals(PushUrl.TX_TIME)
            ? !(TxTime.read(value) instanceof TxTime.NoNumber) && value.length() >= SHORTEST_TIME
            : DIGEST.matcher(value).matches());
  }
}
