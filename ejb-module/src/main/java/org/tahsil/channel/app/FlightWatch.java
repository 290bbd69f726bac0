package org.tahsil.channel.app;

import jakarta.ejb.EJB;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.UUID;
import org.tahsil.shared.server.Servers;

/** Looks after tries that did not end as they should, on every server. */
@Singleton
@Startup
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class FlightWatch {
  private static final Logger LOG = System.getLogger(FlightWatch.class.getName());

  @Inject private Flights flights;
  @EJB private LostFlights lost;
  @EJB private SentNews sentNews;
  @EJB private Servers servers;

  /** Books what could not be booked; what fails again waits for the next second. */
  @Schedule(hour = "*", minute = "*", second = "*", persistent = false)
  public void book() {
    flights.bookAgain();
  }

  /** Finds what dead servers left; a failure waits for the next look. */
  @Schedule(hour = "*", minute = "*", second = "*/5", persistent = false)
  public void look() {
    try {
      int found = servers.isLiving() ? lost.find() : 0;
      if (found > 0) {
        LOG.log(Level.WARNING, "{0} messages are in doubt: their sender is gone", found);
      }
    } catch (RuntimeException failure) {
      LOG.log(Level.WARNING, "Messages in doubt could not be looked for; trying again", failure);
    }
  }

  /** Tells of messages of which their sender did not; what fails waits for the next look. */
  @Schedule(hour = "*", minute = "*", second = "*/5", persistent = false)
  public void tell() {
    try {
      List<UUID> late = sentNews.late();
      if (!late.isEmpty() && !told(late)) {
        late.forEach(message -> told(List.of(message)));
      }
    } catch (RuntimeException failure) {
      LOG.log(Level.WARNING, "Untold messages could not be looked for; trying again", failure);
    }
  }

  private boolean told(List<UUID> messages) {
    try {
      sentNews.tell(messages);
      LOG.log(Level.INFO, "{0} messages were told of late", messages.size());
      return true;
    } catch (RuntimeException failure) {
      LOG.log(Level.WARNING, "Sent messages could not be told of; trying again", failure);
      return false;
    }
  }
}
