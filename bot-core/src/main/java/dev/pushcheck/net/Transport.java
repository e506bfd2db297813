package dev.pushcheck.net;

/** What an ingest speaks on the wire. */
public enum Transport {
  /** RTMP over TCP. */
  RTMP,
  /** RTMP over TLS over TCP. */
  RTMPS,
  /** SRT over UDP; also carries RTMP over SRT. */
  SRT
}
