package org.tahsil.api.concern;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.NullUnmarked;
import org.tahsil.api.web.Cursor;
import org.tahsil.api.web.Limit;
import org.tahsil.concern.Concern;
import org.tahsil.concern.ConcernKind;
import org.tahsil.concern.ConcernQuery;
import org.tahsil.concern.ConcernState;
import org.tahsil.shared.id.AccountRef;
import org.tahsil.shared.id.CustomerRef;
import org.tahsil.shared.id.PortfolioCode;

/** Which concerns, and which page of them. */
@NullUnmarked
public class ConcernsQuery {

  /** A place is a day and a number below this. */
  private static final long NUMBERS = 1_000_000_000_000L;

  @QueryParam("kind")
  @Parameter(description = "Only those of this kind.")
  ConcernKind kind;

  @QueryParam("state")
  @Parameter(description = "Only those that stand so; none: all that are undecided.")
  ConcernState state;

  @QueryParam("owner")
  @Parameter(description = "Only those that this user has.")
  String owner;

  @QueryParam("team")
  @Parameter(description = "Only those of this team.")
  String team;

  @QueryParam("customer_ref")
  @Parameter(description = "All of this customer, decided ones too.")
  CustomerRef customer;

  @QueryParam("account_ref")
  @Parameter(description = "All about this account, decided ones too.")
  AccountRef account;

  @QueryParam("overdue")
  @DefaultValue("false")
  @Parameter(description = "Only those that are undecided after their day.")
  Boolean overdue;

  @QueryParam("cursor")
  @Parameter(description = "next_cursor of the last page of the same list.")
  String cursor;

  @QueryParam("limit")
  @DefaultValue("100")
  @Parameter(description = "How many at most, 1 to 500.")
  Integer limit;

  ConcernQuery query(PortfolioCode portfolio) {
    long after = Cursor.position(list(portfolio), cursor, -1);
    return new ConcernQuery(
        kind,
        state,
        owner,
        team,
        customer,
        account,
        state == null && customer == null && account == null,
        overdue,
        after < 0
            ? null
            : new ConcernQuery.Place(LocalDate.ofEpochDay(after / NUMBERS), after % NUMBERS),
        Limit.of(limit));
  }

  /** Where the page after a concern begins. */
  String after(PortfolioCode portfolio, Concern last) {
    return Cursor.at(
        list(portfolio), last.standing().decideBy().toEpochDay() * NUMBERS + last.id());
  }

  /** What identifies the list for its cursors. */
  private String list(PortfolioCode portfolio) {
    return "concerns|%s|%s|%s|%s|%s|%s|%s|%s"
        .formatted(portfolio, kind, state, owner, team, customer, account, overdue);
  }
}
