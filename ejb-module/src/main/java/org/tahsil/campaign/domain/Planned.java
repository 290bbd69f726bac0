package org.tahsil.campaign.domain;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.jspecify.annotations.Nullable;

/** When a message is to reach its customer. */
public final class Planned {

  private Planned() {}

  /**
   * The first instant from one on at which the hour of the customer's day has begun; of a day whose
   * clocks skip the hour, the one after it.
   *
   * @param hour 0 to 23; null: any
   */
  public static Instant from(Instant night, @Nullable Integer hour, ZoneId zone) {
    if (hour == null) {
      return night;
    }
    ZonedDateTime local = night.atZone(zone);
    ZonedDateTime today = local.toLocalDate().atTime(hour, 0).atZone(zone);
    ZonedDateTime next =
        today.isBefore(local)
            ? local.toLocalDate().plusDays(1).atTime(hour, 0).atZone(zone)
            : today;
    return next.toInstant();
  }
}
