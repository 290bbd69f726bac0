package org.tahsil.concern.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tahsil.concern.Concern;
import org.tahsil.concern.Concern.Disputed;
import org.tahsil.concern.ConcernAction;
import org.tahsil.concern.ConcernKind;
import org.tahsil.concern.Decision;
import org.tahsil.concern.EvidenceKind;
import org.tahsil.concern.Remedy;
import org.tahsil.shared.id.AccountRef;
import org.tahsil.shared.money.Money;
import org.tahsil.shared.outcome.Refusal;

/** What an outcome may be, what it posts and how long its holds go on. */
public final class DecisionRule {

  private static final int MOST_REMEDIES = 20;
  private static final int LONGEST_HOLD = 3660;
  private static final Set<ConcernAction> OUTCOMES =
      Set.of(ConcernAction.UPHOLD, ConcernAction.UPHOLD_PARTLY, ConcernAction.REJECT);

  private DecisionRule() {}

  /**
   * The decision with what its kind posts by itself: a dispute that is upheld takes the disputed
   * amount off its item. Remedies that name no account are the concern's.
   */
  public static Decision complete(Concern found, Decision wish) {
    Disputed disputed = found.disputed();
    List<Remedy> remedies = new ArrayList<>();
    wish.remedies().forEach(one -> remedies.add(placed(found, one)));
    if (remedies.isEmpty() && disputed != null && wish.action() == ConcernAction.UPHOLD) {
      remedies.add(
          Remedy.creditNote(found.subject().account(), disputed.amount(), disputed.item()));
    }
    return wish.posting(remedies);
  }

  private static Remedy placed(Concern found, Remedy one) {
    Disputed disputed = found.disputed();
    return one.kind() == Remedy.Kind.CORRECTION
        ? one
        : new Remedy(
            one.kind(),
            one.account() == null ? found.subject().account() : one.account(),
            one.amount(),
            one.item() == null && disputed != null ? disputed.item() : one.item(),
            one.payment());
  }

  /** Why a complete decision cannot be; empty if it can. */
  public static Optional<Refusal> fault(
      Concern found, Decision wish, Set<EvidenceKind> shown, LocalDate today) {
    if (!OUTCOMES.contains(wish.action())) {
      return Optional.of(
          Refusal.malformed(
              "CHOICE_INVALID", "outcome", wish.action().name(), "Use one of " + OUTCOMES + "."));
    }
    if (wish.note().isBlank() || TellingRule.tooLong(wish.note(), TellingRule.LONGEST_TEXT)) {
      return rule("CONCERN_NOTE_MISSING", "note", null, "Say why, in at most 2000 characters.");
    }
    if (wish.action() == ConcernAction.REJECT) {
      return rejectFault(wish);
    }
    return evidenceFault(found, shown)
        .or(() -> untilFault(wish.holdUntil(), today))
        .or(() -> remediesFault(found, wish));
  }

  private static Optional<Refusal> rejectFault(Decision wish) {
    return wish.remedies().isEmpty() && wish.holdUntil() == null
        ? Optional.empty()
        : rule(
            "REJECTED_POSTS_NOTHING",
            "outcome",
            "REJECT",
            "Leave postings and hold_until out, or uphold the concern in part.");
  }

  private static Optional<Refusal> evidenceFault(Concern found, Set<EvidenceKind> shown) {
    return found.needed().stream()
        .filter(kind -> !shown.contains(kind))
        .findFirst()
        .flatMap(
            kind ->
                rule(
                    "EVIDENCE_MISSING",
                    "evidence",
                    kind.name(),
                    "Hand it in, or ask the customer for it."));
  }

  private static Optional<Refusal> untilFault(@Nullable LocalDate until, LocalDate today) {
    return until == null || (until.isAfter(today) && until.isBefore(today.plusDays(LONGEST_HOLD)))
        ? Optional.empty()
        : rule(
            "HOLD_UNTIL_OUT_OF_RANGE",
            "hold_until",
            until.toString(),
            "Use a day from %s to %s, or leave it out."
                .formatted(today.plusDays(1), today.plusDays(LONGEST_HOLD - 1)));
  }

  private static Optional<Refusal> remediesFault(Concern found, Decision wish) {
    if (wish.remedies().size() > MOST_REMEDIES) {
      return rule("TOO_MANY_POSTINGS", "postings", null, "Post at most " + MOST_REMEDIES + ".");
    }
    return wish.remedies().stream()
        .flatMap(one -> remedyFault(found, one).stream())
        .findFirst()
        .or(() -> found.kind() == ConcernKind.DISPUTE ? disputeFault(found, wish) : noFault());
  }

  private static Optional<Refusal> remedyFault(Concern found, Remedy one) {
    if (!found.kind().remedies().contains(one.kind())) {
      return rule(
          "POSTING_NOT_OF_KIND",
          "postings",
          one.kind().name(),
          "A concern of kind " + found.kind() + " takes " + found.kind().remedies() + ".");
    }
    boolean correction = one.kind() == Remedy.Kind.CORRECTION;
    AccountRef account = one.account();
    boolean whole = correction ? one.payment() != null : one.amount() != null && account != null;
    return whole
        ? noFault()
        : rule(
            "POSTING_INCOMPLETE",
            "postings",
            one.kind().name(),
            correction
                ? "Name the payment that is taken back."
                : "Name the account and the amount.");
  }

  /** Credit notes of a dispute stay within what is disputed; upheld in part, below it. */
  private static Optional<Refusal> disputeFault(Concern found, Decision wish) {
    Disputed disputed = java.util.Objects.requireNonNull(found.disputed());
    if (wish.remedies().isEmpty()) {
      return rule("POSTING_MISSING", "postings", null, "Say what is credited or corrected.");
    }
    Optional<Refusal> other =
        wish.remedies().stream()
            .flatMap(one -> Stream.ofNullable(one.item()))
            .filter(item -> !item.equals(disputed.item()))
            .findFirst()
            .flatMap(
                item ->
                    rule(
                        "CREDIT_OF_OTHER_ITEM",
                        "postings",
                        item.value(),
                        "Credit item " + disputed.item() + ", which is disputed."));
    return other.or(() -> creditFault(disputed, wish));
  }

  private static Optional<Refusal> creditFault(Disputed disputed, Decision wish) {
    Money credited =
        wish.remedies().stream()
            .flatMap(one -> Optional.ofNullable(one.amount()).stream())
            .reduce(Money.zero(disputed.amount().currency()), Money::plus);
    int compared = credited.compareTo(disputed.amount());
    boolean inPart = wish.action() == ConcernAction.UPHOLD_PARTLY;
    return compared > 0 || (inPart && compared == 0)
        ? rule(
            "CREDIT_EXCEEDS_DISPUTE",
            "postings",
            credited.plain(),
            "Credit %s %s.".formatted(inPart ? "less than" : "at most", disputed.amount().plain()))
        : noFault();
  }

  /**
   * The first day on which its holds do not hold any more; empty: they go on until somebody ends
   * them.
   */
  public static Optional<LocalDate> holdsEnd(Concern found, Decision wish, LocalDate today) {
    Integer keep = found.keepDays();
    if (wish.action() == ConcernAction.REJECT) {
      return Optional.of(today);
    }
    return wish.holdUntil() != null
        ? Optional.of(wish.holdUntil())
        : Optional.ofNullable(keep).map(today::plusDays);
  }

  private static Optional<Refusal> noFault() {
    return Optional.empty();
  }

  private static Optional<Refusal> rule(
      String code, String field, @Nullable String value, String remedy) {
    return Optional.of(Refusal.rule(code, field, value, remedy));
  }
}
