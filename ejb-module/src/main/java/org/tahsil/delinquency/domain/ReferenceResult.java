package org.tahsil.delinquency.domain;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.tahsil.delinquency.domain.ReferenceFacts.Claim;

/**
 * Where an account stands at the end of a date, by the reference calculator.
 *
 * @param standings the issued items, oldest due date first
 * @param credit money received that pays nothing yet, in minor units
 * @param tolerance what may be overdue without the account being past due, in minor units
 */
public record ReferenceResult(
    LocalDate asOf, List<Standing> standings, long credit, long tolerance) {

  /**
   * An item, what was paid of it, and its days past due (0 if paid, wholly disputed or not
   * overdue).
   *
   * @param disputed how much of what is open a dispute holds on the date
   * @param heldDays on how many days its clock stood still
   * @param frozen whether it stands still on the date
   */
  public record Standing(
      Claim claim, long paid, long disputed, int daysPastDue, int heldDays, boolean frozen) {

    public long open() {
      return claim.amount() - paid;
    }
  }

  public long outstanding() {
    return standings.stream().mapToLong(Standing::open).sum();
  }

  public long overdue() {
    return lateItems().stream().mapToLong(item -> item.open() - item.disputed()).sum();
  }

  public long disputed() {
    return standings.stream().mapToLong(Standing::disputed).sum();
  }

  /** Whether a hold stops the count of the oldest item, and none that is as old goes on. */
  public boolean frozen() {
    int days = daysPastDue();
    List<Standing> oldest =
        overdueItems().stream().filter(item -> item.daysPastDue() == days).toList();
    return !oldest.isEmpty() && oldest.stream().allMatch(Standing::frozen);
  }

  /** Whether something is overdue, but no more than is tolerated. */
  public boolean tolerated() {
    return overdue() > 0 && overdue() <= tolerance;
  }

  public int daysPastDue() {
    return oldest().map(Standing::daysPastDue).orElse(0);
  }

  /** The unpaid item with the most days past due. */
  public Optional<Standing> oldest() {
    return overdueItems().stream().max(Comparator.comparing(Standing::daysPastDue));
  }

  /** The items by which the account is past due. */
  public List<Standing> overdueItems() {
    return tolerated() ? List.of() : lateItems();
  }

  private List<Standing> lateItems() {
    return standings.stream().filter(item -> item.daysPastDue() > 0).toList();
  }
}
