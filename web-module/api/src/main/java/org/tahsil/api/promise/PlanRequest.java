package org.tahsil.api.promise;

import jakarta.validation.constraints.Size;
import java.util.Currency;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.tahsil.api.problem.RequestRefused;
import org.tahsil.api.web.Read;
import org.tahsil.arrangement.Frequency;
import org.tahsil.arrangement.Instalment;
import org.tahsil.arrangement.PlanWish;
import org.tahsil.arrangement.PlanWish.Covers;

/** A plan: equal instalments of a total, or each by itself. */
@Schema(name = "NewPlan")
record PlanRequest(
    @Schema(
            enumeration = {"OVERDUE", "OUTSTANDING"},
            description = "What it is about without a total; default OVERDUE.")
        @Nullable String covers,
    @Schema(description = "In place of what it covers.", examples = "105.750")
        @Nullable String total,
    @Schema(description = "A first payment of its own; default: all are equal.")
        @Nullable String firstAmount,
    @Schema(description = "How many instalments, 2 to 120.", examples = "4")
        @Nullable Integer count,
    @Schema(description = "The first due date.", format = "date", examples = "2025-01-05")
        @Nullable String firstOn,
    @Schema(
            enumeration = {"WEEKLY", "FORTNIGHTLY", "MONTHLY"},
            description = "Default MONTHLY.")
        @Nullable String frequency,
    @Schema(description = "Amounts and dates of its own, in place of all of the above.")
        @Nullable List<InstalmentPart> instalments,
    @Size(max = 500, message = "has at most 500 characters") @Nullable String note) {

  /** The instalments that are named one by one; null: they are to be computed. */
  @Nullable List<Instalment> own(Currency currency) {
    return instalments == null ? null : InstalmentPart.read(instalments, currency);
  }

  PlanWish wish(Currency currency) {
    if (count == null || firstOn == null) {
      throw RequestRefused.malformed(
          "FIELD_MISSING",
          count == null ? "count" : "first_on",
          null,
          "Give count and first_on, or instalments one by one.");
    }
    return new PlanWish(
        covers == null ? Covers.OVERDUE : Read.choice("covers", covers, Covers.class),
        total == null ? null : Read.positiveAmount("total", total, currency),
        firstAmount == null ? null : Read.positiveAmount("first_amount", firstAmount, currency),
        count,
        Read.date("first_on", firstOn),
        frequency == null
            ? Frequency.MONTHLY
            : Read.choice("frequency", frequency, Frequency.class));
  }
}
