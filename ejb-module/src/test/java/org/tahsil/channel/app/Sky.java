package org.tahsil.channel.app;

import jakarta.enterprise.event.Event;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.tahsil.account.AllocationRule;
import org.tahsil.account.DpdConvention;
import org.tahsil.account.Portfolio;
import org.tahsil.account.Portfolios;
import org.tahsil.audit.Timeline;
import org.tahsil.audit.TimelineEntry;
import org.tahsil.channel.CallTold;
import org.tahsil.channel.InboundText;
import org.tahsil.channel.Medium;
import org.tahsil.channel.Outbox.OutboundMail;
import org.tahsil.channel.Outbox.StateCount;
import org.tahsil.channel.UnknownMessages;
import org.tahsil.channel.store.CallEventStore;
import org.tahsil.channel.store.FlightStore;
import org.tahsil.channel.store.FlightStore.Leaving;
import org.tahsil.channel.store.InteractionStore;
import org.tahsil.channel.store.OutboxStore;
import org.tahsil.channel.store.TextStore;
import org.tahsil.channel.store.UntoldStore;
import org.tahsil.shared.id.PortfolioCode;
import org.tahsil.shared.id.PortfolioId;
import org.tahsil.shared.id.TenantId;
import org.tahsil.shared.phone.TextParts;
import org.tahsil.shared.server.Servers;
import org.tahsil.shared.store.Database;
import org.tahsil.shared.store.TestBooks;
import org.tahsil.shared.store.TestDatabase;
import org.tahsil.shared.time.RealTime;

/** The beans that book messages, of a server start named {@code boot-mine}, over a database. */
public final class Sky {
  public static final TenantId LENDER = new TenantId("lender");

  private static final String MINE = "boot-mine";

  public final Jdbi jdbi = Database.on(TestDatabase.freshSource());
  public final OutboxStore store = new OutboxStore(jdbi);
  public final FlightStore flightStore = new FlightStore(jdbi);
  public final CallEventStore callStore = new CallEventStore(jdbi);
  public final TextStore texts = new TextStore(jdbi);
  public final List<InboundText> replies = new CopyOnWriteArrayList<>();
  public final List<CallTold> calls = new CopyOnWriteArrayList<>();
  public final Flights flights = new Flights();
  public final List<TimelineEntry> told = new CopyOnWriteArrayList<>();

  /** Whether peers know messages again. */
  public boolean repeatable;

  public final Set<String> dead = new HashSet<>();

  public long customer() {
    return new TestBooks(jdbi, LENDER.value()).customer("C1", "a@b.om", "en");
  }

  /** Queues a message and has a server start begin to send it; the try. */
  public UUID departed(OutboundMail mail, String boot) {
    Instant now = RealTime.now();
    store.queue(List.of(mail), now, now);
    return departed(boot);
  }

  /** Has a server start begin to send the one message that is queued; the try. */
  public UUID departed(String boot) {
    jdbi.useHandle(h -> h.execute("update outbox set next_attempt_at = queued_at"));
    return next(boot).orElseThrow();
  }

  /** Has a server start begin to send a message that is due; the try. */
  public Optional<UUID> next(String boot) {
    Instant now = RealTime.now();
    return Arrays.stream(Medium.values())
        .flatMap(medium -> store.claim(medium, now, Instant.EPOCH, 1, 100).stream())
        .findFirst()
        .map(message -> depart(message, boot, now));
  }

  private UUID depart(UUID message, String boot, Instant now) {
    UUID tryId = UUID.randomUUID();
    OutboundMail mail = store.lock(message).orElseThrow().mail();
    Integer parts = mail.medium() == Medium.SMS ? TextParts.of(mail.text(), 0).count() : null;
    flightStore.depart(message, new Leaving(tryId, boot, parts, repeatable), now);
    return tryId;
  }

  /** Lets time pass for messages in the hands of senders. */
  public void past(Duration time) {
    jdbi.useHandle(
        h ->
            h.execute(
                "update outbox set sending_at = sending_at - make_interval(secs => ?)",
                time.toSeconds()));
  }

  public Map<String, Integer> states() {
    return store.states(LENDER).stream()
        .collect(Collectors.toMap(StateCount::state, count -> (int) count.messages()));
  }

  public Landing landing() {
    List<Duration> waits = List.of(Duration.ofSeconds(30), Duration.ofMinutes(2));
    return Wires.into(
        new Landing(), store, flightStore, texts, callStore, receipts(), news(), waits);
  }

  public LostFlights lost() {
    return Wires.into(new LostFlights(), flightStore, flights, servers(), landing());
  }

  SentNews sentNews() {
    return Wires.into(new SentNews(), new UntoldStore(jdbi), news());
  }

  /** As another server start looks for what this one left. */
  LostFlights lostSeenBy(String other) {
    return Wires.into(new LostFlights(), flightStore, new Flights(), servers(other), landing());
  }

  public UnknownMessages unknown() {
    return Wires.into(new UnknownMessagesService(), store, flightStore, news());
  }

  private TextReceipts receipts() {
    return Wires.into(new TextReceipts(), texts, flightStore, store, news());
  }

  /** What keeps receipts and replies; it tells {@link #replies}. */
  public TextArrivals arrivals() {
    return Wires.into(new TextArrivals(), texts, receipts(), events());
  }

  /** What keeps the events of calls. */
  public CallEventsService callEvents() {
    return Wires.into(new CallEventsService(), callStore, store, news(), callNews());
  }

  private Object callNews() {
    return Proxy.newProxyInstance(
        Event.class.getClassLoader(),
        new Class<?>[] {Event.class},
        (proxy, method, arguments) -> {
          calls.add((CallTold) arguments[0]);
          return null;
        });
  }

  private Object events() {
    return Proxy.newProxyInstance(
        Event.class.getClassLoader(),
        new Class<?>[] {Event.class},
        (proxy, method, arguments) -> {
          replies.add((InboundText) arguments[0]);
          return null;
        });
  }

  DeliveryNews news() {
    BusinessClock clock = Wires.into(new BusinessClock(), portfolios());
    return Wires.into(new DeliveryNews(), timeline(), clock, new InteractionStore(jdbi), callStore);
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

  /** Portfolios that live in real time, whichever they are. */
  private Portfolios portfolios() {
    Portfolio book =
        new Portfolio(
            new PortfolioId(1),
            LENDER,
            new PortfolioCode("P"),
            "Book",
            Currency.getInstance("OMR"),
            ZoneOffset.UTC,
            DpdConvention.ELAPSED,
            AllocationRule.HOLD,
            LocalTime.NOON,
            null,
            null);
    return (Portfolios)
        Proxy.newProxyInstance(
            Portfolios.class.getClassLoader(),
            new Class<?>[] {Portfolios.class},
            (proxy, method, arguments) ->
                switch (method.getName()) {
                  case "byId" -> book;
                  case "now" -> RealTime.now();
                  default -> throw new UnsupportedOperationException(method.getName());
                });
  }

  Servers servers() {
    return servers(MINE);
  }

  private Servers servers(String name) {
    return new Servers() {
      @Override
      public String owner() {
        return name;
      }

      @Override
      public String id() {
        return name;
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
