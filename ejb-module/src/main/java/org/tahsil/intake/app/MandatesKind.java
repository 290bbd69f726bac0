package org.tahsil.intake.app;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import org.tahsil.account.Portfolio;
import org.tahsil.intake.domain.BadCell;
import org.tahsil.intake.domain.Cells;
import org.tahsil.intake.domain.Layout;
import org.tahsil.shared.id.AccountRef;
import org.tahsil.shared.id.CustomerRef;
import org.tahsil.shared.outcome.RowOutcome;
import org.tahsil.smartcollect.CollectionMethod;
import org.tahsil.smartcollect.MandateRow;
import org.tahsil.smartcollect.Mandates;

/** Customers' leave to debit. */
@Dependent
public class MandatesKind implements Kind<MandateRow> {
  private final Mandates mandates;

  @Inject
  public MandatesKind(Mandates mandates) {
    this.mandates = mandates;
  }

  @Override
  public String name() {
    return "mandates";
  }

  @Override
  public Layout layout() {
    return new Layout(
        List.of("customer_ref", "account_ref", "method", "valid_from", "debit_before_due"),
        List.of("valid_to", "max_amount", "presentation_day"));
  }

  @Override
  public MandateRow read(Cells cells) {
    return new MandateRow(
        cells.reference("customer_ref", CustomerRef::new),
        cells.reference("account_ref", AccountRef::new),
        method(cells),
        cells.date("valid_from"),
        cells.optionalDate("valid_to"),
        cells.optionalMoney("max_amount"),
        cells.optionalInteger("presentation_day", 1, 28),
        cells.flag("debit_before_due"));
  }

  @Override
  public Object subject(MandateRow row) {
    return List.of(row.account(), row.method(), row.validFrom());
  }

  @Override
  public List<RowOutcome> take(Portfolio portfolio, List<MandateRow> rows) {
    return mandates.take(portfolio, rows);
  }

  /** The method under its name in seed 002. */
  static CollectionMethod method(Cells cells) {
    String label = cells.text("method", 20);
    return CollectionMethod.labelled(label)
        .orElseThrow(() -> new BadCell("method", "UNKNOWN_METHOD", label));
  }
}
