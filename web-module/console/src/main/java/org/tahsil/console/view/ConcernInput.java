package org.tahsil.console.view;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tahsil.account.Account;
import org.tahsil.account.Portfolio;
import org.tahsil.concern.ConcernAction;
import org.tahsil.concern.ConcernKind;
import org.tahsil.concern.ConcernWish;
import org.tahsil.concern.Decision;
import org.tahsil.concern.NewConcern;
import org.tahsil.concern.Remedy;
import org.tahsil.shared.id.AccountRef;
import org.tahsil.shared.id.ItemRef;
import org.tahsil.shared.id.PaymentRef;
import org.tahsil.shared.money.Money;

/** What was filled in about concerns. */
public final class ConcernInput {

  private ConcernInput() {}

  /** A concern to take in; null if its amount cannot be read. */
  public static @Nullable NewConcern concern(
      Portfolio portfolio, Account account, ConcernKind kind, Map<String, String> values) {
    String item = text(values, "item_ref");
    String typed = text(values, "amount");
    boolean dispute = kind == ConcernKind.DISPUTE;
    Money amount =
        dispute && typed != null ? Typed.amount(typed, portfolio.currency()).orElse(null) : null;
    if (dispute && typed != null && amount == null) {
      return null;
    }
    return new NewConcern(
        kind,
        account.facts().customer(),
        all(kind, values) ? null : account.facts().ref(),
        values.getOrDefault("choice", "").substring(kind.name().length() + 1),
        text(values, "told"),
        dispute && item != null ? new ItemRef(item) : null,
        amount,
        null);
  }

  /** A death and a wrong person concern all accounts of a customer; the rest as chosen. */
  private static boolean all(ConcernKind kind, Map<String, String> values) {
    return switch (kind) {
      case BEREAVEMENT, WRONG_PERSON -> true;
      case HARDSHIP, LEGAL -> values.containsKey("all_accounts");
      case DISPUTE -> false;
    };
  }

  /**
   * A step by its name; empty for what is none.
   *
   * @param version of the concern as the page showed it
   */
  public static Optional<ConcernWish> wish(
      @Nullable String action, int version, Map<String, String> values) {
    return Optional.ofNullable(action)
        .filter(
            List.of("TAKE", "RELEASE", "ASSIGN", "ASK", "ANSWER", "EXTEND", "WITHDRAW")::contains)
        .map(
            name ->
                new ConcernWish(
                    ConcernAction.valueOf(name),
                    text(values, "owner"),
                    text(values, "team"),
                    day(values, "until"),
                    text(values, "note"),
                    version));
  }

  /**
   * A decision; empty if what is posted cannot be read.
   *
   * @param version of the concern as the page showed it
   */
  public static Optional<Decision> decision(
      Portfolio portfolio, int version, Map<String, String> values) {
    String outcome = values.getOrDefault("outcome", "");
    if (!List.of("UPHOLD", "UPHOLD_PARTLY", "REJECT").contains(outcome)) {
      return Optional.empty();
    }
    return remedies(portfolio, values)
        .map(
            remedies ->
                new Decision(
                    ConcernAction.valueOf(outcome),
                    values.getOrDefault("note", "").strip(),
                    day(values, "hold_until"),
                    remedies,
                    version));
  }

  private static Optional<List<Remedy>> remedies(Portfolio portfolio, Map<String, String> values) {
    String posting = values.getOrDefault("posting", "NONE");
    String account = text(values, "account_ref");
    AccountRef of = account == null ? null : new AccountRef(account);
    String payment = text(values, "payment_ref");
    Optional<Money> amount = Typed.amount(values.getOrDefault("amount", ""), portfolio.currency());
    return switch (posting) {
      case "CREDIT_NOTE" ->
          amount.map(much -> List.of(new Remedy(Remedy.Kind.CREDIT_NOTE, of, much, null, null)));
      case "WRITE_OFF" -> amount.map(much -> List.of(Remedy.writeOff(of, much)));
      case "CORRECTION" ->
          Optional.ofNullable(payment)
              .map(ref -> List.of(Remedy.correction(new PaymentRef(ref), of)));
      default -> Optional.of(List.of());
    };
  }

  private static @Nullable LocalDate day(Map<String, String> values, String name) {
    return Typed.date(values.getOrDefault(name, "")).orElse(null);
  }

  private static @Nullable String text(Map<String, String> values, String name) {
    String typed = values.getOrDefault(name, "").strip();
    return typed.isEmpty() ? null : typed;
  }
}
