package org.tahsil.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tahsil.console.view.Rights;

/** A button is offered only to whom the server would not refuse. */
class RightsTest {
  @ParameterizedTest
  @CsvSource({
    "agent, anna, anna, true",
    "agent, anna, bob, false",
    "manager, mona, bob, true",
    "admin, ada, bob, true",
    "viewer, vera, vera, false",
    "integrator, ines, ines, false"
  })
  void anOfferIsWithdrawnByItsMakerOrWhoLeads(
      String role, String name, String maker, boolean offered) {
    assertThat(new Rights(Set.of(role), name).withdrawOffer(maker)).isEqualTo(offered);
  }

  @ParameterizedTest
  @CsvSource({
    "viewer, false",
    "agent, false",
    "manager, true",
    "operator, false",
    "integrator, false",
    "admin, true"
  })
  void evidenceIsRedactedByWhoLeads(String role, boolean offered) {
    assertThat(new Rights(Set.of(role), "x").redactEvidence()).isEqualTo(offered);
  }
}
