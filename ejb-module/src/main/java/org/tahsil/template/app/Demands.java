package org.tahsil.template.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.tahsil.account.Portfolio;
import org.tahsil.contact.ContactSettings;
import org.tahsil.contact.ContactTerms;
import org.tahsil.template.TemplateChannel;
import org.tahsil.template.domain.Clause;
import org.tahsil.template.domain.Clauses;

/** What a portfolio's law and role demand of its texts. */
@ApplicationScoped
public class Demands {

  @Inject private ContactSettings contacts;

  /** By the terms of contacts that count on a day. */
  List<Clause> of(Portfolio portfolio, TemplateChannel channel, LocalDate day) {
    ContactTerms terms =
        contacts.dated(portfolio).stream()
            .filter(one -> !Objects.requireNonNull(one.validFrom()).isAfter(day))
            .findFirst()
            .orElseGet(() -> contacts.current(portfolio));
    return Clauses.demanded(terms, channel, day);
  }
}
