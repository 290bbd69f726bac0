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
import org.tahsil.shared.id.ItemRef;
import org.tahsil.shared.outcome.RowOutcome;
import org.tahsil.smartcollect.CollectionAttemptRow;
import org.tahsil.smartcollect.CollectionHistory;
import org.tahsil.smartcollect.CollectionRef;

/** Debits that an earlier system attempted. */
@Dependent
public class CollectionAttemptsKind implements Kind<CollectionAttemptRow> {
  private final CollectionHistory history;

  @Inject
  public CollectionAttemptsKind(CollectionHistory history) {
    this.history = history;
  }

  @Override
  public String name() {
    return "collection-attempts";
  }

  @Override
  public Layout layout() {
    return new Layout(
        List.of(
            "customer_ref",
            "account_ref",
            "collection_ref",
            "due_date",
            "attempt_number",
            "attempted_at",
            "amount",
            "status",
            "method"),
        List.of("item_ref", "balance", "return_code"));
  }

  @Override
  public CollectionAttemptRow read(Cells cells) {
    return new CollectionAttemptRow(
        cells.reference("customer_ref", CustomerRef::new),
        cells.reference("account_ref", AccountRef::new),
        cells.reference("collection_ref", CollectionRef::new),
        cells.optionalReference("item_ref", ItemRef::new),
        cells.date("due_date"),
        attemptNumber(cells),
        cells.instant("attempted_at"),
        cells.positiveMoney("amount"),
        cells.optionalBalance("balance"),
        cells.choice("status", CollectionAttemptRow.Status.class),
        MandatesKind.method(cells),
        cells.optionalText("return_code", 10));
  }

  @Override
  public Object subject(CollectionAttemptRow row) {
    return List.of(row.collection(), row.attemptNumber());
  }

  @Override
  public List<RowOutcome> take(Portfolio portfolio, List<CollectionAttemptRow> rows) {
    return history.take(portfolio, rows);
  }

  private static int attemptNumber(Cells cells) {
    Integer number = cells.optionalInteger("attempt_number", 1, 99);
    if (number == null) {
      throw new BadCell("attempt_number", "MISSING_VALUE", null);
    }
    return number;
  }
}
