package org.tahsil.approval.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tahsil.approval.app.TestApprovals.stake;
import static org.tahsil.approval.app.TestApprovals.user;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.tahsil.access.User;
import org.tahsil.approval.Approval;
import org.tahsil.approval.ApprovalKind;
import org.tahsil.approval.ApprovalState;
import org.tahsil.approval.Rank;
import org.tahsil.approval.Weighing;
import org.tahsil.approval.Weighing.Outcome;
import org.tahsil.shared.outcome.RefusedException;

/** Authorities are dated settings of a portfolio. */
class AuthoritiesIT {
  private static final User ADAM = user("adam", "admin");

  private final TestApprovals office = new TestApprovals();

  @Test
  void whatIsSetCountsFromItsDay() {
    assertThat(agent("5.00", "1000.000")).isEqualTo(Outcome.ALONE);
    assertThat(agent("5.01", "0.001")).isEqualTo(Outcome.SECOND_PERSON);
    set(Rank.AGENT, "7.50", "20.000", "2025-01-03");
    assertThat(agent("5.01", "20.000")).isEqualTo(Outcome.SECOND_PERSON);
    office.today("2025-01-03");
    assertThat(agent("7.50", "20.000")).isEqualTo(Outcome.ALONE);
    assertThat(agent("7.50", "20.001")).isEqualTo(Outcome.SECOND_PERSON);
    assertThat(agent("7.51", "20.000")).isEqualTo(Outcome.SECOND_PERSON);
    assertThat(agent("50.01", "20.000")).isEqualTo(Outcome.NOBODY);
  }

  @Test
  void anotherOfTheSameDayTakesItsPlaceAndTheSameAgainIsNothingNew() {
    set(Rank.MANAGER, "30", "50.000", "2025-01-02");
    set(Rank.MANAGER, "30", "50.000", "2025-01-02");
    set(Rank.MANAGER, "35", "50.000", "2025-01-02");
    assertThat(office.authorities().dated(office.portfolio()))
        .extracting(one -> one.limits())
        .containsExactly("35.00 %, 50.000 OMR");
    assertThat(office.books().column("select count(*) from authority")).containsExactly("2");
  }

  @Test
  void whatWasAskedIsDecidedByTheAuthorityOfThatDay() {
    UUID id = office.ask("S1", "20", "8.460");
    set(Rank.MANAGER, "10", "50.000", "2025-01-02");
    set(Rank.MANAGER, "20", "8.460", "2025-01-03");
    office.today("2025-01-02");
    assertThatThrownBy(() -> office.grant(id, user("mona", "manager")))
        .isInstanceOfSatisfying(
            RefusedException.class,
            refused -> {
              assertThat(refused.refusal().value()).isEqualTo("10.00 %, 50.000 OMR");
              assertThat(refused.refusal().remedy()).isEqualTo("Have it decided by: admin.");
            });
    office.today("2025-01-03");
    office.grant(id, user("mona", "manager"));
    assertThat(office.state(id)).isEqualTo(ApprovalState.GRANTED);
    assertThat(office.get(id).decision())
        .extracting(Approval.Decision::authority)
        .isEqualTo(
            new Approval.Limit(
                Rank.MANAGER, new BigDecimal("20.00"), office.books().money("8.460")));
  }

  @Test
  void moreThanAllIsNoPercentage() {
    assertThatThrownBy(() -> set(Rank.AGENT, "100.01", "1.000", "2025-01-02"))
        .isInstanceOfSatisfying(
            RefusedException.class,
            refused -> assertThat(refused.refusal().field()).isEqualTo("most_percent"));
  }

  @Test
  void noDayThatHasBegunIsGivenAnotherAuthority() {
    for (String day : List.of("2024-12-31", "2025-01-01")) {
      assertThatThrownBy(() -> set(Rank.AGENT, "90", "1.000", day))
          .isInstanceOfSatisfying(
              RefusedException.class,
              refused -> assertThat(refused.refusal().code()).isEqualTo("AUTHORITY_NOT_AHEAD"));
    }
    assertThat(office.authorities().dated(office.portfolio())).isEmpty();
  }

  @Test
  void nobodySetsTheAuthorityOfTheOwnRankAlone() {
    assertThat(admins("100", ADAM)).isFalse();
    assertThat(admins("100", ADAM)).isFalse();
    assertThat(office.authorities().dated(office.portfolio())).isEmpty();
    assertThat(office.authorities().waiting(office.portfolio()))
        .extracting(wish -> wish.by() + " " + wish.authority().limits())
        .containsExactly("adam 100.00 %, 50.000 OMR");
    User eve = user("eve", "admin");
    assertThat(admins("90", eve)).isFalse();
    assertThat(admins("100", eve)).isFalse();
    assertThat(office.authorities().dated(office.portfolio())).isEmpty();
    assertThat(admins("100", ADAM)).isTrue();
    assertThat(admins("100", ADAM)).isTrue();
    assertThat(office.authorities().waiting(office.portfolio())).isEmpty();
    assertThat(office.books().column("select decided_by || ' for ' || asked_by from authority"))
        .containsExactly("adam for eve");
  }

  private boolean admins(String percent, User by) {
    return office
        .authorities()
        .set(office.portfolio(), office.setting(Rank.ADMIN, percent, "50.000", "2025-01-02"), by);
  }

  @Test
  void whatWasSetCannotBeChanged() {
    set(Rank.AGENT, "7", "20.000", "2025-01-02");
    admins("100", ADAM);
    for (String change :
        List.of(
            "update authority set most_percent = 100",
            "delete from authority",
            "update authority_wish set asked_by = 'x'")) {
      assertThatThrownBy(() -> office.books().server().jdbi().useHandle(h -> h.execute(change)))
          .hasMessageContaining("append-only");
    }
  }

  private void set(Rank rank, String percent, String amount, String from) {
    office.authorities().set(office.portfolio(), office.setting(rank, percent, amount, from), ADAM);
  }

  private Outcome agent(String percent, String amount) {
    Weighing weighing =
        office
            .authorities()
            .weigh(
                office.portfolio(),
                ApprovalKind.SETTLEMENT,
                stake(percent, amount, office.books()),
                user("anna", "agent"));
    return weighing.outcome();
  }
}
