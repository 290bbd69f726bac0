package org.tahsil.concern.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tahsil.concern.ConcernAction.ANSWER;
import static org.tahsil.concern.ConcernAction.ASK;
import static org.tahsil.concern.ConcernAction.ASSIGN;
import static org.tahsil.concern.ConcernAction.EVIDENCE;
import static org.tahsil.concern.ConcernAction.EXTEND;
import static org.tahsil.concern.ConcernAction.OVERDUE;
import static org.tahsil.concern.ConcernAction.PROPOSE;
import static org.tahsil.concern.ConcernAction.REJECT;
import static org.tahsil.concern.ConcernAction.RELEASE;
import static org.tahsil.concern.ConcernAction.TAKE;
import static org.tahsil.concern.ConcernAction.TELL;
import static org.tahsil.concern.ConcernAction.TURN_DOWN;
import static org.tahsil.concern.ConcernAction.UPHOLD;
import static org.tahsil.concern.ConcernAction.UPHOLD_PARTLY;
import static org.tahsil.concern.ConcernAction.WITHDRAW;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.tahsil.concern.ConcernAction;
import org.tahsil.concern.ConcernState;

/** Every state with every action. */
class ConcernFlowTest {

  private static final List<ConcernAction> ACTIONS =
      List.of(
          TELL,
          TAKE,
          RELEASE,
          ASSIGN,
          ASK,
          ANSWER,
          EVIDENCE,
          EXTEND,
          OVERDUE,
          PROPOSE,
          TURN_DOWN,
          UPHOLD,
          UPHOLD_PARTLY,
          REJECT,
          WITHDRAW);

  private static final String ENDED = "- - - - - - - - - - - - - - -";

  /** Rows are the states, columns the actions above; a dash refuses. */
  private static final Map<ConcernState, String> TABLE =
      Map.of(
          ConcernState.OPEN,
          "- UNDER_REVIEW - OPEN INFO_NEEDED - OPEN OPEN OPEN - - - - - WITHDRAWN",
          ConcernState.UNDER_REVIEW,
          "- UNDER_REVIEW OPEN UNDER_REVIEW INFO_NEEDED - UNDER_REVIEW UNDER_REVIEW UNDER_REVIEW"
              + " UNDER_REVIEW UNDER_REVIEW UPHELD PARTLY_UPHELD REJECTED WITHDRAWN",
          ConcernState.INFO_NEEDED,
          "- INFO_NEEDED - INFO_NEEDED - UNDER_REVIEW UNDER_REVIEW INFO_NEEDED INFO_NEEDED - - - -"
              + " REJECTED WITHDRAWN",
          ConcernState.UPHELD,
          ENDED,
          ConcernState.PARTLY_UPHELD,
          ENDED,
          ConcernState.REJECTED,
          ENDED,
          ConcernState.WITHDRAWN,
          ENDED);

  @Test
  void everyActionLeadsWhereTheTableSays() {
    assertThat(ACTIONS).containsExactlyInAnyOrder(ConcernAction.values());
    assertThat(TABLE).containsOnlyKeys(ConcernState.values());
    for (ConcernState from : ConcernState.values()) {
      String row =
          ACTIONS.stream()
              .map(action -> ConcernFlow.after(from, action))
              .map(to -> to.map(Enum::name).orElse("-"))
              .collect(Collectors.joining(" "));
      assertThat(row).as("from %s", from).isEqualTo(TABLE.get(from));
    }
  }

  @Test
  void aConcernBeginsOpen() {
    assertThat(ConcernFlow.first()).isEqualTo(ConcernState.OPEN);
  }
}
