package org.tahsil.approval;

import org.jspecify.annotations.Nullable;
import org.tahsil.access.User;

/**
 * Which approvals of a portfolio, the newest first.
 *
 * @param decidableBy only those that wait and that this user may decide by role and authority;
 *     null: all
 * @param after the key that ended the last page
 * @param limit 1 to 500
 */
public record ApprovalQuery(
    @Nullable ApprovalState state,
    @Nullable ApprovalKind kind,
    @Nullable User decidableBy,
    @Nullable Long after,
    int limit) {

  /** What waits for a user. */
  public static ApprovalQuery waitingFor(User user, @Nullable Long after, int limit) {
    return new ApprovalQuery(ApprovalState.PENDING, null, user, after, limit);
  }
}
