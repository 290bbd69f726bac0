package org.tahsil.contact;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.tahsil.shared.id.AccountRef;
import org.tahsil.shared.id.CustomerRef;

/**
 * One rule of the house to be set aside for one customer.
 *
 * @param account null: of all the customer's accounts in the portfolio
 * @param rule code of a rule of the house's pack
 * @param channel null: of all
 * @param until the first day on which the rule counts again: from tomorrow to 30 days ahead
 * @param reason why, 1 to 300 characters
 */
public record ExemptionWish(
    CustomerRef customer,
    @Nullable AccountRef account,
    String rule,
    @Nullable ContactChannel channel,
    LocalDate until,
    String reason) {

  public ExemptionWish {
    reason = reason.strip();
  }
}
