package org.tahsil.casework;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants to do with a case.
 *
 * @param owner of ASSIGN and RETURN: who gets it; null: nobody
 * @param team of ASSIGN: whose it is
 * @param skill of REQUIRE: what whoever works it must have; null: nothing in particular
 * @param reason of ESCALATE and CLOSE a code that the action knows, of the others as wanted
 * @param until of DO_NOT_CALL: the first date on which the customer may be called again
 * @param next of PLAN, with {@code dueAt}
 * @param version on which the wish is based, refused as stale if it is not the case's; null: any
 */
public record CaseWish(
    CaseAction action,
    @Nullable String owner,
    @Nullable String team,
    @Nullable String skill,
    @Nullable String reason,
    @Nullable LocalDate until,
    @Nullable NextAction next,
    @Nullable Instant dueAt,
    @Nullable String note,
    @Nullable Integer version) {

  /** A wish that needs nothing but its name. */
  public static CaseWish of(CaseAction action) {
    return new CaseWish(action, null, null, null, null, null, null, null, null, null);
  }

  /** That whoever works the case must have a skill, or none any more. */
  public static CaseWish requiring(@Nullable String skill, @Nullable String note) {
    return new CaseWish(CaseAction.REQUIRE, null, null, skill, null, null, null, null, note, null);
  }

  /** The same wish, based on a version. */
  public CaseWish at(@Nullable Integer based) {
    return new CaseWish(action, owner, team, skill, reason, until, next, dueAt, note, based);
  }
}
