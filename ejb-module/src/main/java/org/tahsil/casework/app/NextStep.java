package org.tahsil.casework.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.UUID;
import org.tahsil.account.Portfolio;
import org.tahsil.casework.Outcome;
import org.tahsil.casework.OutcomeKind;
import org.tahsil.casework.OutcomeRule;
import org.tahsil.casework.store.OutcomeRuleStore;
import org.tahsil.casework.store.PromiseCoverStore;

/** By which rule a case goes on after an outcome. */
@ApplicationScoped
public class NextStep {

  @Inject private OutcomeRuleStore rules;
  @Inject private PromiseCoverStore promises;

  /** The rule of the outcome; after a promise of too little the rule of having spoken. */
  OutcomeRule after(Portfolio portfolio, Outcome outcome, LocalDate today) {
    UUID promise = outcome.promise();
    boolean little = promise != null && !promises.covers(portfolio, promise, today);
    OutcomeKind kind = little ? OutcomeKind.RIGHT_PARTY_CONTACT : outcome.told().kind();
    return rules.on(portfolio, today).stream()
        .filter(one -> one.outcome() == kind)
        .findFirst()
        .orElseThrow();
  }
}
