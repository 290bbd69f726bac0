package org.tahsil.smartcollect.app;

import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.tahsil.smartcollect.store.RailBook;
import org.tahsil.smartcollect.store.RailBook.Entry;

/**
 * A bank for demonstrations and tests, with a book of its own. It decides from the customer's bank
 * data: enough balance, debited; too little, return code 04.
 */
@Stateless
@Local(DebitRail.class)
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class SimulatedRail implements DebitRail {
  private static final String LOW_BALANCE = "04";

  @Inject private RailBook book;

  @Inject private RailManner manner;

  @Override
  public Answer present(Order order, Instant now) {
    book.lock(order.customer());
    Entry known = book.find(order.ref()).orElse(null);
    if (known != null && !isRipe(known, now)) {
      return new Answer(Status.valueOf(known.answer()), known.returnCode());
    }
    boolean atOnce = known != null || !manner.answersLater();
    Answer answer = atOnce ? decide(order, now) : Answer.PENDING;
    Instant presentedAt = known == null ? now : known.presentedAt();
    book.write(
        order.ref(),
        order.customer(),
        order.amount(),
        new Entry(presentedAt, answer.status().name(), answer.returnCode()));
    return answer;
  }

  private static boolean isRipe(Entry known, Instant now) {
    return known.answer().equals(Status.PENDING.name())
        && !now.isBefore(known.presentedAt().plus(Duration.ofDays(1)));
  }

  private Answer decide(Order order, Instant now) {
    Optional<String> fixed = manner.fixedReturn();
    if (fixed.isPresent()) {
      return Answer.returned(fixed.get());
    }
    return book.available(order.customer(), order.amount(), now).compareTo(order.amount()) >= 0
        ? Answer.DEBITED
        : Answer.returned(LOW_BALANCE);
  }
}
