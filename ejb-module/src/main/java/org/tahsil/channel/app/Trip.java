package org.tahsil.channel.app;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tahsil.channel.app.Dispatch.Departure;
import org.tahsil.channel.app.Foresight.Forecast;
import org.tahsil.channel.app.Foresight.Foreseen;
import org.tahsil.channel.domain.SendResult;
import org.tahsil.channel.domain.Sender.Outgoing;
import org.tahsil.channel.store.OutboxStore.Message;
import org.tahsil.shared.server.Servers;
import org.tahsil.shared.store.Outage;
import org.tahsil.shared.time.RealTime;

/** The way of one claim. */
final class Trip {
  private static final Logger LOG = System.getLogger(Trip.class.getName());

  private final Foresight foresight;
  private final Bookings bookings;
  private final Lines lines;
  private final Servers servers;
  private @Nullable RuntimeException failure;

  Trip(Foresight foresight, Bookings bookings, Lines lines, Servers servers) {
    this.foresight = foresight;
    this.bookings = bookings;
    this.lines = lines;
    this.servers = servers;
  }

  /**
   * Returns the messages that are to wait, for this server goes down or cannot show that it lives.
   */
  List<UUID> deliver(List<UUID> ids) {
    List<UUID> left = ids;
    try {
      while (!left.isEmpty() && goesOn()) {
        left = some(left);
      }
    } finally {
      bookings.end();
      lines.close();
    }
    if (failure != null) {
      throw failure;
    }
    return left;
  }

  private boolean goesOn() {
    return servers.isLiving() && !servers.isClosing();
  }

  /** Looks at all of them and delivers those of which that is not too old; returns the others. */
  private List<UUID> some(List<UUID> ids) {
    Forecast forecast;
    try {
      forecast = foresight.of(ids);
    } catch (RuntimeException failed) {
      if (ids.size() == 1) {
        fails(failed);
      } else if (Outage.isCauseOf(failed)) {
        throw failed;
      } else {
        LOG.log(Level.WARNING, "Messages are looked at one by one", failed);
        ids.forEach(id -> some(List.of(id)));
      }
      return List.of();
    }
    List<Foreseen> departing = forecast.departing();
    for (int i = 0; i < departing.size(); i++) {
      if (i > 0 && !(forecast.isOf(RealTime.now()) && goesOn())) {
        return departing.subList(i, departing.size()).stream()
            .map(foreseen -> foreseen.message().id())
            .toList();
      }
      go(departing.get(i));
    }
    return List.of();
  }

  /** Without a database nothing goes on; any other failure is one message's own. */
  private void fails(RuntimeException failed) {
    if (Outage.isCauseOf(failed)) {
      throw failed;
    }
    if (failure == null) {
      failure = failed;
    } else {
      failure.addSuppressed(failed);
    }
  }

  private void go(Foreseen next) {
    UUID tryId = UUID.randomUUID();
    Optional<Departure> departure = Optional.empty();
    try {
      departure = bookings.depart(next, tryId);
    } catch (RuntimeException failed) {
      fails(failed);
    }
    departure.ifPresent(leaving -> send(leaving, tryId));
  }

  private void send(Departure departure, UUID tryId) {
    SendResult result = new SendResult.Unsure("SENDING_DEFECT");
    Message message = departure.message();
    try {
      result =
          lines.send(
              new Outgoing(
                  message.id(), tryId, message.mail(), departure.attachment(), RealTime.now()));
    } catch (RuntimeException defect) {
      LOG.log(Level.WARNING, "A sender failed in an unforeseen way", defect);
    } finally {
      bookings.landed(message, tryId, result);
    }
  }
}
