package org.tahsil.contact.domain.rule;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Hours that a customer named.
 *
 * @param weekday null: every day
 * @param from inclusive
 * @param to exclusive; not after {@code from}: of the next day
 */
public record HoursOfDay(@Nullable DayOfWeek weekday, LocalTime from, LocalTime to) {
  private static final Pattern FORM =
      Pattern.compile("(?:([A-Z]+) )?([0-2]\\d:[0-5]\\d)-([0-2]\\d:[0-5]\\d)");

  /** Reads {@code 17:00-19:00} or {@code MONDAY 17:00-19:00}; empty: it is neither. */
  public static Optional<HoursOfDay> parse(@Nullable String text) {
    Matcher form = FORM.matcher(text == null ? "" : text.strip());
    if (!form.matches()) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          new HoursOfDay(
              form.group(1) == null ? null : DayOfWeek.valueOf(form.group(1)),
              LocalTime.parse(form.group(2)),
              LocalTime.parse(form.group(3))));
    } catch (IllegalArgumentException | java.time.DateTimeException e) {
      return Optional.empty();
    }
  }

  /** The end of the span in which an instant lies; empty: it lies in none. */
  Optional<Instant> endOfSpan(Instant at, ZoneId zone) {
    ZonedDateTime local = at.atZone(zone);
    LocalDate today = local.toLocalDate();
    return span(today, local).or(() -> span(today.minusDays(1), local));
  }

  private Optional<Instant> span(LocalDate day, ZonedDateTime local) {
    if (weekday != null && day.getDayOfWeek() != weekday) {
      return Optional.empty();
    }
    ZonedDateTime begin = day.atTime(from).atZone(local.getZone());
    LocalDate last = to.isAfter(from) ? day : day.plusDays(1);
    ZonedDateTime end = last.atTime(to).atZone(local.getZone());
    boolean inside = !local.isBefore(begin) && local.isBefore(end);
    return inside ? Optional.of(end.toInstant()) : Optional.empty();
  }
}
