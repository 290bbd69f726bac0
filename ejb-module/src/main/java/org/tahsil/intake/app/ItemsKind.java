package org.tahsil.intake.app;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tahsil.account.Books;
import org.tahsil.account.ItemRow;
import org.tahsil.account.ItemRow.Components;
import org.tahsil.account.Portfolio;
import org.tahsil.intake.domain.BadCell;
import org.tahsil.intake.domain.Cells;
import org.tahsil.intake.domain.Layout;
import org.tahsil.shared.id.AccountRef;
import org.tahsil.shared.id.ItemRef;
import org.tahsil.shared.money.Money;
import org.tahsil.shared.outcome.RowOutcome;

/** Instalments, invoices and bills. */
@Dependent
public class ItemsKind implements Kind<ItemRow> {
  private final Books books;

  @Inject
  public ItemsKind(Books books) {
    this.books = books;
  }

  @Override
  public String name() {
    return "items";
  }

  @Override
  public Layout layout() {
    return new Layout(
        List.of("account_ref", "item_ref", "due_date", "amount"),
        List.of("issued_on", "principal", "interest", "fee", "penalty"));
  }

  @Override
  public ItemRow read(Cells cells) {
    Money amount = cells.money("amount");
    return new ItemRow(
        cells.reference("account_ref", AccountRef::new),
        cells.reference("item_ref", ItemRef::new),
        cells.optionalDate("issued_on"),
        cells.date("due_date"),
        amount,
        components(cells, amount));
  }

  @Override
  public Object subject(ItemRow row) {
    return List.of(row.account(), row.ref());
  }

  @Override
  public List<RowOutcome> take(Portfolio portfolio, List<ItemRow> rows) {
    return books.takeItems(portfolio, rows);
  }

  /** The parts of the amount; a principal that is named leaves no rest to divide. */
  private static Components components(Cells cells, Money amount) {
    Components parts =
        new Components(
            cells.optionalMoney("fee"),
            cells.optionalMoney("penalty"),
            cells.optionalMoney("interest"),
            cells.optionalMoney("principal"));
    if (parts.principal() != null && amount.compareTo(sum(amount, parts)) > 0) {
      throw new BadCell("amount", "COMPONENTS_DO_NOT_ADD_UP", amount.plain());
    }
    return parts;
  }

  private static Money sum(Money amount, Components parts) {
    Stream<@Nullable Money> all =
        Stream.of(parts.fee(), parts.penalty(), parts.interest(), parts.principal());
    return all.filter(Objects::nonNull).reduce(Money.zero(amount.currency()), Money::plus);
  }
}
