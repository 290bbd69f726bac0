package org.tahsil.api.contact;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.NullUnmarked;
import org.tahsil.api.web.Cursor;
import org.tahsil.api.web.Limit;
import org.tahsil.contact.ExemptionQuery;
import org.tahsil.contact.ExemptionState;
import org.tahsil.shared.id.PortfolioCode;

/** Which exemptions, and which page of them. */
@NullUnmarked
public class ContactExemptionsQuery {

  @QueryParam("state")
  @Parameter(description = "Only those; default: all.")
  ExemptionState state;

  @QueryParam("customer_ref")
  @Parameter(description = "Only those of a customer; default: all.")
  String customer;

  @QueryParam("cursor")
  @Parameter(description = "next_cursor of the last page of the same list.")
  String cursor;

  @QueryParam("limit")
  @DefaultValue("100")
  @Parameter(description = "How many at most, 1 to 500.")
  Integer limit;

  ExemptionQuery query(PortfolioCode portfolio) {
    long after = Cursor.position(list(portfolio), cursor, -1);
    return new ExemptionQuery(state, customer, after < 0 ? null : after, Limit.of(limit));
  }

  /** What identifies the list for its cursors. */
  String list(PortfolioCode portfolio) {
    return "contact-exemptions|%s|%s|%s".formatted(portfolio, state, customer);
  }
}
