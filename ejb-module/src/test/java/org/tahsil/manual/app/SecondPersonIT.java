package org.tahsil.manual.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.tahsil.manual.Automation.CASES;
import static org.tahsil.manual.Automation.DEBITS;
import static org.tahsil.manual.Automation.REMINDERS;
import static org.tahsil.manual.app.TestManual.ANNA;
import static org.tahsil.manual.app.TestManual.MAX;
import static org.tahsil.manual.app.TestManual.wish;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tahsil.access.User;
import org.tahsil.approval.Approval;
import org.tahsil.approval.ApprovalKind;
import org.tahsil.approval.ApprovalState;
import org.tahsil.approval.Authority;
import org.tahsil.approval.Rank;
import org.tahsil.audit.TimelineEntry;
import org.tahsil.manual.ManualOverride;
import org.tahsil.manual.OverrideState;
import org.tahsil.shared.outcome.RefusedException;
import org.tahsil.shared.store.TestPortfolios;

/** From some overdue amount on, one person is not enough. */
class SecondPersonIT {
  private static final LocalDate TODAY = LocalDate.parse("2025-01-10");
  private static final User EVE = new User("eve", TestPortfolios.TENANT, Set.of("admin"), "en");
  private static final User ADA = new User("ada", TestPortfolios.TENANT, Set.of("admin"), "en");

  private final TestManual manual = new TestManual("2025-01-10");

  @BeforeEach
  void owes() {
    manual.books().item("A", "I1", "2024-12-01", "100.000");
  }

  @Test
  void belowTheAmountOnePersonIsEnoughAndFromItOnTheSecondIsAsked() {
    second("100.001");
    assertThat(manual.place(wish(null, "2025-01-12", REMINDERS)).state())
        .isEqualTo(OverrideState.RUNNING);
    manual.today("2025-01-12");
    second("100.000");
    ManualOverride waits = manual.place(wish(null, "2025-01-20", REMINDERS));
    assertThat(waits.state()).isEqualTo(OverrideState.WAITING);
    assertThat(waits.beginsOn()).isNull();
    assertThat(question(waits).state()).isEqualTo(ApprovalState.PENDING);
    assertThat(question(waits).stake().amount()).isEqualTo(manual.books().money("100.000"));
    assertThat(question(waits).asking().expiresOn()).isEqualTo(LocalDate.parse("2025-01-19"));
    manual.today("2025-01-20");
    assertThat(manual.get(waits.id()).state()).isEqualTo(OverrideState.EXPIRED);
  }

  @Test
  void whatFallsDueBeforeItEndsIsAtStakeAndWhatFallsDueLaterIsNot() {
    manual.books().item("A", "I2", "2025-01-19", "30.000");
    manual.books().item("A", "I3", "2025-01-20", "500.000");
    second("120.000");
    assertThat(manual.place(wish(null, "2025-01-19", REMINDERS)).state())
        .isEqualTo(OverrideState.RUNNING);
    ManualOverride waits = manual.place(wish(null, "2025-01-20", CASES));
    assertThat(waits.state()).isEqualTo(OverrideState.WAITING);
    assertThat(question(waits).stake().amount()).isEqualTo(manual.books().money("130.000"));
  }

  @Test
  void whatTogetherLastsLongerThanOneMayNeedsASecondPersonWhateverIsAtStake() {
    manual.terms(10, 30, null);
    ManualOverride first = manual.place(wish(null, "2025-01-16", REMINDERS, DEBITS));
    assertThat(first.state()).isEqualTo(OverrideState.RUNNING);
    assertThat(manual.place(wish("2025-01-16", "2025-01-20", DEBITS)).state())
        .isEqualTo(OverrideState.RUNNING);
    assertThat(manual.place(wish("2025-01-16", "2025-01-26", CASES)).state())
        .isEqualTo(OverrideState.RUNNING);
    ManualOverride renewed = manual.place(wish("2025-01-20", "2025-01-21", DEBITS));
    assertThat(renewed.state()).isEqualTo(OverrideState.WAITING);
    decide(renewed, ApprovalState.GRANTED, null, MAX);
    assertThat(manual.get(renewed.id()).state()).isEqualTo(OverrideState.RUNNING);
    assertThat(manual.place(wish("2025-01-28", "2025-02-01", DEBITS)).state())
        .isEqualTo(OverrideState.RUNNING);
  }

  @Test
  void oneThatWasEndedEarlyCountsOnlyTheDaysOnWhichItActed() {
    manual.terms(10, 30, null);
    ManualOverride first = manual.place(wish(null, "2025-01-20", REMINDERS));
    manual.today("2025-01-12");
    manual
        .overrides()
        .end(manual.portfolio(), first.id(), LocalDate.parse("2025-01-12"), null, ANNA);
    assertThat(manual.place(wish(null, "2025-01-20", REMINDERS)).state())
        .isEqualTo(OverrideState.RUNNING);
    assertThat(manual.place(wish("2025-01-20", "2025-01-21", REMINDERS)).state())
        .isEqualTo(OverrideState.WAITING);
  }

  @Test
  void theNightTellsThatNobodyAgreedInTime() {
    second("50.000");
    manual.place(wish(null, "2025-01-12", REMINDERS));
    manual.today("2025-01-12");
    manual.night("2025-01-12");
    assertThat(told("OVERRIDE_LAPSED").facts()).containsEntry("to_date", "2025-01-12");
    assertThat(manual.told("OVERRIDE_EXPIRED")).isEmpty();
  }

  @Test
  void withoutAnAmountNobodyIsAsked() {
    second(null);
    assertThat(manual.place(wish(null, "2025-01-12", REMINDERS)).placing().approval()).isNull();
  }

  @Test
  void runsFromTheDayOnWhichItIsGranted() {
    second("50.000");
    ManualOverride waits = manual.place(wish(null, "2025-01-20", REMINDERS));
    manual.today("2025-01-13");
    decide(waits, ApprovalState.GRANTED, null, MAX);
    ManualOverride runs = manual.get(waits.id());
    assertThat(runs.state()).isEqualTo(OverrideState.RUNNING);
    assertThat(runs.beginsOn()).isEqualTo(LocalDate.parse("2025-01-13"));
    assertThat(runs.acts(LocalDate.parse("2025-01-12"))).isFalse();
    assertThat(Objects.requireNonNull(runs.decision()).by()).isEqualTo("max");
    assertThat(told("OVERRIDE_GRANTED").actor()).isEqualTo("max");
  }

  @Test
  void aRefusedOneNeverActsAndMakesRoomForAnother() {
    second("50.000");
    ManualOverride waits = manual.place(wish(null, "2025-01-20", REMINDERS));
    decide(waits, ApprovalState.REFUSED, "leave it to the night", MAX);
    ManualOverride refused = manual.get(waits.id());
    assertThat(refused.state()).isEqualTo(OverrideState.REFUSED);
    assertThat(refused.acts(TODAY)).isFalse();
    assertThat(told("OVERRIDE_REFUSED").facts()).containsEntry("note", "leave it to the night");
    assertThat(manual.place(wish(null, "2025-01-15", REMINDERS)).state())
        .isEqualTo(OverrideState.WAITING);
  }

  @Test
  void neitherTheAskerNorSomebodyBelowTheAmountDecides() {
    second("50.000");
    authority(Rank.MANAGER, "99.999");
    ManualOverride waits = manual.place(wish(null, "2025-01-20", REMINDERS));
    assertThat(code(() -> decide(waits, ApprovalState.GRANTED, null, ANNA))).startsWith("APPROVAL");
    assertThat(code(() -> decide(waits, ApprovalState.GRANTED, null, MAX)))
        .isEqualTo("APPROVAL_ABOVE_AUTHORITY");
    assertThat(manual.get(waits.id()).state()).isEqualTo(OverrideState.WAITING);
    decide(waits, ApprovalState.GRANTED, null, ADA);
    assertThat(manual.get(waits.id()).state()).isEqualTo(OverrideState.RUNNING);
  }

  @Test
  void whatNobodyCouldGrantIsNotAsked() {
    second("50.000");
    authority(Rank.MANAGER, "99.999");
    authority(Rank.ADMIN, "99.999");
    assertThat(code(() -> manual.place(wish(null, "2025-01-20", REMINDERS))))
        .isEqualTo("ABOVE_EVERY_AUTHORITY");
  }

  @Test
  void aWithdrawnOneTakesItsQuestionBack() {
    second("50.000");
    ManualOverride waits = manual.place(wish(null, "2025-01-20", REMINDERS));
    manual.overrides().withdraw(manual.portfolio(), waits.id(), null, ANNA);
    assertThat(manual.get(waits.id()).state()).isEqualTo(OverrideState.WITHDRAWN);
    assertThat(question(waits).state()).isEqualTo(ApprovalState.WITHDRAWN);
    assertThat(code(() -> decide(waits, ApprovalState.GRANTED, null, MAX)))
        .isEqualTo("APPROVAL_NOT_PENDING");
  }

  private void second(@Nullable String amount) {
    manual.terms(90, 30, amount);
  }

  /** Set the day before, by one admin and, for admins themselves, by a second. */
  private void authority(Rank rank, String most) {
    manual.books().portfolios().goTo(manual.portfolio(), TODAY.minusDays(1));
    Authority wish =
        new Authority(ApprovalKind.OVERRIDE, rank, TODAY, null, manual.books().money(most), "Test");
    manual.authorities().set(manual.portfolio(), wish, ADA);
    assertThat(manual.authorities().set(manual.portfolio(), wish, EVE)).isTrue();
    manual.books().portfolios().goTo(manual.portfolio(), TODAY);
  }

  private void decide(ManualOverride waits, ApprovalState verdict, @Nullable String note, User by) {
    manual.approvals().decide(manual.portfolio(), asked(waits), verdict, note, by);
  }

  private Approval question(ManualOverride waits) {
    return manual.approvals().find(manual.portfolio(), asked(waits)).orElseThrow();
  }

  private static UUID asked(ManualOverride waits) {
    return Objects.requireNonNull(waits.placing().approval());
  }

  private TimelineEntry told(String kind) {
    return manual.books().story().entries().stream()
        .filter(entry -> entry.kind().equals(kind))
        .findFirst()
        .orElseThrow();
  }

  private static String code(ThrowingCallable act) {
    return catchThrowableOfType(RefusedException.class, act).refusal().code();
  }
}
