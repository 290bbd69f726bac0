package org.tahsil.casework.app;

import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Objects;
import org.tahsil.account.Books;
import org.tahsil.account.Portfolio;
import org.tahsil.account.Portfolios;
import org.tahsil.casework.CaseRule;
import org.tahsil.casework.CaseRules;
import org.tahsil.casework.domain.WorkSettingsRule;
import org.tahsil.casework.store.CaseRuleStore;
import org.tahsil.shared.outcome.RefusedException;

/** Keeps the dated rules by which cases open. */
@Stateless
@Local(CaseRules.class)
public class CaseRulesService implements CaseRules {

  @Inject private Portfolios portfolios;
  @Inject private Books books;
  @Inject private CaseRuleStore rules;
  @Inject private Skilled skilled;

  @Override
  public List<CaseRule> list(Portfolio portfolio) {
    return rules.of(portfolio, portfolios.businessDate(portfolio));
  }

  @Override
  public List<CaseRule> dated(Portfolio portfolio) {
    return rules.dated(portfolio);
  }

  @Override
  public void set(Portfolio portfolio, CaseRule rule, String by) {
    WorkSettingsRule.fault(rule, portfolios.businessDate(portfolio))
        .ifPresent(
            refusal -> {
              throw new RefusedException(refusal);
            });
    skilled.mustKnow(portfolio, rule.skill(), Objects.requireNonNull(rule.validFrom()));
    books.lock(portfolio);
    if (rules.dated(portfolio).stream().map(CaseRulesService::plain).noneMatch(rule::equals)) {
      rules.add(portfolio, rule, by);
    }
  }

  /** As it was asked for: who asked first stays who decided. */
  private static CaseRule plain(CaseRule rule) {
    return new CaseRule(
        rule.kind(),
        rule.threshold(),
        rule.priority(),
        rule.team(),
        rule.skill(),
        rule.distribute(),
        rule.source(),
        rule.validFrom(),
        null);
  }
}
