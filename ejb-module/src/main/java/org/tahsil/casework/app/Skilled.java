package org.tahsil.casework.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tahsil.account.Portfolio;
import org.tahsil.casework.store.SkillStore;
import org.tahsil.casework.store.StaffStore;
import org.tahsil.shared.id.TenantId;
import org.tahsil.shared.outcome.Refusal;
import org.tahsil.shared.outcome.RefusedException;

/** Who has which skill, and which skills there are. */
@ApplicationScoped
public class Skilled {

  @Inject private SkillStore skills;
  @Inject private StaffStore staff;

  /** Whether somebody can take cases that need a skill; everybody can if they need none. */
  boolean has(TenantId tenant, String user, @Nullable String skill) {
    return skill == null
        || staff.desk(tenant, user).filter(desk -> desk.skills().contains(skill)).isPresent();
  }

  /** Refuses a skill that cases of the portfolio cannot need on a date; none is always known. */
  void mustKnow(Portfolio portfolio, @Nullable String skill, LocalDate on) {
    if (skill != null) {
      List<String> known = skills.on(portfolio, on).codes();
      if (!known.contains(skill)) {
        throw unknown("skill", skill, known.toString());
      }
    }
  }

  /** Refuses skills for an agent that no portfolio of the tenant ever had. */
  void mustExist(TenantId tenant, List<String> wished) {
    Set<String> known = skills.everOf(tenant);
    for (String skill : wished) {
      if (!known.contains(skill)) {
        throw unknown("skills", skill, new java.util.TreeSet<>(known).toString());
      }
    }
  }

  private static RefusedException unknown(String field, String skill, String known) {
    return new RefusedException(
        Refusal.rule("SKILL_UNKNOWN", field, skill, "Use one of " + known + "."));
  }
}
