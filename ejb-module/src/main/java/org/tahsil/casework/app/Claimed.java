package org.tahsil.casework.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tahsil.account.AgreementCheck;
import org.tahsil.account.Portfolio;
import org.tahsil.casework.store.ClaimStore;
import org.tahsil.shared.outcome.Refusal;

/** Nobody agrees with a customer whom somebody else works on. */
@ApplicationScoped
public class Claimed implements AgreementCheck {

  @Inject private ClaimStore claims;

  @Override
  public Optional<Refusal> against(Portfolio portfolio, long customerId, @Nullable String by) {
    return by == null
        ? Optional.empty()
        : claims.workedBy(customerId).filter(agent -> !agent.equals(by)).map(Claimed::refusal);
  }

  static Refusal refusal(String agent) {
    return new Refusal(
        Refusal.Kind.CONFLICT,
        "CUSTOMER_BEING_WORKED",
        "account_ref",
        agent,
        "Leave the customer to " + agent + ", or wait until the claim ends.",
        Map.of("owner", agent));
  }
}
