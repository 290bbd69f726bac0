package org.tahsil.api.account;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import org.tahsil.api.problem.RequestRefused;
import org.tahsil.api.web.Cursor;
import org.tahsil.api.web.Limit;
import org.tahsil.api.web.Order;
import org.tahsil.delinquency.AccountQuery;
import org.tahsil.delinquency.AsOf;
import org.tahsil.delinquency.Bucket;

/** Which accounts, in which order, and which page of them. */
@NullUnmarked
public class AccountsQuery {
  private static final int LONGEST_SEARCH = 100;

  @QueryParam("as_of")
  @Parameter(description = "End of this date; default: the business date.", example = "2025-01-01")
  LocalDate asOf;

  @QueryParam("known_on")
  @Parameter(description = "By what was known then; default: what is known now.")
  LocalDate knownOn;

  @QueryParam("bucket")
  @Parameter(
      description = "Only this bucket; without it every account with something outstanding.",
      schema = @Schema(enumeration = {"CURRENT", "0-30", "31-60", "61-90", "90+"}))
  Bucket bucket;

  @QueryParam("search")
  @Parameter(description = "Part of a reference or name.")
  String search;

  @QueryParam("product")
  @Parameter(description = "Only this product.")
  String product;

  @QueryParam("sort")
  @DefaultValue("dpd")
  @Parameter(
      description = "By what.",
      schema =
          @Schema(
              enumeration = {
                "account",
                "customer",
                "product",
                "dpd",
                "overdue",
                "outstanding",
                "last_contact"
              },
              defaultValue = "dpd"))
  AccountQuery.Sort sort;

  @QueryParam("order")
  @DefaultValue("desc")
  @Parameter(
      description = "Which end first.",
      schema =
          @Schema(
              enumeration = {"asc", "desc"},
              defaultValue = "desc"))
  Order order;

  @QueryParam("cursor")
  @Parameter(description = "next_cursor of the last page of the same list.")
  String cursor;

  @QueryParam("limit")
  @DefaultValue("100")
  @Parameter(description = "How many at most, 1 to 500.")
  Integer limit;

  AccountQuery page(AsOf date) {
    if (search != null && search.length() > LONGEST_SEARCH) {
      throw RequestRefused.malformed(
          "SEARCH_TOO_LONG", "search", search, "Search for at most 100 characters.");
    }
    return new AccountQuery(
        date,
        search,
        bucket,
        product,
        sort,
        order == Order.DESC,
        Math.toIntExact(Cursor.position(list(date), cursor, 0)),
        Limit.of(limit));
  }

  /** The cursor of the page after one, null if nothing comes after it. */
  @Nullable String next(AsOf date, int offset, int rows, long total) {
    long reached = (long) offset + rows;
    return rows == 0 || reached >= total ? null : Cursor.at(list(date), reached);
  }

  private String list(AsOf date) {
    return "accounts|%s|%s|%s|%s|%s|%s|%s"
        .formatted(date.date(), date.knownOn(), bucket, search, product, sort, order);
  }
}
