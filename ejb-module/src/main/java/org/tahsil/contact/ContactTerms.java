package org.tahsil.contact;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a portfolio sets of contacts.
 *
 * @param jurisdiction ISO 3166 code of the law that governs its debts; null: not known, so that
 *     contacts are blocked unless the customer's country is
 * @param chosen optional packs that are switched on
 * @param house terms of house rules that differ, as {@code SMS_OF_A_PERSON.max}
 * @param source the policy or decision that it stands on
 * @param validFrom null: the product's own
 * @param decidedBy null: the product's own
 */
public record ContactTerms(
    @Nullable String jurisdiction,
    CreditorRole role,
    List<String> chosen,
    Map<String, String> house,
    String source,
    @Nullable LocalDate validFrom,
    @Nullable String decidedBy) {

  public ContactTerms {
    chosen = List.copyOf(chosen);
    house = Map.copyOf(house);
  }
}
