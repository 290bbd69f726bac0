package org.tahsil.channel.app;

import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.tahsil.account.Portfolios;
import org.tahsil.audit.Timeline;
import org.tahsil.audit.TimelineEntry;
import org.tahsil.channel.Outbox.OutboundMail;
import org.tahsil.channel.Outbox.StateCount;
import org.tahsil.channel.UnknownMessages;
import org.tahsil.channel.store.FlightStore;
import org.tahsil.channel.store.InteractionStore;
import org.tahsil.channel.store.OutboxStore;
import org.tahsil.shared.id.TenantId;
import org.tahsil.shared.server.Servers;
import org.tahsil.shared.store.Database;
import org.tahsil.shared.store.TestBooks;
import org.tahsil.shared.store.TestDatabase;
import org.tahsil.shared.time.RealTime;

/** The beans that book messages, of a server start named {@code boot-mine}, over a database. */
final class Sky {
  static final TenantId LENDER = new TenantId("lender");

  private static final String MINE = "boot-mine";

  final Jdbi jdbi = Database.on(TestDatabase.freshSource());
  final OutboxStore store = new OutboxStore(jdbi);
  final FlightStore flightStore = new FlightStore(jdbi);
  final Flights flights = new Flights();
  final List<TimelineEntry> told = new ArrayList<>();
  final Set<String> dead = new HashSet<>();

  long customer() {
    return new TestBooks(jdbi, LENDER.value()).customer("C1", "a@b.om", "en");
  }

  /** Queues a message and has a server start begin to send it; the try. */
  UUID departed(OutboundMail mail, String boot) {
    Instant now = RealTime.now();
    store.queue(List.of(mail), now, now);
    return departed(boot);
  }

  /** Has a server start begin to send the one message that is queued; the try. */
  UUID departed(String boot) {
    jdbi.useHandle(h -> h.execute("update outbox set next_attempt_at = queued_at"));
    Instant now = RealTime.now();
    UUID message = store.claim(now, Instant.EPOCH, 1, 100).get(0);
    UUID tryId = UUID.randomUUID();
    flightStore.depart(message, tryId, boot, now);
    return tryId;
  }

  /** Lets time pass for messages in the hands of senders. */
  void past(Duration time) {
    jdbi.useHandle(
        h ->
            h.execute(
                "update outbox set sending_at = sending_at - make_interval(secs => ?)",
                time.toSeconds()));
  }

  Map<String, Integer> states() {
    return store.states(LENDER).stream()
        .collect(Collectors.toMap(StateCount::state, count -> (int) count.messages()));
  }

  Landing landing() {
    List<Duration> waits = List.of(Duration.ofSeconds(30), Duration.ofMinutes(2));
    return Wires.into(new Landing(), store, flightStore, news(), waits);
  }

  LostFlights lost() {
    return Wires.into(new LostFlights(), flightStore, flights, servers(), landing());
  }

  UnknownMessages unknown() {
    return Wires.into(new UnknownMessagesService(), store, flightStore, news());
  }

  private DeliveryNews news() {
    return Wires.into(
        new DeliveryNews(), timeline(), proxy(Portfolios.class), new InteractionStore(jdbi));
  }

  private Timeline timeline() {
    return (Timeline)
        Proxy.newProxyInstance(
            Sky.class.getClassLoader(),
            new Class<?>[] {Timeline.class},
            (proxy, method, arguments) -> {
              for (Object entry : (Collection<?>) arguments[0]) {
                told.add((TimelineEntry) entry);
              }
              return null;
            });
  }

  private static <T> T proxy(Class<T> type) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (proxy, method, arguments) -> {
              throw new UnsupportedOperationException(method.getName());
            }));
  }

  Servers servers() {
    return new Servers() {
      @Override
      public String owner() {
        return MINE;
      }

      @Override
      public String id() {
        return MINE;
      }

      @Override
      public boolean isLiving() {
        return true;
      }

      @Override
      public boolean isClosing() {
        return false;
      }

      @Override
      public Set<String> dead(Collection<String> starts) {
        return starts.stream().filter(dead::contains).collect(Collectors.toSet());
      }
    };
  }
}
