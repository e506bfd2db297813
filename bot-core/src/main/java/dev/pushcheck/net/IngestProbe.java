package dev.pushcheck.net;

import java.net.InetAddress;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Knocks at an ingest and leaves without publishing. Safe for use by several threads. */
public interface IngestProbe {
  /**
   * Tries the target's addresses at the same time, the first eight if there are more. What goes
   * wrong at an address is part of the answer, never an exception.
   *
   * @return one attempt an address, in the target's order
   * @throws java.util.concurrent.RejectedExecutionException if too much is going on already
   * @throws InterruptedException if the caller no longer wants the answer; all sockets are closed
   */
  List<Attempt> probe(IngestTarget target) throws InterruptedException;

  /**
   * The same for questions from chats, whose askers must not be able to make a weapon of it: it may
   * also throw {@link TooManyKnocksException}.
   */
  default IngestProbe fromChats() {
    return this;
  }

  /**
   * What one address did.
   *
   * @param address which
   * @param answer what happened there
   */
  record Attempt(InetAddress address, Answer answer) {}

  /** What happened at one address. */
  sealed interface Answer {
    /**
     * The protocol's handshake succeeded.
     *
     * @param took from the first packet to the end of the handshake
     * @param connect what became of RTMP's {@code connect}; {@link Connect#NOT_ASKED} for SRT
     * @param detail what the server said when it refused, cut short; else empty
     * @param certificate for RTMPS, what the server showed
     */
    record Reached(Duration took, Connect connect, String detail, Optional<Certificate> certificate)
        implements Answer {}

    /** The port is closed. */
    record Refused() implements Answer {}

    /**
     * No answer in time.
     *
     * @param during which step: {@code connect}, {@code tls} or {@code handshake}
     */
    record TimedOut(String during) implements Answer {}

    /**
     * Something answers, but not with the protocol's handshake.
     *
     * @param detail what it did instead, cut short and printable
     */
    record OtherProtocol(String detail) implements Answer {}

    /** This machine has no route to the address, as with IPv6 where there is none. */
    record NoRoute() implements Answer {}
  }

  /** What became of RTMP's {@code connect}. */
  enum Connect {
    /** Accepted; says nothing about authentication, which comes with {@code publish}. */
    ACCEPTED,
    /** Answered with an error. */
    REFUSED,
    /** The server closed the connection, or said no word about it in the time or space it had. */
    CLOSED,
    /** The protocol has none. */
    NOT_ASKED
  }

  /**
   * What a server's certificate says.
   *
   * @param subject the name it was made for, as printed in the certificate
   * @param validUntil its end
   * @param problem what a client would object to
   */
  record Certificate(String subject, Instant validUntil, Problem problem) {
    /** What a client would object to. */
    public enum Problem {
      /** Nothing. */
      NONE,
      /** Past its end, or before its beginning. */
      EXPIRED,
      /** Made for another name. */
      OTHER_NAME,
      /** Signed by nobody this machine trusts. */
      UNTRUSTED
    }

    static Certificate of(X509Certificate certificate, Problem problem) {
      return new Certificate(
          certificate.getSubjectX500Principal().getName(),
          certificate.getNotAfter().toInstant(),
          problem);
    }
  }
}
