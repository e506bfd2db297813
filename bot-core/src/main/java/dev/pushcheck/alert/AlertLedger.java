package dev.pushcheck.alert;

import dev.pushcheck.alert.Sighting.Autopsy;
import dev.pushcheck.css.CssEvent.PushTroubled;
import dev.pushcheck.css.StreamName;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

/**
 * What alerts remember: everything that was seen, every outage, and what which channel was told.
 * Whatever was written is on the disk when {@link #write} completes. Safe for use by several
 * threads, and of a shared database by several processes.
 */
public interface AlertLedger {
  /**
   * Does some work in one transaction: all of it or nothing, and nothing of others in between.
   * Completes after the commit; exceptionally, with nothing written, if the work throws or the
   * store fails. Several works may share one commit. The work may be run again after a conflict, so
   * it must do nothing but use the transaction. What depends on the outcome must not block.
   */
  <T> CompletableFuture<T> write(Work<T> work);

  /** Reads a consistent picture; blocks until it is read. The work must not try to write. */
  <T> T read(Work<T> work);

  /** Something to do within a transaction. */
  @FunctionalInterface
  interface Work<T> {
    /** Does it. */
    T in(Transaction transaction);
  }

  /** What can be done within a transaction; of use only within the work it was given to. */
  interface Transaction {
    /**
     * Keeps a sighting. From here to the commit, nobody else writes about the same stream.
     *
     * @return false, with nothing changed, if one with the same key is there already
     */
    boolean add(Sighting sighting);

    /** Keeps a sighting together with what was found out about its address. */
    default boolean add(Seen seen) {
      boolean news = add(seen.sighting());
      if (news) {
        note(seen.sighting().stream(), seen.sighting().key(), seen.autopsy());
      }
      return news;
    }

    /**
     * Keeps what was found out about the address of a push, under the key of a sighting of it that
     * is there. What is known is not forgotten for an {@link Autopsy#UNKNOWN}.
     */
    void note(StreamName stream, String sightingKey, Autopsy autopsy);

    /**
     * The latest sightings of a stream, each with what was found out about its address, in any
     * order. From here to the commit, nobody else writes about the same stream.
     *
     * @param since none that happened before
     * @param most how many at the most
     */
    List<Seen> sightings(StreamName stream, Instant since, int most);

    /**
     * The streams of which anything was seen.
     *
     * @param since that happened no earlier
     */
    List<StreamName> streams(Instant since);

    /** Keeps what was wrong with a push that goes on; the same told again changes nothing. */
    void add(PushTroubled troubled);

    /** What was wrong with pushes of a stream, latest first, at most fifty. */
    List<PushTroubled> troubles(StreamName stream, Instant since);

    /**
     * The outages of a stream, closed or not, in any order.
     *
     * @param since that were not over by then
     */
    List<OutageFile> outages(StreamName stream, Instant since);

    /** All outages that are not closed, latest first. */
    List<OutageFile> openOutages();

    /** The outages with these ids, as far as they are there, in any order. */
    List<OutageFile> outages(Collection<String> ids);

    /** Keeps an outage, new or known by its id. */
    void save(OutageFile outage);

    /** The alerts of an outage. */
    List<Alert> alertsOf(String outageId);

    /** The alerts for which a bundle speaks, in the order in which they were made. */
    List<Alert> alertsIn(String bundleId);

    /** The alert of an outage in a channel. */
    Optional<Alert> alert(String outageId, ChannelId channel);

    /** The alert whose own message this is. */
    Optional<Alert> alertBehind(ChannelId channel, String messageId);

    /** Keeps an alert, new or known by its outage and channel. */
    void save(Alert alert);

    /**
     * Takes a channel that has something due, is not paused, and is not taken by anybody, this
     * owner included: of several, the one that has waited longest.
     *
     * @param platforms of these only
     * @param owner who takes it
     * @param until when the claim ends by itself
     */
    Optional<ChannelState> claim(Set<String> platforms, String owner, Instant now, Instant until);

    /** Sets until when this owner has these channels, of which it may have given some back. */
    void keepClaims(Collection<ChannelId> channels, String owner, Instant until);

    /** Gives back whatever this owner has claimed, such as what its dead predecessor had. */
    void releaseAll(String owner);

    /** What is due in a channel, first due first. */
    List<Alert> due(ChannelId channel, Instant now, int most);

    /** Keeps how a channel stands and, if this owner has it claimed, gives it back. */
    void release(ChannelState channel, String owner);

    /** How every channel stands that anything was ever sent to. */
    List<ChannelState> channels();

    /**
     * When something is due next on one of these platforms, whoever has the channel claimed; in a
     * channel that is paused, not before the end of the pause.
     */
    Optional<Instant> nextDue(Set<String> platforms);

    /** The bundles of a channel that were begun no earlier than this, latest first. */
    List<Bundle> bundles(ChannelId channel, Instant since);

    /** The bundle with an id. */
    Optional<Bundle> bundle(String id);

    /** Keeps a bundle, new or known by its id. */
    void save(Bundle bundle);

    /** All mutes that are not over. */
    List<Mute> mutes(Instant now);

    /** Keeps a mute, new or known by its id. */
    void save(Mute mute);

    /** Ends a mute; false if there is none. */
    boolean removeMute(String id);

    /** All routes made in chats. */
    List<Watch> watches();

    /** Keeps a route made in a chat. */
    void save(Watch watch);

    /** Forgets a route made in a chat; false if there is none. */
    boolean removeWatch(String id);

    /** When something last happened, such as {@code callback} or {@code poll}; empty if never. */
    Optional<Instant> mark(String name);

    /** Notes when something last happened. */
    void mark(String name, Instant when);

    /**
     * Takes or prolongs a right that one process has at a time.
     *
     * @return whether this owner has it now, until then
     */
    boolean lease(String name, String owner, Instant now, Instant until);

    /** Gives a right back, if this owner has it. */
    void release(String name, String owner);

    /** How much waits and what is lost. */
    Backlog backlog(Instant now);

    /**
     * Forgets what is closed and older, perhaps not all at once; gives the number of rows, and 0
     * once nothing is left.
     */
    int forget(Instant before);
  }

  /** A sighting with what was found out about its address. */
  record Seen(Sighting sighting, Autopsy autopsy) {}

  /**
   * How much waits and what is lost.
   *
   * @param due how many alerts should have been sent or edited by now
   * @param oldest since when the first of them has been due
   * @param waiting how many are due later
   * @param lost the latest that could not be said, at most twenty
   */
  record Backlog(int due, Optional<Instant> oldest, int waiting, List<Alert> lost) {
    /** Copies the lost ones. */
    public Backlog {
      lost = List.copyOf(lost);
    }
  }
}
