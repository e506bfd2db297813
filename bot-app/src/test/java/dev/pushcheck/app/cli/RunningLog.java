package dev.pushcheck.app.cli;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.AppenderBase;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.slf4j.LoggerFactory;

/**
 * What a running bot logs: everything of its own, with exceptions as they came, and of libraries
 * what its configuration lets through.
 */
final class RunningLog extends AppenderBase<ILoggingEvent> implements AutoCloseable {
  private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
  private final Logger own = (Logger) LoggerFactory.getLogger("dev.pushcheck");
  private final Logger audit = (Logger) LoggerFactory.getLogger("audit");
  private final Level ownLevel = own.getLevel();
  private final List<String> events = new CopyOnWriteArrayList<>();

  RunningLog() {
    own.setLevel(Level.TRACE);
    setContext(root.getLoggerContext());
    start();
    root.addAppender(this);
    audit.addAppender(this);
  }

  /** Messages, arguments and exceptions so far. */
  String text() {
    return String.join("\n", events);
  }

  @Override
  protected void append(ILoggingEvent event) {
    String exception =
        event.getThrowableProxy() == null
            ? ""
            : ThrowableProxyUtil.asString(event.getThrowableProxy());
    events.add(
        event.getLoggerName()
            + ": "
            + event.getFormattedMessage()
            + Arrays.toString(event.getArgumentArray())
            + event.getMDCPropertyMap()
            + exception);
  }

  @Override
  public void close() {
    root.detachAppender(this);
    audit.detachAppender(this);
    own.setLevel(ownLevel);
    stop();
  }
}
