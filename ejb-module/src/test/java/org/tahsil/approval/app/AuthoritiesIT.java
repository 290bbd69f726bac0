package org.tahsil.approval.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tahsil.approval.app.TestApprovals.stake;
import static org.tahsil.approval.app.TestApprovals.user;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.tahsil.approval.ApprovalKind;
import org.tahsil.approval.ApprovalState;
import org.tahsil.approval.Rank;
import org.tahsil.approval.Weighing;
import org.tahsil.approval.Weighing.Outcome;
import org.tahsil.shared.outcome.RefusedException;

/** Authorities are dated settings of a portfolio. */
class AuthoritiesIT {
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
    set(Rank.MANAGER, "30", "50.000", "2025-01-01");
    set(Rank.MANAGER, "30", "50.000", "2025-01-01");
    set(Rank.MANAGER, "35", "50.000", "2025-01-01");
    assertThat(office.authorities().dated(office.portfolio()))
        .extracting(one -> one.limits())
        .containsExactly("35.00 %, 50.000 OMR");
    assertThat(office.books().column("select count(*) from authority")).containsExactly("2");
  }

  @Test
  void whatWasAskedIsDecidedByTheAuthorityOfThatDay() {
    UUID id = office.ask("S1", "20", "8.460");
    set(Rank.MANAGER, "10", "50.000", "2025-01-01");
    assertThatThrownBy(() -> office.grant(id, user("mona", "manager")))
        .isInstanceOfSatisfying(
            RefusedException.class,
            refused -> {
              assertThat(refused.refusal().value()).isEqualTo("10.00 %, 50.000 OMR");
              assertThat(refused.refusal().remedy()).isEqualTo("Have it decided by: admin.");
            });
    set(Rank.MANAGER, "20", "8.460", "2025-01-01");
    office.grant(id, user("mona", "manager"));
    assertThat(office.state(id)).isEqualTo(ApprovalState.GRANTED);
  }

  @Test
  void moreThanAllIsNoPercentage() {
    assertThatThrownBy(() -> set(Rank.AGENT, "100.01", "1.000", "2025-01-01"))
        .isInstanceOfSatisfying(
            RefusedException.class,
            refused -> assertThat(refused.refusal().field()).isEqualTo("most_percent"));
  }

  private void set(Rank rank, String percent, String amount, String from) {
    office
        .authorities()
        .set(office.portfolio(), office.setting(rank, percent, amount, from), "adam");
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
