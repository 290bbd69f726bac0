package org.tahsil.casework.domain;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tahsil.account.Portfolio;
import org.tahsil.casework.NewOutcome;
import org.tahsil.casework.OutcomeKind;
import org.tahsil.casework.OutcomeRule;
import org.tahsil.shared.money.Money;
import org.tahsil.shared.outcome.Refusal;

/** What each kind of outcome must say, and when its next action is due. */
public final class OutcomeTerms {

  private static final int LONGEST_NOTE = 500;
  private static final int LONGEST_WAIT_DAYS = 366;
  private static final int OLDEST_CONTACT_DAYS = 366;

  private OutcomeTerms() {}

  /** What an outcome lacks or says too much; empty if it can be. */
  public static Optional<Refusal> fault(Portfolio portfolio, NewOutcome told, Instant now) {
    String note = told.note();
    Instant at = told.at();
    if (note != null && note.length() > LONGEST_NOTE) {
      return bad("NOTE_TOO_LONG", "note", null, "Write at most " + LONGEST_NOTE + " characters.");
    }
    if (at != null && at.isAfter(now)) {
      return bad("CONTACT_IN_FUTURE", "at", at.toString(), "Use an instant not after " + now + ".");
    }
    return tooOld(told, now)
        .or(() -> foreign(told))
        .or(() -> own(portfolio, told, at == null ? now : at));
  }

  /** A correction is of a contact that was told in its time. */
  private static Optional<Refusal> tooOld(NewOutcome told, Instant now) {
    Instant at = told.at();
    Instant first = now.minus(Duration.ofDays(OLDEST_CONTACT_DAYS));
    return at == null || told.corrects() != null || !at.isBefore(first)
        ? Optional.empty()
        : bad("CONTACT_TOO_OLD", "at", at.toString(), "Use an instant not before " + first + ".");
  }

  /** What is promised or agreed is judged by when it was said, however late it is told. */
  private static Optional<Refusal> own(Portfolio portfolio, NewOutcome told, Instant said) {
    return switch (told.kind()) {
      case PROMISE_TO_PAY -> promise(told, said.atZone(portfolio.zone()).toLocalDate());
      case CALL_BACK -> callback(told.callbackAt(), said);
      case DISPUTE ->
          told.item() == null
              ? bad("DISPUTE_NEEDS_ITEM", "item_ref", null, "Name the item that is disputed.")
              : Optional.empty();
      default -> Optional.empty();
    };
  }

  private static Optional<Refusal> promise(NewOutcome told, LocalDate said) {
    LocalDate on = told.promisedOn();
    if (told.amount() == null || on == null) {
      return bad("PROMISE_INCOMPLETE", "amount", null, "Give the amount and the date promised.");
    }
    return inReach(on, said)
        ? Optional.empty()
        : bad(
            "PROMISE_DATE_OUT_OF_RANGE",
            "promised_on",
            on.toString(),
            "Use a day from %s to %s.".formatted(said, said.plusDays(LONGEST_WAIT_DAYS)));
  }

  private static boolean inReach(LocalDate on, LocalDate said) {
    return !on.isBefore(said) && !on.isAfter(said.plusDays(LONGEST_WAIT_DAYS));
  }

  private static Optional<Refusal> callback(@Nullable Instant at, Instant said) {
    return at != null
            && !at.isBefore(said)
            && !at.isAfter(said.plus(Duration.ofDays(LONGEST_WAIT_DAYS)))
        ? Optional.empty()
        : bad(
            "CALLBACK_OUT_OF_RANGE",
            "callback_at",
            at == null ? null : at.toString(),
            "Give when to call, not before " + said + " and within a year.");
  }

  /** What belongs to another kind; an amount is a promise's or a dispute's. */
  private static Optional<Refusal> foreign(NewOutcome told) {
    OutcomeKind kind = told.kind();
    boolean promise = kind == OutcomeKind.PROMISE_TO_PAY;
    boolean dispute = kind == OutcomeKind.DISPUTE;
    Money amount = told.amount();
    return strange(kind, promise || dispute, "amount", amount == null ? null : amount.plain())
        .or(() -> strange(kind, promise, "promised_on", told.promisedOn()))
        .or(() -> strange(kind, kind == OutcomeKind.CALL_BACK, "callback_at", told.callbackAt()))
        .or(() -> strange(kind, dispute, "item_ref", told.item()))
        .or(() -> strange(kind, dispute, "dispute_reason", told.disputeReason()));
  }

  private static Optional<Refusal> strange(
      OutcomeKind kind, boolean own, String field, @Nullable Object value) {
    return own || value == null
        ? Optional.empty()
        : bad(
            "NOT_OF_THIS_OUTCOME",
            field,
            value.toString(),
            "Leave " + field + " out of " + kind + ", or tell another kind.");
  }

  /** When the next action is due, by the rule of the outcome. */
  public static Instant due(Portfolio portfolio, OutcomeRule rule, NewOutcome told, Instant at) {
    LocalDate promised = told.promisedOn();
    Instant callback = told.callbackAt();
    Instant from = at;
    if (rule.fromNamed() && told.kind() == OutcomeKind.PROMISE_TO_PAY && promised != null) {
      from = promised.atStartOfDay(portfolio.zone()).toInstant();
    } else if (rule.fromNamed() && callback != null) {
      from = callback;
    }
    return from.plus(Duration.ofHours(rule.waitHours()));
  }

  private static Optional<Refusal> bad(
      String code, String field, @Nullable String value, String remedy) {
    return Optional.of(Refusal.rule(code, field, value, remedy));
  }
}
