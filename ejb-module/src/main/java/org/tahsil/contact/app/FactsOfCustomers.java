package org.tahsil.contact.app;

import static org.tahsil.contact.ContactPurpose.OPT_OUT_CONFIRMATION;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.tahsil.account.Portfolio;
import org.tahsil.contact.ContactRequest;
import org.tahsil.contact.CustomerFact;
import org.tahsil.contact.FactKind;
import org.tahsil.contact.domain.Address;
import org.tahsil.contact.domain.InboundTextRule;
import org.tahsil.contact.store.DecisionStore;
import org.tahsil.contact.store.FactStore;
import org.tahsil.contact.store.InboundTextStore;
import org.tahsil.contact.store.PartyStore.Party;

/**
 * What is known of customers: what was told of them, confirmations of opt-outs that went, and
 * opt-outs that came from an address before anybody knew whose it is.
 */
@ApplicationScoped
public class FactsOfCustomers {
  @Inject private FactStore facts;
  @Inject private DecisionStore decisions;
  @Inject private InboundTextStore texts;

  /**
   * By customer.
   *
   * @param parties one for each request, in order
   */
  Map<Long, List<CustomerFact>> of(
      Portfolio portfolio, List<ContactRequest> requests, List<Party> parties) {
    List<Long> customers =
        parties.stream().map(Party::customerId).filter(Objects::nonNull).distinct().toList();
    Map<Long, List<CustomerFact>> told = new HashMap<>(facts.of(portfolio, customers));
    if (requests.stream().anyMatch(each -> each.purpose() == OPT_OUT_CONFIRMATION)) {
      decisions
          .confirmations(customers)
          .forEach(
              (customer, sent) ->
                  add(told, customer, sent.stream().map(FactsOfCustomers::confirmed).toList()));
    }
    addOfNobody(told, portfolio, requests, parties);
    return told;
  }

  private void addOfNobody(
      Map<Long, List<CustomerFact>> told,
      Portfolio portfolio,
      List<ContactRequest> requests,
      List<Party> parties) {
    List<String> endings =
        requests.stream()
            .flatMap(each -> InboundTextRule.ending(each.address()).stream())
            .distinct()
            .toList();
    List<CustomerFact> outs = texts.ofNobody(portfolio.tenant(), endings);
    for (int i = 0; i < requests.size() && !outs.isEmpty(); i++) {
      String address = requests.get(i).address();
      Party party = parties.get(i);
      List<String> countries = Stream.ofNullable(party.country()).toList();
      List<CustomerFact> known = told.getOrDefault(party.customerId(), List.of());
      add(
          told,
          Objects.requireNonNull(party.customerId()),
          outs.stream()
              .filter(out -> Address.same(out.address(), address, countries))
              .filter(out -> !known.contains(out))
              .toList());
    }
  }

  private static void add(
      Map<Long, List<CustomerFact>> told, long customer, List<CustomerFact> more) {
    told.merge(
        customer, more, (one, other) -> Stream.concat(one.stream(), other.stream()).toList());
  }

  private static CustomerFact confirmed(ContactRequest sent) {
    return new CustomerFact(
        FactKind.OPT_OUT_CONFIRMED,
        sent.channel(),
        sent.address(),
        null,
        true,
        sent.at(),
        null,
        null);
  }
}
