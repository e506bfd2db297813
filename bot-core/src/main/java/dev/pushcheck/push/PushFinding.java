package dev.pushcheck.push;

import dev.pushcheck.check.Code;
import java.util.Locale;

/**
 * Everything a push check can find, in the order of fixing. The names are public interface; {@code
 * docs/checks.md} says when each is given.
 */
public enum PushFinding implements Code {
  ADDRESS_UNREADABLE(PushTopic.ADDRESS),
  ADDRESS_SCHEME_MISSING(PushTopic.ADDRESS),
  ADDRESS_IS_PLAYBACK(PushTopic.ADDRESS),
  ADDRESS_SCHEME_UNSUPPORTED(PushTopic.ADDRESS),
  ADDRESS_HTML_ESCAPED(PushTopic.ADDRESS),
  ADDRESS_PERCENT_ENCODED(PushTopic.ADDRESS),
  ADDRESS_HIDDEN_CHARACTERS(PushTopic.ADDRESS),
  ADDRESS_SRT_SEPARATOR(PushTopic.ADDRESS),
  ADDRESS_KEY_DOUBLED(PushTopic.ADDRESS),
  ADDRESS_OBS_FIELDS(PushTopic.ADDRESS),
  ADDRESS_PLACEHOLDER(PushTopic.ADDRESS),
  ADDRESS_QUESTION_MARK_REPEATED(PushTopic.ADDRESS),
  ADDRESS_EXTRA_SLASH(PushTopic.ADDRESS),
  ADDRESS_MISSING_APP(PushTopic.ADDRESS),
  ADDRESS_MISSING_STREAM(PushTopic.ADDRESS),
  ADDRESS_PARAMETER_MISSPELT(PushTopic.ADDRESS),
  ADDRESS_PARAMETER_CASE(PushTopic.ADDRESS),
  ADDRESS_PARAMETER_REPEATED(PushTopic.ADDRESS),
  ADDRESS_BARE_IP(PushTopic.ADDRESS),
  ADDRESS_UNUSUAL_CHARACTERS(PushTopic.ADDRESS),
  ADDRESS_UNUSUAL_PORT(PushTopic.ADDRESS),
  ADDRESS_OTHER_APP(PushTopic.ADDRESS),
  ACCOUNT_SUSPENDED(PushTopic.ACCOUNT),
  DOMAIN_DISABLED(PushTopic.DOMAIN),
  DOMAIN_IS_PLAYBACK(PushTopic.DOMAIN),
  DOMAIN_NOT_IN_ACCOUNT(PushTopic.DOMAIN),
  DOMAIN_WITHOUT_ICP(PushTopic.DOMAIN),
  DOMAIN_DOES_NOT_EXIST(PushTopic.CNAME),
  CNAME_MISSING(PushTopic.CNAME),
  CNAME_FLATTENED(PushTopic.CNAME),
  CNAME_TO_PLAYBACK(PushTopic.CNAME),
  CNAME_ELSEWHERE(PushTopic.CNAME),
  CNAME_DANGLING(PushTopic.CNAME),
  CNAME_LOOP(PushTopic.CNAME),
  CNAME_OTHER_TARGET(PushTopic.CNAME),
  DNS_FAILED(PushTopic.CNAME),
  TXTIME_MISSING(PushTopic.EXPIRY),
  TXTIME_MALFORMED(PushTopic.EXPIRY),
  TXTIME_MILLISECONDS(PushTopic.EXPIRY),
  TXTIME_EXPIRED(PushTopic.EXPIRY),
  TXTIME_IN_GRACE(PushTopic.EXPIRY),
  TXTIME_TOO_SHORT(PushTopic.EXPIRY),
  CLOCK_OFF(PushTopic.EXPIRY),
  TXSECRET_MISSING(PushTopic.SECRET),
  TXSECRET_MALFORMED(PushTopic.SECRET),
  TXSECRET_FOR_OTHER_STREAM(PushTopic.SECRET),
  TXSECRET_WITH_APP_NAME(PushTopic.SECRET),
  TXSECRET_OTHER_TXTIME_FORM(PushTopic.SECRET),
  TXSECRET_OTHER_TXTIME(PushTopic.SECRET),
  TXSECRET_PLAYBACK_KEY(PushTopic.SECRET),
  TXSECRET_OTHER_DOMAIN_KEY(PushTopic.SECRET),
  TXSECRET_WRONG_ORDER(PushTopic.SECRET),
  TXSECRET_MISMATCH(PushTopic.SECRET),
  TXSECRET_UPPERCASE(PushTopic.SECRET),
  TXSECRET_OTHER_TXTIME_CASE(PushTopic.SECRET),
  TXSECRET_KEY_UNKNOWN(PushTopic.SECRET),
  STREAM_BANNED(PushTopic.STREAM),
  STREAM_ACTIVE(PushTopic.STREAM),
  INGEST_PRIVATE_ADDRESS(PushTopic.INGEST),
  INGEST_FAKE_ADDRESS(PushTopic.INGEST),
  INGEST_REFUSED(PushTopic.INGEST),
  INGEST_TIMEOUT(PushTopic.INGEST),
  INGEST_NOT_RTMP(PushTopic.INGEST),
  INGEST_NOT_SRT(PushTopic.INGEST),
  INGEST_CONNECT_REJECTED(PushTopic.INGEST),
  INGEST_CERTIFICATE(PushTopic.INGEST),
  INGEST_BLOCKED_FROM_HERE(PushTopic.INGEST),
  INGEST_NO_IPV6_HERE(PushTopic.INGEST),
  INGEST_NOT_PROBED(PushTopic.INGEST),
  REFUSED_RECENTLY(PushTopic.HISTORY);

  private final PushTopic topic;

  PushFinding(PushTopic topic) {
    this.topic = topic;
  }

  @Override
  public boolean inUse() {
    return this == STREAM_ACTIVE;
  }

  /** The check that gives it. */
  public PushTopic topic() {
    return topic;
  }

  @Override
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  @Override
  @SuppressWarnings("EnumOrdinal") // the order of declaration is the order of fixing
  public int rank() {
    return ordinal();
  }
}
