package dev.pushcheck.app.settings;

import dev.pushcheck.alert.AlertSettings.Maintenance;
import dev.pushcheck.alert.AlertSettings.Once;
import dev.pushcheck.alert.AlertSettings.Weekly;
import dev.pushcheck.css.StreamPattern;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** {@code alerts.maintenance:}, a list: windows with dates come once, others every week. */
final class MaintenanceSection {
  static final Keys KEYS =
      Keys.of(
          "streams: \"push.example.com/live/*\"",
          "days: [sat, sun]",
          "from: \"02:00\"",
          "until: \"04:00\"",
          "timeZone: Asia/Shanghai");

  private static final Pattern CLOCK =
      Pattern.compile("(?:(?<date>\\d{4}-\\d{2}-\\d{2})[ T])?(?<time>\\d{2}:\\d{2})");

  private static final ValueForm<StreamPattern> STREAMS =
      new ValueForm<>(
          "a stream, app/stream or domain/app/stream, with * for any run of characters",
          StreamPattern::read);

  private static final ValueForm<Clock> TIME =
      new ValueForm<>(
          "a time such as \"02:00\", or with its date \"2026-12-01 02:00\"", Clock::read);

  private static final ValueForm<DayOfWeek> DAY =
      new ValueForm<>("mon, tue, wed, thu, fri, sat or sun", daysByName());

  private MaintenanceSection() {}

  static List<Maintenance> read(List<SettingsMap> maps, ZoneId usual) {
    return maps.stream().flatMap(map -> read(map, usual).stream()).toList();
  }

  private static Optional<Maintenance> read(SettingsMap map, ZoneId usual) {
    Optional<StreamPattern> streams = map.require("streams", STREAMS);
    Optional<Clock> from = map.require("from", TIME);
    Optional<Clock> until = map.require("until", TIME);
    Set<DayOfWeek> days = new HashSet<>(map.list("days", DAY));
    ZoneId zone = map.find("timeZone", ValueForms.TIME_ZONE).orElse(usual);
    if (streams.isEmpty() || from.isEmpty() || until.isEmpty()) {
      return Optional.empty();
    }
    if (from.get().date().isPresent() != until.get().date().isPresent()) {
      map.node("until").problem("expected a date with both from and until, or with neither");
      return Optional.empty();
    }
    if (from.get().date().isEmpty()) {
      return Optional.of(
          new Weekly(streams.get(), days, from.get().time(), until.get().time(), zone));
    }
    return once(map, new Once(streams.get(), from.get().at(zone), until.get().at(zone)));
  }

  private static Optional<Maintenance> once(SettingsMap map, Once window) {
    if (map.has("days")) {
      map.node("days").problem("a window with dates comes once and has no days");
    }
    if (!window.to().isAfter(window.from())) {
      map.node("until").problem("is not later than from");
      return Optional.empty();
    }
    return Optional.of(window);
  }

  private static Map<String, DayOfWeek> daysByName() {
    return Arrays.stream(DayOfWeek.values())
        .collect(
            Collectors.toMap(
                day -> day.name().substring(0, 3).toLowerCase(Locale.ROOT), Function.identity()));
  }

  /** What a clock shows, perhaps with its date. */
  private record Clock(Optional<LocalDate> date, LocalTime time) {
    static Optional<Clock> read(String text) {
      Matcher parts = CLOCK.matcher(text);
      if (!parts.matches()) {
        return Optional.empty();
      }
      try {
        Optional<LocalDate> date = Optional.ofNullable(parts.group("date")).map(LocalDate::parse);
        return Optional.of(new Clock(date, LocalTime.parse(parts.group("time"))));
      } catch (DateTimeException e) {
        return Optional.empty();
      }
    }

    Instant at(ZoneId zone) {
      return date.orElseThrow().atTime(time).atZone(zone).toInstant();
    }
  }
}
