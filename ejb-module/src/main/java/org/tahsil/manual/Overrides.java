package org.tahsil.manual;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tahsil.access.User;
import org.tahsil.account.Account;
import org.tahsil.account.Portfolio;
import org.tahsil.shared.id.AccountRef;

/** Accounts that people take over from automation. */
public interface Overrides {

  /** Runs and waits: how many, and how many of them end within seven days. */
  record Count(long running, long waiting, long endingSoon) {}

  /**
   * Places one. It waits for a second person if the account's overdue amount asks for that. Refused
   * by rule if it is backdated or too long, with CONFLICT if another one of the account stops the
   * same in that time.
   */
  ManualOverride place(Portfolio portfolio, AccountRef account, NewOverride wish, User by);

  /**
   * Lets automation act again earlier; {@code on} is the first day on which it does, today or
   * later. On the same day twice is once. Agents end only what they placed.
   */
  ManualOverride end(Portfolio portfolio, UUID id, LocalDate on, @Nullable String note, User by);

  /**
   * Takes back one that waits or has not begun; twice is once. Agents take back only what they
   * placed.
   */
  ManualOverride withdraw(Portfolio portfolio, UUID id, @Nullable String note, User by);

  Optional<ManualOverride> find(Portfolio portfolio, UUID id);

  /** The newest two hundred of an account, the newest first. */
  List<ManualOverride> of(Portfolio portfolio, Account account);

  /** A page, the next to end first. */
  List<ManualOverride> list(Portfolio portfolio, OverrideQuery query);

  Count count(Portfolio portfolio);
}
