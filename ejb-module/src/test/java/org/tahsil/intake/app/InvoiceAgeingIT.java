package org.tahsil.intake.app;

import static java.time.temporal.ChronoUnit.DAYS;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.tahsil.account.AllocationRule;
import org.tahsil.account.Books;
import org.tahsil.account.DpdConvention;
import org.tahsil.delinquency.Ageing;
import org.tahsil.delinquency.Bucket;
import org.tahsil.delinquency.Delinquency;
import org.tahsil.delinquency.app.DelinquencyService;
import org.tahsil.delinquency.store.AccountListStore;
import org.tahsil.delinquency.store.AgeingStore;
import org.tahsil.delinquency.store.AgeingTermsStore;
import org.tahsil.delinquency.store.FactsStore;
import org.tahsil.delinquency.store.NightResultStore;
import org.tahsil.delinquency.store.PositionStore;
import org.tahsil.intake.IntakeBatch.Counts;
import org.tahsil.intake.domain.Mapping;
import org.tahsil.intake.store.StandingBooks;
import org.tahsil.shared.store.TestLedger;

/** The item ageing of an invoice file is the one that a count over the file's own lines gives. */
class InvoiceAgeingIT {
  private static final String PROFILE =
      """
      {"kind": "invoice-ledger",
       "columns": {"customer_ref": "buyer", "item_ref": "number", "issued_on": "issued",
                   "due_date": "due", "amount": "sum", "settled_on": "settled",
                   "country": "country"},
       "date_formats": "M/d/yyyy"}
      """;

  private final TestLedger books =
      new TestLedger(
          "USD",
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

  @Test
  void agesAsTheFileItselfDoesOnAnyDate() throws IOException {
    String file = file();
    InvoiceLedgerKind kind =
        new InvoiceLedgerKind(
            new InvoiceLedger(
                books.server().get(Books.class),
                books.ledger(),
                new StandingBooks(books.server().jdbi())));
    Mapping mapping = new ProfileReader(new Kinds(Stream.of(kind))).read(PROFILE);
    TestIntake intake = new TestIntake(books.server(), books.portfolio());
    assertThat(intake.take(kind, mapping, 20, TestIntake.bytes(file)).counts())
        .isEqualTo(new Counts(90, 90, 0, 0, 0));
    assertThat(intake.take(kind, mapping, 1_000, TestIntake.bytes(file)).counts())
        .isEqualTo(new Counts(90, 0, 0, 90, 0));

    Delinquency delinquency = books.server().get(Delinquency.class);
    for (String day : new String[] {"2024-02-29", "2024-06-30", "2024-09-17", "2025-01-01"}) {
      LocalDate asOf = LocalDate.parse(day);
      for (Ageing.Row row :
          delinquency.ageing(books.portfolio(), asOf, Ageing.Basis.ITEM).buckets()) {
        assertThat(row.count() + " " + row.outstanding().plain())
            .as(day + " " + row.bucket())
            .isEqualTo(counted(file, asOf, row.bucket()));
      }
    }
  }

  /** Count and sum of what is issued, unsettled and this late on a date, by the file's lines. */
  private static String counted(String file, LocalDate asOf, Bucket bucket) {
    BigDecimal[] sums =
        file.lines()
            .skip(1)
            .map(line -> line.split(",", -1))
            .filter(f -> !date(f[4]).isAfter(asOf))
            .filter(f -> f[8].isEmpty() || date(f[8]).isAfter(asOf))
            .filter(f -> isIn(bucket, DAYS.between(date(f[5]), asOf)))
            .map(f -> new BigDecimal(f[6]))
            .toArray(BigDecimal[]::new);
    BigDecimal sum = Stream.of(sums).reduce(new BigDecimal("0.00"), BigDecimal::add);
    return sums.length + " " + sum.toPlainString();
  }

  private static boolean isIn(Bucket bucket, long late) {
    return switch (bucket) {
      case CURRENT -> late <= 0;
      case DAYS_1_30 -> late >= 1 && late <= 30;
      case DAYS_31_60 -> late >= 31 && late <= 60;
      case DAYS_61_90 -> late >= 61 && late <= 90;
      case DAYS_OVER_90 -> late >= 91;
    };
  }

  private static LocalDate date(String american) {
    String[] parts = american.split("/", -1);
    return LocalDate.of(
        Integer.parseInt(parts[2]), Integer.parseInt(parts[0]), Integer.parseInt(parts[1]));
  }

  private static String file() throws IOException {
    try (InputStream in =
        Objects.requireNonNull(
            InvoiceAgeingIT.class.getResourceAsStream("/org/tahsil/intake/invoices.csv"))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
