package org.tahsil.concern.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tahsil.access.User;
import org.tahsil.approval.Authority;
import org.tahsil.approval.Rank;
import org.tahsil.approval.Stake;
import org.tahsil.approval.Weighing;
import org.tahsil.shared.id.ItemRef;
import org.tahsil.shared.money.Money;
import org.tahsil.shared.outcome.Refusal;

/**
 * How relief weighs: what lessens debt without being money. An account's share is held against what
 * it owes and everything that it was given within the window; the worst account counts, and the sum
 * of all. So neither many accounts, nor many small decisions, nor another kind of posting, nor
 * money that is taken back before and posted again after makes it lighter.
 */
public final class ReliefRule {

  /** Days up to the business date within which earlier relief of an account is counted. */
  public static final int WINDOW_DAYS = Stake.WINDOW_DAYS;

  private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

  private ReliefRule() {}

  /**
   * What an account is to be given, in minor units.
   *
   * @param owed what it owes before, and would owe if the money of the window still stood
   * @param earlier what it was given within the window and still has
   * @param given now
   */
  public record Given(long owed, long earlier, long given) {}

  /**
   * What a limit is held against.
   *
   * @param accounts at least one
   */
  public static Stake stake(List<Given> accounts, Currency currency) {
    long amount = accounts.stream().mapToLong(one -> one.earlier() + one.given()).sum();
    BigDecimal worst =
        accounts.stream().map(ReliefRule::percent).reduce(BigDecimal.ZERO, BigDecimal::max);
    return new Stake(worst, Money.ofMinor(amount, currency));
  }

  /** Rounded up, so that no limit is passed unseen; of nothing owed it is all. */
  private static BigDecimal percent(Given one) {
    long whole = one.owed() + one.earlier();
    return whole <= 0
        ? WHOLE
        : BigDecimal.valueOf(one.earlier() + one.given())
            .multiply(WHOLE)
            .divide(BigDecimal.valueOf(whole), 2, RoundingMode.UP)
            .min(WHOLE);
  }

  /** Whether a user's relief is weighed; a system tells what the lender's own books decided. */
  public static boolean isWeighed(User by) {
    return !Rank.of(by.roles()).isEmpty();
  }

  /** The refusal of what somebody may not give alone, and cannot ask for without a concern. */
  public static Refusal beyond(Weighing weighing) {
    Authority own = weighing.own();
    return new Refusal(
        Refusal.Kind.FORBIDDEN,
        "RELIEF_BEYOND_AUTHORITY",
        "amount",
        plain(weighing.stake()),
        "Take in a concern about the account and decide it with this posting: it then waits for a"
            + " second person. Alone you may give "
            + (own == null ? "nothing" : own.limits())
            + ", with what the account was given in the last "
            + WINDOW_DAYS
            + " days.",
        Map.of());
  }

  /** Why a second person's grant cannot be carried out: it weighs more than what they saw. */
  public static Optional<Refusal> outdated(Stake asked, Stake now) {
    return heavier(asked.percent(), now.percent())
            || heavier(amount(asked.amount()), amount(now.amount()))
        ? Optional.of(
            Refusal.conflict(
                "DECISION_OUTDATED",
                "decision",
                plain(now),
                "Refuse it, and have the concern decided anew: it weighed %s when it was asked."
                    .formatted(plain(asked))))
        : Optional.empty();
  }

  /** Why a grant cannot be carried out: by now it gives more than there is. */
  public static Refusal tooMuchByNow(Refusal why) {
    return Refusal.conflict(
        "DECISION_TOO_MUCH",
        "decision",
        why.value(),
        "Refuse it, and have the concern decided anew: less is owed than when it was asked.");
  }

  private static boolean heavier(@Nullable BigDecimal asked, @Nullable BigDecimal now) {
    return now != null && (asked == null || now.compareTo(asked) > 0);
  }

  private static @Nullable BigDecimal amount(@Nullable Money money) {
    return money == null ? null : money.amount();
  }

  private static String plain(Stake stake) {
    return "%s %%, %s"
        .formatted(
            Objects.requireNonNull(stake.percent()).toPlainString(),
            Objects.requireNonNull(stake.amount()));
  }

  /**
   * Why an item cannot be credited so much: what was asked for is given back once. Empty if it can.
   *
   * @param rest the item's amount less what was credited, written off or waived of it
   */
  public static Optional<Refusal> itemFault(Money credit, Money rest) {
    return credit.compareTo(rest) <= 0
        ? Optional.empty()
        : Optional.of(
            Refusal.rule(
                "CREDIT_EXCEEDS_ITEM",
                "amount",
                credit.plain(),
                "Credit at most %s: the rest of the item was given up before."
                    .formatted(rest.plain())));
  }

  /** Why so much of an item cannot be disputed; empty if it can. */
  public static Optional<Refusal> disputeFault(Money disputed, Money rest, ItemRef item) {
    return disputed.compareTo(rest) <= 0
        ? Optional.empty()
        : Optional.of(
            Refusal.rule(
                "DISPUTE_EXCEEDS_ITEM",
                "amount",
                disputed.plain(),
                "Use an amount of at most %s: that is what item %s asks for without what was given"
                        .formatted(rest.plain(), item)
                    + " up before."));
  }

  /** Why a credit note of no item cannot be so high: it would become the customer's money. */
  public static Optional<Refusal> debtFault(Money credit, Money owed) {
    return credit.compareTo(owed) <= 0
        ? Optional.empty()
        : Optional.of(
            Refusal.rule(
                "CREDIT_EXCEEDS_DEBT",
                "amount",
                credit.plain(),
                "Credit at most %s, which the account owes, or name the item that was too high."
                    .formatted(owed.plain())));
  }
}
