package org.tahsil.contact.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tahsil.account.Portfolio;
import org.tahsil.contact.ContactRequest;
import org.tahsil.contact.ContactTerms;
import org.tahsil.contact.CustomerFact;
import org.tahsil.contact.domain.BookFacts;
import org.tahsil.contact.domain.ContactFacts;
import org.tahsil.contact.domain.DebtFacts;
import org.tahsil.contact.domain.PastContact;
import org.tahsil.contact.domain.SetAside;
import org.tahsil.contact.store.BarrierStore;
import org.tahsil.contact.store.DecisionStore;
import org.tahsil.contact.store.HistoryStore;
import org.tahsil.contact.store.PartyStore;
import org.tahsil.contact.store.PartyStore.Party;
import org.tahsil.shared.outcome.Refusal;
import org.tahsil.shared.outcome.RefusedException;

/** Loads what decisions are made of, for many requests of a portfolio in a few statements. */
@ApplicationScoped
public class FactsOfContacts {
  private static final Duration REMEMBERED = Duration.ofDays(40);
  private static final int DAYS_BACK = 20;
  private static final int DAYS_AHEAD = 370;
  private static final Set<String> OF_THE_CUSTOMER = Set.of("CONTACT_HOLD", "DISPUTE");
  static final String CAP_OF_THE_PORTFOLIO = "DAY_OF_THE_PORTFOLIO.max";

  @Inject private PartyStore parties;
  @Inject private FactsOfCustomers facts;
  @Inject private HistoryStore histories;
  @Inject private BarrierStore barriers;
  @Inject private TermsInForce terms;
  @Inject private CustomerPlaces places;
  @Inject private DecisionStore decisions;

  /** One for each request, in order; refused for an unknown customer or account. */
  List<Known> load(Portfolio portfolio, List<ContactRequest> requests) {
    List<Party> found = parties.parties(portfolio, requests);
    List<Long> customers = new ArrayList<>();
    for (int i = 0; i < found.size(); i++) {
      customers.add(customer(found.get(i), requests.get(i)));
    }
    Loaded loaded = loaded(portfolio, requests, found, List.copyOf(Set.copyOf(customers)));
    List<Known> known = new ArrayList<>();
    for (int i = 0; i < found.size(); i++) {
      known.add(known(loaded, requests.get(i), found.get(i), customers.get(i)));
    }
    return known;
  }

  private static long customer(Party party, ContactRequest request) {
    if (party.customerId() == null) {
      throw new RefusedException(Refusal.unknown("customer_ref", request.customer()));
    }
    if (request.account() != null && party.accountId() == null) {
      throw new RefusedException(Refusal.unknown("account_ref", request.account()));
    }
    return party.customerId();
  }

  private Loaded loaded(
      Portfolio portfolio, List<ContactRequest> requests, List<Party> found, List<Long> customers) {
    Instant first = requests.stream().map(ContactRequest::at).min(Instant::compareTo).orElseThrow();
    Instant last = requests.stream().map(ContactRequest::at).max(Instant::compareTo).orElseThrow();
    List<Long> accounts =
        found.stream().map(Party::accountId).filter(Objects::nonNull).distinct().toList();
    return new Loaded(
        books(portfolio, requests, first, last),
        facts.of(portfolio, requests, found),
        histories.history(portfolio, customers, first.minus(REMEMBERED), last),
        histories.first(accounts),
        barriers.barriers(portfolio, customers),
        barriers.setAside(portfolio, customers, first));
  }

  private Map<LocalDate, BookFacts> books(
      Portfolio portfolio, List<ContactRequest> requests, Instant first, Instant last) {
    ZoneId zone = portfolio.zone();
    List<LocalDate> holidays =
        barriers.holidays(
            portfolio,
            first.atZone(zone).toLocalDate().minusDays(DAYS_BACK),
            last.atZone(zone).toLocalDate().plusDays(DAYS_AHEAD));
    List<ContactTerms> dated = terms.dated(portfolio);
    Map<LocalDate, BookFacts> books = new HashMap<>();
    requests.stream()
        .map(request -> request.at().atZone(zone).toLocalDate())
        .distinct()
        .forEach(day -> books.put(day, book(portfolio, dated, day, holidays)));
    return books;
  }

  private BookFacts book(
      Portfolio portfolio, List<ContactTerms> dated, LocalDate day, List<LocalDate> holidays) {
    ContactTerms of = terms.on(portfolio, dated, day);
    ZoneId zone = portfolio.zone();
    int made =
        of.house().getOrDefault(CAP_OF_THE_PORTFOLIO, "").isEmpty()
            ? 0
            : decisions.allowed(
                portfolio,
                day.atStartOfDay(zone).toInstant(),
                day.plusDays(1).atStartOfDay(zone).toInstant());
    return new BookFacts(
        of.jurisdiction(), of.role(), zone, of.chosen(), of.house(), holidays, made);
  }

  private Known known(Loaded loaded, ContactRequest request, Party party, long customer) {
    List<BarrierStore.OfAccount> all = loaded.barriers().getOrDefault(customer, List.of());
    DebtFacts debt =
        new DebtFacts(
            all.stream()
                .filter(each -> concerns(each, request))
                .map(BarrierStore.OfAccount::barrier)
                .toList(),
            party.accountId() == null ? null : loaded.first().get(party.accountId()));
    ContactFacts contact =
        new ContactFacts(
            Objects.requireNonNull(loaded.books().get(day(loaded, request))),
            places.of(party, request.address()),
            debt,
            loaded.facts().getOrDefault(customer, List.of()),
            loaded.histories().getOrDefault(customer, List.of()),
            loaded.setAside().getOrDefault(customer, List.of()));
    return new Known(customer, party.accountId(), contact);
  }

  private static LocalDate day(Loaded loaded, ContactRequest request) {
    ZoneId zone = loaded.books().values().iterator().next().zone();
    return request.at().atZone(zone).toLocalDate();
  }

  /** A contact about no single debt is stopped by what stops the customer, not by one debt. */
  private static boolean concerns(BarrierStore.OfAccount each, ContactRequest request) {
    return request.account() == null
        ? OF_THE_CUSTOMER.contains(each.barrier().kind())
        : each.account().equals(request.account());
  }

  /** Facts of a request, with the surrogate keys of customer and account. */
  record Known(long customer, @Nullable Long account, ContactFacts facts) {}

  private record Loaded(
      Map<LocalDate, BookFacts> books,
      Map<Long, List<CustomerFact>> facts,
      Map<Long, List<PastContact>> histories,
      Map<Long, Instant> first,
      Map<Long, List<BarrierStore.OfAccount>> barriers,
      Map<Long, List<SetAside>> setAside) {}
}
