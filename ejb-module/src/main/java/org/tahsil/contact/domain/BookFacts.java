package org.tahsil.contact.domain;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tahsil.contact.CreditorRole;

/**
 * What the portfolio says of contacts.
 *
 * @param jurisdiction ISO 3166 code whose law governs the debts; null: nobody said
 * @param zone of its business dates
 * @param chosen packs that apply only where they are switched on
 * @param house terms of the house's own rules that differ from the pack's, by rule and term, as
 *     {@code CALLS_OF_A_PERSON.max}
 * @param holidays days on which its calendar rests
 * @param contactsToday outbound contacts of the portfolio on the day of the request
 */
public record BookFacts(
    @Nullable String jurisdiction,
    CreditorRole role,
    ZoneId zone,
    List<String> chosen,
    Map<String, String> house,
    List<LocalDate> holidays,
    int contactsToday) {

  public BookFacts {
    chosen = List.copyOf(chosen);
    house = Map.copyOf(house);
    holidays = List.copyOf(holidays);
  }

  /** After some more contacts on the day. */
  public BookFacts after(int more) {
    return more == 0
        ? this
        : new BookFacts(jurisdiction, role, zone, chosen, house, holidays, contactsToday + more);
  }
}
