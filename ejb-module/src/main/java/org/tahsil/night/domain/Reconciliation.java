package org.tahsil.night.domain;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a night left, counted twice by different roads, independently of what its steps say. */
public record Reconciliation(List<Check> checks) {

  /** What is counted; the order is that of the pages. */
  public enum Name {
    /** Units planned: units done. */
    UNITS,
    /** Units done: those that read what they wrote, skipped and rejected. */
    ROWS,
    /** Accounts planned: accounts with an interval that holds on the date, or set aside. */
    ACCOUNTS,
    /** Intervals that ended on the date: those that another one follows. */
    INTERVALS,
    /** Changes of the bucket from one interval to the next: transitions, each the same. */
    BUCKET_CHANGES,
    /** Intervals of classes that ended on the date: those that another one follows. */
    CLASS_INTERVALS,
    /** Transitions and conditions that call for an alert: those answered by one that fits. */
    ALERTS,
    /** Alerts of one kind: those with a transition or condition of that kind. */
    ALERTS_OF_KIND,
    /** Accounts that the night aged and that owe a high amount: those with such a condition. */
    HIGH_VALUES,
    /** Promises and plans whose last deadline passed by the end of the date: those decided. */
    PROMISES,
    /**
     * Offers to settle: those whose frozen items come to what was owed and the money that waited.
     */
    SETTLEMENT_ITEMS,
    /** Offers that were paid: those whose waivers stand as they were judged, one for an item. */
    WAIVERS,
    /** What items ask less what money paid of them: what is noted as open on the items. */
    OPEN_TOTAL,
    /** The same at the end of the date: the outstanding of all intervals that hold on it. */
    LEDGER_TOTAL;

    /** Whether minor units are compared rather than things counted. */
    public boolean isMoney() {
      return this == OPEN_TOTAL || this == LEDGER_TOTAL;
    }
  }

  /**
   * Two counts of the same.
   *
   * @param kind of alerts, where the check is about one kind
   * @param difference how many do not agree one by one, also where the sums do
   */
  public record Check(
      Name name, @Nullable String kind, long expected, long found, long difference) {

    public boolean agrees() {
      return difference == 0;
    }

    private String sentence() {
      String what = kind == null ? name.name() : name + " " + kind;
      return "%s: expected %d, found %d, %d differ".formatted(what, expected, found, difference);
    }
  }

  /** Why the night cannot close; empty if the books agree. */
  public Optional<String> difference() {
    String differences =
        checks.stream()
            .filter(check -> !check.agrees())
            .map(Check::sentence)
            .collect(Collectors.joining("; "));
    return Optional.of(differences).filter(found -> !found.isEmpty());
  }
}
