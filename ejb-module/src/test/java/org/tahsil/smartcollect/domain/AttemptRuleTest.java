package org.tahsil.smartcollect.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tahsil.smartcollect.CollectionMethod.E_NACH;
import static org.tahsil.smartcollect.CollectionMethod.MANUAL;
import static org.tahsil.smartcollect.CollectionMethod.UPI_AUTOPAY;
import static org.tahsil.smartcollect.domain.Facts.TODAY;
import static org.tahsil.smartcollect.domain.Facts.amount;
import static org.tahsil.smartcollect.domain.Facts.date;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tahsil.shared.outcome.Refusal;
import org.tahsil.smartcollect.CollectionMethod;

class AttemptRuleTest {
  private static final Leave EARLY =
      new Leave(E_NACH, date("2024-01-01"), null, amount("30000"), null, true);
  private static final Leave ON_TIME =
      new Leave(E_NACH, date("2024-01-01"), null, null, null, false);

  @ParameterizedTest
  @CsvSource({
    "SUCCESS, ALREADY_COLLECTED",
    "PENDING, ATTEMPT_PENDING",
    "CLOSED,  PAID_OTHERWISE",
  })
  void whatIsOverOrAtTheBankIsAConflict(CollectionState state, String code) {
    Refusal refusal =
        AttemptRule.refusal(candidate(state, TODAY, null, null), E_NACH, List.of(EARLY), TODAY)
            .orElseThrow();
    assertThat(refusal.code()).isEqualTo(code);
    assertThat(refusal.kind().status()).isEqualTo(409);
  }

  @Test
  void noDebitBeforeTheDueDateUnlessTheMandateAllowsIt() {
    AttemptRule.Candidate early =
        candidate(CollectionState.SCHEDULED, TODAY.plusDays(1), null, null);
    assertThat(code(early, E_NACH, ON_TIME)).isEqualTo("BEFORE_DUE_DATE");
    assertThat(code(early, MANUAL, ON_TIME)).isEqualTo("BEFORE_DUE_DATE");
    assertThat(code(early, E_NACH, EARLY)).isNull();
    assertThat(code(early, MANUAL, EARLY)).isNull();
    assertThat(code(candidate(CollectionState.SCHEDULED, TODAY, null, null), E_NACH, ON_TIME))
        .isNull();
  }

  @Test
  void onlyByAMandateOfThatMethodThatIsValidToday() {
    AttemptRule.Candidate due = candidate(CollectionState.SCHEDULED, TODAY, null, null);
    assertThat(code(due, UPI_AUTOPAY, EARLY)).isEqualTo("NOT_MANDATED");
    assertThat(code(due, MANUAL)).isNull();
    assertThat(code(due, E_NACH)).as("no mandate was ever told: the bank is the judge").isNull();
    assertThat(
            code(
                due,
                E_NACH,
                new Leave(E_NACH, date("2024-01-01"), date("2024-12-31"), null, null, true)))
        .isEqualTo("NOT_MANDATED");
    assertThat(code(due, E_NACH, new Leave(E_NACH, date("2024-01-01"), TODAY, null, null, true)))
        .isNull();
    assertThat(code(due, E_NACH, new Leave(E_NACH, TODAY.plusDays(1), null, null, null, true)))
        .isEqualTo("NOT_MANDATED");
  }

  @Test
  void notAboveTheMandatesLimit() {
    Leave small = new Leave(E_NACH, date("2024-01-01"), null, amount("24999.99"), null, true);
    AttemptRule.Candidate due = candidate(CollectionState.SCHEDULED, TODAY, null, null);
    assertThat(code(due, E_NACH, small)).isEqualTo("MANDATE_LIMIT");
  }

  @Test
  void afterAFailureNotBeforeTheRetryDateAndNeverWhereTheCodeForbidsIt() {
    LocalDate tomorrow = TODAY.plusDays(1);
    assertThat(
            code(
                candidate(CollectionState.SCHEDULED, TODAY, ReturnClass.LOW_BALANCE, tomorrow),
                E_NACH,
                EARLY))
        .isEqualTo("RETRY_TOO_EARLY");
    assertThat(
            code(
                candidate(CollectionState.SCHEDULED, TODAY, ReturnClass.LOW_BALANCE, TODAY),
                E_NACH,
                EARLY))
        .isNull();
    AttemptRule.Candidate closed =
        candidate(CollectionState.FAILED, TODAY, ReturnClass.ACCOUNT_CLOSED, null);
    assertThat(code(closed, E_NACH, EARLY)).isEqualTo("RETURN_CODE_NOT_RETRIED");
    assertThat(code(closed, MANUAL, EARLY)).isNull();
    AttemptRule.Candidate exhausted =
        candidate(CollectionState.FAILED, TODAY, ReturnClass.LOW_BALANCE, null);
    assertThat(code(exhausted, E_NACH, EARLY)).isEqualTo("ATTEMPTS_EXHAUSTED");
    assertThat(code(exhausted, MANUAL, EARLY)).isNull();
    assertThat(
            code(
                candidate(CollectionState.FAILED, TODAY, ReturnClass.DECEASED_OR_INSOLVENT, null),
                MANUAL,
                EARLY))
        .isEqualTo("COLLECTION_STOPPED");
  }

  @Test
  void aHoldStopsEveryMethod() {
    AttemptRule.Candidate held =
        new AttemptRule.Candidate(
            "C", CollectionState.SCHEDULED, TODAY, amount("25000"), null, null, true, true, null);
    assertThat(code(held, E_NACH, EARLY)).isEqualTo("DEBITS_ON_HOLD");
    assertThat(code(held, MANUAL, EARLY)).isEqualTo("DEBITS_ON_HOLD");
  }

  @Test
  void anAccountThatPeopleHaveTakenOverIsCollectedOnlyByHand() {
    AttemptRule.Candidate manual =
        new AttemptRule.Candidate(
            "C",
            CollectionState.SCHEDULED,
            TODAY,
            amount("25000"),
            null,
            null,
            false,
            false,
            TODAY.plusDays(3));
    assertThat(code(manual, E_NACH, EARLY)).isEqualTo("MANUAL_OVERRIDE");
    assertThat(code(manual, MANUAL, EARLY)).isNull();
  }

  @Test
  void anOpenPromiseStopsEveryMethod() {
    AttemptRule.Candidate promised =
        new AttemptRule.Candidate(
            "C", CollectionState.SCHEDULED, TODAY, amount("25000"), null, null, false, true, null);
    assertThat(code(promised, E_NACH, EARLY)).isEqualTo("PROMISE_OPEN");
    assertThat(code(promised, MANUAL, EARLY)).isEqualTo("PROMISE_OPEN");
  }

  @ParameterizedTest
  @CsvSource({
    "2024-12-31, DATE_IN_PAST",
    "2025-01-04, BEFORE_DUE_DATE",
    "2025-01-05, ",
    "2025-02-19, ",
    "2025-02-20, DATE_TOO_FAR",
  })
  void aCollectionMovesOnlyToDatesOnWhichADebitIsAllowed(LocalDate wish, @Nullable String code) {
    assertThat(
            MoveRule.refusal(
                    candidate(CollectionState.SCHEDULED, date("2025-01-05"), null, null),
                    wish,
                    List.of(ON_TIME),
                    TODAY,
                    Facts.SETTINGS.schedule())
                .map(Refusal::code)
                .orElse(null))
        .isEqualTo(code);
  }

  @Test
  void whatAnEarlierSystemToldGoesOnHereOrIsAPersons() {
    assertThat(told(true, 1, null, true, true)).isEqualTo(CollectionState.SUCCESS);
    assertThat(told(false, 1, "04", true, true)).isEqualTo(CollectionState.SCHEDULED);
    assertThat(told(false, 1, null, true, true)).isEqualTo(CollectionState.SCHEDULED);
    assertThat(told(false, 4, "04", true, true)).isEqualTo(CollectionState.FAILED);
    assertThat(told(false, 1, "01", true, true)).isEqualTo(CollectionState.FAILED);
    assertThat(told(false, 1, "04", true, false)).isEqualTo(CollectionState.CLOSED);
    assertThat(told(false, 1, "04", false, false)).isEqualTo(CollectionState.FAILED);
  }

  private static CollectionState told(
      boolean succeeded, int attempts, @Nullable String code, boolean known, boolean open) {
    return ToldState.of(
        new ToldState.Told(succeeded, attempts, code, known, open, false), Facts.SETTINGS.retry());
  }

  private static @Nullable String code(
      AttemptRule.Candidate candidate, CollectionMethod method, Leave... leaves) {
    return AttemptRule.refusal(candidate, method, List.of(leaves), TODAY)
        .map(Refusal::code)
        .orElse(null);
  }

  private static AttemptRule.Candidate candidate(
      CollectionState state,
      LocalDate due,
      @Nullable ReturnClass last,
      @Nullable LocalDate retryOn) {
    return new AttemptRule.Candidate(
        "C", state, due, amount("25000"), last, retryOn, false, false, null);
  }
}
