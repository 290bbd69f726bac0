package org.tahsil.api.alert;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.tahsil.account.Portfolio;
import org.tahsil.api.web.Read;
import org.tahsil.shared.money.Money;

/** By what a portfolio's alerts are to be judged. */
@Schema(name = "NewAlertTerms")
record AlertTermsRequest(
    @NotNull
        @Schema(
            description = "How many days after a cure being late again is a relapse, 1 to 730.",
            examples = "90")
        Integer relapseDays,
    @Schema(
            description = "The overdue amount of an account from which it is high; none: none is.",
            examples = "200.000")
        @Nullable String highValue) {

  @Nullable Money high(Portfolio portfolio) {
    String amount = highValue;
    return amount == null ? null : Read.positiveAmount("high_value", amount, portfolio.currency());
  }
}
