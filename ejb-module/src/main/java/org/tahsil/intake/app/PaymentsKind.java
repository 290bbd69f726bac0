package org.tahsil.intake.app;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import org.tahsil.account.Portfolio;
import org.tahsil.intake.domain.Cells;
import org.tahsil.intake.domain.Layout;
import org.tahsil.payment.Ledger;
import org.tahsil.payment.PaymentRow;
import org.tahsil.payment.PostingKind;
import org.tahsil.shared.id.AccountRef;
import org.tahsil.shared.id.ItemRef;
import org.tahsil.shared.id.PaymentRef;
import org.tahsil.shared.outcome.RowOutcome;

/** Money that came in, credit notes and write-offs. */
@Dependent
public class PaymentsKind implements Kind<PaymentRow> {
  private final Ledger ledger;

  @Inject
  public PaymentsKind(Ledger ledger) {
    this.ledger = ledger;
  }

  @Override
  public String name() {
    return "payments";
  }

  @Override
  public Layout layout() {
    return new Layout(
        List.of("account_ref", "payment_ref", "value_date", "amount"),
        List.of("item_ref", "method", "kind"));
  }

  /** What a file may tell of: waivers are the product's own. */
  private enum Told {
    PAYMENT,
    CREDIT_NOTE,
    WRITE_OFF
  }

  @Override
  public PaymentRow read(Cells cells) {
    return new PaymentRow(
        cells.optionalText("kind", 40) == null
            ? PostingKind.PAYMENT
            : PostingKind.valueOf(cells.choice("kind", Told.class).name()),
        cells.reference("account_ref", AccountRef::new),
        cells.reference("payment_ref", PaymentRef::new),
        cells.date("value_date"),
        cells.positiveMoney("amount"),
        cells.optionalReference("item_ref", ItemRef::new),
        cells.optionalText("method", 40));
  }

  @Override
  public Object subject(PaymentRow row) {
    return row.ref();
  }

  @Override
  public List<RowOutcome> take(Portfolio portfolio, List<PaymentRow> rows) {
    return ledger.take(portfolio, rows);
  }
}
