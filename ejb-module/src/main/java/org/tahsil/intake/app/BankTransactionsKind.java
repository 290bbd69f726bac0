package org.tahsil.intake.app;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import org.tahsil.account.Portfolio;
import org.tahsil.bankdata.BankData;
import org.tahsil.bankdata.BankTransactionRow;
import org.tahsil.intake.domain.BadCell;
import org.tahsil.intake.domain.Cells;
import org.tahsil.intake.domain.Layout;
import org.tahsil.shared.id.CustomerRef;
import org.tahsil.shared.money.Money;
import org.tahsil.shared.outcome.RowOutcome;

/** Lines of customers' own bank accounts. */
@Dependent
public class BankTransactionsKind implements Kind<BankTransactionRow> {
  private final BankData bankData;

  @Inject
  public BankTransactionsKind(BankData bankData) {
    this.bankData = bankData;
  }

  @Override
  public String name() {
    return "bank-transactions";
  }

  @Override
  public Layout layout() {
    return new Layout(
        List.of(
            "customer_ref",
            "bank_account_ref",
            "txn_id",
            "booked_at",
            "type",
            "amount",
            "balance_after"),
        List.of("mode", "narration"));
  }

  @Override
  public BankTransactionRow read(Cells cells) {
    String mode = cells.optionalCode("mode");
    return new BankTransactionRow(
        cells.reference("customer_ref", CustomerRef::new),
        cells.visible("bank_account_ref", 64),
        cells.visible("txn_id", 64),
        cells.instant("booked_at"),
        cells.choice("type", BankTransactionRow.Type.class),
        mode == null ? "OTHERS" : mode,
        cells.positiveMoney("amount"),
        balance(cells),
        cells.optionalLines("narration", 500));
  }

  @Override
  public Object subject(BankTransactionRow row) {
    return List.of(row.bankAccount(), row.txnId());
  }

  @Override
  public List<RowOutcome> take(Portfolio portfolio, List<BankTransactionRow> rows) {
    return bankData.take(portfolio, rows);
  }

  private static Money balance(Cells cells) {
    Money balance = cells.optionalBalance("balance_after");
    if (balance == null) {
      throw new BadCell("balance_after", "MISSING_VALUE", null);
    }
    return balance;
  }
}
