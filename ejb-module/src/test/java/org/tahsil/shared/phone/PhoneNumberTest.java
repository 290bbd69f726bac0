package org.tahsil.shared.phone;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Numbers are read by the numbering plan of the country in which they are dialled. */
class PhoneNumberTest {

  @ParameterizedTest
  @CsvSource({
    "90000001, OM, +96890000001, OM",
    "2125550100, US, +12125550100, US",
    "14165550100, US, +14165550100, CA",
    "02071234567, GB, +442071234567, GB",
    "89123456789, RU, +79123456789, RU",
    "+77011234567, RU, +77011234567, KZ",
    "+13005550100, , +13005550100, US"
  })
  void aNumberHasTheCodeAndTheCountryOfItsPlan(
      String digits, String country, String text, String of) {
    PhoneNumber number = PhoneNumber.of(digits, country).orElseThrow();
    assertThat(number.text()).isEqualTo(text);
    assertThat(number.country()).contains(of);
  }

  @ParameterizedTest
  @CsvSource({"90000001,", "90000001, XX", "1, OM", "+999, OM"})
  void whatNoPlanKnowsIsNoNumber(String digits, String country) {
    assertThat(PhoneNumber.of(digits, country)).isEmpty();
  }

  @Test
  void aNumberOfNoCountryHasNone() {
    PhoneNumber number = PhoneNumber.of("+80012345678", null).orElseThrow();
    assertThat(number.country()).isEmpty();
    assertThat(number.zones()).isEmpty();
  }

  @Test
  void zonesHaveTheNamesThatTheJdkUses() {
    assertThat(PhoneNumber.of("+911123456789", null).orElseThrow().zones())
        .containsExactly(ZoneId.of("Asia/Kolkata"));
  }
}
