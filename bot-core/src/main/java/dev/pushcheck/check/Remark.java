package dev.pushcheck.check;

/**
 * Something worth saying beside a result that changes nothing about it.
 *
 * @param id the key of its text, such as {@code signed-with-backup-key}
 * @param facts for its text
 */
public record Remark(String id, Facts facts) {
  /** A remark that needs no facts. */
  public static Remark of(String id) {
    return new Remark(id, Facts.NONE);
  }
}
