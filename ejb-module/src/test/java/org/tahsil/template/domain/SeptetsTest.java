package org.tahsil.template.domain;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tahsil.template.SmsParts;

/** Edges of parts: 160 and 153 septets, 70 and 67 UTF-16 units. */
class SeptetsTest {

  @ParameterizedTest
  @CsvSource({
    "a, 1, GSM_7 1 1 159",
    "a, 160, GSM_7 160 1 0",
    "a, 161, GSM_7 161 2 145",
    "a, 306, GSM_7 306 2 0",
    "a, 307, GSM_7 307 3 152",
    "€, 80, GSM_7 160 1 0",
    "€, 81, GSM_7 162 2 143",
    "[, 76, GSM_7 152 1 8",
    "é, 160, GSM_7 160 1 0",
    "ç, 70, UCS_2 70 1 0",
    "س, 70, UCS_2 70 1 0",
    "س, 71, UCS_2 71 2 63",
    "س, 134, UCS_2 134 2 0",
    "س, 135, UCS_2 135 3 66",
    "😀, 35, UCS_2 70 1 0",
    "😀, 36, UCS_2 72 2 61",
    "₹, 1, UCS_2 1 1 69"
  })
  void countsUnitsPartsAndWhatIsFree(String sign, int times, String counted) {
    SmsParts found = Septets.of(sign.repeat(times));

    assertThat(
            "%s %d %d %d".formatted(found.encoding(), found.units(), found.parts(), found.free()))
        .isEqualTo(counted);
  }

  /** 152 letters leave one septet, in which the two of the euro sign have no room. */
  @ParameterizedTest
  @CsvSource({"152, €, 153, 3, 152", "152, b, 154, 2, 0"})
  void neverPartsAnEscapeFromItsCharacter(int before, String sign, int after, int parts, int free) {
    SmsParts found = Septets.of("a".repeat(before) + sign + "a".repeat(after - 1));

    assertThat(found.parts()).isEqualTo(parts);
    assertThat(found.free()).isEqualTo(free);
  }

  @ParameterizedTest
  @CsvSource({"66, 67, 3, 66", "65, 67, 2, 1"})
  void neverPartsASurrogatePair(int before, int after, int parts, int free) {
    SmsParts found = Septets.of("س".repeat(before) + "😀" + "س".repeat(after - 1));

    assertThat(found.parts()).isEqualTo(parts);
    assertThat(found.free()).isEqualTo(free);
  }

  @ParameterizedTest
  @CsvSource({"Don’t pay – call, ’–", "Pay [now] {€5} ~^|\\, ''"})
  void namesWhatHalvesTheRoom(String text, String beyond) {
    assertThat(String.join("", Septets.of(text).beyond())).isEqualTo(beyond);
  }

  @Property(tries = 500)
  void everyTextFitsItsParts(@ForAll @StringLength(max = 800) String text) {
    SmsParts found = Septets.of(text);
    int each = found.parts() == 1 ? found.encoding().single() : found.encoding().each();

    assertThat(found.units()).isLessThanOrEqualTo(found.parts() * each);
    assertThat(found.free()).isBetween(0, each);
    assertThat(found.parts() == 1).isEqualTo(found.units() <= found.encoding().single());
    assertThat(found.units() + found.free()).isGreaterThan((found.parts() - 1) * (each - 1));
  }
}
