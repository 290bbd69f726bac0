package org.tahsil.api.account;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.tahsil.account.AccountRow;
import org.tahsil.delinquency.Position;
import org.tahsil.shared.money.Money;

/** Where an account stands at the end of a date; amounts as strings in the one currency. */
@Schema(name = "Account")
record AccountView(
    String accountRef,
    String portfolio,
    String customerRef,
    String product,
    String currency,
    LocalDate openedOn,
    @Nullable String principal,
    @Nullable String asset,
    LocalDate asOf,
    @Schema(description = "The end of knowledge asked for; null: now.") @Nullable LocalDate knownOn,
    @Schema(examples = "61") int daysPastDue,
    @Schema(description = "Whether a hold stops the count of days.") boolean clockHeld,
    @Schema(enumeration = {"CURRENT", "0-30", "31-60", "61-90", "90+"}) String bucket,
    @Schema(examples = "105.750") String overdue,
    @Schema(examples = "105.750") String outstanding,
    @Schema(description = "Part of outstanding that is in dispute and not overdue meanwhile.")
        String disputed,
    @Schema(description = "Money received that waits for a due date.", examples = "0.000")
        String credit,
    @Schema(
            description =
                "From when days are counted: the oldest unpaid due date, moved on by held days.")
        @Nullable LocalDate oldestUnpaid,
    List<Item> items) {

  /** An item as it stands on that date. */
  @Schema(name = "AccountItem")
  record Item(
      String itemRef,
      LocalDate issuedOn,
      LocalDate dueDate,
      String amount,
      String paid,
      String open,
      String disputed,
      int daysPastDue) {

    static Item of(Position.Item item) {
      return new Item(
          item.ref().value(),
          item.issuedOn(),
          item.dueOn(),
          item.amount().plain(),
          item.paid().plain(),
          item.open().plain(),
          item.disputed().plain(),
          item.daysPastDue());
    }
  }

  static AccountView of(Position position) {
    AccountRow facts = position.account().facts();
    Money principal = facts.principal();
    return new AccountView(
        facts.ref().value(),
        position.account().portfolioCode().value(),
        facts.customer().value(),
        facts.product(),
        facts.currency().getCurrencyCode(),
        facts.openedOn(),
        principal == null ? null : principal.plain(),
        facts.asset(),
        position.asOf().date(),
        position.asOf().knownOn(),
        position.daysPastDue(),
        position.clockHeld(),
        position.bucket().label(),
        position.overdue().plain(),
        position.outstanding().plain(),
        position.disputed().plain(),
        position.credit().plain(),
        position.oldestUnpaid(),
        position.items().stream().map(Item::of).toList());
  }
}
