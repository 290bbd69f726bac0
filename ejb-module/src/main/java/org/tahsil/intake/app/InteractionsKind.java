package org.tahsil.intake.app;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import org.tahsil.account.Portfolio;
import org.tahsil.channel.InteractionRow;
import org.tahsil.channel.Interactions;
import org.tahsil.intake.domain.Cells;
import org.tahsil.intake.domain.Layout;
import org.tahsil.shared.id.AccountRef;
import org.tahsil.shared.id.CustomerRef;
import org.tahsil.shared.outcome.RowOutcome;

/** Contacts with customers that other systems and people made. */
@Dependent
public class InteractionsKind implements Kind<InteractionRow> {
  private final Interactions interactions;

  @Inject
  public InteractionsKind(Interactions interactions) {
    this.interactions = interactions;
  }

  @Override
  public String name() {
    return "interactions";
  }

  @Override
  public Layout layout() {
    return new Layout(
        List.of("customer_ref", "channel", "at", "direction", "outcome"),
        List.of("account_ref", "note"));
  }

  @Override
  public InteractionRow read(Cells cells) {
    return new InteractionRow(
        cells.reference("customer_ref", CustomerRef::new),
        cells.optionalReference("account_ref", AccountRef::new),
        cells.code("channel"),
        cells.instant("at"),
        cells.choice("direction", Direction.class).name(),
        cells.code("outcome"),
        cells.optionalLines("note", 4_000));
  }

  @Override
  public Object subject(InteractionRow row) {
    return row.customer() + "|" + row.account() + "|" + row.channel() + "|" + row.at();
  }

  @Override
  public List<RowOutcome> take(Portfolio portfolio, List<InteractionRow> rows) {
    return interactions.take(portfolio, rows, "system");
  }

  private enum Direction {
    INBOUND,
    OUTBOUND
  }
}
