package org.tahsil.template;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a portfolio sets of messages.
 *
 * @param paymentPage address of its page for payments, {@code https}, with {@code {account}} where
 *     the reference goes; null: it has none
 * @param smsPartPrice price of one part in the portfolio's currency, up to six decimals; null: not
 *     known
 * @param source the policy or contract that it stands on
 * @param validFrom null: the product's own
 * @param decidedBy null: the product's own
 */
public record TemplateTerms(
    @Nullable String paymentPage,
    @Nullable BigDecimal smsPartPrice,
    String source,
    @Nullable LocalDate validFrom,
    @Nullable String decidedBy) {

  /** Where a portfolio sets nothing. */
  public static final TemplateTerms OWN = new TemplateTerms(null, null, "Tahsil", null, null);
}
