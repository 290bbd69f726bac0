package org.tahsil.intake.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tahsil.shared.outcome.Refusal;

class HeaderTest {
  private static final Mapping PLAIN =
      Mapping.plain("any", new Layout(List.of("ref", "name"), List.of("city")));

  @Test
  void columnsComeInAnyOrderAndCase() {
    assertThat(new Header(List.of("Name ", "REF", "extra")).fault(PLAIN)).isEmpty();
  }

  @Test
  void aMissingRequiredColumnIsNamed() {
    assertThat(new Header(List.of("ref", "city")).fault(PLAIN))
        .hasValueSatisfying(fault -> is(fault, "MISSING_COLUMN", "name"));
  }

  @Test
  void aColumnThatIsReadMayNotStandTwice() {
    assertThat(new Header(List.of("ref", "name", "City", "city")).fault(PLAIN))
        .hasValueSatisfying(fault -> is(fault, "DUPLICATE_COLUMN", "city"));
    assertThat(new Header(List.of("ref", "name", "", "")).fault(PLAIN)).isEmpty();
  }

  @Test
  void columnsThatNobodyReadsAreNamed() {
    assertThat(new Header(List.of("ref", "Shoe", "name")).ignored(PLAIN)).containsExactly("Shoe");
  }

  private static void is(Refusal fault, String code, String field) {
    assertThat(fault.code()).isEqualTo(code);
    assertThat(fault.field()).isEqualTo(field);
    assertThat(fault.kind()).isEqualTo(Refusal.Kind.MALFORMED);
  }
}
