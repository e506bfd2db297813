package dev.pushcheck.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

class LoggingTest {
  private static final Logger OURS = LoggerFactory.getLogger("dev.pushcheck.Ours");

  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
  private final PrintStream before = System.err;

  @BeforeEach
  void listen() {
    System.setErr(new PrintStream(printed, true, StandardCharsets.UTF_8));
  }

  @AfterEach
  void stopListening() {
    System.setErr(before);
  }

  @Test
  void printsWarningsOnStandardError() {
    OURS.info("quiet");
    OURS.warn("loud");

    assertThat(printed()).isEqualTo("WARN Ours: loud\n");
  }

  @Test
  void leavesOutExceptionsAsTheirMessagesMayHoldAnAddress() {
    OURS.error("crashed", new IllegalArgumentException("rtmp://push.example.com?txSecret=s3cr3t"));

    assertThat(printed()).isEqualTo("ERROR Ours: crashed\n");
  }

  @Test
  void printsNoControlCharactersButLineBreaks() {
    OURS.warn("a\u001b[31mb\rc\n\td");

    assertThat(printed()).isEqualTo("WARN Ours: a?[31mb?c\n\td\n");
  }

  @Test
  void doesNotRepeatWhatResolversComplainOf() {
    LoggerFactory.getLogger("org.xbill.DNS.NioUdpClient").warn("timed out");

    assertThat(printed()).isEmpty();
  }

  @Test
  void doesNotRepeatWhatSlacksLibraryWouldHaveMessagesBe() {
    LoggerFactory.getLogger("com.slack.api.methods.RequestFormBuilder").warn("no `text`");

    assertThat(printed()).isEmpty();
  }

  private String printed() {
    return printed.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
  }
}
