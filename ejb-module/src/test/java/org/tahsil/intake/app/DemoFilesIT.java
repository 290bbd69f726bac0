package org.tahsil.intake.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.tahsil.account.AllocationRule;
import org.tahsil.account.Books;
import org.tahsil.account.DpdConvention;
import org.tahsil.delinquency.Ageing;
import org.tahsil.delinquency.Delinquency;
import org.tahsil.delinquency.app.DelinquencyService;
import org.tahsil.delinquency.store.AccountListStore;
import org.tahsil.delinquency.store.AgeingStore;
import org.tahsil.delinquency.store.AgeingTermsStore;
import org.tahsil.delinquency.store.FactsStore;
import org.tahsil.delinquency.store.NightResultStore;
import org.tahsil.delinquency.store.PositionStore;
import org.tahsil.intake.IntakeBatch;
import org.tahsil.intake.domain.Mapping;
import org.tahsil.shared.store.TestLedger;

/**
 * The demonstration data of OMT go in whole, and the product ages them as the first seed has it.
 */
class DemoFilesIT {
  private final TestLedger books =
      new TestLedger(
          "OMR",
          DpdConvention.ELAPSED,
          AllocationRule.HOLD,
          "2025-01-01",
          new AgeingStore(),
          new PositionStore(),
          new AccountListStore(),
          new FactsStore(),
          new AgeingTermsStore(),
          new NightResultStore(),
          new DelinquencyService());
  private final TestIntake intake = new TestIntake(books.server(), books.portfolio());

  @Test
  void agesAsTheFirstSeedHasIt() {
    Books book = books.server().get(Books.class);
    take(new CustomersKind(book));
    take(new AccountsKind(book));
    take(new ItemsKind(book));
    take(new PaymentsKind(books.ledger()));
    Ageing ageing =
        books
            .server()
            .get(Delinquency.class)
            .ageing(books.portfolio(), LocalDate.of(2025, 1, 1), Ageing.Basis.ACCOUNT);
    assertThat(ageing.buckets().stream().skip(1).map(row -> row.count() + " " + row.outstanding()))
        .containsExactly("18 761.400 OMR", "15 1177.500 OMR", "12 1269.000 OMR", "7 1086.400 OMR");
    assertThat(ageing.totalDelinquent().plain()).isEqualTo("4294.300");
  }

  private void take(Kind<?> kind) {
    IntakeBatch batch =
        intake.take(
            kind,
            Mapping.plain(kind.name(), kind.layout()),
            1_000,
            DemoFiles.bytes("omt-" + kind.name()));
    assertThat(intake.aside(batch)).isEmpty();
    assertThat(batch.counts().accepted()).as(kind.name()).isEqualTo(batch.counts().rows());
  }
}
