package org.tahsil.api.casework;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.NullUnmarked;
import org.tahsil.api.web.Cursor;
import org.tahsil.api.web.Limit;
import org.tahsil.casework.CaseQuery;
import org.tahsil.casework.CaseState;
import org.tahsil.shared.id.CustomerRef;
import org.tahsil.shared.id.PortfolioCode;

/** Which cases, and which page of them. */
@NullUnmarked
public class CasesQuery {

  @QueryParam("state")
  @Parameter(description = "Only those that stand so; none: all that are not closed.")
  CaseState state;

  @QueryParam("owner")
  @Parameter(description = "Only those that this user has.")
  String owner;

  @QueryParam("team")
  @Parameter(description = "Only those of this team.")
  String team;

  @QueryParam("customer_ref")
  @Parameter(description = "All cases of this customer, closed ones too.")
  CustomerRef customer;

  @QueryParam("cursor")
  @Parameter(description = "next_cursor of the last page of the same list.")
  String cursor;

  @QueryParam("limit")
  @DefaultValue("100")
  @Parameter(description = "How many at most, 1 to 500.")
  Integer limit;

  CaseQuery query(PortfolioCode portfolio) {
    long after = Cursor.position(list(portfolio), cursor, -1);
    return new CaseQuery(
        state,
        owner,
        team,
        customer,
        state == null && customer == null,
        after < 0 ? null : after,
        Limit.of(limit));
  }

  /** What identifies the list for its cursors. */
  String list(PortfolioCode portfolio) {
    return "cases|%s|%s|%s|%s|%s".formatted(portfolio, state, owner, team, customer);
  }
}
