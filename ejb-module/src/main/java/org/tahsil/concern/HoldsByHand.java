package org.tahsil.concern;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tahsil.access.User;
import org.tahsil.account.Portfolio;
import org.tahsil.hold.Hold;

/**
 * Holds that people end. Those of a concern end by its outcome: until it is decided nobody ends
 * them by hand, and what goes on after that is a manager's to end.
 */
public interface HoldsByHand {

  /** As {@code Holds.end}; also refused with CONFLICT or as forbidden if a concern placed it. */
  Hold end(Portfolio portfolio, UUID hold, LocalDate on, User by);

  /**
   * As {@code Holds.withdraw}; also refused with CONFLICT or as forbidden if a concern placed it.
   */
  Hold withdraw(Portfolio portfolio, UUID hold, User by, @Nullable String note);
}
