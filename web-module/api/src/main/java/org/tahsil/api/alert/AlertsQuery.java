package org.tahsil.api.alert;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.NullUnmarked;
import org.tahsil.api.web.Cursor;
import org.tahsil.api.web.Limit;
import org.tahsil.delinquency.AlertKind;
import org.tahsil.delinquency.AlertPriority;
import org.tahsil.delinquency.AlertQuery;
import org.tahsil.delinquency.AlertState;
import org.tahsil.shared.id.PortfolioCode;

/** Which alerts, in which order, and which page of them. */
@NullUnmarked
public class AlertsQuery {

  @QueryParam("state")
  @Parameter(description = "Only those that stand so on the business date.")
  AlertState state;

  @QueryParam("kind")
  @Parameter(description = "Only this kind.")
  AlertKind kind;

  @QueryParam("priority")
  @Parameter(description = "Only this priority.")
  AlertPriority priority;

  @QueryParam("assignee")
  @Parameter(description = "Only those that this user has.")
  String assignee;

  @QueryParam("order")
  @DefaultValue("newest")
  @Parameter(
      description = "The newest first, or the most urgent.",
      schema =
          @Schema(
              enumeration = {"newest", "priority"},
              defaultValue = "newest"))
  AlertQuery.Order order;

  @QueryParam("cursor")
  @Parameter(description = "next_cursor of the last page of the same list.")
  String cursor;

  @QueryParam("limit")
  @DefaultValue("100")
  @Parameter(description = "How many at most, 1 to 500.")
  Integer limit;

  AlertQuery query(PortfolioCode portfolio) {
    long after = Cursor.position(list(portfolio), cursor, -1);
    return new AlertQuery(
        state, kind, priority, assignee, order, after < 0 ? null : after, Limit.of(limit));
  }

  /** What identifies the list for its cursors. */
  String list(PortfolioCode portfolio) {
    return "alerts|%s|%s|%s|%s|%s|%s".formatted(portfolio, state, kind, priority, assignee, order);
  }
}
