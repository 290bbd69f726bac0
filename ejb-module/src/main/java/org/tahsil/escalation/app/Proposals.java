package org.tahsil.escalation.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.tahsil.access.User;
import org.tahsil.account.Portfolio;
import org.tahsil.account.Portfolios;
import org.tahsil.casework.CaseState;
import org.tahsil.casework.Cases;
import org.tahsil.casework.CollectionCase;
import org.tahsil.escalation.Escalation;
import org.tahsil.escalation.EscalationQuery;
import org.tahsil.escalation.EscalationSettings;
import org.tahsil.escalation.EscalationState;
import org.tahsil.escalation.EscalationStep;
import org.tahsil.escalation.Escalations.Proposal;
import org.tahsil.escalation.store.EscalationActStore;
import org.tahsil.escalation.store.EscalationStore;
import org.tahsil.escalation.store.EscalationStore.NewEscalation;
import org.tahsil.shared.outcome.Refusal;
import org.tahsil.shared.outcome.RefusedException;

/** Proposes steps. */
@ApplicationScoped
public class Proposals {

  @Inject private Portfolios portfolios;
  @Inject private Cases cases;
  @Inject private EscalationSettings settings;
  @Inject private Readiness readiness;
  @Inject private EscalationStore escalations;
  @Inject private EscalationActStore acts;
  @Inject private EscalationBook book;

  Escalation propose(Portfolio portfolio, Proposal wish, User by) {
    known(portfolio, wish);
    acts.lock(portfolio, wish.caseId());
    CollectionCase found = known(portfolio, wish);
    if (found.standing().state() == CaseState.CLOSED) {
      throw conflict("ESCALATION_OF_CLOSED_CASE", wish, "Open a new case first.", Map.of());
    }
    if (!found.overdue().isPositive()) {
      throw new RefusedException(Readiness.nothingOverdue(found.customer().value()));
    }
    Long agency = agency(portfolio, wish);
    refuseTwice(portfolio, wish);
    Long id =
        escalations.add(
            portfolio,
            new NewEscalation(
                wish.caseId(),
                agency,
                settings.of(portfolio, wish.step()),
                by.name(),
                portfolios.businessDate(portfolio)));
    return book.begin(portfolio, Objects.requireNonNull(id), wish.note(), by.name());
  }

  private CollectionCase known(Portfolio portfolio, Proposal wish) {
    return cases
        .find(portfolio, wish.caseId())
        .orElseThrow(
            () -> new RefusedException(Refusal.unknown("case", String.valueOf(wish.caseId()))));
  }

  /** The surrogate key of the agency of the step; null of steps that have none. */
  private @Nullable Long agency(Portfolio portfolio, Proposal wish) {
    String code = wish.agency();
    if ((wish.step() == EscalationStep.AGENCY) != (code != null)) {
      throw new RefusedException(
          Refusal.rule(
              code == null ? "AGENCY_MISSING" : "AGENCY_OF_OTHER_STEP",
              "agency",
              code,
              "Name an agency for the step AGENCY, and for no other."));
    }
    if (code == null) {
      return null;
    }
    return readiness.agency(portfolio, code).id();
  }

  private void refuseTwice(Portfolio portfolio, Proposal wish) {
    List<Escalation> open =
        escalations.list(
            portfolio,
            portfolios.businessDate(portfolio),
            new EscalationQuery(null, null, null, wish.caseId(), true, null, 2));
    for (Escalation one : open) {
      boolean there =
          one.state() == EscalationState.ACTIVE
              && one.step() == wish.step()
              && Objects.equals(one.agency(), wish.agency());
      if (there || one.state() != EscalationState.ACTIVE) {
        throw conflict(
            there ? "ESCALATION_THERE_ALREADY" : "ESCALATION_PROPOSED_ALREADY",
            wish,
            "Go on with escalation " + one.id() + ".",
            Map.of("escalation", String.valueOf(one.id())));
      }
    }
  }

  private static RefusedException conflict(
      String code, Proposal wish, String remedy, Map<String, Object> facts) {
    return new RefusedException(
        new Refusal(
            Refusal.Kind.CONFLICT, code, "case_id", String.valueOf(wish.caseId()), remedy, facts));
  }
}
