package org.tahsil.api.casework;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.NullUnmarked;
import org.tahsil.account.Portfolio;
import org.tahsil.api.web.Cursor;
import org.tahsil.api.web.Limit;
import org.tahsil.api.web.Read;
import org.tahsil.casework.WorkPlace;
import org.tahsil.casework.WorkQuery;
import org.tahsil.delinquency.Bucket;

/** Whose customers, which of them, and which page. */
@NullUnmarked
public class WorkQueryParams {

  @QueryParam("scope")
  @DefaultValue("available")
  @Parameter(
      description = "The caller's own and those that nobody has, unless told otherwise.",
      schema =
          @Schema(
              enumeration = {"all", "mine", "team", "unassigned", "available"},
              defaultValue = "available"))
  WorkQuery.Scope scope;

  @QueryParam("bucket")
  @Parameter(description = "Of the customer's worst account.")
  Bucket bucket;

  @QueryParam("language")
  @Parameter(description = "The customer's, for example ar.")
  String language;

  @QueryParam("skill")
  @Parameter(description = "Only cases that need it, for example LEGAL.")
  String skill;

  @QueryParam("least_amount")
  @Parameter(description = "Overdue at least.")
  String leastAmount;

  @QueryParam("show")
  @DefaultValue("ready")
  @Parameter(
      description = "Those who may be worked now, or those who may not, with the reason.",
      schema =
          @Schema(
              enumeration = {"ready", "left_out"},
              defaultValue = "ready"))
  WorkQuery.Show show;

  @QueryParam("cursor")
  @Parameter(description = "next_cursor of the last page of the same list.")
  String cursor;

  @QueryParam("limit")
  @DefaultValue("50")
  @Parameter(description = "How many at most, 1 to 500.")
  Integer limit;

  WorkQuery query(Portfolio portfolio) {
    return new WorkQuery(
        scope,
        bucket,
        language,
        skill,
        leastAmount == null
            ? null
            : Read.positiveAmount("least_amount", leastAmount, portfolio.currency()),
        show == WorkQuery.Show.LEFT_OUT,
        Cursor.place(list(portfolio), cursor, WorkPlace::read).orElse(null),
        Limit.of(limit));
  }

  /** What identifies the list for its cursors. */
  String list(Portfolio portfolio) {
    return "worklist|%s|%s|%s|%s|%s|%s|%s"
        .formatted(portfolio.code(), scope, bucket, language, skill, leastAmount, show);
  }
}
