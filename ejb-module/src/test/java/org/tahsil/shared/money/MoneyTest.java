package org.tahsil.shared.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class MoneyTest {
  private static final Currency OMR = Currency.getInstance("OMR");
  private static final Currency INR = Currency.getInstance("INR");
  private static final Currency JPY = Currency.getInstance("JPY");

  @Test
  void takesItsScaleFromTheCurrency() {
    assertThat(Money.of("42.30", OMR).plain()).isEqualTo("42.300");
    assertThat(Money.of("42.3", INR).plain()).isEqualTo("42.30");
    assertThat(Money.of("42", JPY).plain()).isEqualTo("42");
  }

  @Test
  void refusesMoreDigitsThanTheCurrencyHas() {
    assertThatIllegalArgumentException().isThrownBy(() -> Money.of("1.001", INR));
    assertThat(Money.of("1.100", INR)).isEqualTo(Money.of("1.1", INR));
  }

  @Test
  void roundsOnlyWhenARoundingIsNamed() {
    BigDecimal eighth = new BigDecimal("0.125");
    assertThat(Money.rounded(eighth, INR, RoundingMode.HALF_EVEN).plain()).isEqualTo("0.12");
  }

  @Test
  void neverMixesCurrencies() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Money.of("1", OMR).plus(Money.of("1", INR)));
  }

  @Test
  void splitsWithoutLosingABaisa() {
    assertThat(Money.of("105.750", OMR).allocate(4))
        .extracting(Money::plain)
        .containsExactly("26.438", "26.438", "26.437", "26.437");
  }

  @Property
  void aSplitAddsUpToItsWhole(
      @ForAll @IntRange(min = -1_000_000, max = 1_000_000) int minor,
      @ForAll @IntRange(min = 1, max = 40) int parts) {
    Money whole = Money.ofMinor(minor, OMR);
    assertThat(whole.allocate(parts).stream().reduce(Money.zero(OMR), Money::plus))
        .isEqualTo(whole);
  }
}
