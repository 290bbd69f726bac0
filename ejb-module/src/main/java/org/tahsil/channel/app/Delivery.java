package org.tahsil.channel.app;

import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.tahsil.shared.server.Servers;

/**
 * Delivers the messages of a claim one after the other, each in three steps: marks it as being sent
 * and commits that, sends it outside of any transaction, and books what came of it together with
 * the mark of the next. A server that dies after the first step leaves one message in doubt behind,
 * never one that goes out twice.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Delivery {
  @EJB private Foresight foresight;
  @EJB private Crossing crossing;
  @EJB private SentNews sentNews;
  @EJB private Servers servers;
  @Inject private Flights flights;
  @Inject private Senders senders;

  /**
   * Delivers messages; signals may come twice or late. A message that fails in an unforeseen way
   * holds up none of the others; the failure is thrown behind the last.
   *
   * @throws IllegalArgumentException if the outbox has no such message
   */
  public void deliver(List<UUID> ids) {
    Bookings bookings = new Bookings(crossing, flights, sentNews);
    Trip trip = new Trip(foresight, bookings, new Lines(senders), servers);
    List<UUID> left = trip.deliver(ids);
    if (!left.isEmpty()) {
      foresight.putBack(left);
    }
  }
}
