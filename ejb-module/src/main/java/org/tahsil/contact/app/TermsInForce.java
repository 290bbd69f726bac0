package org.tahsil.contact.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.tahsil.account.Portfolio;
import org.tahsil.contact.ContactTerms;
import org.tahsil.contact.CreditorRole;
import org.tahsil.contact.store.ContactTermsStore;

/** Which terms of contacts count on a day. */
@ApplicationScoped
public class TermsInForce {
  @Inject private ContactTermsStore store;
  @Inject private CustomerPlaces places;

  List<ContactTerms> dated(Portfolio portfolio) {
    return store.dated(portfolio);
  }

  /** Of those that were set, the newest first; the product's own if none counts yet. */
  ContactTerms on(Portfolio portfolio, List<ContactTerms> dated, LocalDate day) {
    return dated.stream()
        .filter(terms -> !Objects.requireNonNull(terms.validFrom()).isAfter(day))
        .findFirst()
        .orElseGet(() -> own(portfolio));
  }

  private ContactTerms own(Portfolio portfolio) {
    return new ContactTerms(
        places.law(portfolio).orElse(null),
        CreditorRole.CREDITOR,
        List.of(),
        Map.of(),
        "Product: the law of the time zone's country if the currency is its own",
        null,
        null);
  }
}
