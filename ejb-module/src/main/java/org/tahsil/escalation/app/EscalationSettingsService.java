package org.tahsil.escalation.app;

import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.tahsil.account.Portfolio;
import org.tahsil.account.Portfolios;
import org.tahsil.escalation.EscalationSettings;
import org.tahsil.escalation.EscalationStep;
import org.tahsil.escalation.StepSettings;
import org.tahsil.escalation.domain.ProductSteps;
import org.tahsil.escalation.domain.StepTerms;
import org.tahsil.escalation.store.EscalationRuleStore;
import org.tahsil.shared.outcome.RefusedException;

/** Keeps the dated settings of steps. */
@Stateless
@Local(EscalationSettings.class)
public class EscalationSettingsService implements EscalationSettings {

  @Inject private Portfolios portfolios;
  @Inject private EscalationRuleStore rules;

  @Override
  public List<StepSettings> list(Portfolio portfolio) {
    Map<EscalationStep, StepSettings> own =
        rules.of(portfolio, portfolios.businessDate(portfolio)).stream()
            .collect(Collectors.toMap(StepSettings::step, Function.identity()));
    return Arrays.stream(EscalationStep.values())
        .map(step -> own.getOrDefault(step, ProductSteps.of(step, portfolio)))
        .toList();
  }

  @Override
  public StepSettings of(Portfolio portfolio, EscalationStep step) {
    return list(portfolio).stream().filter(one -> one.step() == step).findFirst().orElseThrow();
  }

  @Override
  public List<StepSettings> dated(Portfolio portfolio) {
    return rules.dated(portfolio);
  }

  @Override
  public StepSettings set(Portfolio portfolio, StepSettings wish, String by) {
    StepTerms.fault(wish)
        .ifPresent(
            refusal -> {
              throw new RefusedException(refusal);
            });
    StepSettings before = of(portfolio, wish.step());
    if (before.validFrom() == null || !same(before, wish)) {
      rules.add(portfolio, wish, portfolios.businessDate(portfolio), by);
    }
    return of(portfolio, wish.step());
  }

  private static boolean same(StepSettings before, StepSettings wish) {
    return Objects.equals(before.team(), wish.team())
        && before.checklist().equals(wish.checklist())
        && Objects.equals(before.approveFrom(), wish.approveFrom())
        && before.pauses() == wish.pauses()
        && before.source().equals(wish.source());
  }
}
