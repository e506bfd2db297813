package dev.pushcheck.push;

import dev.pushcheck.check.Facts;
import dev.pushcheck.settings.Secret;
import dev.pushcheck.settings.Spelling;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * The parameters of an address, names of ours that are plainly meant put right.
 *
 * @param list in order
 * @param slips what is wrong
 */
record Parameters(List<PushUrl.Parameter> list, List<Slip> slips) {
  private static final List<String> OURS = List.of(PushUrl.TX_SECRET, PushUrl.TX_TIME);
  private static final int MOST_TYPOS = 2;

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
      String name = list.get(i).name();
      boolean onlyCase = name.equalsIgnoreCase(ours);
      if (onlyCase || isTypo(name, ours)) {
        Facts facts = Facts.of("written", name).and("parameter", ours);
        slips.add(
            onlyCase
                ? Slip.warning(PushFinding.ADDRESS_PARAMETER_CASE, facts)
                : Slip.failed(PushFinding.ADDRESS_PARAMETER_MISSPELT, facts));
        list.set(i, new PushUrl.Parameter(ours, list.get(i).value()));
        return;
      }
    }
  }

  /** Near enough to be meant, and not so short that it may be a name of the customer's own. */
  private static boolean isTypo(String name, String ours) {
    String plain = name.toLowerCase(Locale.ROOT).replaceAll("[_. -]", "");
    return plain.startsWith("t")
        && plain.length() >= ours.length() - 1
        && plain.length() <= ours.length() + MOST_TYPOS
        && Arrays.stream(OURS.toArray(String[]::new)).noneMatch(o -> o.equals(name))
        && Spelling.distance(plain, ours.toLowerCase(Locale.ROOT)) <= MOST_TYPOS;
  }
}
