package org.tahsil.casework.app;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.tahsil.casework.CaseAction;
import org.tahsil.casework.CaseState;
import org.tahsil.casework.CaseWish;
import org.tahsil.casework.CollectionCase.Standing;
import org.tahsil.casework.NextAction;

/** How a case stands after what somebody wished. */
final class Steps {

  private Steps() {}

  static Standing standing(
      Standing before, CaseWish wish, CaseState state, String by, Instant now) {
    return new Standing(
        state,
        owner(before, wish, by),
        team(before, wish),
        wish.action() == CaseAction.REQUIRE ? wish.skill() : before.skill(),
        next(before, wish),
        due(before, wish, now),
        silence(before, wish));
  }

  private static @Nullable String owner(Standing before, CaseWish wish, String by) {
    return switch (wish.action()) {
      case TAKE -> by;
      case RELEASE -> null;
      case ASSIGN, RETURN -> wish.owner();
      default -> before.owner();
    };
  }

  private static @Nullable String team(Standing before, CaseWish wish) {
    return wish.team() == null ? before.team() : wish.team();
  }

  private static NextAction next(Standing before, CaseWish wish) {
    NextAction planned = wish.next();
    return switch (wish.action()) {
      case PLAN -> planned == null ? before.next() : planned;
      case ESCALATE -> NextAction.REVIEW;
      case RETURN -> NextAction.CALL;
      case CLOSE -> NextAction.NONE;
      default -> before.next();
    };
  }

  private static Instant due(Standing before, CaseWish wish, Instant now) {
    Instant planned = wish.dueAt();
    return switch (wish.action()) {
      case PLAN -> planned == null ? before.dueAt() : planned;
      case ESCALATE, RETURN, CLOSE -> now;
      default -> before.dueAt();
    };
  }

  private static @Nullable LocalDate silence(Standing before, CaseWish wish) {
    return switch (wish.action()) {
      case DO_NOT_CALL -> wish.until();
      default -> before.noContactUntil();
    };
  }
}
