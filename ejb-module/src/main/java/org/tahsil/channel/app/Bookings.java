package org.tahsil.channel.app;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tahsil.channel.app.Crossing.Landed;
import org.tahsil.channel.app.Dispatch.Departure;
import org.tahsil.channel.app.Foresight.Foreseen;
import org.tahsil.channel.domain.SendResult;
import org.tahsil.channel.store.OutboxStore.Message;
import org.tahsil.shared.time.RealTime;

/**
 * The books of one claim: what came of a message is booked with the mark of the next one, and told
 * with others, each second and at the end.
 */
final class Bookings {
  private static final Logger LOG = System.getLogger(Bookings.class.getName());
  private static final Duration TELL_EVERY = Duration.ofSeconds(1);

  private final Crossing crossing;
  private final Flights flights;
  private final SentNews sentNews;
  private final List<UUID> untold = new ArrayList<>();
  private Instant toldAt = RealTime.now();
  private @Nullable Landed landed;

  Bookings(Crossing crossing, Flights flights, SentNews sentNews) {
    this.crossing = crossing;
    this.flights = flights;
    this.sentNews = sentNews;
  }

  /** Marks a message as being sent under a try; empty if it must not go, or not now. */
  Optional<Departure> depart(Foreseen next, UUID tryId) {
    if (toldAt.plus(TELL_EVERY).isBefore(RealTime.now())) {
      tell();
    }
    flights.begin(tryId);
    Optional<Departure> departure = Optional.empty();
    try {
      departure = cross(next, tryId);
    } finally {
      if (departure.isEmpty()) {
        flights.forget(tryId);
      }
    }
    return departure;
  }

  /** What came of a try; it is booked with the next message, or at the end. */
  void landed(Message message, UUID tryId, SendResult result) {
    flights.landed(tryId, result);
    landed = new Landed(message, tryId, result);
  }

  /** No message follows. */
  void end() {
    Landed last = landed;
    if (last != null) {
      landed = null;
      flights.land(last.tryId(), last.result());
    }
    tell();
  }

  /** If the two do not go together, each goes by itself: neither may hold up the other. */
  private Optional<Departure> cross(Foreseen next, UUID tryId) {
    Landed before = landed;
    if (before == null) {
      return crossing.cross(null, next, tryId);
    }
    landed = null;
    try {
      Optional<Departure> departure = crossing.cross(before, next, tryId);
      flights.forget(before.tryId());
      untold.add(before.message().id());
      return departure;
    } catch (RuntimeException failed) {
      LOG.log(Level.WARNING, "Two messages are booked one by one", failed);
      flights.land(before.tryId(), before.result());
      return crossing.cross(null, next, tryId);
    }
  }

  /** Not between a mark and the wire. What cannot be told now, {@link FlightWatch} tells. */
  private void tell() {
    if (!untold.isEmpty()) {
      try {
        sentNews.tell(List.copyOf(untold));
      } catch (RuntimeException failed) {
        LOG.log(Level.WARNING, "Messages that were sent are told later", failed);
      }
      untold.clear();
    }
    toldAt = RealTime.now();
  }
}
