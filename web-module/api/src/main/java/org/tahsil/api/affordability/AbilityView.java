package org.tahsil.api.affordability;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.tahsil.affordability.Ability;
import org.tahsil.affordability.Budget;
import org.tahsil.affordability.StatedIncome;
import org.tahsil.smartcollect.CashFlow;

/** What is known of what a customer can pay, from one source. */
@Schema(name = "AbilityToPay")
record AbilityView(
    @Schema(enumeration = {"BANK_DATA", "STATED", "NONE"}) String source,
    @Schema(description = "Why better sources were not used.") List<String> passedOver,
    @Nullable BudgetView budget,
    @Nullable BankView bank,
    @Nullable StatedIncomeView statement) {

  /** Amounts a month. */
  @Schema(name = "Budget")
  record BudgetView(
      String income,
      String recurringDebits,
      @Schema(description = "Other spending, or what was stated.") String living,
      @Schema(description = "Due to the lender in the coming 31 days beside the plan.") String dues,
      String reserve,
      String disposable,
      @Schema(examples = "50.00") String sharePercent,
      @Schema(description = "What instalments may take a month.") String capacity) {

    static BudgetView of(Budget budget) {
      return new BudgetView(
          budget.income().plain(),
          budget.recurringDebits().plain(),
          budget.living().plain(),
          budget.dues().plain(),
          budget.reserve().plain(),
          budget.disposable().plain(),
          budget.sharePercent().toPlainString(),
          budget.capacity().plain());
    }
  }

  /** The leave to read bank data, and sums over whole months. */
  @Schema(name = "BankDataSeen")
  record BankView(
      String consentRef,
      LocalDate consentValidTo,
      LocalDate dataFrom,
      LocalDate seenFrom,
      LocalDate seenTo,
      @Schema(description = "From the first line to the last one.") int days,
      @Schema(examples = "2024-07") String firstMonth,
      int months,
      String income,
      String recurringDebits,
      String otherDebits,
      @Schema(description = "Went to accounts of the customer's own; no cost.")
          String toOwnAccounts,
      @Nullable Integer payDay) {

    static BankView of(Ability.Bank bank) {
      CashFlow flow = bank.flow();
      return new BankView(
          bank.consent().ref(),
          bank.consent().validTo(),
          bank.consent().dataFrom(),
          flow.seenFrom(),
          flow.seenTo(),
          bank.days(),
          flow.firstMonth().toString(),
          flow.months(),
          flow.income().plain(),
          flow.recurringDebits().plain(),
          flow.otherDebits().plain(),
          flow.toOwnAccounts().plain(),
          flow.payDay());
    }
  }

  static AbilityView of(Ability ability) {
    Budget budget = ability.budget();
    Ability.Bank bank = ability.bank();
    StatedIncome statement = ability.statement();
    return new AbilityView(
        ability.source().name(),
        ability.passedOver().stream().map(Enum::name).toList(),
        budget == null ? null : BudgetView.of(budget),
        bank == null ? null : BankView.of(bank),
        statement == null ? null : StatedIncomeView.of(statement));
  }
}
