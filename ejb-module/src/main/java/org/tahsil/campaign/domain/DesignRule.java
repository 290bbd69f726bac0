package org.tahsil.campaign.domain;

import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tahsil.campaign.Audience;
import org.tahsil.campaign.CampaignDesign;
import org.tahsil.campaign.CampaignTrigger;
import org.tahsil.campaign.StopCondition;
import org.tahsil.campaign.TriggerKind;
import org.tahsil.shared.money.Money;
import org.tahsil.shared.outcome.Refusal;

/** What a design is refused for. */
public final class DesignRule {

  private static final int MOST_STEPS = 20;
  private static final int MOST_BUCKETS = 20;
  private static final int LONGEST_BUCKET = 40;
  private static final int LATEST_DAY = 999;
  private static final int EARLIEST_DAY = 60;
  private static final int OLDEST = 120;

  private DesignRule() {}

  /** All that is wrong with it, of the trigger first; none: nothing is. */
  public static List<Refusal> faults(CampaignDesign design, Currency currency) {
    List<Refusal> faults = new ArrayList<>();
    trigger(design.trigger()).ifPresent(faults::add);
    audience(design.audience(), currency, faults);
    int steps = design.steps().size();
    if (steps < 1 || steps > MOST_STEPS) {
      faults.add(
          Refusal.rule(
              "CAMPAIGN_STEPS", "steps", String.valueOf(steps), "Give 1 to " + MOST_STEPS + "."));
    }
    for (int i = 0; i < steps; i++) {
      faults.addAll(StepRule.faults(design, i, currency));
    }
    if (!design.stops().contains(StopCondition.PAID)) {
      faults.add(
          Refusal.rule(
              "CAMPAIGN_STOPS",
              "stops",
              design.stops().toString(),
              "Add PAID: who has paid is not written to."));
    }
    return faults;
  }

  private static Optional<Refusal> trigger(CampaignTrigger trigger) {
    TriggerKind kind = trigger.kind();
    int most = kind == TriggerKind.BEFORE_DUE ? EARLIEST_DAY : LATEST_DAY;
    Integer days = trigger.days();
    if (kind.hasDays() && (days == null || days < 1 || days > most)) {
      return fault("trigger.days", days, "Use a number from 1 to " + most + " for " + kind + ".");
    }
    if (!kind.hasDays() && days != null) {
      return fault("trigger.days", days, "Leave it out: " + kind + " counts no days.");
    }
    boolean banded = kind == TriggerKind.RISK_BAND;
    if (banded != (trigger.band() != null)) {
      return fault(
          "trigger.band",
          trigger.band(),
          banded ? "Use LOW, MEDIUM or HIGH." : "Leave it out: " + kind + " knows no band.");
    }
    if (trigger.takesEarlier() && !kind.hasDays()) {
      return fault(
          "trigger.takes_earlier",
          true,
          "Use false: only days past due or before a due date still hold later.");
    }
    return Optional.empty();
  }

  private static void audience(Audience audience, Currency currency, List<Refusal> faults) {
    days(audience.days()).ifPresent(faults::add);
    overdue(audience.overdue(), currency).ifPresent(faults::add);
    boolean odd =
        audience.buckets().size() > MOST_BUCKETS
            || audience.buckets().stream()
                .anyMatch(one -> one.isBlank() || one.length() > LONGEST_BUCKET);
    if (odd) {
      fault(
              "audience.buckets",
              audience.buckets(),
              "Name at most 20 buckets, each with 1 to 40 characters.")
          .ifPresent(faults::add);
    }
    Integer age = audience.minAge();
    if (age != null && (age < 0 || age > OLDEST)) {
      fault("audience.min_age", age, "Use a number from 0 to " + OLDEST + ".")
          .ifPresent(faults::add);
    }
  }

  private static Optional<Refusal> days(Audience.Range<Integer> days) {
    Integer from = days.from();
    Integer to = days.to();
    if ((from != null && from < 0) || (to != null && to < 0)) {
      return fault(
          "audience.days", from != null && from < 0 ? from : to, "Use days from 0 on, or none.");
    }
    return days.isBackward()
        ? fault("audience.days", from + " to " + to, "Let it begin before its end.")
        : Optional.empty();
  }

  private static Optional<Refusal> overdue(Audience.Range<Money> overdue, Currency currency) {
    for (Money end : new @Nullable Money[] {overdue.from(), overdue.to()}) {
      if (end != null && !end.currency().equals(currency)) {
        return fault("audience.overdue", end, "Use the portfolio's currency, " + currency + ".");
      }
      if (end != null && end.amount().signum() < 0) {
        return fault("audience.overdue", end, "Use an amount from 0 on.");
      }
    }
    return overdue.isBackward()
        ? fault(
            "audience.overdue",
            overdue.from() + " to " + overdue.to(),
            "Let it begin before its end.")
        : Optional.empty();
  }

  private static Optional<Refusal> fault(String field, @Nullable Object value, String remedy) {
    return Optional.of(
        Refusal.rule(
            "CAMPAIGN_VALUE", field, value == null ? null : String.valueOf(value), remedy));
  }
}
