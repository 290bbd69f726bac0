package org.tahsil.concern;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.tahsil.shared.id.AccountRef;
import org.tahsil.shared.id.CustomerRef;

/**
 * Which concerns are wanted, those that must be decided first before the others.
 *
 * @param open whether decided ones are left out
 * @param overdue whether only undecided ones are wanted whose day is over
 * @param account those about this account: its own and its customer's
 * @param after what ended the last page
 */
public record ConcernQuery(
    @Nullable ConcernKind kind,
    @Nullable ConcernState state,
    @Nullable String owner,
    @Nullable String team,
    @Nullable CustomerRef customer,
    @Nullable AccountRef account,
    boolean open,
    boolean overdue,
    @Nullable Place after,
    int limit) {

  /** A place in the order of the list. */
  public record Place(LocalDate decideBy, long id) {}

  /** All undecided ones. */
  public static ConcernQuery undecided(int limit) {
    return new ConcernQuery(null, null, null, null, null, null, true, false, null, limit);
  }

  /** All about an account. */
  public static ConcernQuery of(AccountRef account, int limit) {
    return new ConcernQuery(null, null, null, null, null, account, false, false, null, limit);
  }
}
