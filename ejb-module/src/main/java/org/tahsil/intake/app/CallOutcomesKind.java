package org.tahsil.intake.app;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tahsil.account.Portfolio;
import org.tahsil.casework.NewOutcome;
import org.tahsil.casework.OutcomeKind;
import org.tahsil.casework.Outcomes;
import org.tahsil.casework.Outcomes.DialledRow;
import org.tahsil.intake.domain.Cells;
import org.tahsil.intake.domain.Layout;
import org.tahsil.intake.store.Agents;
import org.tahsil.shared.id.AccountRef;
import org.tahsil.shared.id.ItemRef;
import org.tahsil.shared.money.Money;
import org.tahsil.shared.outcome.RowOutcome;

/** What came of the calls of a dialler. */
@Dependent
public class CallOutcomesKind implements Kind<DialledRow> {
  private final Outcomes outcomes;
  private final Agents agents;

  @Inject
  public CallOutcomesKind(Outcomes outcomes, Agents agents) {
    this.outcomes = outcomes;
    this.agents = agents;
  }

  @Override
  public String name() {
    return "call-outcomes";
  }

  @Override
  public Layout layout() {
    return new Layout(
        List.of("call_ref", "account_ref", "at", "outcome", "agent"),
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
  public DialledRow read(Cells cells) {
    return new DialledRow(
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
            cells.visible("call_ref", 64),
            null),
        cells.text("agent", 128));
  }

  private static @Nullable Money amount(Cells cells) {
    return cells.optionalText("amount", 64) == null ? null : cells.positiveMoney("amount");
  }

  private static @Nullable Instant callback(Cells cells) {
    return cells.optionalText("callback_at", 64) == null ? null : cells.instant("callback_at");
  }

  @Override
  public Object subject(DialledRow row) {
    return String.valueOf(row.outcome().sourceRef());
  }

  @Override
  public List<RowOutcome> take(Portfolio portfolio, List<DialledRow> rows) {
    Set<String> known = agents.known(portfolio, rows.stream().map(DialledRow::agent).toList());
    List<DialledRow> told = rows.stream().filter(row -> known.contains(row.agent())).toList();
    Iterator<RowOutcome> taken =
        told.isEmpty() ? Collections.emptyIterator() : outcomes.take(portfolio, told).iterator();
    return rows.stream()
        .map(row -> known.contains(row.agent()) ? taken.next() : nobody(row.agent()))
        .toList();
  }

  private static RowOutcome nobody(String agent) {
    return RowOutcome.rejected("agent", "UNKNOWN_AGENT", agent);
  }

  private enum Channel {
    CALL,
    IVR,
    WHATSAPP,
    VISIT,
    CHAT
  }
}
