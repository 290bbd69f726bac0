package org.tahsil.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Currency;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tahsil.console.view.OwnPlan;

/** Dates and amounts of one's own, as they are typed. */
class OwnPlanTest {
  private static final Currency OMR = Currency.getInstance("OMR");

  @Test
  void rowsLeftEmptyAreNoInstalments() {
    assertThat(
            read(
                Map.of(
                    "due_1",
                    "2025-01-10",
                    "amount_1",
                    "10",
                    "due_2",
                    "",
                    "amount_2",
                    " ",
                    "due_3",
                    "2025-02-20",
                    "amount_3",
                    "5.250")))
        .containsExactly("2025-01-10 10.000", "2025-02-20 5.250");
  }

  @Test
  void arabicDigitsAreRead() {
    assertThat(read(Map.of("due_1", "2025-01-10", "amount_1", "\u0661\u0660")))
        .containsExactly("2025-01-10 10.000");
  }

  @Test
  void halfARowOrAnUnreadableOneIsNoPlan() {
    assertThat(OwnPlan.read(Map.of("due_1", "2025-01-10"), OMR)).isEmpty();
    assertThat(OwnPlan.read(Map.of("due_1", "soon", "amount_1", "10"), OMR)).isEmpty();
    assertThat(OwnPlan.read(Map.of("due_1", "2025-01-10", "amount_1", "0.0001"), OMR)).isEmpty();
    assertThat(OwnPlan.read(Map.of("own", "1"), OMR)).isEmpty();
  }

  private static List<String> read(Map<String, String> values) {
    return OwnPlan.read(values, OMR).orElseThrow().stream()
        .map(part -> part.dueOn() + " " + part.amount().plain())
        .toList();
  }
}
