package org.tahsil.concern.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.tahsil.access.User;
import org.tahsil.approval.Stake;
import org.tahsil.concern.domain.ReliefRule.Given;
import org.tahsil.shared.id.TenantId;
import org.tahsil.shared.money.Money;
import org.tahsil.shared.outcome.Refusal;

/** What counts is the worst account and the sum of all, with what was given before. */
class ReliefRuleTest {
  private static final Currency OMR = Currency.getInstance("OMR");

  private static Stake stake(String percent, long minor) {
    return new Stake(new BigDecimal(percent), Money.ofMinor(minor, OMR));
  }

  @Test
  void theWorstAccountCountsAndTheSumOfAll() {
    assertThat(ReliefRule.stake(List.of(new Given(10_000, 0, 2_500)), OMR))
        .isEqualTo(stake("25", 2_500));
    assertThat(
            ReliefRule.stake(
                List.of(new Given(100_000, 0, 1_000), new Given(7_500, 2_500, 500)), OMR))
        .isEqualTo(stake("30", 4_000));
  }

  @Test
  void aShareIsRoundedUpAndNeverMoreThanAll() {
    assertThat(ReliefRule.stake(List.of(new Given(30_000, 0, 7_501)), OMR).percent())
        .isEqualByComparingTo("25.01");
    assertThat(ReliefRule.stake(List.of(new Given(10, 0, 20)), OMR).percent())
        .isEqualByComparingTo("100");
    assertThat(ReliefRule.stake(List.of(new Given(0, 0, 1)), OMR).percent())
        .isEqualByComparingTo("100");
  }

  @Test
  void aGrantIsOutdatedOnceItWeighsMoreInShareOrAmount() {
    Stake asked = stake("50", 5_000);
    assertThat(ReliefRule.outdated(asked, asked)).isEmpty();
    assertThat(ReliefRule.outdated(asked, stake("40", 4_000))).isEmpty();
    assertThat(ReliefRule.outdated(asked, stake("50.01", 5_000)))
        .hasValueSatisfying(refusal -> assertThat(refusal.kind()).isEqualTo(Refusal.Kind.CONFLICT));
    assertThat(ReliefRule.outdated(asked, stake("50", 5_001))).isPresent();
  }

  @Test
  void onlyPeopleAreWeighed() {
    assertThat(ReliefRule.isWeighed(user("manager"))).isTrue();
    assertThat(ReliefRule.isWeighed(user("admin", "integrator"))).isTrue();
    assertThat(ReliefRule.isWeighed(user("integrator"))).isFalse();
  }

  @Test
  void aCreditThatIsTooHighNamesItsAmount() {
    Money credit = Money.ofMinor(11, OMR);
    Money rest = Money.ofMinor(10, OMR);
    assertThat(ReliefRule.itemFault(credit, rest).orElseThrow().field()).isEqualTo("amount");
    assertThat(ReliefRule.debtFault(credit, rest).orElseThrow().field()).isEqualTo("amount");
    assertThat(ReliefRule.itemFault(rest, rest)).isEmpty();
  }

  private static User user(String... roles) {
    return new User("x", new TenantId("one"), Set.of(roles), "en");
  }
}
