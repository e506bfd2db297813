package dev.pushcheck.app.http;

import dev.pushcheck.net.HostAndPort;

/**
 * Where the bot listens; port 0 is any that is free.
 *
 * @param listen for what comes from outside
 * @param admin for those who run the bot
 */
public record HttpSettings(HostAndPort listen, HostAndPort admin) {
  /** To all for Slack, to this machine only for questions how it is doing. */
  public static final HttpSettings DEFAULT =
      new HttpSettings(new HostAndPort("0.0.0.0", 8080), new HostAndPort("127.0.0.1", 9090));
}
