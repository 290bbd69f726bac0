package org.tahsil.casework.app;

import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tahsil.access.User;
import org.tahsil.account.Portfolio;
import org.tahsil.account.Portfolios;
import org.tahsil.casework.Staff;
import org.tahsil.casework.store.StaffStore;
import org.tahsil.casework.store.StaffStore.Moved;
import org.tahsil.shared.id.TenantId;
import org.tahsil.shared.outcome.Refusal;
import org.tahsil.shared.outcome.RefusedException;

/** Shows who has how much to do, and moves cases. */
@Stateless
@Local(Staff.class)
public class StaffService implements Staff {

  private static final int LONGEST_REASON = 500;

  @Inject private Portfolios portfolios;
  @Inject private StaffStore staff;
  @Inject private Colleagues colleagues;
  @Inject private Skilled skilled;
  @Inject private CaseStory story;

  @Override
  public List<Load> load(Portfolio portfolio) {
    return staff.load(portfolio, portfolios.businessDate(portfolio), portfolios.now(portfolio));
  }

  @Override
  public Desk seat(TenantId tenant, Desk desk) {
    if (!colleagues.works(tenant, desk.user())) {
      throw refused(
          "OWNER_CANNOT_WORK",
          "agent",
          desk.user(),
          "Name an active user who is agent, manager or admin.");
    }
    skilled.mustExist(tenant, desk.skills());
    staff.seat(tenant, desk);
    return desk;
  }

  @Override
  public Optional<Desk> desk(TenantId tenant, String user) {
    return staff.desk(tenant, user);
  }

  @Override
  public List<SkillGap> gaps(Portfolio portfolio) {
    return staff.gaps(portfolio);
  }

  @Override
  public int reassign(Portfolio portfolio, Reassignment wish, User by) {
    if (wish.reason().isBlank() || wish.reason().length() > LONGEST_REASON) {
      throw refused(
          "REASON_MISSING",
          "reason",
          null,
          "Say why, in at most " + LONGEST_REASON + " characters.");
    }
    if (wish.from() == null && wish.cases().isEmpty()) {
      throw refused("NOTHING_NAMED", "from", null, "Name an owner, cases, or both.");
    }
    colleagues.mustWork(portfolio, "to", wish.to(), by);
    staff
        .unknown(portfolio, wish.cases())
        .ifPresent(
            id -> {
              throw new RefusedException(Refusal.unknown("case", String.valueOf(id)));
            });
    List<Moved> moved =
        staff.reassign(portfolio, placed(portfolio, wish), by.name(), now(portfolio));
    story.tell(portfolio, moved);
    return moved.size();
  }

  /** Who names no team means that of the new owner; without one the case keeps its own. */
  private Reassignment placed(Portfolio portfolio, Reassignment wish) {
    String to = wish.to();
    String team =
        wish.team() != null || to == null
            ? wish.team()
            : staff.desk(portfolio.tenant(), to).map(Desk::team).orElse(null);
    return new Reassignment(wish.from(), wish.cases(), to, team, wish.reason());
  }

  private java.time.Instant now(Portfolio portfolio) {
    return portfolios.now(portfolio);
  }

  private static RefusedException refused(
      String code, String field, @Nullable String value, String remedy) {
    return new RefusedException(Refusal.rule(code, field, value, remedy));
  }
}
