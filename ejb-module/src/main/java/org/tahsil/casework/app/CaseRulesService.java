package org.tahsil.casework.app;

import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.tahsil.account.Portfolio;
import org.tahsil.account.Portfolios;
import org.tahsil.casework.CaseRule;
import org.tahsil.casework.CaseRules;
import org.tahsil.casework.store.CaseRuleStore;
import org.tahsil.shared.outcome.Refusal;
import org.tahsil.shared.outcome.RefusedException;

/** Keeps the dated rules by which cases open. */
@Stateless
@Local(CaseRules.class)
public class CaseRulesService implements CaseRules {

  @Inject private Portfolios portfolios;
  @Inject private CaseRuleStore rules;

  @Override
  public List<CaseRule> list(Portfolio portfolio) {
    return rules.of(portfolio, portfolios.businessDate(portfolio));
  }

  @Override
  public List<CaseRule> dated(Portfolio portfolio) {
    return rules.dated(portfolio);
  }

  @Override
  public CaseRule set(Portfolio portfolio, CaseRule rule, String by) {
    Long threshold = rule.threshold();
    long most = most(rule.kind());
    if (threshold != null && (threshold < 1 || threshold > most)) {
      throw refused("threshold", threshold.toString(), "Use a number from 1 to " + most + ".");
    }
    if (rule.source().isBlank()) {
      throw refused("source", rule.source(), "Say who decided it, and where it is written.");
    }
    CaseRule before = one(portfolio, rule.kind());
    if (before.validFrom() == null || !same(before, rule)) {
      rules.add(portfolio, rule, portfolios.businessDate(portfolio), by);
    }
    return one(portfolio, rule.kind());
  }

  private CaseRule one(Portfolio portfolio, CaseRule.Kind kind) {
    return list(portfolio).stream().filter(rule -> rule.kind() == kind).findFirst().orElseThrow();
  }

  private static boolean same(CaseRule before, CaseRule rule) {
    return Objects.equals(before.threshold(), rule.threshold())
        && before.priority() == rule.priority()
        && before.distribute() == rule.distribute()
        && Objects.equals(before.team(), rule.team())
        && before.source().equals(rule.source());
  }

  private static long most(CaseRule.Kind kind) {
    return switch (kind) {
      case HIGH_RISK, FAILED_DEBITS, UNRESPONSIVE -> 100;
      case DAYS_PAST_DUE, REST_DAYS -> 3650;
      case OVERDUE_VALUE -> 1_000_000_000_000L;
    };
  }

  private static RefusedException refused(String field, @Nullable String value, String remedy) {
    return new RefusedException(Refusal.malformed("OUT_OF_RANGE", field, value, remedy));
  }
}
