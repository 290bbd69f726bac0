package org.tahsil.concern.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.tahsil.access.User;
import org.tahsil.access.Users;
import org.tahsil.account.Portfolio;
import org.tahsil.concern.Concern.Standing;
import org.tahsil.concern.domain.ConcernDuty;
import org.tahsil.concern.store.ConcernRuleStore;
import org.tahsil.shared.outcome.Refusal;
import org.tahsil.shared.outcome.RefusedException;

/** Who may have a concern: who works for the tenant and sits in the team, and any manager. */
@ApplicationScoped
public class ConcernTeam {

  @Inject private Users users;
  @Inject private ConcernRuleStore teams;

  /** Refuses who does not work here; of a token's user its own roles count. */
  void mustWork(Portfolio portfolio, User by) {
    if (!ConcernDuty.works(portfolio.tenant(), by)) {
      throw refused(
          Refusal.rule(
              "OWNER_CANNOT_WORK",
              "owner",
              by.name(),
              "Name an active user who is agent, manager or admin."));
    }
  }

  /** Refuses an owner who cannot have it; a team in which nobody has a desk is open to all. */
  void mustBelong(Portfolio portfolio, Standing standing, User by) {
    String owner = standing.owner();
    if (owner == null) {
      return;
    }
    User user =
        owner.equals(by.name())
            ? by
            : users.find(owner).orElseThrow(() -> refused(Refusal.unknown("owner", owner)));
    mustWork(portfolio, user);
    List<String> members = teams.members(portfolio.tenant(), standing.team());
    if (!members.isEmpty() && !members.contains(owner) && !ConcernDuty.leads(user)) {
      throw refused(
          Refusal.rule(
              "OWNER_NOT_OF_TEAM",
              "owner",
              owner,
              "Name one of %s, or hand it over to another team.".formatted(members)));
    }
  }

  private static RefusedException refused(Refusal refusal) {
    return new RefusedException(refusal);
  }
}
