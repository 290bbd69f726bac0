package org.tahsil.intake.domain;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.List;
import java.util.regex.Pattern;

/** Reads dates, instants and numbers as a file writes them. */
public final class CellFormats {
  private static final Pattern PLAIN_NUMBER = Pattern.compile("-?\\d{1,15}(\\.\\d{1,10})?");
  private static final int EARLIEST_YEAR = 1900;
  private static final int LATEST_YEAR = 2199;

  private final Formats formats;
  private final ZoneId zone;

  /**
   * @param zone where local times are local
   */
  public CellFormats(Formats formats, ZoneId zone) {
    this.formats = formats;
    this.zone = zone;
  }

  LocalDate date(String field, String text) {
    List<DateTimeFormatter> patterns =
        formats.dates().isEmpty() ? List.of(DateTimeFormatter.ISO_LOCAL_DATE) : formats.dates();
    for (DateTimeFormatter pattern : patterns) {
      try {
        return sane(field, text, LocalDate.parse(text, pattern));
      } catch (DateTimeException tryNext) {
        // the next pattern may read it
      }
    }
    throw new BadCell(field, "BAD_DATE", text);
  }

  /** An instant with its offset, or a local time taken in the zone. */
  Instant instant(String field, String text) {
    try {
      if (formats.times().isEmpty()) {
        return sane(field, text, DateTimeFormatter.ISO_DATE_TIME, text.replaceFirst(" ", "T"));
      }
    } catch (DateTimeException unreadable) {
      throw new BadCell(field, "BAD_TIMESTAMP", text);
    }
    for (DateTimeFormatter pattern : formats.times()) {
      try {
        return sane(field, text, pattern, text);
      } catch (DateTimeException tryNext) {
        // the next pattern may read it
      }
    }
    throw new BadCell(field, "BAD_TIMESTAMP", text);
  }

  /** A plain decimal once separator and grouping are made plain: no exponent, at most 15 digits. */
  BigDecimal number(String field, String text) {
    String plain = text;
    Character grouping = formats.grouping();
    if (grouping != null) {
      plain = plain.replace(grouping.toString(), "");
    }
    if (formats.decimalSeparator() != '.') {
      plain = plain.contains(".") ? text : plain.replace(formats.decimalSeparator(), '.');
    }
    if (!PLAIN_NUMBER.matcher(plain).matches()) {
      throw new BadCell(field, "BAD_NUMBER", text);
    }
    return new BigDecimal(plain);
  }

  private Instant sane(String field, String text, DateTimeFormatter pattern, String iso) {
    TemporalAccessor read =
        pattern.parseBest(iso, OffsetDateTime::from, LocalDateTime::from, LocalDate::from);
    Instant instant;
    if (read instanceof OffsetDateTime withOffset) {
      instant = withOffset.toInstant();
    } else if (read instanceof LocalDateTime local) {
      instant = local.atZone(zone).toInstant();
    } else {
      instant = LocalDate.from(read).atStartOfDay(zone).toInstant();
    }
    sane(field, text, instant.atZone(zone).toLocalDate());
    return instant;
  }

  private static LocalDate sane(String field, String text, LocalDate date) {
    if (date.getYear() < EARLIEST_YEAR || date.getYear() > LATEST_YEAR) {
      throw new BadCell(field, "DATE_OUT_OF_RANGE", text);
    }
    return date;
  }
}
