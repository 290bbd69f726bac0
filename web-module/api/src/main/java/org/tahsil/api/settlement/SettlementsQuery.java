package org.tahsil.api.settlement;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.NullUnmarked;
import org.tahsil.api.web.Cursor;
import org.tahsil.api.web.Limit;
import org.tahsil.settlement.SettlementKind;
import org.tahsil.settlement.SettlementQuery;
import org.tahsil.settlement.SettlementState;
import org.tahsil.shared.id.PortfolioCode;

/** Which offers, and which page of them. */
@NullUnmarked
public class SettlementsQuery {

  @QueryParam("state")
  @Parameter(description = "Only those that stand so.")
  SettlementState state;

  @QueryParam("kind")
  @Parameter(description = "Only settlements, or only discounts for early payment.")
  SettlementKind kind;

  @QueryParam("pay_before")
  @Parameter(description = "Only those whose last day lies before this day.")
  LocalDate payBefore;

  @QueryParam("agent")
  @Parameter(description = "Only those that this user made.")
  String agent;

  @QueryParam("cursor")
  @Parameter(description = "next_cursor of the last page of the same list.")
  String cursor;

  @QueryParam("limit")
  @DefaultValue("100")
  @Parameter(description = "How many at most, 1 to 500.")
  Integer limit;

  SettlementQuery query(PortfolioCode portfolio) {
    long after = Cursor.position(list(portfolio), cursor, -1);
    return new SettlementQuery(
        state, kind, payBefore, agent, after < 0 ? null : after, Limit.of(limit));
  }

  /** What identifies the list for its cursors. */
  String list(PortfolioCode portfolio) {
    return "settlements|%s|%s|%s|%s|%s".formatted(portfolio, state, kind, payBefore, agent);
  }
}
