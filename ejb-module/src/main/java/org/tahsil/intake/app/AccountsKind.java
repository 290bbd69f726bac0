package org.tahsil.intake.app;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Currency;
import java.util.List;
import org.tahsil.account.AccountRow;
import org.tahsil.account.Books;
import org.tahsil.account.Portfolio;
import org.tahsil.intake.domain.BadCell;
import org.tahsil.intake.domain.Cells;
import org.tahsil.intake.domain.Layout;
import org.tahsil.shared.id.AccountRef;
import org.tahsil.shared.id.CustomerRef;
import org.tahsil.shared.outcome.RowOutcome;

/** Accounts in the portfolio's currency. */
@Dependent
public class AccountsKind implements Kind<AccountRow> {
  private final Books books;

  @Inject
  public AccountsKind(Books books) {
    this.books = books;
  }

  @Override
  public String name() {
    return "accounts";
  }

  @Override
  public Layout layout() {
    return new Layout(
        List.of("account_ref", "customer_ref", "product", "currency", "opened_on"),
        List.of("principal", "usage_index", "asset", "branch", "segment"));
  }

  @Override
  public AccountRow read(Cells cells) {
    return new AccountRow(
        cells.reference("account_ref", AccountRef::new),
        cells.reference("customer_ref", CustomerRef::new),
        cells.text("product", 100),
        currency(cells.text("currency", 3)),
        cells.date("opened_on"),
        cells.optionalMoney("principal"),
        cells.optionalNumber("usage_index", 99_999, 4),
        cells.optionalText("asset", 200),
        cells.optionalText("branch", 100),
        cells.optionalText("segment", 100));
  }

  @Override
  public Object subject(AccountRow row) {
    return row.ref();
  }

  @Override
  public List<RowOutcome> take(Portfolio portfolio, List<AccountRow> rows) {
    return books.takeAccounts(portfolio, rows);
  }

  /** The currency of a code of ISO 4217. */
  static Currency currency(String code) {
    try {
      return Currency.getInstance(code);
    } catch (IllegalArgumentException unknown) {
      throw new BadCell("currency", "UNKNOWN_CURRENCY", code);
    }
  }
}
