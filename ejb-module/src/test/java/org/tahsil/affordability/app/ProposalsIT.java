package org.tahsil.affordability.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tahsil.account.AllocationRule;
import org.tahsil.account.DpdConvention;
import org.tahsil.account.Portfolio;
import org.tahsil.affordability.Ability.PassedOver;
import org.tahsil.affordability.Ability.Source;
import org.tahsil.affordability.Affordability;
import org.tahsil.affordability.Budget;
import org.tahsil.affordability.NewStatedIncome;
import org.tahsil.affordability.PlanProposal;
import org.tahsil.affordability.ProposalWish;
import org.tahsil.affordability.Proposals;
import org.tahsil.affordability.Proposals.Outcome;
import org.tahsil.affordability.StatedIncome;
import org.tahsil.affordability.StatedIncomes;
import org.tahsil.arrangement.ArrangementKind;
import org.tahsil.arrangement.Arrangements;
import org.tahsil.arrangement.Frequency;
import org.tahsil.arrangement.Instalment;
import org.tahsil.arrangement.NewArrangement;
import org.tahsil.arrangement.PlanWish.Covers;
import org.tahsil.arrangement.app.PromiseBeans;
import org.tahsil.bankdata.BankConsent;
import org.tahsil.bankdata.BankConsents;
import org.tahsil.bankdata.BankData;
import org.tahsil.bankdata.BankTransactionRow;
import org.tahsil.delinquency.app.LateBeans;
import org.tahsil.shared.id.AccountRef;
import org.tahsil.shared.id.CustomerRef;
import org.tahsil.shared.store.TestLedger;

/** Proposals from bank data, from what was stated, and from neither, over a real database. */
class ProposalsIT {
  private static final AccountRef A = new AccountRef("A");
  private static final CustomerRef CUSTOMER = new CustomerRef("C-A");

  private final TestLedger books = books();
  private final Portfolio portfolio = books.portfolio();
  private final BankConsents consents = books.server().get(BankConsents.class);
  private final StatedIncomes incomes = books.server().get(StatedIncomes.class);
  private int lines;

  private static TestLedger books() {
    List<Object> beans = new ArrayList<>(LateBeans.all());
    beans.addAll(PromiseBeans.all());
    beans.addAll(AffordabilityBeans.all());
    return new TestLedger(
        "OMR", DpdConvention.ELAPSED, AllocationRule.HOLD, "2025-01-01", beans.toArray());
  }

  @BeforeEach
  void anAccountInArrears() {
    books.account("A");
    books.item("A", "I1", "2024-12-01", "100.000");
    books.item("A", "I2", "2025-01-20", "40.000");
  }

  /** 600 − 200 − 33/3 − 40 due soon = 349.000; half of it is 174.500. */
  @Test
  void bankDataCountWhileAConsentHolds() {
    bank();
    consent("AA-1", "2024-12-01", "2025-01-01", "2024-01-01");
    Proposals found = proposals(ProposalWish.overdue());
    assertThat(found.ability().source()).isEqualTo(Source.BANK_DATA);
    assertThat(found.ability().passedOver()).isEmpty();
    var bank = java.util.Objects.requireNonNull(found.ability().bank());
    assertThat(bank.consent().ref()).isEqualTo("AA-1");
    assertThat(bank.days()).isEqualTo(91);
    Budget budget = java.util.Objects.requireNonNull(found.ability().budget());
    assertThat(budget.dues()).isEqualTo(books.money("40.000"));
    assertThat(budget.disposable()).isEqualTo(books.money("349.000"));
    assertThat(budget.capacity()).isEqualTo(books.money("174.500"));
    assertThat(found.outcome()).isEqualTo(Outcome.FITS);
    assertThat(found.plans().get(0).instalments())
        .extracting(part -> part.dueOn() + " " + part.amount().plain())
        .containsExactly("2025-01-27 50.000", "2025-02-27 50.000");
    assertThat(proposals(ProposalWish.overdue())).as("the same again").isEqualTo(found);
  }

  @Test
  void noLineIsReadWithoutAConsentOfTheDay() {
    bank();
    assertThat(passedOver()).containsExactly(PassedOver.NO_CONSENT, PassedOver.NOTHING_STATED);
    consent("AA-1", "2024-11-01", "2024-12-31", "2024-01-01");
    assertThat(passedOver()).containsExactly(PassedOver.CONSENT_OVER, PassedOver.NOTHING_STATED);
    consent("AA-2", "2024-12-31", "2025-12-31", "2024-11-01");
    assertThat(passedOver()).contains(PassedOver.TOO_FEW_DAYS);
    consent("AA-3", "2024-12-31", "2025-12-31", "2025-01-01");
    assertThat(passedOver()).contains(PassedOver.TOO_FEW_DAYS);
    consent("AA-4", "2024-12-31", "2025-12-31", "2024-01-01");
    assertThat(source()).isEqualTo(Source.BANK_DATA);
    consents.withdraw(portfolio, CUSTOMER, "AA-4", "anna");
    consents.withdraw(portfolio, CUSTOMER, "AA-2", "anna");
    consents.withdraw(portfolio, CUSTOMER, "AA-3", "anna");
    assertThat(passedOver()).containsExactly(PassedOver.CONSENT_OVER, PassedOver.NOTHING_STATED);
    assertThat(consents.withdraw(portfolio, CUSTOMER, "AA-4", "ben").withdrawnOn())
        .isEqualTo("2025-01-01");
  }

  /** 300 − 250 − 40 = 10; half of it is 5 a month: 100 takes 20 months. */
  @Test
  void aStatementOfTheAllowedAgeCountsElseTheLimitsDo() {
    state("S-1", "2024-10-03", "300.000", "250.000");
    Proposals found = proposals(ProposalWish.overdue());
    assertThat(found.ability().source()).isEqualTo(Source.STATED);
    assertThat(found.ability().passedOver()).containsExactly(PassedOver.NO_CONSENT);
    assertThat(found.plans().get(0).instalments()).hasSize(20);
    assertThat(found.plans().get(0).instalments().get(0).dueOn()).isEqualTo("2025-01-02");
    books.portfolios().goTo(portfolio, LocalDate.of(2025, 1, 2));
    Proposals later = proposals(ProposalWish.overdue());
    assertThat(later.ability().passedOver())
        .containsExactly(PassedOver.NO_CONSENT, PassedOver.STATEMENT_TOO_OLD);
    assertThat(later.ability().budget()).isNull();
    assertThat(later.outcome()).isEqualTo(Outcome.LIMITS_ONLY);
    assertThat(later.plans()).hasSize(3);
  }

  /** 5 a month, as above. */
  @Test
  void aPlanThatAsksForMoreThanCanBePaidIsCalledSo() {
    Affordability asked = books.server().get(Affordability.class);
    List<Instalment> parts =
        List.of(
            new Instalment(LocalDate.of(2025, 1, 10), books.money("3.000")),
            new Instalment(LocalDate.of(2025, 2, 9), books.money("2.001")),
            new Instalment(LocalDate.of(2025, 3, 9), books.money("4.000")));
    assertThat(asked.strain(portfolio, A, parts)).as("nothing is known").isEmpty();
    state("S-1", "2024-10-03", "300.000", "250.000");
    assertThat(asked.strain(portfolio, A, parts))
        .hasValueSatisfying(
            strain -> {
              assertThat(strain.source()).isEqualTo(Source.STATED);
              assertThat(strain.capacity()).isEqualTo(books.money("5.000"));
              assertThat(strain.mostInMonth()).isEqualTo(books.money("5.001"));
              assertThat(strain.isAbove()).isTrue();
            });
    assertThat(asked.strain(portfolio, A, parts.subList(1, 3)))
        .hasValueSatisfying(strain -> assertThat(strain.isAbove()).isFalse());
  }

  @Test
  void theNewestStatementCountsAndAllAreKept() {
    state("S-1", "2024-12-20", "300.000", "250.000");
    StatedIncome newer = state("S-2", "2024-12-30", "300.000", "299.000");
    state("S-3", "2024-12-10", "900.000", "0.000");
    Proposals found = proposals(ProposalWish.overdue());
    assertThat(found.ability().statement()).isEqualTo(newer);
    assertThat(found.outcome()).isEqualTo(Outcome.DOES_NOT_FIT);
    // 300 − 299 − 40 leaves nothing; 25 months, the first tomorrow, ask for 4.000
    assertThat(found.gap()).isEqualTo(books.money("4.000"));
    assertThat(found.plans()).hasSize(1);
    assertThat(incomes.of(portfolio, CUSTOMER))
        .extracting(income -> income.told().sourceRef())
        .containsExactly("S-2", "S-1", "S-3");
  }

  @Test
  void aStatementIsTakenOnceAndTheTimelineHearsNoFigure() {
    StatedIncome first = state("S-1", "2024-12-30", "300.000", "250.000");
    assertThat(state("S-1", "2024-12-30", "300.000", "250.000")).isEqualTo(first);
    assertThatThrownBy(() -> state("S-1", "2024-12-30", "301.000", "250.000"))
        .hasMessageContaining("INCOME_TOLD_OTHERWISE");
    assertThatThrownBy(() -> state("S-2", "2025-01-02", "301.000", "250.000"))
        .hasMessageContaining("STATEMENT_INVALID");
    assertThat(books.story().entries())
        .filteredOn(entry -> entry.kind().equals("INCOME_STATED"))
        .singleElement()
        .satisfies(entry -> assertThat(entry.facts()).isEmpty());
    assertThatThrownBy(
            () ->
                books
                    .server()
                    .jdbi()
                    .useHandle(h -> h.execute("update stated_income set pay_minor = 1")))
        .hasMessageContaining("append-only");
  }

  @Test
  void wishesAreHeardAndPlansAreWhatPlansWouldBe() {
    state("S-1", "2024-12-30", "300.000", "100.000");
    Proposals found =
        proposals(
            new ProposalWish(
                Covers.OUTSTANDING,
                books.money("60.000"),
                Frequency.FORTNIGHTLY,
                LocalDate.of(2025, 3, 3)));
    assertThat(found.total()).isEqualTo(books.money("140.000"));
    Budget budget = java.util.Objects.requireNonNull(found.ability().budget());
    assertThat(budget.dues()).as("what is to come is in the plan").isEqualTo(books.money("0.000"));
    for (PlanProposal plan : found.plans()) {
      assertThat(arrangements().preview(portfolio, A, plan.wish())).isEqualTo(plan.instalments());
      assertThat(plan.instalments().get(0).amount()).isEqualTo(books.money("60.000"));
      assertThat(plan.instalments().get(0).dueOn()).isEqualTo("2025-04-02");
    }
    assertThatThrownBy(
            () -> proposals(new ProposalWish(Covers.OVERDUE, books.money("100.000"), null, null)))
        .hasMessageContaining("FIRST_AMOUNT_TOO_LARGE");
  }

  @Test
  void whereAPlanIsOpenNoneIsProposed() {
    Proposals found = proposals(ProposalWish.overdue());
    arrangements()
        .make(
            portfolio,
            A,
            new NewArrangement(ArrangementKind.PLAN, found.plans().get(0).instalments(), null),
            "anna");
    assertThatThrownBy(() -> proposals(ProposalWish.overdue()))
        .hasMessageContaining("PROMISE_ALREADY_OPEN");
  }

  private Proposals proposals(ProposalWish wish) {
    return books.server().get(Affordability.class).proposals(portfolio, A, wish);
  }

  private Source source() {
    return proposals(ProposalWish.overdue()).ability().source();
  }

  private List<PassedOver> passedOver() {
    Proposals found = proposals(ProposalWish.overdue());
    assertThat(found.ability().source()).isEqualTo(Source.NONE);
    return found.ability().passedOver();
  }

  private Arrangements arrangements() {
    return books.server().get(Arrangements.class);
  }

  private BankConsent consent(String ref, String from, String to, String data) {
    return consents.take(
        portfolio,
        new BankConsent(
            CUSTOMER, ref, LocalDate.parse(from), LocalDate.parse(to), LocalDate.parse(data), null),
        "anna");
  }

  private StatedIncome state(String source, String on, String pay, String outgoings) {
    return incomes.state(
        portfolio,
        CUSTOMER,
        new NewStatedIncome(
            books.money(pay),
            Frequency.MONTHLY,
            31,
            null,
            books.money(outgoings),
            "Customer",
            LocalDate.parse(on),
            source),
        "anna");
  }

  /** Three months of pay on the 25th, rent, savings of one's own and a dentist. */
  private void bank() {
    line("2024-10-01", "-200.000", "RENT");
    for (int month = 10; month <= 12; month++) {
      line("2024-%d-25".formatted(month), "600.000", "SALARY");
      if (month > 10) {
        line("2024-%d-02".formatted(month), "-200.000", "RENT");
      }
      line("2024-%d-30".formatted(month), "-90.000", "TRANSFER OWN SAVINGS");
    }
    line("2024-11-11", "-33.000", "DENTIST");
  }

  private void line(String on, String amount, String narration) {
    boolean credit = !amount.startsWith("-");
    books
        .server()
        .get(BankData.class)
        .take(
            portfolio,
            List.of(
                new BankTransactionRow(
                    CUSTOMER,
                    "BANK",
                    "T" + lines++,
                    Instant.parse(on + "T06:00:00Z"),
                    credit ? BankTransactionRow.Type.CREDIT : BankTransactionRow.Type.DEBIT,
                    "FT",
                    books.money(amount.replace("-", "")),
                    books.money("0.000"),
                    narration)));
  }
}
