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
 */
public record ReferenceResult(LocalDate asOf, List<Standing> standings, long credit) {

  /** An item, what was paid of it, and its days past due (0 if paid or not overdue). */
  public record Standing(Claim claim, long paid, int daysPastDue) {

    public long open() {
      return claim.amount() - paid;
    }
  }

  public long outstanding() {
    return standings.stream().mapToLong(Standing::open).sum();
  }

  public long overdue() {
    return overdueItems().stream().mapToLong(Standing::open).sum();
  }

  public int daysPastDue() {
    return oldest().map(Standing::daysPastDue).orElse(0);
  }

  /** The unpaid item with the most days past due. */
  public Optional<Standing> oldest() {
    return overdueItems().stream().max(Comparator.comparing(Standing::daysPastDue));
  }

  public List<Standing> overdueItems() {
    return standings.stream().filter(item -> item.daysPastDue() > 0).toList();
  }
}
