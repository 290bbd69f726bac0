package org.tahsil.contact.domain;

import java.util.List;
import org.tahsil.contact.CustomerFact;

/** All that a decision is made of; kept whole with it. */
public record ContactFacts(
    BookFacts book,
    Places places,
    DebtFacts debt,
    List<CustomerFact> customer,
    List<PastContact> history) {

  public ContactFacts {
    customer = List.copyOf(customer);
    history = List.copyOf(history);
  }
}
