package org.tahsil.escalation;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tahsil.shared.id.AccountRef;
import org.tahsil.shared.id.CustomerRef;
import org.tahsil.shared.money.Money;

/**
 * A step of a case.
 *
 * @param agency code of the agency; null of other steps
 * @param overdue of all accounts, as last aged
 * @param atStake overdue, and what is disputed: a dispute that ends makes it overdue again
 * @param daysPastDue of the worst account, 0 or more
 * @param begunWith overdue when it began; null: it has not
 * @param version number of acts
 */
public record Escalation(
    long id,
    long caseId,
    EscalationStep step,
    EscalationState state,
    Party party,
    @Nullable String agency,
    @Nullable String team,
    @Nullable Money approveFrom,
    boolean pauses,
    Money overdue,
    Money atStake,
    int daysPastDue,
    @Nullable Money begunWith,
    Dates dates,
    List<Item> checklist,
    int version) {

  public Escalation {
    checklist = List.copyOf(checklist);
  }

  /** Whether a second person decides before it begins, as things stand now. */
  public boolean needsSecondPerson() {
    return approveFrom != null && atStake.compareTo(approveFrom) >= 0;
  }

  /**
   * Whose arrears it is about.
   *
   * @param account the customer's account with most overdue
   */
  public record Party(CustomerRef customer, String name, AccountRef account) {}

  /**
   * Who proposed and asked, and when it was what.
   *
   * @param askedBy who asked for a second person, and so cannot be it
   */
  public record Dates(
      String proposedBy,
      LocalDate proposedOn,
      @Nullable String askedBy,
      @Nullable LocalDate activeOn,
      @Nullable LocalDate endedOn) {}

  /** An item of its checklist with its newest tick, if it has one. */
  public record Item(ChecklistItem asked, @Nullable Tick tick) {}

  /** That an item is done. */
  public record Tick(
      @Nullable String reference,
      @Nullable LocalDate date,
      @Nullable String note,
      String by,
      LocalDate on) {}
}
