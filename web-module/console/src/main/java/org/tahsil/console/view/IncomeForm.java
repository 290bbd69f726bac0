package org.tahsil.console.view;

import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tahsil.affordability.NewStatedIncome;
import org.tahsil.arrangement.Frequency;
import org.tahsil.shared.money.Money;

/** The form in which a stated income is written down. */
public final class IncomeForm {
  static final String FREQUENCY = "pay_frequency";
  static final List<String> FIELDS = List.of("pay", "pay_day", "paid_on", "outgoings", "stated_by");

  private IncomeForm() {}

  /**
   * What was typed, and what is wrong with it.
   *
   * @param values by the field's name; empty: nothing was
   */
  public record Typed(Map<String, String> values, @Nullable String problem) {

    /** A form that nobody has touched. */
    public static Typed nothing() {
      return new Typed(Map.of(), null);
    }
  }

  /**
   * The statement of a day; of pay day and date only the one that the frequency needs is read.
   *
   * @throws IllegalArgumentException if a field cannot be read
   * @throws java.time.DateTimeException if the date cannot
   */
  public static NewStatedIncome read(
      Map<String, String> values, Currency currency, LocalDate today) {
    Frequency frequency = Frequency.valueOf(values.getOrDefault(FREQUENCY, ""));
    boolean monthly = frequency == Frequency.MONTHLY;
    return new NewStatedIncome(
        PlanPage.amount(field(values, "pay"), currency),
        frequency,
        monthly ? Integer.valueOf(field(values, "pay_day")) : null,
        monthly ? null : LocalDate.parse(field(values, "paid_on")),
        outgoings(field(values, "outgoings"), currency),
        field(values, "stated_by"),
        today,
        null);
  }

  private static Money outgoings(String typed, Currency currency) {
    return typed.matches("0+([.]0+)?") ? Money.zero(currency) : PlanPage.amount(typed, currency);
  }

  private static String field(Map<String, String> values, String name) {
    return values.getOrDefault(name, "").strip();
  }
}
