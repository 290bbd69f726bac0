package org.tahsil.template.app;

import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.tahsil.account.Books;
import org.tahsil.account.Portfolio;
import org.tahsil.account.Portfolios;
import org.tahsil.shared.outcome.RefusedException;
import org.tahsil.template.TemplateSettings;
import org.tahsil.template.TemplateTerms;
import org.tahsil.template.domain.TemplateTermsRule;
import org.tahsil.template.store.TemplateTermsStore;

/** Keeps the dated terms of messages. */
@Stateless
@Local(TemplateSettings.class)
public class TemplateSettingsService implements TemplateSettings {

  @Inject private Portfolios portfolios;
  @Inject private Books books;
  @Inject private TemplateTermsStore store;

  @Override
  public TemplateTerms current(Portfolio portfolio) {
    return on(store.dated(portfolio), portfolios.businessDate(portfolio));
  }

  @Override
  public List<TemplateTerms> dated(Portfolio portfolio) {
    return store.dated(portfolio);
  }

  @Override
  public TemplateTerms set(Portfolio portfolio, TemplateTerms terms, String by) {
    TemplateTermsRule.fault(terms, portfolios.businessDate(portfolio))
        .ifPresent(
            refusal -> {
              throw new RefusedException(refusal);
            });
    books.lock(portfolio);
    LocalDate from = Objects.requireNonNull(terms.validFrom());
    boolean known =
        store.dated(portfolio).stream()
            .filter(one -> from.equals(one.validFrom()))
            .anyMatch(one -> same(one, terms));
    if (!known) {
      store.add(portfolio, terms, by);
    }
    return on(store.dated(portfolio), from);
  }

  /** Those that count on a day, of a list with the newest first. */
  static TemplateTerms on(List<TemplateTerms> dated, LocalDate day) {
    return dated.stream()
        .filter(one -> !Objects.requireNonNull(one.validFrom()).isAfter(day))
        .findFirst()
        .orElse(TemplateTerms.OWN);
  }

  private static boolean same(TemplateTerms before, TemplateTerms terms) {
    return Objects.equals(before.paymentPage(), terms.paymentPage())
        && same(before.smsPartPrice(), terms.smsPartPrice())
        && before.source().equals(terms.source());
  }

  /** Prices are the same whatever the number of their decimals. */
  private static boolean same(@Nullable BigDecimal one, @Nullable BigDecimal other) {
    if (one != null && other != null) {
      return one.compareTo(other) == 0;
    }
    return one == null && other == null;
  }
}
