package org.tahsil.api.manual;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.NullUnmarked;
import org.tahsil.api.web.Cursor;
import org.tahsil.api.web.Limit;
import org.tahsil.manual.OverrideQuery;
import org.tahsil.manual.OverrideState;
import org.tahsil.shared.id.PortfolioCode;

/** Which overrides, and which page of them. */
@NullUnmarked
public class OverridesQuery {

  @QueryParam("state")
  @Parameter(description = "Only those that stand so; default: those that run or wait.")
  OverrideState state;

  @QueryParam("cursor")
  @Parameter(description = "next_cursor of the last page of the same list.")
  String cursor;

  @QueryParam("limit")
  @DefaultValue("100")
  @Parameter(description = "How many at most, 1 to 500.")
  Integer limit;

  OverrideQuery query(PortfolioCode portfolio) {
    long after = Cursor.position(list(portfolio), cursor, -1);
    return new OverrideQuery(
        state == null ? Set.of() : Set.of(state), after < 0 ? null : after, Limit.of(limit));
  }

  /** What identifies the list for its cursors. */
  String list(PortfolioCode portfolio) {
    return "overrides|%s|%s".formatted(portfolio, state);
  }
}
