package org.tahsil.api.campaign;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.NullUnmarked;
import org.tahsil.api.web.Cursor;
import org.tahsil.api.web.Limit;
import org.tahsil.campaign.Journey;
import org.tahsil.campaign.JourneyState;
import org.tahsil.shared.id.PortfolioCode;

/** Which journeys, and which page of them. */
@NullUnmarked
public class JourneysQuery {

  @QueryParam("state")
  @Parameter(description = "Only those that stand so.")
  JourneyState state;

  @QueryParam("cursor")
  @Parameter(description = "next_cursor of the last page of the same list.")
  String cursor;

  @QueryParam("limit")
  @DefaultValue("100")
  @Parameter(description = "How many at most, 1 to 500.")
  Integer limit;

  Journey.Query query(PortfolioCode portfolio, String campaign) {
    long after = Cursor.position(list(portfolio, campaign), cursor, -1);
    return new Journey.Query(state, after < 0 ? null : after, Limit.of(limit));
  }

  /** What identifies the list for its cursors. */
  String list(PortfolioCode portfolio, String campaign) {
    return "journeys|%s|%s|%s".formatted(portfolio, campaign, state);
  }
}
