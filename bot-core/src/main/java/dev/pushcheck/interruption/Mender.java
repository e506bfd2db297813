package dev.pushcheck.interruption;

import dev.pushcheck.text.Texts;
import java.util.Locale;

/** Who can do something about a cause. */
public enum Mender {
  /** Whoever sits at the encoder. */
  HOST,
  /** Whoever looks after streams, domains and addresses. */
  OPERATOR,
  /** Whoever owns the account: bills, services, contracts. */
  OWNER,
  /** Only Tencent: open a ticket. */
  TENCENT;

  /** The public name. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** In a few words of the reader's language. */
  public String label(Texts texts) {
    return texts.label("mender." + id());
  }
}
