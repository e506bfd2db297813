package dev.pushcheck.app;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** A connection that is kept, with next to nothing between the test and the socket. */
record KeptConnection(Socket socket, DataInputStream answers, URI target) {
  static KeptConnection to(URI target) {
    try {
      Socket socket = new Socket(target.getHost(), target.getPort());
      socket.setTcpNoDelay(true);
      return new KeptConnection(
          socket, new DataInputStream(new BufferedInputStream(socket.getInputStream())), target);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Posts JSON and waits for the answer. */
  void post(String body) throws IOException {
    String request =
        "POST %s HTTP/1.1\r\nHost: %s\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n%s"
            .formatted(target.getPath(), target.getAuthority(), body.length(), body);
    socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
    String status = line();
    int length = 0;
    for (String header = line(); !header.isEmpty(); header = line()) {
      if (header.toLowerCase(Locale.ROOT).startsWith("content-length:")) {
        length = Integer.parseInt(header.substring(header.indexOf(':') + 1).strip());
      }
    }
    answers.skipNBytes(length);
    if (!status.contains(" 200 ")) {
      throw new IOException("answered with " + status);
    }
  }

  private String line() throws IOException {
    StringBuilder line = new StringBuilder();
    for (int next = answers.read(); next != '\n'; next = answers.read()) {
      if (next < 0) {
        throw new EOFException("no answer");
      }
      line.append((char) next);
    }
    return line.toString().strip();
  }
}
