package org.tahsil.escalation.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.tahsil.escalation.EscalationAction;
import org.tahsil.escalation.EscalationState;

/** Every state with every action, and every state to every other. */
class EscalationFlowTest {

  private static final List<EscalationState> OPEN =
      List.of(EscalationState.PROPOSED, EscalationState.PENDING_APPROVAL, EscalationState.ACTIVE);

  /** What each action makes of a proposal, of what is pending, of what is active. */
  private static final Map<EscalationAction, String> TABLE =
      Map.ofEntries(
          Map.entry(EscalationAction.PROPOSE, "- - -"),
          Map.entry(EscalationAction.TICK, "PROPOSED - -"),
          Map.entry(EscalationAction.ASK, "PENDING_APPROVAL - -"),
          Map.entry(EscalationAction.ACTIVATE, "ACTIVE - -"),
          Map.entry(EscalationAction.APPROVE, "- ACTIVE -"),
          Map.entry(EscalationAction.REFUSE, "- REFUSED -"),
          Map.entry(EscalationAction.CANCEL, "CANCELLED CANCELLED -"),
          Map.entry(EscalationAction.RECALL, "- - RECALLED"),
          Map.entry(EscalationAction.RETURN, "- - RETURNED"),
          Map.entry(EscalationAction.NEXT_STEP, "- - RECALLED"),
          Map.entry(EscalationAction.PAID, "CANCELLED CANCELLED PAID"),
          Map.entry(EscalationAction.CASE_CLOSED, "CANCELLED CANCELLED RECALLED"));

  /** Which states lead to which at all. */
  private static final Map<EscalationState, String> REACHABLE =
      Map.of(
          EscalationState.PROPOSED, "PROPOSED PENDING_APPROVAL ACTIVE CANCELLED",
          EscalationState.PENDING_APPROVAL, "ACTIVE CANCELLED REFUSED",
          EscalationState.ACTIVE, "RECALLED RETURNED PAID");

  @Test
  void everyActionLeadsWhereTheTableSays() {
    assertThat(TABLE).containsOnlyKeys(EscalationAction.values());
    TABLE.forEach(
        (action, row) ->
            assertThat(
                    OPEN.stream()
                        .map(from -> EscalationFlow.after(from, action))
                        .map(to -> to.map(Enum::name).orElse("-"))
                        .collect(Collectors.joining(" ")))
                .as(action.name())
                .isEqualTo(row));
  }

  @Test
  void everyStateLeadsToTheOthersOfTheTableAndAnEndToNone() {
    for (EscalationState from : EscalationState.values()) {
      String reached =
          Arrays.stream(EscalationState.values())
              .filter(
                  to ->
                      Arrays.stream(EscalationAction.values())
                          .anyMatch(
                              action ->
                                  EscalationFlow.after(from, action)
                                      .filter(to::equals)
                                      .isPresent()))
              .map(Enum::name)
              .collect(Collectors.joining(" "));
      assertThat(reached).as("from %s", from).isEqualTo(REACHABLE.getOrDefault(from, ""));
      assertThat(from.isEnd()).as("%s ends", from).isEqualTo(reached.isEmpty());
    }
  }
}
