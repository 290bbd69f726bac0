package org.tahsil.manual;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tahsil.shared.id.AccountRef;
import org.tahsil.shared.id.CustomerRef;
import org.tahsil.shared.money.Money;

/**
 * An override as it stands on a business date.
 *
 * @param key its place in lists, for cursors
 * @param from the first day that was wished
 * @param to the first day on which automation acts again, if nobody ends it earlier
 * @param beginsOn the first day on which it acts; null: it never did or does not yet
 * @param endsOn the first day on which automation acts again
 * @param decision of the second person; null: none was needed, or none was made yet
 * @param end by a person; null: none
 */
public record ManualOverride(
    long key,
    UUID id,
    Concerned concerned,
    Set<Automation> stops,
    OverrideReason reason,
    String note,
    LocalDate from,
    LocalDate to,
    @Nullable LocalDate beginsOn,
    LocalDate endsOn,
    OverrideState state,
    Placing placing,
    @Nullable Word decision,
    @Nullable Word end) {

  /**
   * Whom it concerns.
   *
   * @param overdue as the last ageing left it
   */
  public record Concerned(
      AccountRef account, CustomerRef customer, String customerName, Money overdue) {}

  /**
   * Who placed it.
   *
   * @param on business date
   * @param at real instant
   * @param approval the question to a second person; null: none was needed
   */
  public record Placing(String by, LocalDate on, Instant at, @Nullable UUID approval) {}

  /** Who decided or ended it, on which business date, and why. */
  public record Word(String by, LocalDate on, @Nullable String note) {}

  public ManualOverride {
    stops = Set.copyOf(stops);
  }

  /** Whether automation leaves the account alone on a day. */
  public boolean acts(LocalDate day) {
    return beginsOn != null && !day.isBefore(beginsOn) && day.isBefore(endsOn);
  }
}
