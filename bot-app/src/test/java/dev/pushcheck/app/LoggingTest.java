package dev.pushcheck.app;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.joran.JoranConfigurator;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.pushcheck.health.LogMark;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
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

  @Test
  void marksWhatBelongsToOneRequest() {
    LogMark mark = LogMark.open();
    try {
      OURS.warn("one");
      LogMark.open().close();
      OURS.warn("two");
    } finally {
      mark.close();
    }
    OURS.warn("three");

    assertThat(printed())
        .matches("WARN Ours: ([0-9a-f]{8}) one\nWARN Ours: \\1 two\nWARN Ours: three\n");
  }

  @Test
  void handsTheMarkOnToOtherThreads() throws Exception {
    Threads threads = new Threads();
    try {
      LogMark mark = LogMark.open();
      threads.commands().submit(() -> OURS.warn("there")).get();
      mark.close();
      threads.commands().submit(() -> OURS.warn("later")).get();
    } finally {
      threads.close();
    }

    assertThat(printed()).matches("WARN Ours: [0-9a-f]{8} there\nWARN Ours: later\n");
  }

  @Test
  void marksEveryDeliveryOfItsOwn() throws Exception {
    Threads threads = new Threads();
    try {
      LogMark mark = LogMark.open();
      threads.deliveries().submit(() -> OURS.warn("one")).get();
      threads.deliveries().submit(() -> OURS.warn("two")).get();
      OURS.warn("three");
      mark.close();
    } finally {
      threads.close();
    }

    assertThat(printed()).matches("(WARN Ours: [0-9a-f]{8} (one|two|three)\n){3}");
    assertThat(printed().lines().map(line -> line.split(" ", 4)[2])).doesNotHaveDuplicates();
  }

  @Test
  void writesJsonForPrograms() throws Exception {
    LoggerContext context = new LoggerContext();
    context.setMDCAdapter(((LoggerContext) LoggerFactory.getILoggerFactory()).getMDCAdapter());
    context.putProperty("PUSHCHECK_LOG", "json");
    JoranConfigurator configurator = new JoranConfigurator();
    configurator.setContext(context);
    configurator.doConfigure(Objects.requireNonNull(LoggingTest.class.getResource("/logback.xml")));
    LogMark mark = LogMark.open();
    context
        .getLogger("dev.pushcheck.Ours")
        .warn("a \"quote\"\n{}", "end", new IllegalStateException("txSecret=s3cr3t"));
    context.getLogger("audit").info("{\"user\":\"slack:U1\"}");
    mark.close();
    context.stop();

    List<JsonObject> lines =
        printed().lines().map(line -> JsonParser.parseString(line).getAsJsonObject()).toList();
    assertThat(lines).hasSize(2);
    assertThat(lines.get(0).get("formattedMessage").getAsString()).isEqualTo("a \"quote\"\nend");
    assertThat(lines.get(0).get("level").getAsString()).isEqualTo("WARN");
    assertThat(lines)
        .allMatch(line -> line.getAsJsonObject("mdc").get("request").getAsString().length() == 8);
    assertThat(lines.get(1).getAsJsonObject("message").get("user").getAsString())
        .isEqualTo("slack:U1");
    assertThat(printed()).doesNotContain("s3cr3t");
  }

  private String printed() {
    return printed.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
  }
}
