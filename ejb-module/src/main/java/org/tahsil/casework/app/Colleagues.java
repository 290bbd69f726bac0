package org.tahsil.casework.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;
import org.tahsil.access.User;
import org.tahsil.access.Users;
import org.tahsil.account.Portfolio;
import org.tahsil.casework.domain.CaseDuty;
import org.tahsil.shared.id.TenantId;
import org.tahsil.shared.outcome.Refusal;
import org.tahsil.shared.outcome.RefusedException;

/** Who may have cases. */
@ApplicationScoped
public class Colleagues {

  @Inject private Users users;
  @Inject private Skilled skilled;

  /** Refuses an owner who cannot work on cases; nobody and the caller himself may be named. */
  void mustWork(Portfolio portfolio, @Nullable String owner, User by) {
    mustWork(portfolio, "owner", owner, by);
  }

  /** The same, where the request calls the owner otherwise. */
  void mustWork(Portfolio portfolio, String field, @Nullable String owner, User by) {
    boolean fits =
        owner == null
            || (owner.equals(by.name())
                ? CaseDuty.works(portfolio.tenant(), by)
                : works(portfolio.tenant(), owner));
    if (!fits) {
      throw new RefusedException(
          Refusal.rule(
              "OWNER_CANNOT_WORK",
              field,
              owner,
              "Name an active user who is agent, manager or admin."));
    }
  }

  /** Whether somebody may have cases, and one that needs a skill. */
  boolean canTake(TenantId tenant, String name, @Nullable String skill) {
    return works(tenant, name) && skilled.has(tenant, name, skill);
  }

  /** Whether an active user of the tenant may have cases. */
  boolean works(TenantId tenant, String name) {
    return users.find(name).filter(user -> CaseDuty.works(tenant, user)).isPresent();
  }
}
