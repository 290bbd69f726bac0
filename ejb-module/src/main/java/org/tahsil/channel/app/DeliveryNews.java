package org.tahsil.channel.app;

import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.tahsil.audit.Timeline;
import org.tahsil.audit.TimelineEntry;
import org.tahsil.channel.Medium;
import org.tahsil.channel.UnknownMessages.Finding;
import org.tahsil.channel.UnknownMessages.Word;
import org.tahsil.channel.domain.ReceiptState;
import org.tahsil.channel.store.CallEventStore;
import org.tahsil.channel.store.InteractionStore;
import org.tahsil.channel.store.InteractionStore.Contact;
import org.tahsil.channel.store.InteractionStore.ContactKey;
import org.tahsil.channel.store.OutboxStore.Message;
import org.tahsil.channel.store.UntoldStore.Untold;
import org.tahsil.shared.id.PortfolioId;
import org.tahsil.shared.time.RealTime;

/**
 * Tells the customer's timeline what became of a message, and counts a sent one as a contact. The
 * state of the message, not the entry's key, keeps it from being told twice: a redriven one may
 * fail again.
 */
@Stateless
public class DeliveryNews {
  private static final String SYSTEM = "system";
  private static final String SENT = "REMINDER_SENT";

  @EJB private Timeline timeline;
  @Inject private BusinessClock clock;
  @Inject private InteractionStore interactions;
  @Inject private CallEventStore calls;

  /** A message was sent just now. */
  public void sent(Message message) {
    sent(untold(message).stream().toList());
  }

  /** Messages were sent, each to a customer. */
  public void sent(List<Untold> messages) {
    Map<ContactKey, Contact> contacts = new LinkedHashMap<>();
    List<TimelineEntry> entries = new ArrayList<>();
    Map<PortfolioId, UnaryOperator<Instant>> clocks = new HashMap<>();
    for (Untold message : messages) {
      Instant at = at(message, clocks);
      contact(message, at).ifPresent(contact -> contacts.put(contact.key(), contact));
      entries.add(
          new TimelineEntry(
              message.customer(),
              message.account(),
              at,
              SENT,
              SYSTEM,
              Map.of("medium", message.medium().name()),
              key(message.id(), SENT)));
    }
    interactions.take(List.copyOf(contacts.values()));
    if (!entries.isEmpty()) {
      timeline.append(entries);
    }
  }

  /** A telephone system told something of a call, perhaps before it said that it took it. */
  public void rang(Message message) {
    Instant at = clock.now(message.portfolio());
    untold(message)
        .ifPresentOrElse(
            call -> interactions.take(contact(call, at).stream().toList()),
            () -> calls.begin(message.id(), at));
  }

  private static Optional<Untold> untold(Message message) {
    return Optional.ofNullable(message.mail().customerId())
        .map(
            customer ->
                new Untold(
                    message.id(),
                    customer,
                    message.mail().accountId(),
                    message.portfolio(),
                    message.mail().medium(),
                    RealTime.now()));
  }

  /** A call counts once, whichever of its answer and its events comes first. */
  private Optional<Contact> contact(Untold message, Instant now) {
    Instant at = now.truncatedTo(ChronoUnit.MICROS);
    if (message.medium() == Medium.IVR && !calls.begin(message.id(), at)) {
      return Optional.empty();
    }
    ContactKey key =
        new ContactKey(
            message.customer(), message.account(), message.medium().name(), at, "OUTBOUND");
    return Optional.of(new Contact(key, "SENT", null));
  }

  private Instant at(Untold message, Map<PortfolioId, UnaryOperator<Instant>> clocks) {
    PortfolioId portfolio = message.portfolio();
    return portfolio == null
        ? message.sentAt()
        : clocks.computeIfAbsent(portfolio, clock::of).apply(message.sentAt());
  }

  /**
   * @param reasons codes, with a point and a rule behind it where a rule says no
   */
  public void suppressed(Map<Message, String> reasons) {
    List<TimelineEntry> entries = new ArrayList<>();
    reasons.forEach(
        (message, reason) -> {
          int point = reason.indexOf('.');
          Map<String, String> facts =
              point < 0
                  ? Map.of("reason", reason)
                  : Map.of(
                      "reason", reason.substring(0, point), "rule", reason.substring(point + 1));
          Instant at = clock.now(message.portfolio());
          entry(message, "REMINDER_SUPPRESSED", at, facts, SYSTEM).ifPresent(entries::add);
        });
    if (!entries.isEmpty()) {
      timeline.append(entries);
    }
  }

  /**
   * @param attempts failed tries, 1 or more
   */
  public void failed(Message message, int attempts, String code) {
    append(
        message,
        "REMINDER_FAILED",
        clock.now(message.portfolio()),
        Map.of("attempts", String.valueOf(attempts), "reason", code));
  }

  /** A dead message was put back on its way. */
  public void redriven(Message message) {
    append(message, "REMINDER_REDRIVEN", clock.now(message.portfolio()), Map.of());
  }

  /** A gateway's receipt showed that a message in doubt had been taken. */
  public void settledByReceipt(Message message) {
    append(message, "REMINDER_SETTLED_SENT", clock.now(message.portfolio()), Map.of());
    sent(message);
  }

  /** A gateway told what became of a text for good. */
  public void receipt(Message message, ReceiptState state) {
    String kind = state == ReceiptState.DELIVERED ? "REMINDER_DELIVERED" : "REMINDER_UNDELIVERED";
    append(message, kind, clock.now(message.portfolio()), Map.of());
  }

  /** Nobody knows whether the recipient has it. */
  public void unknown(Message message, String code) {
    append(message, "REMINDER_UNKNOWN", clock.now(message.portfolio()), Map.of("reason", code));
  }

  /** A person found out what became of it. */
  public void settled(Message message, Word word) {
    append(
        message,
        "REMINDER_SETTLED_" + word.finding(),
        clock.now(message.portfolio()),
        Map.of("note", word.reason()),
        word.by());
    if (word.finding() == Finding.SENT) {
      sent(message);
    }
  }

  private void append(Message message, String kind, Instant at, Map<String, String> facts) {
    append(message, kind, at, facts, SYSTEM);
  }

  private void append(
      Message message, String kind, Instant at, Map<String, String> facts, String actor) {
    entry(message, kind, at, facts, actor).ifPresent(entry -> timeline.append(List.of(entry)));
  }

  /** Empty: the message is to no customer. */
  private static Optional<TimelineEntry> entry(
      Message message, String kind, Instant at, Map<String, String> facts, String actor) {
    Long customer = message.mail().customerId();
    if (customer == null) {
      return Optional.empty();
    }
    Map<String, String> told = new HashMap<>(facts);
    told.put("medium", message.mail().medium().name());
    return Optional.of(
        new TimelineEntry(
            customer, message.mail().accountId(), at, kind, actor, told, key(message.id(), kind)));
  }

  private static String key(UUID message, String kind) {
    return "mail:%s:%s:%s".formatted(message, kind, UUID.randomUUID());
  }
}
