package org.tahsil.console.view;

import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tahsil.console.text.Figures;
import org.tahsil.console.text.Wording;
import org.tahsil.console.view.SmartCollectPage.Insight;
import org.tahsil.smartcollect.SmartCollectDocument.BehavioralInsights;
import org.tahsil.smartcollect.SmartCollectDocument.PaymentBehavior;
import org.tahsil.smartcollect.SmartCollectDocument.SalaryCreditPattern;
import org.tahsil.smartcollect.SmartCollectDocument.SpendingPattern;

/** The habits that bank data and payments show. */
final class Insights {
  private Insights() {}

  static List<Insight> of(Wording wording, Currency currency, BehavioralInsights insights) {
    return List.of(
        salary(wording, currency, insights.salaryCreditPattern()),
        spending(wording, currency, insights.spendingPattern()),
        payment(wording, insights.paymentBehavior()));
  }

  private static Insight salary(
      Wording wording, Currency currency, @Nullable SalaryCreditPattern salary) {
    List<Fact> facts = new ArrayList<>();
    if (salary == null) {
      facts.add(Fact.text(wording.say("salary_day"), wording.say("salary_unknown")));
    } else {
      Figures figures = wording.figures();
      facts.add(
          Fact.text(
              wording.say("salary_day"),
              wording.say(
                  salary.circularEstimate() ? "salary_day_estimated" : "salary_day_of_month",
                  salary.typicalDate())));
      facts.add(
          Fact.figure(
              wording.say("salary_amount"), figures.money(salary.typicalAmount(), currency)));
      facts.add(
          Fact.figure(
              wording.say("salary_consistency"), figures.decimal(salary.consistencyScore())));
    }
    return new Insight(wording.say("insight_salary"), "bank", facts);
  }

  private static Insight spending(Wording wording, Currency currency, SpendingPattern spending) {
    return new Insight(
        wording.say("insight_spending"),
        "card",
        List.of(
            Fact.text(wording.say("spending_high"), days(wording, spending.highSpendingDays())),
            Fact.text(wording.say("spending_low"), days(wording, spending.lowBalanceDays())),
            spending.averageDailyBalance() == null
                ? Fact.text(wording.say("spending_average"), null)
                : Fact.figure(
                    wording.say("spending_average"),
                    wording.figures().money(spending.averageDailyBalance(), currency))));
  }

  private static Insight payment(Wording wording, PaymentBehavior behaviour) {
    return new Insight(
        wording.say("insight_payment"),
        "clock",
        List.of(
            Fact.text(wording.say("payment_time"), behaviour.preferredPaymentTime()),
            Fact.figure(
                wording.say("payment_punctuality"),
                wording.figures().decimal(behaviour.paymentPunctualityScore())),
            Fact.text(
                wording.say("payment_delay"),
                wording.say(
                    "payment_delay_days", wording.figures().decimal(behaviour.avgDelayDays())))));
  }

  /** The seed's {@code Day 12} in the reader's language. */
  private static String days(Wording wording, List<String> days) {
    return String.join(
        wording.say("list_separator"),
        days.stream()
            .map(
                day -> day.startsWith("Day ") ? wording.say("day_of_month", day.substring(4)) : day)
            .toList());
  }
}
