package org.tahsil.account;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tahsil.shared.outcome.Refusal;

/**
 * What stands against agreeing on anything with a customer now. Features above this one answer it
 * as CDI beans, each from its own knowledge; promises, plans and offers ask all of them when one is
 * made, and the first refusal wins.
 */
public interface AgreementCheck {

  /**
   * Why nobody may agree, or not this user; empty if nothing stands against it.
   *
   * @param customerId surrogate key
   * @param by who agrees; null: what was agreed on before is granted, nobody talks with the
   *     customer
   */
  Optional<Refusal> against(Portfolio portfolio, long customerId, @Nullable String by);
}
