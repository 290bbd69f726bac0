package org.tahsil.contact.domain;

import java.util.List;
import java.util.Objects;
import org.tahsil.contact.CustomerFact;

/**
 * All that a decision is made of; kept whole with it.
 *
 * @param exemptions house rules that were set aside; null, as read of decisions from before there
 *     were any, stands for none
 */
public record ContactFacts(
    BookFacts book,
    Places places,
    DebtFacts debt,
    List<CustomerFact> customer,
    List<PastContact> history,
    List<SetAside> exemptions) {

  public ContactFacts {
    customer = List.copyOf(customer);
    history = List.copyOf(history);
    exemptions = List.copyOf(Objects.requireNonNullElse(exemptions, List.of()));
  }

  /** After some more contacts of the portfolio on the day. */
  public ContactFacts after(int more) {
    return more == 0
        ? this
        : new ContactFacts(book.after(more), places, debt, customer, history, exemptions);
  }
}
