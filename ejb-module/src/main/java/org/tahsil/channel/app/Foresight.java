package org.tahsil.channel.app;

import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.tahsil.channel.EarlyCheck;
import org.tahsil.channel.EarlyCheck.Early;
import org.tahsil.channel.Objection;
import org.tahsil.channel.OutgoingMail;
import org.tahsil.channel.SendCheck;
import org.tahsil.channel.domain.MessageState;
import org.tahsil.channel.store.ClaimStore;
import org.tahsil.channel.store.ClaimStore.Ended;
import org.tahsil.channel.store.OutboxStore.Ending;
import org.tahsil.channel.store.OutboxStore.Message;
import org.tahsil.shared.time.RealTime;

/**
 * Looks at all messages of a claim at once: withholds what must not go, and says of the others how
 * to see at the moment at which each goes whether that still stands.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class Foresight {
  static final String PAID_SINCE = "PAID_SINCE";
  private static final Duration UNTIL_LIVING = Duration.ofSeconds(5);

  @Inject private ClaimStore store;
  @Inject @Any private Instance<SendCheck> checks;
  @EJB private DeliveryNews news;

  /**
   * Those of the messages that may go, in the order given; those that are not handed on any more
   * are left out.
   *
   * @throws IllegalArgumentException if the outbox has no such message
   */
  public Forecast of(List<UUID> ids) {
    Instant now = RealTime.now();
    Map<UUID, Message> found =
        store.read(ids).stream().collect(Collectors.toMap(Message::id, message -> message));
    Map<UUID, Message> relayed = new LinkedHashMap<>();
    for (UUID id : ids) {
      Message message = found.get(id);
      if (message == null) {
        throw new IllegalArgumentException("no message " + id);
      }
      if (message.state() == MessageState.RELAYED) {
        relayed.put(id, message);
      }
    }
    Map<Message, Objection> against = new HashMap<>();
    Map<Message, List<BooleanSupplier>> answers = new HashMap<>();
    ask(List.copyOf(relayed.values()), against, answers);
    withhold(against, now);
    return new Forecast(
        now,
        relayed.values().stream()
            .filter(message -> !against.containsKey(message))
            .map(message -> new Foreseen(message, answers.getOrDefault(message, List.of())))
            .toList());
  }

  /** Gives messages back to the relay: this server goes down, or cannot show that it lives. */
  public void putBack(List<UUID> ids) {
    Instant now = RealTime.now();
    store.putBack(ids, now.plus(UNTIL_LIVING), now);
  }

  /** Whether anybody is asked about a message: only if it is about what an account owes. */
  static boolean isChecked(Message message) {
    return message.mail().accountId() != null && message.mail().suppressIfPaid();
  }

  /** As it is shown to the checks. */
  static OutgoingMail outgoing(Message message, long account) {
    return new OutgoingMail(
        account,
        message.mail().recipient(),
        message.mail().language(),
        message.mail().dedupeKey(),
        message.attempts(),
        message.mail().medium());
  }

  /** What becomes of a message: one that waits is asked about again, and has not failed. */
  static Ending withheld(Message message, Objection why, Instant now) {
    Duration wait = why.askAgain();
    return wait == null
        ? new Ending(MessageState.SUPPRESSED, message.attempts(), null, why.code())
        : new Ending(MessageState.QUEUED, message.attempts(), now.plus(wait), why.code());
  }

  private void ask(
      List<Message> messages,
      Map<Message, Objection> against,
      Map<Message, List<BooleanSupplier>> answers) {
    List<Message> asked = new ArrayList<>();
    for (Message message : messages) {
      if (isChecked(message) && message.paidSince()) {
        against.put(message, Objection.lasting(PAID_SINCE));
      } else if (isChecked(message)) {
        asked.add(message);
      }
    }
    for (EarlyCheck check : early()) {
      List<Message> open = asked.stream().filter(each -> !against.containsKey(each)).toList();
      List<Early> said = open.isEmpty() ? List.of() : check.early(outgoing(open));
      for (int i = 0; i < open.size(); i++) {
        Message message = open.get(i);
        said.get(i).objection().ifPresent(objection -> against.put(message, objection));
        answers.computeIfAbsent(message, of -> new ArrayList<>()).add(said.get(i).stands());
      }
    }
  }

  private List<EarlyCheck> early() {
    return checks.stream()
        .filter(EarlyCheck.class::isInstance)
        .map(EarlyCheck.class::cast)
        .toList();
  }

  private static List<OutgoingMail> outgoing(List<Message> messages) {
    List<OutgoingMail> mails = new ArrayList<>();
    for (Message message : messages) {
      Long account = message.mail().accountId();
      if (account != null) {
        mails.add(outgoing(message, account));
      }
    }
    return mails;
  }

  private void withhold(Map<Message, Objection> against, Instant now) {
    List<Ended> ended = new ArrayList<>();
    against.forEach(
        (message, why) -> ended.add(new Ended(message.id(), withheld(message, why, now))));
    Set<UUID> done = new HashSet<>(store.end(ended, now));
    Map<Message, String> lasting = new LinkedHashMap<>();
    against.forEach(
        (message, why) -> {
          if (why.askAgain() == null && done.contains(message.id())) {
            lasting.put(message, why.code());
          }
        });
    news.suppressed(lasting);
  }

  /**
   * What was found of a claim.
   *
   * @param at real instant at which it was looked at
   */
  public record Forecast(Instant at, List<Foreseen> departing) {

    /** Whether it is as old as the clock's minute; what the hour has to say may change after it. */
    boolean isOf(Instant now) {
      return at.truncatedTo(ChronoUnit.MINUTES).equals(now.truncatedTo(ChronoUnit.MINUTES));
    }
  }

  /** A message against which nothing was said. */
  public record Foreseen(Message message, List<BooleanSupplier> answers) {

    /** Whether nothing that the answers are made of has changed. */
    boolean stands() {
      return answers.stream().allMatch(BooleanSupplier::getAsBoolean);
    }
  }
}
