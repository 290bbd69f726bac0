package org.tahsil.api.escalation;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.NullUnmarked;
import org.tahsil.api.web.Cursor;
import org.tahsil.api.web.Limit;
import org.tahsil.escalation.EscalationQuery;
import org.tahsil.escalation.EscalationState;
import org.tahsil.escalation.EscalationStep;
import org.tahsil.shared.id.PortfolioCode;

/** Which escalations, and which page of them. */
@NullUnmarked
public class EscalationsQuery {

  @QueryParam("step")
  @Parameter(description = "Only those of this step.")
  EscalationStep step;

  @QueryParam("state")
  @Parameter(description = "Only those that stand so; none: all that have not ended.")
  EscalationState state;

  @QueryParam("agency")
  @Parameter(description = "Only those of this agency.")
  String agency;

  @QueryParam("case_id")
  @Parameter(description = "All of this case, those that ended too.")
  Long caseId;

  @QueryParam("cursor")
  @Parameter(description = "next_cursor of the last page of the same list.")
  String cursor;

  @QueryParam("limit")
  @DefaultValue("100")
  @Parameter(description = "How many at most, 1 to 500.")
  Integer limit;

  EscalationQuery query(PortfolioCode portfolio) {
    long after = Cursor.position(list(portfolio), cursor, -1);
    return new EscalationQuery(
        step,
        state,
        agency,
        caseId,
        state == null && caseId == null,
        after < 0 ? null : after,
        Limit.of(limit));
  }

  /** What identifies the list for its cursors. */
  String list(PortfolioCode portfolio) {
    return "escalations|%s|%s|%s|%s|%s".formatted(portfolio, step, state, agency, caseId);
  }
}
