package org.tahsil.affordability.app;

import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.tahsil.account.Portfolio;
import org.tahsil.account.Portfolios;
import org.tahsil.affordability.AffordabilitySettings;
import org.tahsil.affordability.AffordabilityTerms;
import org.tahsil.affordability.domain.TermsRule;
import org.tahsil.affordability.store.AffordabilityTermsStore;
import org.tahsil.shared.outcome.RefusedException;

/** Keeps the terms of proposals. */
@Stateless
@Local(AffordabilitySettings.class)
public class AffordabilitySettingsService implements AffordabilitySettings {

  @Inject private Portfolios portfolios;
  @Inject private AffordabilityTermsStore store;

  @Override
  public List<AffordabilityTerms> terms(Portfolio portfolio) {
    return store.of(portfolio);
  }

  @Override
  public AffordabilityTerms current(Portfolio portfolio) {
    LocalDate today = portfolios.businessDate(portfolio);
    return store.of(portfolio).stream()
        .filter(terms -> !Objects.requireNonNull(terms.validFrom()).isAfter(today))
        .findFirst()
        .orElseGet(() -> AffordabilityTerms.standard(portfolio.currency()));
  }

  @Override
  public AffordabilityTerms set(Portfolio portfolio, AffordabilityTerms terms, String by) {
    Optional<AffordabilityTerms> before =
        store.of(portfolio).stream().filter(terms::sameAs).findFirst();
    if (before.isPresent()) {
      return before.get();
    }
    LocalDate today = portfolios.businessDate(portfolio);
    TermsRule.fault(terms, today)
        .ifPresent(
            refusal -> {
              throw new RefusedException(refusal);
            });
    AffordabilityTerms decided = terms.decidedBy(by);
    store.add(portfolio, decided, today);
    return decided;
  }
}
