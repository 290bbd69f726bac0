package org.tahsil.contact.domain;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.tahsil.contact.ContactChannel;
import org.tahsil.contact.CustomerFact;
import org.tahsil.contact.FactKind;

/**
 * Which fact a customer's word makes, of one address and medium.
 *
 * @param known all facts of the customer
 * @param countries ISO 3166 codes of those in which the address may be dialled
 */
public record OptOutWord(
    List<CustomerFact> known, ContactChannel medium, String address, List<String> countries) {

  /** The opt-out that a word at an instant makes; empty: one stands already. */
  public Optional<CustomerFact> stop(Instant at) {
    if (stands()) {
      return Optional.empty();
    }
    Instant since =
        last(false)
            .filter(back -> !back.isBefore(at))
            .map(back -> back.plus(1, ChronoUnit.MICROS))
            .orElse(at);
    return Optional.of(fact(true, since));
  }

  /** The end of the opt-out that a word at an instant makes; empty: none stands. */
  public Optional<CustomerFact> start(Instant at) {
    return stands()
        ? last(true).map(out -> fact(false, out.isAfter(at) ? out : at))
        : Optional.empty();
  }

  /** Whether an opt-out of the address stands that does not end by itself. */
  public boolean stands() {
    Optional<Instant> back = last(false);
    return last(true).filter(out -> back.isEmpty() || out.isAfter(back.get())).isPresent();
  }

  private Optional<Instant> last(boolean standing) {
    return ofTheAddress()
        .filter(fact -> fact.stands() == standing)
        .map(CustomerFact::since)
        .max(Instant::compareTo);
  }

  /** An opt-out that ends by itself says nothing of the time after it. */
  private Stream<CustomerFact> ofTheAddress() {
    return known.stream()
        .filter(fact -> fact.kind() == FactKind.OPT_OUT && fact.channel() == medium)
        .filter(fact -> fact.account() == null && fact.until() == null)
        .filter(fact -> Address.same(fact.address(), address, countries));
  }

  private CustomerFact fact(boolean stands, Instant since) {
    return new CustomerFact(FactKind.OPT_OUT, medium, address, null, stands, since, null, null);
  }
}
