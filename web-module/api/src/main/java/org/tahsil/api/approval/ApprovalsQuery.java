package org.tahsil.api.approval;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.NullUnmarked;
import org.tahsil.access.User;
import org.tahsil.api.web.Cursor;
import org.tahsil.api.web.Limit;
import org.tahsil.approval.ApprovalKind;
import org.tahsil.approval.ApprovalQuery;
import org.tahsil.approval.ApprovalState;
import org.tahsil.shared.id.PortfolioCode;

/** Which approvals, and which page of them. */
@NullUnmarked
public class ApprovalsQuery {

  @QueryParam("state")
  @Parameter(description = "Only those that stand so.")
  ApprovalState state;

  @QueryParam("kind")
  @Parameter(description = "Only those about this.")
  ApprovalKind kind;

  @QueryParam("for_me")
  @DefaultValue("false")
  @Parameter(
      description = "Only those that wait and that the caller may decide, by role and authority.")
  Boolean forMe;

  @QueryParam("cursor")
  @Parameter(description = "next_cursor of the last page of the same list.")
  String cursor;

  @QueryParam("limit")
  @DefaultValue("100")
  @Parameter(description = "How many at most, 1 to 500.")
  Integer limit;

  ApprovalQuery query(PortfolioCode portfolio, User caller) {
    long after = Cursor.position(list(portfolio), cursor, -1);
    return new ApprovalQuery(
        state, kind, forMe ? caller : null, after < 0 ? null : after, Limit.of(limit));
  }

  /** What identifies the list for its cursors. */
  String list(PortfolioCode portfolio) {
    return "approvals|%s|%s|%s|%s".formatted(portfolio, state, kind, forMe);
  }
}
