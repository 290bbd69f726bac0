package org.tahsil.console.view;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tahsil.console.page.Paths;
import org.tahsil.console.text.Wording;

/**
 * The offers of an account, newest first.
 *
 * @param offerHref where one is made, null if the reader may not
 */
public record SettlementsCard(List<OfferLine> lines, @Nullable String offerHref) {

  static SettlementsCard of(Wording wording, AccountFacts facts, Rights rights) {
    String path =
        Paths.settlement(facts.portfolio().code(), facts.position().account().facts().ref());
    return new SettlementsCard(
        facts.settlements().stream()
            .map(found -> OfferLine.of(wording, found, rights, path))
            .toList(),
        rights.offerSettlements() ? path : null);
  }
}
