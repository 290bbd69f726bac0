package org.tahsil.casework.app;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.tahsil.casework.CaseAction;
import org.tahsil.casework.CaseWish;
import org.tahsil.casework.NewOutcome;
import org.tahsil.casework.OutcomeKind;
import org.tahsil.casework.WorkQuery;
import org.tahsil.shared.id.AccountRef;
import org.tahsil.shared.money.Money;

/** What tests of casework ask for, in few words. */
final class Wishes {

  private Wishes() {}

  static CaseWish because(CaseAction action, String reason, @Nullable String note) {
    return new CaseWish(action, null, null, null, reason, null, null, null, note, null);
  }

  static CaseWish assign(@Nullable String owner, @Nullable String team, String reason) {
    return new CaseWish(CaseAction.ASSIGN, owner, team, null, reason, null, null, null, null, null);
  }

  static CaseWish silent(LocalDate until) {
    return new CaseWish(
        CaseAction.DO_NOT_CALL, null, null, null, null, until, null, null, null, null);
  }

  static WorkQuery available(int limit) {
    return new WorkQuery(WorkQuery.Scope.AVAILABLE, null, null, null, null, false, null, limit);
  }

  static NewOutcome call(String account, OutcomeKind kind) {
    return told(account, kind, null, null, null);
  }

  static NewOutcome promise(String account, Money amount, String on) {
    return told(account, OutcomeKind.PROMISE_TO_PAY, amount, LocalDate.parse(on), null);
  }

  static NewOutcome callback(String account, Instant at) {
    return told(account, OutcomeKind.CALL_BACK, null, null, at);
  }

  /** Told of a contact at a time. */
  static NewOutcome at(NewOutcome told, Instant at) {
    return changed(told, told.channel(), at, told.sourceRef(), told.corrects());
  }

  static NewOutcome by(NewOutcome told, String channel) {
    return changed(told, channel, told.at(), told.sourceRef(), told.corrects());
  }

  static NewOutcome under(NewOutcome told, String sourceRef) {
    return changed(told, told.channel(), told.at(), sourceRef, told.corrects());
  }

  static NewOutcome instead(NewOutcome told, long corrected) {
    return changed(told, told.channel(), told.at(), told.sourceRef(), corrected);
  }

  private static NewOutcome told(
      String account,
      OutcomeKind kind,
      @Nullable Money amount,
      @Nullable LocalDate on,
      @Nullable Instant callback) {
    return new NewOutcome(
        new AccountRef(account),
        kind,
        "CALL",
        null,
        amount,
        on,
        callback,
        null,
        null,
        null,
        null,
        null);
  }

  private static NewOutcome changed(
      NewOutcome told,
      String channel,
      @Nullable Instant at,
      @Nullable String sourceRef,
      @Nullable Long corrects) {
    return new NewOutcome(
        told.account(),
        told.kind(),
        channel,
        at,
        told.amount(),
        told.promisedOn(),
        told.callbackAt(),
        told.item(),
        told.disputeReason(),
        told.note(),
        sourceRef,
        corrects);
  }
}
