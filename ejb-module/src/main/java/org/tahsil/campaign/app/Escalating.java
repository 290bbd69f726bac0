package org.tahsil.campaign.app;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.tahsil.access.User;
import org.tahsil.account.Portfolio;
import org.tahsil.campaign.TaskState;
import org.tahsil.campaign.domain.Done;
import org.tahsil.campaign.domain.DueRule;
import org.tahsil.campaign.domain.DueStep;
import org.tahsil.campaign.store.OpenCaseStore;
import org.tahsil.casework.CasePriority;
import org.tahsil.casework.Cases;
import org.tahsil.shared.id.CustomerRef;

/** Opens cases for people; a customer who has one keeps it. */
@ApplicationScoped
public class Escalating {

  private static final String SYSTEM = "system";

  @EJB private Cases cases;
  @Inject private OpenCaseStore open;

  List<Done> escalate(Portfolio portfolio, List<DueStep> steps) {
    Set<Long> worked =
        new HashSet<>(
            open.of(portfolio, steps.stream().map(due -> due.party().customerId()).toList()));
    User system = new User(SYSTEM, portfolio.tenant(), Set.of("manager"), "en");
    List<Done> done = new ArrayList<>();
    for (DueStep due : steps) {
      if (worked.add(due.party().customerId())) {
        cases.open(
            portfolio,
            new CustomerRef(due.party().customerRef()),
            new Cases.Opening(
                CasePriority.MEDIUM, null, null, "Campaign " + due.place().campaign()),
            system);
        done.add(new Done(due, TaskState.ESCALATED, null, null));
      } else {
        done.add(new Done(due, TaskState.PASSED, DueRule.CASE_OPEN, null));
      }
    }
    return done;
  }
}
