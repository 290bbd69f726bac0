package org.tahsil.casework.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.tahsil.casework.CaseAct;
import org.tahsil.casework.CaseAction;
import org.tahsil.casework.CollectionCase;
import org.tahsil.casework.Staff.Desk;
import org.tahsil.shared.store.TestPortfolios;

/** Agents with one skill each, and what must be so of whoever has a case that needs one. */
final class SkilledHands {
  private final Map<String, String> skills;
  private int seen;

  /** From each agent's name to his skill. */
  SkilledHands(Map<String, String> skills) {
    this.skills = skills;
  }

  void seat(TestCasework work) {
    skills.forEach(
        (agent, skill) ->
            work.staff()
                .seat(
                    TestPortfolios.TENANT, new Desk(agent, null, List.of(), List.of(skill), true)));
  }

  /** How many times somebody had, or was offered, a case that needs a skill. */
  int seen() {
    return seen;
  }

  /** Nobody is offered a free case that needs a skill which he lacks. */
  void mayWork(CollectionCase found, String agent) {
    String skill = found.standing().skill();
    if (skill != null && found.standing().owner() == null) {
      seen++;
      assertThat(skill).isEqualTo(skills.get(agent));
    }
  }

  /** Who lacks what his case needs was given it by hand after it was found to need that. */
  void hold(List<CaseAct> acts) {
    CaseAct last = acts.get(acts.size() - 1);
    String owner = last.standing().owner();
    String skill = last.standing().skill();
    if (owner == null || skill == null) {
      return;
    }
    seen++;
    if (!skill.equals(skills.get(owner))) {
      int given = lastChangeOf(acts, owner);
      assertThat(acts.get(given).action()).isIn(CaseAction.ASSIGN, CaseAction.RETURN);
      assertThat(acts.subList(given, acts.size()))
          .noneMatch(act -> act.action() == CaseAction.REQUIRE);
    }
  }

  /** Where somebody was last given the case, also anew. */
  private static int lastChangeOf(List<CaseAct> acts, String owner) {
    for (int at = acts.size() - 1; at > 0; at--) {
      if (acts.get(at).action() == CaseAction.ASSIGN
          || !Objects.equals(ownerAt(acts, at - 1), owner)) {
        return at;
      }
    }
    return 0;
  }

  private static @Nullable String ownerAt(List<CaseAct> acts, int at) {
    return acts.get(at).standing().owner();
  }
}
