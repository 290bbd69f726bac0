package org.tahsil.intake.app;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import org.tahsil.account.Portfolio;
import org.tahsil.escalation.AgencyReturns;
import org.tahsil.escalation.AgencyReturns.AgencyPayment;
import org.tahsil.intake.domain.Cells;
import org.tahsil.intake.domain.Layout;
import org.tahsil.shared.id.AccountRef;
import org.tahsil.shared.outcome.RowOutcome;

/** Money that agencies collected. */
@Dependent
public class AgencyPaymentsKind implements Kind<AgencyPayment> {
  static final int LONGEST_CODE = 20;

  /** With the code it fits a payment's reference behind the product's own prefix. */
  private static final int LONGEST_REFERENCE = 36;

  private final AgencyReturns returns;

  @Inject
  public AgencyPaymentsKind(AgencyReturns returns) {
    this.returns = returns;
  }

  @Override
  public String name() {
    return "agency-payments";
  }

  @Override
  public Layout layout() {
    return new Layout(
        List.of("agency", "agency_ref", "account_ref", "value_date", "amount"), List.of());
  }

  @Override
  public AgencyPayment read(Cells cells) {
    return new AgencyPayment(
        cells.text("agency", LONGEST_CODE),
        cells.visible("agency_ref", LONGEST_REFERENCE),
        cells.reference("account_ref", AccountRef::new),
        cells.date("value_date"),
        cells.positiveMoney("amount"));
  }

  @Override
  public Object subject(AgencyPayment row) {
    return row.agency() + ":" + row.ref();
  }

  @Override
  public List<RowOutcome> take(Portfolio portfolio, List<AgencyPayment> rows) {
    return returns.takePayments(portfolio, rows);
  }
}
