package dev.pushcheck.alert;

import dev.pushcheck.css.StreamPattern;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * How interruptions are told. Immutable.
 *
 * @param hold how long an encoder gets to come back by itself before anything is said
 * @param poll how often the account is asked for what callbacks have missed
 * @param maxAge how old an outage may be to be told, and how long it is followed
 * @param stable how long a stream has to be live again to count as recovered
 * @param canary where and how often the alarm is tested, if it is
 * @param ops the channel that is told of trouble with the alarm itself, if there is one
 * @param routes from the settings, in their order
 * @param maintenance when nothing is said
 */
public record AlertSettings(
    Duration hold,
    Duration poll,
    Duration maxAge,
    Duration stable,
    Optional<Canary> canary,
    Optional<ChannelId> ops,
    List<Route> routes,
    List<Maintenance> maintenance) {
  /** Nothing is told to anybody. */
  public static final AlertSettings DEFAULT =
      new AlertSettings(
          Duration.ofSeconds(10),
          Duration.ofMinutes(5),
          Duration.ofHours(24),
          Duration.ofSeconds(30),
          Optional.empty(),
          Optional.empty(),
          List.of(),
          List.of());

  /** Copies the lists. */
  public AlertSettings {
    routes = List.copyOf(routes);
    maintenance = List.copyOf(maintenance);
  }

  /**
   * A test of the alarm.
   *
   * @param to the channel that it is posted to
   * @param every how often
   */
  public record Canary(ChannelId to, Duration every) {}

  /** A time in which some streams are worked on. */
  public sealed interface Maintenance {
    /** Which streams. */
    StreamPattern streams();

    /** The end of the window that an instant lies in; empty if it lies in none. */
    Optional<Instant> until(Instant instant);
  }

  /** A window that comes once. */
  public record Once(StreamPattern streams, Instant from, Instant to) implements Maintenance {
    @Override
    public Optional<Instant> until(Instant instant) {
      return !instant.isBefore(from) && instant.isBefore(to) ? Optional.of(to) : Optional.empty();
    }
  }

  /**
   * A window that comes again and again.
   *
   * @param days on which it begins; every day if empty
   * @param from when it begins, by the clock of the zone
   * @param to when it ends; on the next day if not after {@code from}
   */
  public record Weekly(
      StreamPattern streams, Set<DayOfWeek> days, LocalTime from, LocalTime to, ZoneId zone)
      implements Maintenance {
    /** Copies the days. */
    public Weekly {
      days = Set.copyOf(days);
    }

    @Override
    public Optional<Instant> until(Instant instant) {
      LocalDate today = instant.atZone(zone).toLocalDate();
      return Stream.of(today.minusDays(1), today)
          .filter(day -> days.isEmpty() || days.contains(day.getDayOfWeek()))
          .filter(day -> !instant.isBefore(day.atTime(from).atZone(zone).toInstant()))
          .map(day -> (to.isAfter(from) ? day : day.plusDays(1)).atTime(to).atZone(zone))
          .map(ZonedDateTime::toInstant)
          .filter(instant::isBefore)
          .findFirst();
    }
  }
}
