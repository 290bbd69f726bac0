package org.tahsil.channel.app;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.tahsil.channel.domain.SendResult;
import org.tahsil.shared.store.Outage;

/**
 * The tries that this server has in hand. What came of a try is remembered until it is booked: a
 * database that is away for a while makes no doubt of what the sender knows.
 */
@ApplicationScoped
public class Flights {
  private static final Logger LOG = System.getLogger(Flights.class.getName());

  /** After so many tries to book what cannot be booked, the message counts as in doubt. */
  static final int BOOKINGS = 3;

  private final Map<UUID, Flight> inHand = new ConcurrentHashMap<>();

  @EJB private Landing landing;

  /** A try begins. */
  public void begin(UUID tryId) {
    inHand.put(tryId, new Flight(null, 0));
  }

  /** A try that never reached a sender, or is booked. */
  public void forget(UUID tryId) {
    inHand.remove(tryId);
  }

  /** Whether this server knows how a try will end, or has ended. */
  public boolean holds(UUID tryId) {
    return inHand.containsKey(tryId);
  }

  /** A try has ended, and whoever says so books it. */
  public void landed(UUID tryId, SendResult result) {
    inHand.put(tryId, new Flight(result, 0));
  }

  /** A try has ended; if that cannot be booked now, it is tried again by {@link #bookAgain}. */
  public void land(UUID tryId, SendResult result) {
    inHand.put(tryId, new Flight(result, 0));
    book(tryId);
  }

  /** Books what could not be booked when it was known. */
  public void bookAgain() {
    inHand.forEach(
        (tryId, flight) -> {
          if (flight.failures() > 0) {
            book(tryId);
          }
        });
  }

  private void book(UUID tryId) {
    Flight flight = inHand.get(tryId);
    SendResult result = flight == null ? null : flight.result();
    if (flight == null || result == null) {
      return;
    }
    try {
      landing.land(
          tryId, flight.failures() < BOOKINGS ? result : new SendResult.Unsure("BOOKING_FAILED"));
      inHand.remove(tryId);
    } catch (RuntimeException failure) {
      int failures = Outage.isCauseOf(failure) ? 1 : flight.failures() + 1;
      inHand.put(tryId, new Flight(result, failures));
      LOG.log(Level.WARNING, "What came of a message is not booked yet", failure);
    }
  }

  /**
   * A try in hand.
   *
   * @param result null while it lasts
   * @param failures how often it could not be booked
   */
  private record Flight(@Nullable SendResult result, int failures) {}
}
