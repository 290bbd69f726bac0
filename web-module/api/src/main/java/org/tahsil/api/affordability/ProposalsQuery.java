package org.tahsil.api.affordability;

import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.Currency;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.NullUnmarked;
import org.tahsil.affordability.ProposalWish;
import org.tahsil.api.web.Read;
import org.tahsil.arrangement.Frequency;
import org.tahsil.arrangement.PlanWish.Covers;

/** What proposals are asked for. */
@NullUnmarked
public class ProposalsQuery {

  @QueryParam("covers")
  @Parameter(description = "OVERDUE or OUTSTANDING; default OVERDUE.")
  String covers;

  @QueryParam("first_amount")
  @Parameter(description = "A first payment of its own; default: all are equal.")
  String firstAmount;

  @QueryParam("frequency")
  @Parameter(description = "WEEKLY, FORTNIGHTLY or MONTHLY; default: as the customer is paid.")
  String frequency;

  @QueryParam("not_before")
  @Parameter(description = "The earliest first date; default: tomorrow.")
  LocalDate notBefore;

  ProposalWish wish(Currency currency) {
    return new ProposalWish(
        covers == null ? Covers.OVERDUE : Read.choice("covers", covers, Covers.class),
        firstAmount == null ? null : Read.positiveAmount("first_amount", firstAmount, currency),
        frequency == null ? null : Read.choice("frequency", frequency, Frequency.class),
        notBefore);
  }
}
