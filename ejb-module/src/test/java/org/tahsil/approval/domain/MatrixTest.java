package org.tahsil.approval.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tahsil.approval.ApprovalKind;
import org.tahsil.approval.Authority;
import org.tahsil.approval.Rank;
import org.tahsil.approval.Stake;
import org.tahsil.approval.Weighing;
import org.tahsil.shared.money.Money;

/** Agents grant 5 % and 20 OMR, managers 20 % and 100 OMR, admins 50 % of any amount. */
class MatrixTest {
  private static final Currency OMR = Currency.getInstance("OMR");

  private static final List<Authority> MATRIX =
      List.of(
          authority(Rank.AGENT, "5", "20.000"),
          authority(Rank.MANAGER, "20", "100.000"),
          authority(Rank.ADMIN, "50", null));

  @ParameterizedTest
  @CsvSource({
    "agent, 4.99, 19.999, ALONE",
    "agent, 5.00, 20.000, ALONE",
    "agent, 5.01, 20.000, SECOND_PERSON",
    "agent, 5.00, 20.001, SECOND_PERSON",
    "manager, 19.99, 99.999, ALONE",
    "manager, 20.00, 100.000, ALONE",
    "manager, 20.01, 100.000, SECOND_PERSON",
    "manager, 20.00, 100.001, SECOND_PERSON",
    "admin, 49.99, 900000.000, ALONE",
    "admin, 50.00, 900000.000, ALONE",
    "admin, 50.01, 0.001, NOBODY",
    "agent, 50.01, 0.001, NOBODY",
    "agent, 50.00, 0.001, SECOND_PERSON",
    "integrator, 1.00, 1.000, SECOND_PERSON",
    "agent+manager, 5.01, 1.000, ALONE",
    "agent+admin, 20.01, 100.001, ALONE",
  })
  void limitsHoldFromBelowAndAbove(String roles, String percent, String amount, String outcome) {
    assertThat(weigh(MATRIX, roles, percent, amount).outcome().name()).isEqualTo(outcome);
  }

  @Test
  void twoAuthoritiesAreNotAddedUp() {
    List<Authority> matrix =
        List.of(
            authority(Rank.AGENT, "50", "1.000"),
            authority(Rank.MANAGER, "1", "100.000"),
            authority(Rank.ADMIN, "0", null));
    assertThat(weigh(matrix, "agent+manager", "20", "20.000").outcome())
        .isEqualTo(Weighing.Outcome.NOBODY);
  }

  @Test
  void zeroIsNoAuthorityAndNothingSetIsAnyAmount() {
    Authority none = authority(Rank.ADMIN, null, "0.000");
    Authority any = authority(Rank.ADMIN, null, null);
    assertThat(none.covers(Stake.NONE)).isFalse();
    assertThat(any.covers(Stake.NONE)).isTrue();
    assertThat(any.covers(stake("100", "1000000.000"))).isTrue();
  }

  @Test
  void theRefusalNamesEveryLimit() {
    Weighing nobody = weigh(MATRIX, "agent", "60", "25.380");
    assertThat(nobody.refusal().code()).isEqualTo("ABOVE_EVERY_AUTHORITY");
    assertThat(nobody.refusal().value()).isEqualTo("60.00");
    assertThat(nobody.refusal().remedy())
        .isEqualTo("Stay within the limits: manager 20.00 %, 100.000 OMR; admin 50.00 %.");
  }

  @Test
  void theOwnLimitIsNamedAndWhoElseIsAble() {
    Weighing second = weigh(MATRIX, "agent", "25", "10.000");
    assertThat(second.own()).isEqualTo(MATRIX.get(0));
    assertThat(second.able()).containsExactly(MATRIX.get(2));
    assertThat(weigh(MATRIX, "integrator", "1", "1.000").own()).isNull();
    assertThat(weigh(MATRIX, "agent+manager", "25", "10.000").own()).isEqualTo(MATRIX.get(1));
  }

  @Test
  void whereNothingIsSetTheProductsOwnCounts() {
    List<Authority> counting = AuthorityRule.counting(MATRIX);
    assertThat(counting).hasSize(ApprovalKind.values().length * Rank.values().length);
    assertThat(AuthorityRule.of(counting, ApprovalKind.SETTLEMENT)).isEqualTo(MATRIX);
    Authority agent = AuthorityRule.of(counting, ApprovalKind.INCENTIVE).get(0);
    assertThat(agent.mostPercent()).isEqualByComparingTo("5");
    assertThat(AuthorityRule.of(counting, ApprovalKind.PLACEMENT).get(0).isNone()).isTrue();
  }

  private static Weighing weigh(
      List<Authority> matrix, String roles, String percent, String amount) {
    List<Rank> ranks = Rank.of(Set.copyOf(Arrays.asList(roles.split("\\+", -1))));
    return Matrix.weigh(matrix, ranks, stake(percent, amount));
  }

  private static Stake stake(String percent, String amount) {
    return new Stake(new BigDecimal(percent), Money.of(amount, OMR));
  }

  private static Authority authority(Rank rank, @Nullable String percent, @Nullable String amount) {
    return new Authority(
        ApprovalKind.SETTLEMENT,
        rank,
        null,
        percent == null ? null : new BigDecimal(percent),
        amount == null ? null : Money.of(amount, OMR),
        "Test");
  }
}
