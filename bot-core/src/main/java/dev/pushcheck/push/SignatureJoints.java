package dev.pushcheck.push;

import dev.pushcheck.check.Facts;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where the parameters of the signature are joined to what stands before them. With another mark
 * than {@code ?} or {@code &}, or with none, the server takes them for a part of the stream name or
 * of another value; so they are put right, which also keeps the signature out of names.
 */
final class SignatureJoints {
  private static final Pattern JOINT =
      Pattern.compile("([#;,|:+&\\\\]?)(tx_?(?:secret|time))=", Pattern.CASE_INSENSITIVE);

  private final String tail;
  private final StringBuilder mended = new StringBuilder();

  /** By name in lower case, whether the parameter stands somewhere as it should. */
  private final Map<String, Boolean> joined = new HashMap<>();

  private boolean inParameters;

  private SignatureJoints(String tail) {
    this.tail = tail;
  }

  /**
   * Mends path and parameters.
   *
   * @param tail what follows the host
   * @param slips gets what is wrong
   */
  static String mend(String tail, List<Slip> slips) {
    return new SignatureJoints(tail).mendAll(slips);
  }

  private String mendAll(List<Slip> slips) {
    Matcher joint = JOINT.matcher(tail);
    int done = 0;
    while (joint.find()) {
      inParameters |= tail.substring(done, joint.start()).indexOf('?') >= 0;
      mended.append(tail, done, joint.start());
      done = joint.start();
      if (isWrong(joint, inParameters ? "&" : "?")) {
        if (!inParameters) {
          mendFirst(slips);
        }
        mend(joint, inParameters ? "&" : "?", slips);
        done = joint.end();
        inParameters = true;
      }
    }
    return mended.append(tail, done, tail.length()).toString();
  }

  /** Parameters of the customer's own may stand between the stream and ours. */
  private void mendFirst(List<Slip> slips) {
    int first = mended.indexOf("&");
    int equals = first < 0 ? -1 : mended.indexOf("=", first);
    if (equals > 0) {
      report("&", ShownName.ofParameter(mended.substring(first + 1, equals)), "?", slips);
      mended.setCharAt(first, '?');
      inParameters = true;
    }
  }

  private void mend(Matcher joint, String right, List<Slip> slips) {
    boolean first = mended.length() > 0 && mended.charAt(mended.length() - 1) == '/';
    if (!first && !joint.group(1).equals(right)) {
      report(joint.group(1), joint.group(2), right, slips);
    }
    mended.append(right).append(joint.group(2)).append('=');
    joined.put(lower(joint.group(2)), true);
  }

  private static void report(String written, String name, String right, List<Slip> slips) {
    Facts facts = Facts.of("written", written + name).and("parameter", right + name);
    slips.add(Slip.failed(PushFinding.ADDRESS_PARAMETER_MISSPELT, facts));
  }

  private boolean isWrong(Matcher joint, String right) {
    if (joint.group(1).equals(right) || joint.start() == 0) {
      return false;
    }
    char before = tail.charAt(joint.start() - 1);
    boolean inItsPlace =
        joint.group(1).isEmpty()
            && (before == '?' || before == '=' || (inParameters && before == '/'));
    return !inItsPlace
        && !joined.computeIfAbsent(lower(joint.group(2)), this::isJoinedElsewhere)
        && (!inParameters || isInValue());
  }

  /** Whether what stands before is a value; else the name is only longer than ours. */
  private boolean isInValue() {
    int start = Math.max(mended.lastIndexOf("&"), mended.lastIndexOf("?"));
    return mended.indexOf("=", start + 1) >= 0;
  }

  private boolean isJoinedElsewhere(String name) {
    String parameters = lower(tail.substring(Math.max(0, tail.indexOf('?'))));
    return parameters.startsWith("?" + name + "=")
        || (parameters.startsWith("?") && parameters.contains("&" + name + "="));
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }
}
