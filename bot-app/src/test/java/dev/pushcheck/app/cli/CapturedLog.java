package dev.pushcheck.app.cli;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.Appender;
import ch.qos.logback.core.AppenderBase;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.slf4j.LoggerFactory;

/**
 * Everything that is logged by anybody from now on, whatever the level, until it is closed; it goes
 * nowhere else.
 */
final class CapturedLog extends AppenderBase<ILoggingEvent> implements AutoCloseable {
  private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
  private final Logger dns = (Logger) LoggerFactory.getLogger("org.xbill.DNS");
  private final Level rootLevel = root.getLevel();
  private final Level dnsLevel = dns.getLevel();
  private final List<Appender<ILoggingEvent>> silenced = new ArrayList<>();
  private final List<String> events = new CopyOnWriteArrayList<>();

  CapturedLog() {
    root.setLevel(Level.TRACE);
    dns.setLevel(Level.TRACE);
    setContext(root.getLoggerContext());
    start();
    root.iteratorForAppenders().forEachRemaining(silenced::add);
    silenced.forEach(root::detachAppender);
    root.addAppender(this);
  }

  /** Messages, arguments and exceptions. */
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
    silenced.forEach(root::addAppender);
    root.setLevel(rootLevel);
    dns.setLevel(dnsLevel);
    stop();
  }
}
