package org.tahsil.escalation.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.tahsil.account.Portfolio;
import org.tahsil.account.Portfolios;
import org.tahsil.escalation.Escalation;
import org.tahsil.escalation.domain.Checklist;
import org.tahsil.escalation.domain.Standstill;
import org.tahsil.escalation.store.AgencyStore;
import org.tahsil.escalation.store.StepAccountStore;
import org.tahsil.escalation.store.StepAccountStore.Late;
import org.tahsil.shared.outcome.Refusal;
import org.tahsil.shared.outcome.RefusedException;

/** Whether a step can begin today, whatever was true when it was proposed or asked for. */
@ApplicationScoped
public class Readiness {

  @Inject private Portfolios portfolios;
  @Inject private AgencyStore agencies;
  @Inject private StepAccountStore accounts;

  /** Refused if the checklist is not complete or the agency takes no cases any more. */
  void check(Portfolio portfolio, Escalation found) {
    refuse(Checklist.lacks(found.checklist(), portfolios.businessDate(portfolio)));
    String code = found.agency();
    if (code != null) {
      agency(portfolio, code);
    }
  }

  /** The agency of a code. Refused if there is none or it takes no cases. */
  AgencyStore.Known agency(Portfolio portfolio, String code) {
    AgencyStore.Known known =
        agencies
            .find(portfolio.tenant(), code)
            .orElseThrow(() -> new RefusedException(Refusal.unknown("agency", code)));
    if (!known.agency().active()) {
      throw new RefusedException(
          Refusal.rule("AGENCY_INACTIVE", "agency", code, "Name an agency that is active."));
    }
    return known;
  }

  /**
   * The overdue accounts, once the step before has ended. Refused if there are none, or if one of
   * them has to be left in peace.
   */
  List<Late> accounts(Portfolio portfolio, Escalation found) {
    List<Late> late = accounts.late(portfolio, found.caseId());
    if (late.isEmpty()) {
      throw new RefusedException(nothingOverdue(found.party().customer().value()));
    }
    refuse(
        Standstill.fault(
            found.step(),
            accounts.standing(portfolio, found.caseId(), portfolios.businessDate(portfolio))));
    return late;
  }

  static Refusal nothingOverdue(String customer) {
    return Refusal.rule(
        "ESCALATION_NOTHING_OVERDUE",
        "case_id",
        customer,
        "Escalate when something is overdue in this portfolio.");
  }

  private static void refuse(Optional<Refusal> fault) {
    fault.ifPresent(
        refusal -> {
          throw new RefusedException(refusal);
        });
  }
}
