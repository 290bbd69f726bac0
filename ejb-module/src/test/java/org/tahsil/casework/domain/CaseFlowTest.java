package org.tahsil.casework.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tahsil.casework.CaseAction.ASSIGN;
import static org.tahsil.casework.CaseAction.CLOSE;
import static org.tahsil.casework.CaseAction.DO_NOT_CALL;
import static org.tahsil.casework.CaseAction.ESCALATE;
import static org.tahsil.casework.CaseAction.OPEN;
import static org.tahsil.casework.CaseAction.OUTCOME;
import static org.tahsil.casework.CaseAction.PAID;
import static org.tahsil.casework.CaseAction.PLAN;
import static org.tahsil.casework.CaseAction.RELEASE;
import static org.tahsil.casework.CaseAction.REQUIRE;
import static org.tahsil.casework.CaseAction.RETURN;
import static org.tahsil.casework.CaseAction.TAKE;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.tahsil.casework.CaseAction;
import org.tahsil.casework.CaseState;

/** Every state with every action, and every state to every other. */
class CaseFlowTest {

  private static final List<CaseAction> ACTIONS =
      List.of(
          OPEN,
          TAKE,
          RELEASE,
          ASSIGN,
          PLAN,
          REQUIRE,
          ESCALATE,
          RETURN,
          DO_NOT_CALL,
          OUTCOME,
          CLOSE,
          PAID);

  /** Rows are the states, columns the actions above; a dash refuses. */
  private static final Map<CaseState, String> TABLE =
      Map.of(
          CaseState.OPEN,
          "- WORKING OPEN OPEN OPEN OPEN ESCALATED - WAITING WORKING CLOSED CLOSED",
          CaseState.WORKING,
          "- WORKING OPEN WORKING WORKING WORKING ESCALATED - WAITING WORKING CLOSED CLOSED",
          CaseState.WAITING,
          "- WORKING OPEN WAITING WAITING WAITING ESCALATED - WAITING WORKING CLOSED CLOSED",
          CaseState.ESCALATED,
          "- ESCALATED - ESCALATED ESCALATED ESCALATED ESCALATED OPEN ESCALATED ESCALATED CLOSED CLOSED",
          CaseState.CLOSED,
          "- - - - - - - - - - - -");

  private static final Map<CaseState, String> REACHABLE =
      Map.of(
          CaseState.OPEN, "OPEN WORKING WAITING ESCALATED CLOSED",
          CaseState.WORKING, "OPEN WORKING WAITING ESCALATED CLOSED",
          CaseState.WAITING, "OPEN WORKING WAITING ESCALATED CLOSED",
          CaseState.ESCALATED, "OPEN ESCALATED CLOSED",
          CaseState.CLOSED, "");

  @Test
  void everyActionLeadsWhereTheTableSays() {
    assertThat(ACTIONS).containsExactlyInAnyOrder(CaseAction.values());
    for (CaseState from : CaseState.values()) {
      String row =
          ACTIONS.stream()
              .map(action -> CaseFlow.after(from, action, CaseState.WORKING))
              .map(to -> to.map(Enum::name).orElse("-"))
              .collect(Collectors.joining(" "));
      assertThat(row).as("from %s", from).isEqualTo(TABLE.get(from));
    }
  }

  @Test
  void anOutcomeLeadsWhereItsRuleSaysUnlessTheCaseIsElsewhere() {
    assertThat(CaseFlow.after(CaseState.OPEN, OUTCOME, CaseState.WAITING))
        .contains(CaseState.WAITING);
    assertThat(CaseFlow.after(CaseState.ESCALATED, OUTCOME, CaseState.WAITING))
        .contains(CaseState.ESCALATED);
  }

  @Test
  void everyStateLeadsToTheOthersOfTheTableAndToNoMore() {
    for (CaseState from : CaseState.values()) {
      String reached =
          Arrays.stream(CaseState.values())
              .filter(to -> leads(from, to))
              .map(Enum::name)
              .collect(Collectors.joining(" "));
      assertThat(reached).as("from %s", from).isEqualTo(REACHABLE.get(from));
    }
  }

  private static boolean leads(CaseState from, CaseState to) {
    return ACTIONS.stream()
        .flatMap(
            action ->
                Stream.of(CaseState.WORKING, CaseState.WAITING)
                    .flatMap(wanted -> CaseFlow.after(from, action, wanted).stream()))
        .anyMatch(to::equals);
  }

  @Test
  void aCaseBeginsOpen() {
    assertThat(CaseFlow.first()).isEqualTo(CaseState.OPEN);
  }
}
