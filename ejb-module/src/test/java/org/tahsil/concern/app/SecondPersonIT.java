package org.tahsil.concern.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tahsil.approval.ApprovalState.GRANTED;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.tahsil.access.User;
import org.tahsil.approval.Approval;
import org.tahsil.approval.ApprovalState;
import org.tahsil.concern.Concern;
import org.tahsil.concern.ConcernAction;
import org.tahsil.concern.ConcernFile;
import org.tahsil.concern.ConcernFile.Waiting;
import org.tahsil.concern.ConcernKind;
import org.tahsil.concern.ConcernState;
import org.tahsil.concern.ConcernStep;
import org.tahsil.concern.Decision;
import org.tahsil.concern.EvidenceKind;
import org.tahsil.concern.NewConcern;
import org.tahsil.concern.Remedy;
import org.tahsil.shared.id.AccountRef;
import org.tahsil.shared.id.CustomerRef;
import org.tahsil.shared.outcome.RefusedException;

/** A write-off beyond the own authority is carried out by the word of somebody else, once. */
class SecondPersonIT {
  private final TestConcerns t = new TestConcerns();
  private final User chief = t.user("chief", "admin");

  private Concern underReview() {
    t.late("A", "10.000");
    Concern told =
        t.tell(NewConcern.of(ConcernKind.BEREAVEMENT, new AccountRef("A"), "CUSTOMER_DIED"));
    t.show(told, EvidenceKind.DEATH_CERTIFICATE);
    return t.act(told, ConcernAction.TAKE, t.manager).concern();
  }

  private Decision writeOff(String amount) {
    return Decision.of(ConcernAction.UPHOLD, "no estate")
        .posting(List.of(Remedy.writeOff(null, t.books().money(amount))));
  }

  private Waiting propose(Concern told, String amount) {
    return Objects.requireNonNull(t.decide(told, writeOff(amount), t.manager).waiting());
  }

  private Approval word(Waiting waiting, ApprovalState verdict, User by) {
    return t.approvals().decide(t.portfolio(), waiting.approval(), verdict, "seen", by);
  }

  private ConcernFile file(Concern told) {
    return t.concerns().find(t.portfolio(), told.id()).orElseThrow();
  }

  @Test
  void aQuarterIsTheManagersAndAThousandthMoreIsNot() {
    Concern told = underReview();
    propose(told, "2.501");
    assertThat(t.postings("A")).isEmpty();
    Concern other = other();
    assertThat(t.decide(other, writeOff("2.500"), t.manager).waiting()).isNull();
    assertThat(t.postings("B")).containsExactly("WRITE_OFF 2500");
  }

  private Concern other() {
    t.late("B", "10.000");
    Concern told = t.tell(NewConcern.of(ConcernKind.HARDSHIP, new AccountRef("B"), "ILLNESS"));
    t.show(told, EvidenceKind.INCOME_PROOF);
    return t.act(told, ConcernAction.TAKE, t.manager).concern();
  }

  @Test
  void theGrantCarriesTheDecisionOutOnce() {
    Concern told = underReview();
    Waiting waiting = propose(told, "10.000");
    assertThat(waiting.by()).isEqualTo("manager");
    assertThat(waiting.expiresOn()).isEqualTo(LocalDate.of(2025, 1, 8));
    assertThat(t.postings("A")).isEmpty();
    word(waiting, ApprovalState.GRANTED, chief);
    word(waiting, ApprovalState.GRANTED, chief);
    ConcernFile file = file(told);
    assertThat(t.postings("A")).containsExactly("WRITE_OFF 10000");
    assertThat(file.concern().standing().state()).isEqualTo(ConcernState.UPHELD);
    assertThat(file.waiting()).isNull();
    assertThat(file.steps())
        .extracting(ConcernStep::action)
        .containsExactly(
            ConcernAction.TELL,
            ConcernAction.EVIDENCE,
            ConcernAction.TAKE,
            ConcernAction.PROPOSE,
            ConcernAction.UPHOLD);
  }

  @Test
  void neverByWhoeverAsked() {
    Waiting waiting = propose(underReview(), "10.000");
    assertThatThrownBy(() -> word(waiting, ApprovalState.GRANTED, t.manager))
        .isInstanceOf(RefusedException.class);
    assertThat(t.postings("A")).isEmpty();
  }

  @Test
  void aRefusalLeavesTheConcernToBeDecidedAnew() {
    Concern told = underReview();
    Waiting waiting = propose(told, "10.000");
    word(waiting, ApprovalState.REFUSED, chief);
    ConcernFile file = file(told);
    assertThat(file.waiting()).isNull();
    assertThat(file.concern().standing().state()).isEqualTo(ConcernState.UNDER_REVIEW);
    assertThat(file.steps().get(4).action()).isEqualTo(ConcernAction.TURN_DOWN);
    assertThat(propose(told, "9.000").approval()).isNotEqualTo(waiting.approval());
  }

  @Test
  void whileItWaitsNothingElseIsDecided() {
    Concern told = underReview();
    Waiting waiting = propose(told, "10.000");
    assertRefused(() -> t.decide(told, writeOff("1.000"), t.manager));
    assertRefused(() -> t.act(told, ConcernAction.ASK, t.manager));
    t.act(told, ConcernAction.WITHDRAW, t.manager);
    assertThat(t.approvals().find(t.portfolio(), waiting.approval()).orElseThrow().state())
        .isEqualTo(ApprovalState.WITHDRAWN);
    assertThat(t.holds("A")).isEmpty();
  }

  @Test
  void anAgentDoesNotTakeBackWhatAManagerAsked() {
    Concern told = other();
    t.act(told, ConcernAction.RELEASE, t.manager);
    t.act(told, ConcernAction.TAKE, t.agent);
    Waiting waiting = propose(told, "5.000");
    assertRefused(() -> t.act(told, ConcernAction.WITHDRAW, t.agent));
    assertThat(file(told).waiting()).isNotNull();
    word(waiting, ApprovalState.REFUSED, chief);
    t.act(told, ConcernAction.WITHDRAW, t.agent);
    assertThat(t.holds("B")).isEmpty();
  }

  @Test
  void aGrantThatNoLongerFitsTheDebtIsRefusedWhole() {
    Concern told = underReview();
    Waiting waiting = propose(told, "10.000");
    t.books().pay("A", "P", "2025-01-01", "1.000");
    assertThatThrownBy(() -> word(waiting, ApprovalState.GRANTED, chief))
        .isInstanceOfSatisfying(
            RefusedException.class,
            refused -> {
              assertThat(refused.refusal().code()).isEqualTo("DECISION_TOO_MUCH");
              assertThat(refused.refusal().remedy()).startsWith("Refuse it");
            });
    assertThat(file(told).waiting()).isNotNull();
    assertThat(t.postings("A")).containsExactly("PAYMENT 1000");
  }

  @Test
  void aGrantThatHasComeToWeighMoreIsRefusedWithAClearWord() {
    Concern told = underReview();
    Waiting waiting = propose(told, "5.000");
    t.books().pay("A", "P", "2025-01-01", "2.000");
    assertThatThrownBy(() -> word(waiting, ApprovalState.GRANTED, chief))
        .isInstanceOfSatisfying(
            RefusedException.class,
            refused -> {
              assertThat(refused.refusal().code()).isEqualTo("DECISION_OUTDATED");
              assertThat(refused.refusal().value()).isEqualTo("62.50 %, 5.000 OMR");
              assertThat(refused.refusal().remedy()).contains("50.00 %, 5.000 OMR");
            });
    assertThat(t.postings("A")).containsExactly("PAYMENT 2000");
    word(waiting, ApprovalState.REFUSED, chief);
    assertThat(t.decide(told, writeOff("5.000"), chief).waiting()).isNull();
  }

  @Test
  void aGrantAfterTheLastDayHeldIsRefused() {
    Concern told = underReview();
    Decision held =
        new Decision(
            ConcernAction.UPHOLD,
            "no estate",
            LocalDate.of(2025, 1, 3),
            writeOff("10.000").remedies(),
            null);
    Waiting waiting = Objects.requireNonNull(t.decide(told, held, t.manager).waiting());
    t.books().portfolios().goTo(t.portfolio(), LocalDate.of(2025, 1, 3));
    assertThatThrownBy(() -> word(waiting, ApprovalState.GRANTED, chief))
        .isInstanceOfSatisfying(
            RefusedException.class,
            refused -> {
              assertThat(refused.refusal().code()).isEqualTo("HOLD_UNTIL_OUT_OF_RANGE");
              assertThat(refused.refusal().remedy()).contains("from 2025-01-04 to 2035-01-10");
            });
  }

  @Test
  void whyIsReadInTheConcernAndNotInTheQuestion() {
    Concern told = underReview();
    Waiting waiting = propose(told, "10.000");
    assertThat(t.approvals().find(t.portfolio(), waiting.approval()).orElseThrow().reason())
        .isEqualTo("Concern %d: BEREAVEMENT, UPHOLD".formatted(told.id()));
    word(waiting, ApprovalState.GRANTED, chief);
    assertThat(t.books().story().entries().toString()).doesNotContain("no estate", "seen");
  }

  @Test
  void aGrantLocksAllAccountsInTheOrderOfTheirKeysBeforeTheApproval() throws Exception {
    Concern all = hardshipOfTwoAccounts();
    Decision both =
        Decision.of(ConcernAction.UPHOLD, "so")
            .posting(
                List.of(
                    Remedy.writeOff(new AccountRef("B"), t.books().money("9.000")),
                    Remedy.writeOff(new AccountRef("A"), t.books().money("9.000"))));
    Waiting waiting = Objects.requireNonNull(t.decide(all, both, t.manager).waiting());
    ExecutorService other = Executors.newSingleThreadExecutor();
    try (Connection mine = t.books().server().transactions().source().getConnection()) {
      mine.setAutoCommit(false);
      run(mine, "select 1 from account where account_ref = 'A' for update");
      Future<?> granting =
          other.submit(
              () -> t.approvals().decide(t.portfolio(), waiting.approval(), GRANTED, "y", chief));
      await();
      run(mine, "select 1 from account where account_ref = 'B' for update nowait");
      run(mine, "select 1 from approval for update nowait");
      run(mine, "select 1 from concern for update nowait");
      mine.rollback();
      granting.get(30, TimeUnit.SECONDS);
    } finally {
      other.shutdownNow();
    }
    assertThat(t.postings("B")).containsExactly("WRITE_OFF 9000");
  }

  private Concern hardshipOfTwoAccounts() {
    t.late("A", "10.000");
    t.lateToo("B", "A", "10.000");
    Concern all =
        t.tell(
            new NewConcern(
                ConcernKind.HARDSHIP,
                new CustomerRef("C-A"),
                null,
                "ILLNESS",
                null,
                null,
                null,
                null));
    t.show(all, EvidenceKind.INCOME_PROOF);
    return t.act(all, ConcernAction.TAKE, t.manager).concern();
  }

  /** Until somebody waits for a lock, as another connection sees it. */
  private void await() throws InterruptedException {
    for (int time = 0; time < 300; time++) {
      List<String> waiting =
          t.books()
              .column(
                  """
                  select pid::text from pg_stat_activity
                  where datname = current_database() and wait_event_type = 'Lock'
                  """);
      if (!waiting.isEmpty()) {
        return;
      }
      Thread.sleep(50);
    }
    throw new AssertionError("nobody waits for the account");
  }

  private static void run(Connection mine, String sql) throws SQLException {
    try (Statement statement = mine.createStatement()) {
      statement.execute(sql);
    }
  }

  private static void assertRefused(ThrowingCallable work) {
    assertThatThrownBy(work)
        .isInstanceOfSatisfying(
            RefusedException.class,
            refused -> assertThat(refused.refusal().code()).isEqualTo("DECISION_WAITS"));
  }
}
