package org.tahsil.contact.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.tahsil.contact.ContactRequest;
import org.tahsil.contact.CustomerFact;
import org.tahsil.contact.FactKind;

/** Whether a request may be made at an instant, given the facts. */
public record Question(ContactRequest request, ContactFacts facts, Instant at) {

  /** The same question at another instant. */
  public Question at(Instant other) {
    return new Question(request, facts, other);
  }

  /** Where the customer may be. */
  public List<ZoneId> zones() {
    return facts.places().zones();
  }

  /**
   * ISO 3166 codes of the countries that have to do with it: a national number is one of theirs.
   */
  public List<String> countries() {
    return Stream.concat(
            facts.places().countries().stream(), Stream.ofNullable(facts.book().jurisdiction()))
        .distinct()
        .toList();
  }

  /** The local day there. */
  public LocalDate day(ZoneId zone) {
    return at.atZone(zone).toLocalDate();
  }

  /** Facts of a kind that stand at the instant and concern this request. */
  public List<CustomerFact> standing(FactKind kind) {
    return KnownFacts.standing(facts.customer(), kind, this);
  }

  /** Contacts before the instant with this customer, about this debt where both name one. */
  public Stream<PastContact> ofThisDebt() {
    return before().filter(past -> !past.ofHousehold()).filter(this::sameDebt);
  }

  /** Contacts before the instant, of the household too. */
  public Stream<PastContact> before() {
    return facts.history().stream().filter(past -> past.at().isBefore(at));
  }

  private boolean sameDebt(PastContact past) {
    if (request.account() == null) {
      return true;
    }
    return past.account() == null
        ? !Boolean.TRUE.equals(past.elsewhere())
        : past.account().equals(request.account());
  }
}
