package org.tahsil.night;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.tahsil.account.Portfolio;
import org.tahsil.shared.id.TenantId;

/** Starts, watches and stops nights. */
public interface Nights {

  /**
   * Starts the end of day of a date, or goes on with one that stopped or failed. Refused with
   * CONFLICT while one runs, by rule if the date is after the business date or an earlier one than
   * the last completed night that never ran itself. A completed date runs again and changes
   * nothing. If nights before the date were missed and are to run first, the answer is the first of
   * them, and each begins the next one.
   */
  Night start(Portfolio portfolio, LocalDate businessDate, Missed missed, String requestedBy);

  Optional<Night> find(TenantId tenant, UUID id);

  /** Asks a running night to stop after the units in hand. */
  Night stop(TenantId tenant, UUID id);

  /** The accounts that a night could not work on, redone or not. */
  List<SetAside> setAside(TenantId tenant, UUID id);

  /**
   * Does for the accounts that were set aside what the night left out; one that fails again stays
   * set aside. Refused with CONFLICT unless the night is COMPLETED.
   */
  List<SetAside> redo(TenantId tenant, UUID id);

  /** The newest nights of a portfolio, at most {@code limit}. */
  List<Night> latest(Portfolio portfolio, int limit);
}
