package org.tahsil.api.promise;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.NullUnmarked;
import org.tahsil.api.web.Cursor;
import org.tahsil.api.web.Limit;
import org.tahsil.arrangement.ArrangementKind;
import org.tahsil.arrangement.ArrangementQuery;
import org.tahsil.arrangement.ArrangementState;
import org.tahsil.shared.id.PortfolioCode;

/** Which promises and plans, and which page of them. */
@NullUnmarked
public class PromisesQuery {

  @QueryParam("state")
  @Parameter(description = "Only those that stand so.")
  ArrangementState state;

  @QueryParam("kind")
  @Parameter(description = "Only promises, or only plans.")
  ArrangementKind kind;

  @QueryParam("due_from")
  @Parameter(description = "Only open ones whose next instalment is due on this day or later.")
  LocalDate dueFrom;

  @QueryParam("due_before")
  @Parameter(description = "Only open ones with an unpaid instalment due before this day.")
  LocalDate dueBefore;

  @QueryParam("agent")
  @Parameter(description = "Only those that this user took.")
  String agent;

  @QueryParam("cursor")
  @Parameter(description = "next_cursor of the last page of the same list.")
  String cursor;

  @QueryParam("limit")
  @DefaultValue("100")
  @Parameter(description = "How many at most, 1 to 500.")
  Integer limit;

  ArrangementQuery query(PortfolioCode portfolio) {
    long after = Cursor.position(list(portfolio), cursor, -1);
    return new ArrangementQuery(
        state, kind, dueFrom, dueBefore, agent, after < 0 ? null : after, Limit.of(limit));
  }

  /** What identifies the list for its cursors. */
  String list(PortfolioCode portfolio) {
    return "promises|%s|%s|%s|%s|%s|%s"
        .formatted(portfolio, state, kind, dueFrom, dueBefore, agent);
  }
}
