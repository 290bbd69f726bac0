package org.tahsil.intake.app;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tahsil.account.Portfolio;
import org.tahsil.casework.NewOutcome;
import org.tahsil.casework.OutcomeKind;
import org.tahsil.escalation.AgencyReturns;
import org.tahsil.escalation.AgencyReturns.AgencyNote;
import org.tahsil.intake.domain.Cells;
import org.tahsil.intake.domain.Layout;
import org.tahsil.shared.id.AccountRef;
import org.tahsil.shared.id.ItemRef;
import org.tahsil.shared.money.Money;
import org.tahsil.shared.outcome.RowOutcome;

/** What came of the contacts of agencies. */
@Dependent
public class AgencyNotesKind implements Kind<AgencyNote> {
  private static final int LONGEST_REFERENCE = 43;

  private final AgencyReturns returns;

  @Inject
  public AgencyNotesKind(AgencyReturns returns) {
    this.returns = returns;
  }

  @Override
  public String name() {
    return "agency-notes";
  }

  @Override
  public Layout layout() {
    return new Layout(
        List.of("agency", "agency_ref", "account_ref", "at", "outcome"),
        List.of(
            "channel",
            "amount",
            "promised_on",
            "callback_at",
            "item_ref",
            "dispute_reason",
            "note"));
  }

  @Override
  public AgencyNote read(Cells cells) {
    return new AgencyNote(
        cells.text("agency", AgencyPaymentsKind.LONGEST_CODE),
        cells.visible("agency_ref", LONGEST_REFERENCE),
        new NewOutcome(
            cells.reference("account_ref", AccountRef::new),
            cells.choice("outcome", OutcomeKind.class),
            cells.optionalCode("channel") == null
                ? Channel.CALL.name()
                : cells.choice("channel", Channel.class).name(),
            cells.instant("at"),
            amount(cells),
            cells.optionalDate("promised_on"),
            callback(cells),
            cells.optionalReference("item_ref", ItemRef::new),
            cells.optionalText("dispute_reason", 500),
            cells.optionalText("note", 500),
            null,
            null));
  }

  private static @Nullable Money amount(Cells cells) {
    return cells.optionalText("amount", 64) == null ? null : cells.positiveMoney("amount");
  }

  private static @Nullable Instant callback(Cells cells) {
    return cells.optionalText("callback_at", 64) == null ? null : cells.instant("callback_at");
  }

  @Override
  public Object subject(AgencyNote row) {
    return row.agency() + ":" + row.ref();
  }

  @Override
  public List<RowOutcome> take(Portfolio portfolio, List<AgencyNote> rows) {
    return returns.takeNotes(portfolio, rows);
  }

  private enum Channel {
    CALL,
    LETTER,
    WHATSAPP,
    VISIT,
    CHAT
  }
}
