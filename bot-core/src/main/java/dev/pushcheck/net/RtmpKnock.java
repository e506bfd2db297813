package dev.pushcheck.net;

import dev.pushcheck.net.IngestProbe.Answer;
import dev.pushcheck.net.IngestProbe.Certificate;
import dev.pushcheck.net.IngestProbe.Connect;
import dev.pushcheck.net.Visit.Step;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.Optional;

/** One attempt at an RTMP ingest, with or without TLS. */
final class RtmpKnock {
  private final Connector connector;
  private final TlsDial tls;

  RtmpKnock(Connector connector, TlsDial tls) {
    this.connector = connector;
    this.tls = tls;
  }

  Answer knock(IngestTarget target, InetSocketAddress address, Visit visit) throws IOException {
    long began = System.nanoTime();
    Duration left = visit.begin(Step.CONNECT);
    Socket socket = visit.opened(connector.connect(address, left));
    Optional<Certificate> certificate = Optional.empty();
    if (target.transport() == Transport.RTMPS) {
      visit.begin(Step.TLS);
      TlsDial.Secured secured = tls.secure(socket, target.host(), target.port());
      socket = secured.socket();
      certificate = secured.certificate();
    }
    visit.begin(Step.HANDSHAKE);
    CountedInput in = new CountedInput(socket.getInputStream());
    OutputStream out = socket.getOutputStream();
    RtmpHandshake.shake(in, out);
    Duration took = Duration.ofNanos(System.nanoTime() - began);
    RtmpConnect.Outcome outcome = connect(target, in, out, visit);
    leave(socket);
    return new Answer.Reached(took, outcome.connect(), outcome.detail(), certificate);
  }

  /** The handshake has shown that this is RTMP; nothing that follows can take that back. */
  private static RtmpConnect.Outcome connect(
      IngestTarget target, CountedInput in, OutputStream out, Visit visit) {
    try {
      visit.begin(Step.COMMAND);
      return new RtmpConnect(in, out).ask(target);
    } catch (IOException e) {
      return new RtmpConnect.Outcome(Connect.CLOSED, "");
    }
  }

  /** Says goodbye, which over TLS is more than the end of the connection. */
  private static void leave(Socket socket) {
    try {
      socket.shutdownOutput();
    } catch (IOException e) {
      // The server was faster.
    }
  }
}
