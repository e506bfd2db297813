package dev.pushcheck.check;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.stream.Collectors;
import org.slf4j.LoggerFactory;

/** What is logged about crashes while this is open, by whatever thread. */
public final class RecordedLog implements AutoCloseable {
  private final Logger logger = (Logger) LoggerFactory.getLogger(CrashLog.class);
  private final ListAppender<ILoggingEvent> appender = new ListAppender<>();

  /** Begins to listen. */
  public RecordedLog() {
    appender.start();
    logger.addAppender(appender);
  }

  /** All lines so far, with the messages of exceptions if any were logged. */
  public String text() {
    return appender.list.stream()
        .map(
            event ->
                event.getFormattedMessage()
                    + (event.getThrowableProxy() == null
                        ? ""
                        : "\n" + event.getThrowableProxy().getMessage()))
        .collect(Collectors.joining("\n"));
  }

  @Override
  public void close() {
    logger.detachAppender(appender);
  }
}
