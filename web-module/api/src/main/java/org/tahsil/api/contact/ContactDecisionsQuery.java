package org.tahsil.api.contact;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.NullUnmarked;
import org.tahsil.api.web.Cursor;
import org.tahsil.api.web.Limit;
import org.tahsil.contact.ContactChannel;
import org.tahsil.contact.DecisionQuery;
import org.tahsil.contact.Verdict;
import org.tahsil.shared.id.PortfolioCode;

/** Which decisions, and which page of them. */
@NullUnmarked
public class ContactDecisionsQuery {

  @QueryParam("verdict")
  @Parameter(description = "Only those; default: all.")
  Verdict verdict;

  @QueryParam("channel")
  @Parameter(description = "Only those of a channel; default: all.")
  ContactChannel channel;

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

  DecisionQuery query(PortfolioCode portfolio) {
    long after = Cursor.position(list(portfolio), cursor, -1);
    return new DecisionQuery(verdict, channel, customer, after < 0 ? null : after, Limit.of(limit));
  }

  /** What identifies the list for its cursors. */
  String list(PortfolioCode portfolio) {
    return "contact-decisions|%s|%s|%s|%s".formatted(portfolio, verdict, channel, customer);
  }
}
