package dev.pushcheck.interruption;

import java.util.ArrayList;
import java.util.List;

/**
 * Tencent's number for a cause: {@code errcode} and {@code sub_errcode} of <a
 * href="https://www.tencentcloud.com/document/product/267/31083">Stream Interruption Records</a>,
 * read 2026-11-22. Written {@code 18/503}, or {@code 12} where there is no second part.
 *
 * @param errcode the first part, from 0
 * @param subErrcode the second part; 0 if there is none
 */
public record InterruptionCode(int errcode, int subErrcode)
    implements Comparable<InterruptionCode> {
  /** A code without a second part. */
  public static InterruptionCode of(int errcode) {
    return new InterruptionCode(errcode, 0);
  }

  /** Reads a list such as {@code "5, 9, 25-32, 18/100-104"}. */
  static List<InterruptionCode> list(String written) {
    List<InterruptionCode> codes = new ArrayList<>();
    for (String item : written.split(",", -1)) {
      int slash = item.indexOf('/');
      String range = item.substring(slash + 1).strip();
      int dash = range.indexOf('-');
      int from = Integer.parseInt(dash < 0 ? range : range.substring(0, dash));
      int to = Integer.parseInt(range.substring(dash + 1));
      for (int number = from; number <= to; number++) {
        codes.add(
            slash < 0
                ? of(number)
                : new InterruptionCode(Integer.parseInt(item.substring(0, slash).strip()), number));
      }
    }
    return List.copyOf(codes);
  }

  @Override
  public int compareTo(InterruptionCode other) {
    return errcode == other.errcode
        ? Integer.compare(subErrcode, other.subErrcode)
        : Integer.compare(errcode, other.errcode);
  }

  @Override
  public String toString() {
    return subErrcode == 0 ? Integer.toString(errcode) : errcode + "/" + subErrcode;
  }
}
