package org.tahsil.channel.app;

import jakarta.enterprise.inject.Instance;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jdbi.v3.core.transaction.LocalTransactionHandler;
import org.jspecify.annotations.Nullable;
import org.tahsil.channel.Medium;
import org.tahsil.channel.Outbox.OutboundMail;
import org.tahsil.channel.SendCheck;
import org.tahsil.channel.domain.SendResult;
import org.tahsil.channel.domain.Sender;
import org.tahsil.channel.store.ClaimStore;
import org.tahsil.shared.time.RealTime;

/** Claims delivered over a database by a peer of the test's own, in real transactions. */
final class Convoy {
  final Sky sky = new Sky();

  /** Keys of the messages that the peer was given, in order. */
  final List<String> given = new ArrayList<>();

  /** What the peer answers. */
  Function<Sender.Outgoing, SendResult> peer = message -> new SendResult.Accepted();

  /** Whether what was sent cannot be told. */
  boolean mute;

  final List<SendCheck> checks = new ArrayList<>();

  Convoy() {
    sky.jdbi.setTransactionHandler(new LocalTransactionHandler());
  }

  /** Queues mails k0, k1 and so on to one customer each time, and claims them in this order. */
  List<UUID> claim(int mails, @Nullable Long account, long... customers) {
    List<OutboundMail> queued = new ArrayList<>();
    for (int i = 0; i < mails; i++) {
      long customer = customers[i % customers.length];
      queued.add(
          new OutboundMail(
              Sky.LENDER, customer, account, "a@b.om", "en", "Hello", "Text", true, "k" + i));
    }
    sky.store.queue(queued, RealTime.now(), RealTime.now());
    sky.jdbi.useHandle(h -> h.execute("update outbox set state = 'RELAYED', relayed_at = now()"));
    return sky.jdbi.withHandle(
        h ->
            h.createQuery("select message_id from outbox order by length(dedupe_key), dedupe_key")
                .mapTo(UUID.class)
                .list());
  }

  List<UUID> deliver(List<UUID> ids) {
    Bookings bookings = new Bookings(crossing(), flights(), sentNews());
    return new Trip(foresight(), bookings, new Lines(new Post()), sky.servers()).deliver(ids);
  }

  /** States and errors in the order of the keys. */
  List<String> ends() {
    return sky.jdbi.withHandle(
        h ->
            h.createQuery(
                    "select trim(state || ' ' || coalesce(last_error, '')) from outbox"
                        + " order by length(dedupe_key), dedupe_key")
                .mapTo(String.class)
                .list());
  }

  private Flights flights() {
    Landing landing = sky.landing();
    return Wires.into(
        sky.flights,
        new Landing() {
          @Override
          public void land(UUID tryId, SendResult result) {
            sky.jdbi.useTransaction(handle -> landing.land(tryId, result));
          }
        });
  }

  private SentNews sentNews() {
    SentNews plain = sky.sentNews();
    return new SentNews() {
      @Override
      public void tell(List<UUID> messages) {
        if (mute) {
          throw new IllegalStateException("mute");
        }
        sky.jdbi.useTransaction(handle -> plain.tell(messages));
      }
    };
  }

  private Foresight foresight() {
    Foresight plain = Wires.into(new Foresight(), new ClaimStore(sky.jdbi), asked(), sky.news());
    return new Foresight() {
      @Override
      public Forecast of(List<UUID> ids) {
        return sky.jdbi.inTransaction(handle -> plain.of(ids));
      }
    };
  }

  private Crossing crossing() {
    Dispatch dispatch =
        Wires.into(
            new Dispatch(),
            sky.store,
            sky.flightStore,
            asked(),
            new Post(),
            sky.servers(),
            sky.news());
    Crossing plain = Wires.into(new Crossing(), sky.landing(), dispatch);
    return new Crossing() {
      @Override
      public Optional<Dispatch.Departure> cross(
          @Nullable Landed landed, Foresight.Foreseen next, UUID tryId) {
        return sky.jdbi.inTransaction(handle -> plain.cross(landed, next, tryId));
      }
    };
  }

  private Object asked() {
    return Proxy.newProxyInstance(
        Instance.class.getClassLoader(),
        new Class<?>[] {Instance.class},
        (proxy, method, arguments) -> checks.stream());
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
          given.add(message.content().dedupeKey());
          return peer.apply(message);
        }
      };
    }
  }
}
