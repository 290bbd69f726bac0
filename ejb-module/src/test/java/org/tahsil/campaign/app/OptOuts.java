package org.tahsil.campaign.app;

import java.time.Instant;
import org.tahsil.contact.ContactChannel;
import org.tahsil.contact.CustomerFact;
import org.tahsil.contact.CustomerFacts;
import org.tahsil.contact.FactKind;
import org.tahsil.shared.id.CustomerRef;
import org.tahsil.shared.store.TestLedger;

/** Customers who want no mails. */
final class OptOuts {

  private OptOuts() {}

  /** Anna heard it at an instant. */
  static void tell(TestLedger books, String customer, String since) {
    books
        .server()
        .get(CustomerFacts.class)
        .tell(
            books.portfolio(),
            new CustomerRef(customer),
            new CustomerFact(
                FactKind.OPT_OUT,
                ContactChannel.EMAIL,
                null,
                null,
                true,
                Instant.parse(since),
                null,
                null),
            new CustomerFacts.Telling("Reply", "anna", true));
  }
}
