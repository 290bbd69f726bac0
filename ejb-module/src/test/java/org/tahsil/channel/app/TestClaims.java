package org.tahsil.channel.app;

import jakarta.enterprise.inject.Instance;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.tahsil.channel.Medium;
import org.tahsil.channel.SendCheck;
import org.tahsil.channel.domain.SendResult;
import org.tahsil.channel.domain.Sender;
import org.tahsil.channel.store.CallEventStore;
import org.tahsil.channel.store.ClaimStore;
import org.tahsil.channel.store.FlightStore;
import org.tahsil.channel.store.InteractionStore;
import org.tahsil.channel.store.OutboxStore;
import org.tahsil.channel.store.TextStore;
import org.tahsil.channel.store.UntoldStore;
import org.tahsil.shared.server.Servers;
import org.tahsil.shared.store.TestServer;

/** Claims of a server's outbox, delivered to a peer that takes all. */
public final class TestClaims {
  private final TestServer server;
  private final Instance<?> checks;
  private final Consumer<Sender.Outgoing> peer;
  private final Object[] more;
  private final Jdbi jdbi;

  /**
   * @param peer is told of each message while it is on its way
   * @param more where {@link Servers}, portfolios and the timeline are
   */
  public TestClaims(
      TestServer server, SendCheck check, Consumer<Sender.Outgoing> peer, Object... more) {
    this.server = server;
    this.jdbi = server.jdbi();
    this.peer = peer;
    this.more = more;
    this.checks =
        (Instance<?>)
            Proxy.newProxyInstance(
                Instance.class.getClassLoader(),
                new Class<?>[] {Instance.class},
                (proxy, method, arguments) -> List.of(check).stream());
  }

  /** Delivers messages that are handed on. */
  public void deliver(List<UUID> ids) {
    DeliveryNews news =
        wired(
            new DeliveryNews(),
            wired(new BusinessClock()),
            new InteractionStore(jdbi),
            new CallEventStore(jdbi));
    OutboxStore outbox = new OutboxStore(jdbi);
    FlightStore flightStore = new FlightStore(jdbi);
    Post post = new Post();
    Landing landing =
        wired(
            new Landing(),
            outbox,
            flightStore,
            new TextStore(jdbi),
            new CallEventStore(jdbi),
            new TextReceipts(),
            news,
            List.of());
    Dispatch dispatch = wired(new Dispatch(), outbox, flightStore, checks, post, news);
    Foresight foresight = wired(new Foresight(), new ClaimStore(jdbi), checks, news);
    Crossing crossing = Wires.into(new Crossing(), landing, dispatch);
    Flights flights = Wires.into(new Flights(), inTransactions(landing));
    SentNews sentNews = Wires.into(new SentNews(), new UntoldStore(jdbi), news);
    Bookings bookings = new Bookings(inTransactions(crossing), flights, inTransactions(sentNews));
    new Trip(inTransactions(foresight), bookings, new Lines(post), here()).deliver(ids);
  }

  private <T> T wired(T bean, Object... collaborators) {
    Object[] all = new Object[collaborators.length + more.length];
    System.arraycopy(collaborators, 0, all, 0, collaborators.length);
    System.arraycopy(more, 0, all, collaborators.length, more.length);
    return Wires.into(bean, all);
  }

  private Servers here() {
    for (Object each : more) {
      if (each instanceof Servers servers) {
        return servers;
      }
    }
    throw new IllegalArgumentException("no servers");
  }

  private Landing inTransactions(Landing plain) {
    return new Landing() {
      @Override
      public void land(UUID tryId, SendResult result) {
        server
            .transactions()
            .in(
                () -> {
                  plain.land(tryId, result);
                  return tryId;
                });
      }
    };
  }

  private SentNews inTransactions(SentNews plain) {
    return new SentNews() {
      @Override
      public void tell(List<UUID> messages) {
        server
            .transactions()
            .in(
                () -> {
                  plain.tell(messages);
                  return messages;
                });
      }
    };
  }

  private Foresight inTransactions(Foresight plain) {
    return new Foresight() {
      @Override
      public Forecast of(List<UUID> ids) {
        return server.transactions().in(() -> plain.of(ids));
      }
    };
  }

  private Crossing inTransactions(Crossing plain) {
    return new Crossing() {
      @Override
      public Optional<Dispatch.Departure> cross(
          @Nullable Landed landed, Foresight.Foreseen next, UUID tryId) {
        return server.transactions().in(() -> plain.cross(landed, next, tryId));
      }
    };
  }

  private final class Post extends Senders {

    @Override
    public Sender of(Medium medium) {
      return new Sender() {
        @Override
        public Medium medium() {
          return medium;
        }

        @Override
        public SendResult send(Outgoing message) {
          peer.accept(message);
          return new SendResult.Accepted();
        }
      };
    }
  }
}
