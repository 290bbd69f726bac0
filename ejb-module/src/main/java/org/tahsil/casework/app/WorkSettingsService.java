package org.tahsil.casework.app;

import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.tahsil.account.Books;
import org.tahsil.account.Portfolio;
import org.tahsil.account.Portfolios;
import org.tahsil.casework.OutcomeRule;
import org.tahsil.casework.SkillSet;
import org.tahsil.casework.WorkSettings;
import org.tahsil.casework.WorkTerm;
import org.tahsil.casework.domain.WorkSettingsRule;
import org.tahsil.casework.store.OutcomeRuleStore;
import org.tahsil.casework.store.SkillStore;
import org.tahsil.casework.store.WorkTermStore;
import org.tahsil.shared.outcome.Refusal;
import org.tahsil.shared.outcome.RefusedException;

/** Keeps what follows from outcomes, the figures behind the worklist, and skills. */
@Stateless
@Local(WorkSettings.class)
public class WorkSettingsService implements WorkSettings {

  @Inject private Portfolios portfolios;
  @Inject private Books books;
  @Inject private OutcomeRuleStore rules;
  @Inject private WorkTermStore terms;
  @Inject private SkillStore skills;

  @Override
  public List<OutcomeRule> outcomeRules(Portfolio portfolio) {
    return rules.on(portfolio, today(portfolio));
  }

  @Override
  public List<OutcomeRule> datedOutcomeRules(Portfolio portfolio) {
    return rules.dated(portfolio);
  }

  @Override
  public void set(Portfolio portfolio, OutcomeRule rule, String by) {
    refuse(WorkSettingsRule.fault(rule, today(portfolio)));
    books.lock(portfolio);
    if (rules.dated(portfolio).stream().map(WorkSettingsService::plain).noneMatch(rule::equals)) {
      rules.add(portfolio, rule, by);
    }
  }

  @Override
  public List<WorkTerm> workTerms(Portfolio portfolio) {
    return terms.on(portfolio, today(portfolio));
  }

  @Override
  public List<WorkTerm> datedWorkTerms(Portfolio portfolio) {
    return terms.dated(portfolio);
  }

  @Override
  public void set(Portfolio portfolio, WorkTerm term, String by) {
    refuse(WorkSettingsRule.fault(term, today(portfolio)));
    books.lock(portfolio);
    if (terms.dated(portfolio).stream().map(WorkSettingsService::plain).noneMatch(term::equals)) {
      terms.add(portfolio, term, by);
    }
  }

  @Override
  public SkillSet skills(Portfolio portfolio) {
    return skills.on(portfolio, today(portfolio));
  }

  @Override
  public List<SkillSet> datedSkills(Portfolio portfolio) {
    return skills.dated(portfolio);
  }

  @Override
  public void set(Portfolio portfolio, SkillSet wish, String by) {
    refuse(WorkSettingsRule.fault(wish, today(portfolio)));
    books.lock(portfolio);
    if (skills.dated(portfolio).stream().map(WorkSettingsService::plain).noneMatch(wish::equals)) {
      skills.add(portfolio, wish, by);
    }
  }

  private static SkillSet plain(SkillSet set) {
    return new SkillSet(set.codes(), set.source(), set.validFrom(), null);
  }

  /** As it was asked for: who asked first stays who decided. */
  private static OutcomeRule plain(OutcomeRule rule) {
    return new OutcomeRule(
        rule.outcome(),
        rule.next(),
        rule.waitHours(),
        rule.fromNamed(),
        rule.state(),
        rule.source(),
        rule.validFrom(),
        null);
  }

  private static WorkTerm plain(WorkTerm term) {
    return new WorkTerm(
        term.bucket(),
        term.leastLikelihood(),
        term.agentEffect(),
        term.leastPromise(),
        term.cost(),
        term.source(),
        term.validFrom(),
        null);
  }

  private LocalDate today(Portfolio portfolio) {
    return portfolios.businessDate(portfolio);
  }

  private static void refuse(Optional<Refusal> fault) {
    fault.ifPresent(
        refusal -> {
          throw new RefusedException(refusal);
        });
  }
}
