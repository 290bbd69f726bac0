package org.tahsil.affordability;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tahsil.bankdata.BankConsent;
import org.tahsil.smartcollect.CashFlow;

/**
 * What is known of what a customer can pay, from one source and never from two.
 *
 * @param bank what bank data show; set only with the source BANK_DATA
 * @param statement set only with the source STATED
 * @param passedOver why better sources were not used, best first
 * @param budget null with the source NONE
 */
public record Ability(
    Source source,
    @Nullable Bank bank,
    @Nullable StatedIncome statement,
    List<PassedOver> passedOver,
    @Nullable Budget budget) {

  public Ability {
    passedOver = List.copyOf(passedOver);
  }

  /** Where the figures come from. */
  public enum Source {
    BANK_DATA,
    STATED,
    NONE
  }

  /**
   * Bank data and the leave to read them.
   *
   * @param days from the first line to the last one
   */
  public record Bank(BankConsent consent, int days, CashFlow flow) {}

  /** Why a source was passed over. */
  public enum PassedOver {
    NO_CONSENT,
    CONSENT_OVER,
    NO_BANK_DATA,
    TOO_FEW_DAYS,
    NO_RECURRING_INCOME,
    NOTHING_STATED,
    STATEMENT_TOO_OLD
  }
}
