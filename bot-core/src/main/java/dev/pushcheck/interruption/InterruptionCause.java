package dev.pushcheck.interruption;

import static dev.pushcheck.interruption.CauseClass.ACCOUNT;
import static dev.pushcheck.interruption.CauseClass.AUTHORISATION;
import static dev.pushcheck.interruption.CauseClass.ENCODER;
import static dev.pushcheck.interruption.CauseClass.ENDED;
import static dev.pushcheck.interruption.CauseClass.LOST;
import static dev.pushcheck.interruption.CauseClass.NETWORK;
import static dev.pushcheck.interruption.CauseClass.PLATFORM;
import static dev.pushcheck.interruption.CauseClass.TAKEN_OVER;
import static dev.pushcheck.interruption.Mender.HOST;
import static dev.pushcheck.interruption.Mender.OWNER;
import static dev.pushcheck.interruption.Mender.TENCENT;

import dev.pushcheck.text.Texts;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Why a push was refused or broke off, by <a
 * href="https://www.tencentcloud.com/document/product/267/31083">Tencent's table</a> (read
 * 2026-11-22). The names are public interface. Class and mender are ours; the table gives neither.
 */
public enum InterruptionCause {
  /**
   * The encoder ended the push. Tencent has one text for this and for {@link #CLIENT_VANISHED}, so
   * a text without a code always means this one.
   */
  CLIENT_STOPPED(ENDED, HOST, "1, 2"),
  CLIENT_VANISHED(LOST, HOST, "3, 4, 35"),
  PUSH_NETWORK_ERROR(NETWORK, HOST, "12-17"),
  NO_DATA(ENCODER, HOST, "8, 20"),
  RTMP_CONTENT_BAD(ENCODER, HOST, "6, 23"),
  RTMP_FRAME_TOO_LARGE(ENCODER, HOST, "7"),
  RTMP_AMF_BAD(ENCODER, HOST, "33"),
  PUSH_FRAME_TOO_LARGE(ENCODER, HOST, "39"),
  TXSECRET_WRONG(AUTHORISATION, Mender.OPERATOR, "18/503"),
  TXSECRET_NOT_SENT(AUTHORISATION, Mender.OPERATOR, "18/502"),
  TXTIME_PASSED(AUTHORISATION, Mender.OPERATOR, "18/501"),
  TXTIME_NOT_SENT(AUTHORISATION, Mender.OPERATOR, "18/500"),
  THIRD_PARTY_REFUSED(AUTHORISATION, Mender.OPERATOR, "19"),
  IP_BLOCKED(AUTHORISATION, Mender.OPERATOR, "18/400"),
  IP_NOT_ALLOWED(AUTHORISATION, Mender.OPERATOR, "18/401"),
  PUSH_TO_IP(AUTHORISATION, Mender.OPERATOR, "18/300"),
  PUSH_DOMAIN_UNKNOWN(AUTHORISATION, Mender.OPERATOR, "18/301"),
  PUSH_DOMAIN_INVALID(AUTHORISATION, Mender.OPERATOR, "18/302"),
  PUSH_DOMAIN_DISABLED(AUTHORISATION, Mender.OPERATOR, "18/303"),
  PUSH_APP_DISABLED(AUTHORISATION, Mender.OPERATOR, "18/304"),
  CHANNEL_MISSING(AUTHORISATION, Mender.OPERATOR, "18/306"),
  CHANNEL_CLOSED(AUTHORISATION, Mender.OPERATOR, "18/307"),
  STREAM_NAME_CHARACTERS(AUTHORISATION, Mender.OPERATOR, "18/308"),
  APP_NAME_CHARACTERS(AUTHORISATION, Mender.OPERATOR, "18/309"),
  /** All that a callback says of a refusal, for it has no second part of the code. */
  PUSH_REFUSED(AUTHORISATION, Mender.OPERATOR, "18"),
  ADDRESS_IN_USE(TAKEN_OVER, HOST, "18/601"),
  LOWER_PRIORITY(TAKEN_OVER, Mender.OPERATOR, "18/602"),
  REPLACED_BY_NEW_PUSH(TAKEN_OVER, HOST, "21/102"),
  REPLACED_WHILE_SILENT(TAKEN_OVER, HOST, "21/103"),
  STOPPED_BY_REQUEST(CauseClass.OPERATOR, Mender.OPERATOR, "21/100"),
  BANNED_BY_REQUEST(CauseClass.OPERATOR, Mender.OPERATOR, "21/101"),
  STREAM_DISABLED(CauseClass.OPERATOR, Mender.OPERATOR, "18/305"),
  /** Either a request or another push: a callback's code has no second part that would tell. */
  STOPPED_OR_REPLACED(CauseClass.UNKNOWN, Mender.OPERATOR, "21"),
  ACCOUNT_NOT_FOUND(ACCOUNT, Mender.OPERATOR, "18/200"),
  SERVICE_STOPPED(ACCOUNT, OWNER, "18/201"),
  SERVICE_OVERDUE(ACCOUNT, OWNER, "18/202"),
  SERVICE_FORCED_OFF(ACCOUNT, TENCENT, "18/203"),
  TOO_MANY_STREAMS(ACCOUNT, Mender.OPERATOR, "18/600"),
  CSS_INTERNAL_ERROR(PLATFORM, TENCENT, "5, 9, 11, 24, 38, 18/100-104"),
  PROXY_STOP_COMMAND(PLATFORM, TENCENT, "10"),
  NOT_PLAYED(PLATFORM, Mender.OPERATOR, "37"),
  /** Tencent does not say, or says what this table does not have. */
  UNKNOWN(CauseClass.UNKNOWN, TENCENT, "0, 22, 25-32, 34, 36");

  private final CauseClass causeClass;
  private final Mender mender;

  @SuppressWarnings("ImmutableEnumChecker") // it is an unmodifiable list
  private final List<InterruptionCode> codes;

  InterruptionCause(CauseClass causeClass, Mender mender, String codes) {
    this.causeClass = causeClass;
    this.mender = mender;
    this.codes = InterruptionCode.list(codes);
  }

  /** The public name, such as {@code txsecret-wrong}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The cause of a public name. */
  public static Optional<InterruptionCause> ofId(String id) {
    return Stream.of(values()).filter(known -> known.id().equals(id)).findFirst();
  }

  /** Who or what ended the push. */
  public CauseClass causeClass() {
    return causeClass;
  }

  /** Who can do something about it. */
  public Mender mender() {
    return mender;
  }

  /** Its codes, in the order of the table; at least one. */
  public List<InterruptionCode> codes() {
    return codes;
  }

  /** What it means and what to do. */
  public PlainWords words(Texts texts) {
    return PlainWords.of("cause." + id(), texts);
  }

  /** Whether the code leaves open which of several causes it is, so that a text may say more. */
  boolean isOpen() {
    return this == UNKNOWN || this == PUSH_REFUSED || this == STOPPED_OR_REPLACED;
  }
}
