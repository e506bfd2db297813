package dev.pushcheck.interruption;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds the cause that a code or a text of Tencent's means. Any input has an answer; what is not
 * recognised is {@link InterruptionCause#UNKNOWN}, so keep the raw text beside the cause.
 * Immutable.
 */
public final class InterruptionCauses {
  private static final int FEWEST_WORDS = 2;

  private final Map<InterruptionCode, InterruptionCause> byCode = new HashMap<>();

  /** By normalised wording, the longest first. */
  private final Map<String, InterruptionCause> byWording;

  private final List<KeywordRule> rules = CauseKeywords.rules();

  /** The catalogue. */
  public InterruptionCauses() {
    Map<String, InterruptionCause> wordings = new HashMap<>();
    for (InterruptionCause cause : InterruptionCause.values()) {
      cause.codes().forEach(code -> byCode.put(code, cause));
    }
    VendorWordings.byCause()
        .forEach((cause, texts) -> texts.forEach(text -> wordings.put(Normalised.of(text), cause)));
    byWording = new LinkedHashMap<>();
    wordings.keySet().stream()
        .sorted(Comparator.comparingInt(String::length).reversed())
        .forEach(wording -> byWording.put(wording, wordings.get(wording)));
  }

  /**
   * The cause of a code.
   *
   * @param errcode the first part
   * @param subErrcode the second part; 0 where there is none, as in a callback
   */
  public InterruptionCause ofCode(int errcode, int subErrcode) {
    return documented(new InterruptionCode(errcode, subErrcode)).orElse(InterruptionCause.UNKNOWN);
  }

  /**
   * The cause that a callback names: its code, and where that leaves several open, its text.
   *
   * @param errcode as in {@code errcode}
   * @param message as in {@code errmsg}
   */
  public InterruptionCause ofCallback(int errcode, String message) {
    InterruptionCause byCode = ofCode(errcode, 0);
    return byCode.isOpen()
        ? find(message).filter(cause -> cause != InterruptionCause.UNKNOWN).orElse(byCode)
        : byCode;
  }

  /** The cause that a text means, such as {@code StopReason} of a look-up. */
  public InterruptionCause match(String stopReason) {
    return find(stopReason).orElse(InterruptionCause.UNKNOWN);
  }

  /** The same, but empty where nothing is recognised. */
  Optional<InterruptionCause> find(String text) {
    return byWording(text).or(() -> byKeywords(text));
  }

  /** By one of Tencent's wordings, whole or within the text, or by a code within it. */
  Optional<InterruptionCause> byWording(String text) {
    String words = Normalised.of(text);
    InterruptionCause exact = byWording.get(words);
    if (exact != null) {
      return Optional.of(exact);
    }
    return CodesInText.certain(text).flatMap(this::documented).or(() -> containedIn(words));
  }

  /** By words that give it away. */
  Optional<InterruptionCause> byKeywords(String text) {
    String padded = padded(Normalised.of(text));
    return rules.stream().filter(rule -> rule.holds(padded)).map(KeywordRule::cause).findFirst();
  }

  /** The cause of a code that Tencent's table has. */
  Optional<InterruptionCause> documented(InterruptionCode code) {
    return Optional.ofNullable(byCode.get(code));
  }

  private Optional<InterruptionCause> containedIn(String words) {
    String padded = padded(words);
    return byWording.entrySet().stream()
        .filter(wording -> wording.getValue() != InterruptionCause.UNKNOWN)
        .filter(wording -> wording.getKey().split(" ", -1).length >= FEWEST_WORDS)
        .filter(wording -> padded.contains(padded(wording.getKey())))
        .map(Map.Entry::getValue)
        .findFirst();
  }

  private static String padded(String words) {
    return " " + words + " ";
  }
}
