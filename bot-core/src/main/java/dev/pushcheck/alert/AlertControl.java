package dev.pushcheck.alert;

import dev.pushcheck.alert.OutageFile.Deed;
import dev.pushcheck.css.StreamName;
import dev.pushcheck.interruption.InterruptionCause;
import java.util.List;
import java.util.Optional;

/**
 * What people can ask of alerts, and do about them. Changes are on the disk when a method returns;
 * messages that they concern are edited soon after. Safe for use by several threads.
 */
public interface AlertControl {
  /** Makes a route from a chat. */
  void watch(Watch watch) throws InterruptedException;

  /** The routes made in chats. */
  List<Watch> watches() throws InterruptedException;

  /** The routes of the settings. */
  List<Route> settled();

  /** Forgets a route made in a chat; false if there is none with this id. */
  boolean unwatch(String id) throws InterruptedException;

  /** Mutes some streams. */
  void mute(Mute mute) throws InterruptedException;

  /** The mutes that are not over. */
  List<Mute> mutes() throws InterruptedException;

  /** Ends a mute; what is still down is told then. False if there is none with this id. */
  boolean unmute(String id) throws InterruptedException;

  /** Says who would be told of an interruption now, and why. */
  List<Preview> preview(StreamName stream, InterruptionCause cause) throws InterruptedException;

  /** The outages that are not over, latest first. */
  List<OutageFile> open() throws InterruptedException;

  /** The outage with this id, if it is known. */
  Optional<OutageFile> outage(String id) throws InterruptedException;

  /** Somebody takes an outage on; empty if it is not known, unchanged if somebody had already. */
  Optional<OutageFile> acknowledge(String outageId, Deed deed) throws InterruptedException;

  /** Somebody closes an outage; empty if it is not known, unchanged if it was closed. */
  Optional<OutageFile> resolve(String outageId, Deed deed) throws InterruptedException;

  /**
   * What a channel would be told.
   *
   * @param channel which
   * @param route the route that leads there
   * @param decision what would be done at once
   */
  record Preview(ChannelId channel, Route route, Decision decision) {}
}
