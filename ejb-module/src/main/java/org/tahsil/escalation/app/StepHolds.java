package org.tahsil.escalation.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tahsil.account.Portfolio;
import org.tahsil.account.Portfolios;
import org.tahsil.escalation.Escalation;
import org.tahsil.escalation.store.StepAccountStore;
import org.tahsil.escalation.store.StepAccountStore.Late;
import org.tahsil.hold.HoldReason;
import org.tahsil.hold.Holds;
import org.tahsil.hold.NewHold;

/** Notes the accounts of a step, and lets the product's own reminders and debits rest on them. */
@ApplicationScoped
public class StepHolds {

  @Inject private Portfolios portfolios;
  @Inject private StepAccountStore accounts;
  @Inject private Holds holds;

  void take(Portfolio portfolio, Escalation found, Late account, String by) {
    accounts.add(found.id(), account, hold(portfolio, found, account, by));
  }

  private @Nullable UUID hold(Portfolio portfolio, Escalation found, Late account, String by) {
    if (!found.pauses()) {
      return null;
    }
    HoldReason reason =
        switch (found.step()) {
          case AGENCY -> HoldReason.AGENCY;
          case LEGAL -> HoldReason.LEGAL;
          case SPECIALIST, FIELD_VISIT -> HoldReason.OTHER;
        };
    NewHold wish =
        new NewHold(reason, null, null, Set.of(), portfolios.businessDate(portfolio), null, null);
    return holds.place(portfolio, account.ref(), wish, by).id();
  }
}
