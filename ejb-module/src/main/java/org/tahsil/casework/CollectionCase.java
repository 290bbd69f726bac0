package org.tahsil.casework;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.tahsil.shared.id.AccountRef;
import org.tahsil.shared.id.CustomerRef;
import org.tahsil.shared.money.Money;

/**
 * The work on a customer's arrears over all accounts of a portfolio.
 *
 * @param account the customer's account with most overdue
 * @param overdue of all accounts, as last aged
 * @param daysPastDue of the worst account, 0 or more
 * @param openedFor the rule that opened it, or BY_HAND
 * @param workedBy who works on the customer right now; null: nobody
 */
public record CollectionCase(
    long id,
    CustomerRef customer,
    String customerName,
    AccountRef account,
    Money overdue,
    int daysPastDue,
    String openedFor,
    LocalDate openedOn,
    CasePriority priority,
    Standing standing,
    @Nullable String workedBy,
    @Nullable String closedFor,
    @Nullable LocalDate closedOn,
    int version) {

  /**
   * What every act on a case may change.
   *
   * @param owner who has it; null: nobody
   * @param team whose it is; null: nobody's in particular
   * @param skill what whoever works it must have; null: nothing in particular
   * @param dueAt business instant of the next action
   * @param noContactUntil the first date on which the customer may be called again
   */
  public record Standing(
      CaseState state,
      @Nullable String owner,
      @Nullable String team,
      @Nullable String skill,
      NextAction next,
      Instant dueAt,
      @Nullable LocalDate noContactUntil) {

    /** The same without an owner: nobody works it then. */
    public Standing free() {
      return new Standing(
          state == CaseState.WORKING ? CaseState.OPEN : state,
          null,
          team,
          skill,
          next,
          dueAt,
          noContactUntil);
    }
  }
}
