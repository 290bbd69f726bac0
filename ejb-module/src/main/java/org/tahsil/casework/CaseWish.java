package org.tahsil.casework;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants to do with a case.
 *
 * @param owner of ASSIGN and RETURN: who gets it; null: nobody
 * @param team of ASSIGN: whose it is
 * @param reason of ESCALATE and CLOSE a code that the action knows, of the others as wanted
 * @param until of DO_NOT_CALL: the first date on which the customer may be called again
 * @param next of PLAN, with {@code dueAt}
 * @param version on which the wish is based, refused as stale if it is not the case's; null: any
 */
public record CaseWish(
    CaseAction action,
    @Nullable String owner,
    @Nullable String team,
    @Nullable String reason,
    @Nullable LocalDate until,
    @Nullable NextAction next,
    @Nullable Instant dueAt,
    @Nullable String note,
    @Nullable Integer version) {

  /** A wish that needs nothing but its name. */
  public static CaseWish of(CaseAction action) {
    return new CaseWish(action, null, null, null, null, null, null, null, null);
  }

  /** The same wish, based on a version. */
  public CaseWish at(@Nullable Integer based) {
    return new CaseWish(action, owner, team, reason, until, next, dueAt, note, based);
  }
}
