package org.tahsil.concern.app;

import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.tahsil.account.Portfolio;
import org.tahsil.account.Portfolios;
import org.tahsil.concern.ConcernKind;
import org.tahsil.concern.ConcernRule;
import org.tahsil.concern.ConcernRules;
import org.tahsil.concern.store.ConcernRuleStore;
import org.tahsil.shared.outcome.Refusal;
import org.tahsil.shared.outcome.RefusedException;

/** Keeps the dated rules of concerns. */
@Stateless
@Local(ConcernRules.class)
public class ConcernRulesService implements ConcernRules {

  private static final int LONGEST_DECISION = 90;
  private static final int LONGEST_KEEPING = 366;

  @Inject private Portfolios portfolios;
  @Inject private ConcernRuleStore rules;

  @Override
  public List<ConcernRule> list(Portfolio portfolio) {
    return rules.of(portfolio, portfolios.businessDate(portfolio));
  }

  @Override
  public List<ConcernRule> dated(Portfolio portfolio) {
    return rules.dated(portfolio);
  }

  @Override
  public ConcernRule set(Portfolio portfolio, ConcernRule rule, String by) {
    mustFit(rule);
    ConcernRule before = one(portfolio, rule.kind());
    if (before.validFrom() == null || !same(before, rule)) {
      rules.add(portfolio, rule, portfolios.businessDate(portfolio), by);
    }
    return one(portfolio, rule.kind());
  }

  private static void mustFit(ConcernRule rule) {
    Integer keep = rule.keepDays();
    if (rule.decideDays() < 1 || rule.decideDays() > LONGEST_DECISION) {
      throw refused("decide_days", String.valueOf(rule.decideDays()), "Use 1 to 90.");
    }
    if (keep != null && (keep < 0 || keep > LONGEST_KEEPING)) {
      throw refused("keep_days", keep.toString(), "Use 0 to 366, or none: until it is ended.");
    }
    if (rule.stops().isEmpty()) {
      throw refused("stops", null, "Name at least one of CONTACT, DEBITS, FEES, DPD_CLOCK.");
    }
    if (rule.team().isBlank() || rule.source().isBlank()) {
      throw refused(
          rule.team().isBlank() ? "team" : "source", "", "Say whose it is, and who decided it.");
    }
  }

  private ConcernRule one(Portfolio portfolio, ConcernKind kind) {
    return list(portfolio).stream().filter(rule -> rule.kind() == kind).findFirst().orElseThrow();
  }

  private static boolean same(ConcernRule before, ConcernRule rule) {
    return before.stops().equals(rule.stops())
        && Objects.equals(before.keepDays(), rule.keepDays())
        && before.team().equals(rule.team())
        && before.decideDays() == rule.decideDays()
        && before.evidence().equals(rule.evidence())
        && before.source().equals(rule.source());
  }

  private static RefusedException refused(String field, @Nullable String value, String remedy) {
    return new RefusedException(Refusal.malformed("OUT_OF_RANGE", field, value, remedy));
  }
}
