package org.tahsil.contact.app;

import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tahsil.account.Account;
import org.tahsil.account.Books;
import org.tahsil.account.Customer;
import org.tahsil.account.Portfolio;
import org.tahsil.account.Portfolios;
import org.tahsil.contact.CustomerFact;
import org.tahsil.contact.CustomerFacts;
import org.tahsil.contact.ToldFact;
import org.tahsil.contact.domain.CustomerFactRule;
import org.tahsil.contact.domain.KnownFacts;
import org.tahsil.contact.store.FactStore;
import org.tahsil.shared.id.AccountRef;
import org.tahsil.shared.id.CustomerRef;
import org.tahsil.shared.outcome.Refusal;
import org.tahsil.shared.outcome.RefusedException;

/** Keeps what is known of customers that bears on contacts. */
@Stateless
@Local(CustomerFacts.class)
public class CustomerFactsService implements CustomerFacts {
  @Inject private Portfolios portfolios;
  @Inject private Books books;
  @Inject private FactStore store;

  @Override
  public ToldFact tell(
      Portfolio portfolio, CustomerRef customer, CustomerFact told, Telling telling) {
    Customer of = customer(portfolio, customer);
    CustomerFact fact = plain(told);
    CustomerFactRule.lifting(fact, telling.mayLift())
        .or(() -> CustomerFactRule.fault(fact, portfolios.now(portfolio)))
        .ifPresent(
            refusal -> {
              throw new RefusedException(refusal);
            });
    store.add(of.id(), account(portfolio, of, fact.account()), fact, telling);
    return store.told(portfolio, of.id()).stream()
        .filter(kept -> kept.fact().equals(fact))
        .findFirst()
        .orElseThrow(
            () ->
                new RefusedException(
                    Refusal.conflict(
                        "FACT_KNOWN",
                        "until",
                        String.valueOf(fact.until()),
                        "It is known, among facts too old to be listed.")));
  }

  @Override
  public List<ToldFact> of(Portfolio portfolio, CustomerRef customer) {
    Customer of = customer(portfolio, customer);
    Instant now = portfolios.now(portfolio);
    List<ToldFact> told = store.told(portfolio, of.id());
    List<CustomerFact> all = told.stream().map(ToldFact::fact).toList();
    List<String> countries = Stream.ofNullable(of.facts().country()).toList();
    return told.stream()
        .map(
            one ->
                one.fact().stands()
                    ? one.ended(
                        KnownFacts.end(one.fact(), all, now, countries)
                            .filter(end -> !end.isAfter(now))
                            .orElse(null))
                    : one)
        .toList();
  }

  private Customer customer(Portfolio portfolio, CustomerRef ref) {
    return books
        .customer(portfolio.tenant(), ref)
        .orElseThrow(() -> new RefusedException(Refusal.unknown("customer_ref", ref.value())));
  }

  private @Nullable Long account(Portfolio portfolio, Customer of, @Nullable String ref) {
    if (ref == null) {
      return null;
    }
    return books
        .account(portfolio, new AccountRef(ref))
        .filter(account -> account.customerId() == of.id())
        .map(Account::id)
        .orElseThrow(() -> new RefusedException(Refusal.unknown("account_ref", ref)));
  }

  /** As it comes back out of the database: to the microsecond. */
  private static CustomerFact plain(CustomerFact told) {
    Instant until = told.until();
    return new CustomerFact(
        told.kind(),
        told.channel(),
        told.address() == null ? null : told.address().strip(),
        told.account(),
        told.stands(),
        told.since().truncatedTo(ChronoUnit.MICROS),
        until == null ? null : until.truncatedTo(ChronoUnit.MICROS),
        told.detail());
  }
}
