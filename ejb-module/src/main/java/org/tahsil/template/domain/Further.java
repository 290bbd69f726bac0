package org.tahsil.template.domain;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.tahsil.shared.money.Money;

/**
 * Facts that an account may lack.
 *
 * @param paymentLink the portfolio's page for payments with the account's reference
 * @param offer to settle or to pay early that runs
 */
public record Further(@Nullable String paymentLink, @Nullable Offer offer) {

  /** What is still to be paid of an offer, and the last day on which it is in time. */
  public record Offer(Money rest, LocalDate payBy) {}
}
