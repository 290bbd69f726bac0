package org.tahsil.smartcollect.domain;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tahsil.shared.outcome.Refusal;
import org.tahsil.smartcollect.CollectionMethod;

/** Whether a collection may be debited now. */
public final class AttemptRule {

  private AttemptRule() {}

  /**
   * What is known of the collection.
   *
   * @param amount what is still open of the instalment, major units
   * @param lastReturn class of the last failure; null: none failed
   * @param retryOn when the retry rule allows the next debit; null: at any time
   * @param debitsHeld whether a hold stops debits today
   * @param promised whether the customer has promised to pay and the promise is open
   * @param manualUntil the first day on which automatic debits are allowed again; null: they are
   */
  public record Candidate(
      String id,
      CollectionState state,
      LocalDate dueOn,
      BigDecimal amount,
      @Nullable ReturnClass lastReturn,
      @Nullable LocalDate retryOn,
      boolean debitsHeld,
      boolean promised,
      @Nullable LocalDate manualUntil) {}

  /** The first rule that says no, if one does. */
  public static Optional<Refusal> refusal(
      Candidate collection, CollectionMethod method, List<Leave> leaves, LocalDate today) {
    return state(collection)
        .or(() -> failures(collection, method, today))
        .or(() -> mandate(collection, method, leaves, today))
        .or(() -> dueDate(collection, method, leaves, today));
  }

  /** Why a collection in this state cannot be debited or moved. */
  public static Optional<Refusal> state(Candidate collection) {
    return switch (collection.state) {
      case SUCCESS ->
          conflict(collection, "ALREADY_COLLECTED", "It is collected; nothing is left to do.");
      case PENDING ->
          conflict(
              collection, "ATTEMPT_PENDING", "Wait until the bank has answered the last debit.");
      case CLOSED ->
          conflict(collection, "PAID_OTHERWISE", "The instalment is paid; nothing is left to do.");
      case SCHEDULED, FAILED -> Optional.empty();
    };
  }

  private static Optional<Refusal> failures(
      Candidate collection, CollectionMethod method, LocalDate today) {
    ReturnClass last = collection.lastReturn;
    if (collection.debitsHeld) {
      return rule("DEBITS_ON_HOLD", "collection_id", collection.id, "Wait until the hold ends.");
    }
    if (collection.promised) {
      return rule(
          "PROMISE_OPEN", "collection_id", collection.id, "Wait until the promise is decided.");
    }
    if (last != null && last.stopsEverything()) {
      return rule(
          "COLLECTION_STOPPED", "collection_id", collection.id, "Leave it to the specialists.");
    }
    if (method == CollectionMethod.MANUAL) {
      return Optional.empty();
    }
    if (collection.manualUntil != null) {
      return manual(collection.manualUntil, method);
    }
    if (last != null && !last.mayBeRetried()) {
      return rule(
          "RETURN_CODE_NOT_RETRIED",
          "method",
          method.label(),
          "Collect it by MANUAL, or renew the mandate.");
    }
    if (collection.state == CollectionState.FAILED) {
      return rule("ATTEMPTS_EXHAUSTED", "method", method.label(), "Collect it by MANUAL.");
    }
    return collection.retryOn != null && collection.retryOn.isAfter(today)
        ? rule(
            "RETRY_TOO_EARLY",
            "method",
            method.label(),
            "Try again on or after " + collection.retryOn + ".")
        : Optional.empty();
  }

  /** A loan of which no mandate was ever told has its mandates elsewhere: its bank is the judge. */
  private static Optional<Refusal> mandate(
      Candidate collection, CollectionMethod method, List<Leave> leaves, LocalDate today) {
    if (!method.needsMandate() || leaves.isEmpty()) {
      return Optional.empty();
    }
    Optional<Leave> leave = Leave.of(leaves, method, today);
    if (leave.isEmpty()) {
      return rule(
          "NOT_MANDATED",
          "method",
          method.label(),
          "Use a method for which the customer gave a mandate that is valid today.");
    }
    BigDecimal most = leave.get().maxAmount();
    return most != null && collection.amount.compareTo(most) > 0
        ? rule(
            "MANDATE_LIMIT",
            "method",
            method.label(),
            "The mandate allows debits up to " + most.toPlainString() + ".")
        : Optional.empty();
  }

  private static Optional<Refusal> dueDate(
      Candidate collection, CollectionMethod method, List<Leave> leaves, LocalDate today) {
    return allowedFrom(collection.dueOn, method, leaves, today).isAfter(today)
        ? rule(
            "BEFORE_DUE_DATE",
            "collection_id",
            collection.id,
            "Debit on or after "
                + collection.dueOn
                + ", or get the customer's leave to debit earlier.")
        : Optional.empty();
  }

  /** The first day of a debit: the due date, or any day if the mandate allows it. */
  public static LocalDate allowedFrom(
      LocalDate dueOn, CollectionMethod method, List<Leave> leaves, LocalDate today) {
    Optional<Leave> leave =
        method.needsMandate() ? Leave.of(leaves, method, today) : Leave.preferred(leaves, today);
    return leave.filter(Leave::debitBeforeDue).map(given -> today).orElse(dueOn);
  }

  /** People have taken the account over: they collect by hand. */
  private static Optional<Refusal> manual(LocalDate until, CollectionMethod method) {
    return Optional.of(
        new Refusal(
            Refusal.Kind.RULE,
            "MANUAL_OVERRIDE",
            "method",
            method.label(),
            "Collect it by MANUAL, or wait until " + until + ".",
            Map.of("until", until.toString())));
  }

  private static Optional<Refusal> conflict(Candidate collection, String code, String remedy) {
    return Optional.of(Refusal.conflict(code, "collection_id", collection.id, remedy));
  }

  private static Optional<Refusal> rule(String code, String field, String value, String remedy) {
    return Optional.of(Refusal.rule(code, field, value, remedy));
  }
}
