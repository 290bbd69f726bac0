package org.tahsil.campaign.domain;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tahsil.campaign.CampaignDesign;
import org.tahsil.campaign.CampaignStep;
import org.tahsil.campaign.StepAction;
import org.tahsil.campaign.StepCondition;
import org.tahsil.risk.RiskScore.Band;
import org.tahsil.shared.outcome.Refusal;

/** What a step is refused for. */
final class StepRule {

  private static final Pattern CODE = Pattern.compile("[a-z][a-z0-9-]{1,39}");
  private static final Pattern DAYS = Pattern.compile("[0-9]{1,4}");
  private static final int LONGEST_WAIT = 90;
  private static final int LONGEST_PATIENCE = 30;
  private static final int LAST_HOUR = 23;

  private StepRule() {}

  /** All that is wrong with the step at an index; fields are named {@code steps[0].wait_days}. */
  static List<Refusal> faults(CampaignDesign design, int index, Currency currency) {
    CampaignStep step = design.steps().get(index);
    Faults faults = new Faults("steps[" + index + "].", new ArrayList<>());
    faults.range("wait_days", step.waitDays(), LONGEST_WAIT);
    faults.range("patience_days", step.patienceDays(), LONGEST_PATIENCE);
    if (step.atHour() != null) {
      faults.range("at_hour", step.atHour(), LAST_HOUR);
    }
    if (index > 0 && step.waitDays() == 0 && !design.mode().isSideBySide()) {
      faults.add(
          "wait_days", 0, "Use 1 or more: steps that follow each other are a day apart at least.");
    }
    words(step, faults);
    condition(step.condition(), index, currency, faults);
    if (design.mode().isSideBySide()
        && step.condition().kind() == StepCondition.Kind.PREVIOUS_UNSENT) {
      faults.add(
          "condition", step.condition().kind(), "Use SEQUENTIAL: side by side none is before.");
    }
    return faults.all();
  }

  private static void words(CampaignStep step, Faults faults) {
    boolean writes = step.action() != StepAction.ESCALATE;
    String code = step.template();
    if (writes && (code == null || !CODE.matcher(code).matches())) {
      faults.add(
          "template", code, "Name a template: 2 to 40 of a-z, 0-9 and hyphens, a letter first.");
    }
    if (writes && step.tier() == null) {
      faults.add("tier", null, "Use FRIENDLY, FIRM, URGENT or FINAL.");
    }
    if (!writes && code != null) {
      faults.add("template", code, "Leave it out: a case has no words.");
    }
    if (!writes && step.tier() != null) {
      faults.add("tier", step.tier(), "Leave it out: a case has no words.");
    }
    if (!writes && step.atHour() != null) {
      faults.add("at_hour", step.atHour(), "Leave it out: a case opens in the night.");
    }
  }

  private static void condition(
      StepCondition condition, int index, Currency currency, Faults faults) {
    String value = condition.value();
    if (condition.kind().hasValue() == (value == null)) {
      faults.add(
          "condition.value",
          value,
          value == null
              ? "Give one: " + condition.kind() + " needs it."
              : "Leave it out: " + condition.kind() + " needs none.");
    } else if (value != null && !fits(condition.kind(), value, currency)) {
      faults.add(
          "condition.value",
          value,
          "Write days from 0 to 9999, an amount in " + currency + ", or LOW, MEDIUM or HIGH.");
    }
    if (index == 0 && condition.kind() == StepCondition.Kind.PREVIOUS_UNSENT) {
      faults.add("condition", condition.kind(), "Use another: no step is before the first.");
    }
  }

  private static boolean fits(StepCondition.Kind kind, String value, Currency currency) {
    return switch (kind) {
      case DAYS_AT_LEAST -> DAYS.matcher(value).matches();
      case BAND_IS -> Arrays.stream(Band.values()).anyMatch(band -> band.name().equals(value));
      case OVERDUE_AT_LEAST -> isAmount(value, currency);
      case ALWAYS, PREVIOUS_UNSENT -> false;
    };
  }

  private static boolean isAmount(String value, Currency currency) {
    return value.matches("[0-9]{1,15}(\\.[0-9]{1,4})?")
        && new BigDecimal(value).stripTrailingZeros().scale()
            <= currency.getDefaultFractionDigits();
  }

  /** Faults of one step. */
  private record Faults(String prefix, List<Refusal> all) {

    void range(String field, int value, int most) {
      if (value < 0 || value > most) {
        add(field, value, "Use a number from 0 to " + most + ".");
      }
    }

    void add(String field, @Nullable Object value, String remedy) {
      all.add(
          Refusal.rule(
              "CAMPAIGN_VALUE",
              prefix + field,
              value == null ? null : String.valueOf(value),
              remedy));
    }
  }
}
