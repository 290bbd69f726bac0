package org.tahsil.campaign.domain;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.tahsil.shared.money.Money;

/**
 * An account that has crossed a trigger for which it was not reminded yet.
 *
 * @param trigger the highest trigger crossed, in days past due
 * @param oldestDue due date of the oldest unpaid item
 * @param noContact whether a hold stops contact on the night's date
 * @param promised whether a promise or plan of the account is open
 * @param manualUntil the first day on which automation acts again on an account that people have
 *     taken over; null: they have not
 */
public record Candidate(
    Party party,
    int trigger,
    ReminderTier tier,
    int daysPastDue,
    Money overdue,
    LocalDate oldestDue,
    boolean noContact,
    boolean promised,
    @Nullable LocalDate manualUntil) {

  /**
   * What a reminder that is withheld is told once for: a trigger of an arrears and the end of the
   * override. When that end moves, it is told anew, or the story would name a day that is wrong.
   */
  public String withheldKey() {
    return "withheld:%s:%d:%s".formatted(oldestDue, trigger, manualUntil);
  }

  /** Whom a reminder would reach and for which account. */
  public record Party(
      long accountId,
      String accountRef,
      long customerId,
      String customerRef,
      String name,
      @Nullable String email,
      @Nullable String language) {}
}
