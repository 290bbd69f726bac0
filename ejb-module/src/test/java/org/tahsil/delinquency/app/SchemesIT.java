package org.tahsil.delinquency.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tahsil.account.AccountRow;
import org.tahsil.account.AllocationRule;
import org.tahsil.account.Books;
import org.tahsil.account.DpdConvention;
import org.tahsil.delinquency.AsOf;
import org.tahsil.delinquency.Schemes.Classed;
import org.tahsil.delinquency.StandardScheme;
import org.tahsil.shared.id.AccountRef;
import org.tahsil.shared.id.CustomerRef;
import org.tahsil.shared.outcome.RefusedException;
import org.tahsil.shared.store.TestLedger;

/** Classes by the schemes of supervisors, beside the portfolio's own buckets. */
class SchemesIT {
  private static final LocalDate LONG_AGO = LocalDate.of(2020, 1, 1);
  private TestDelinquency late;
  private TestLedger books;

  @BeforeEach
  void open() {
    late = new TestDelinquency("INR", DpdConvention.ELAPSED, AllocationRule.HOLD, "2022-12-31");
    books = late.books();
    late.schemes().set(books.portfolio(), StandardScheme.rbi("RBI", LONG_AGO), "tester");
    late.schemes().set(books.portfolio(), StandardScheme.ifrs9("IFRS9", LONG_AGO), "tester");
    books.account("A");
  }

  /** The Reserve Bank's own examples, and the days before each edge. */
  @ParameterizedTest
  @CsvSource({
    "2021-03-31, 2021-03-30, STANDARD",
    "2021-03-31, 2021-03-31, SMA-0",
    "2021-03-31, 2021-04-29, SMA-0",
    "2021-03-31, 2021-04-30, SMA-1",
    "2021-03-31, 2021-05-29, SMA-1",
    "2021-03-31, 2021-05-30, SMA-2",
    "2021-03-31, 2021-06-28, SMA-2",
    "2021-03-31, 2021-06-29, NPA",
    "2021-12-01, 2021-12-31, SMA-1",
    "2021-12-01, 2022-01-30, SMA-2",
    "2021-12-01, 2022-03-01, NPA"
  })
  void reserveBankCountsTheDueDateAsDayOne(String due, String asOf, String name) {
    books.item("A", "I1", due, "100.00");
    assertThat(classOf("A", "RBI", asOf)).isEqualTo(name);
  }

  @ParameterizedTest
  @CsvSource({"30, STAGE_1", "31, STAGE_2", "89, STAGE_2", "90, STAGE_3"})
  void internationalStandardPresumesThirtyAndNinetyDays(int days, String name) {
    books.item("A", "I1", "2021-03-31", "100.00");
    String asOf = LocalDate.of(2021, 3, 31).plusDays(days).toString();
    assertThat(classOf("A", "IFRS9", asOf)).isEqualTo(name);
  }

  @Test
  void leavesNonPerformingOnlyWhenAllArrearsArePaid() {
    books.item("A", "I1", "2021-03-31", "100.00");
    books.item("A", "I2", "2021-06-01", "100.00");
    books.pay("A", "P1", "2021-07-10", "100.00");
    assertThat(late.dpd("A", "2021-07-10")).isEqualTo(39);
    assertThat(classOf("A", "RBI", "2021-07-10")).isEqualTo("NPA");
    assertThat(classed("A", "RBI", "2021-07-10").kept()).isTrue();
    books.pay("A", "P2", "2021-07-20", "100.00");
    assertThat(classOf("A", "RBI", "2021-07-19")).isEqualTo("NPA");
    books.item("A", "I3", "2021-08-01", "100.00");
    assertThat(classOf("A", "RBI", "2021-08-02")).isEqualTo("SMA-0");
  }

  @Test
  void paidBackdatedAsIfItHadNeverBeenNonPerforming() {
    books.item("A", "I1", "2021-03-31", "100.00");
    books.item("A", "I2", "2021-06-01", "100.00");
    assertThat(classOf("A", "RBI", "2021-07-10")).isEqualTo("NPA");
    books.pay("A", "P1", "2021-05-01", "100.00");
    assertThat(classOf("A", "RBI", "2021-07-10")).isEqualTo("SMA-1");
  }

  @Test
  void heedsNeitherHoldNorDispute() {
    books.item("A", "I1", "2021-03-31", "100.00");
    books
        .holds()
        .place(
            books.portfolio(),
            new AccountRef("A"),
            new org.tahsil.hold.NewHold(
                org.tahsil.hold.HoldReason.BEREAVEMENT,
                null,
                null,
                java.util.Set.of(),
                LocalDate.of(2021, 4, 1),
                null,
                null),
            "tester");
    assertThat(late.dpd("A", "2021-06-29")).isZero();
    assertThat(classOf("A", "RBI", "2021-06-29")).isEqualTo("NPA");
  }

  @Test
  void takesTheBorrowersOtherAccountsAlong() {
    books.item("A", "I1", "2021-03-31", "100.00");
    second();
    books.item("B", "J1", "2021-12-01", "50.00");
    assertThat(classOf("B", "RBI", "2021-06-29")).isEqualTo("NPA");
    assertThat(classed("B", "RBI", "2021-06-29").own()).isEqualTo("STANDARD");
    assertThat(classOf("B", "IFRS9", "2021-06-29")).isEqualTo("STAGE_1");
    assertThat(late.schemes().summary(books.portfolio(), "RBI", on("2021-06-29")).rows())
        .extracting(row -> row.name() + " " + row.count() + " " + row.outstanding().plain())
        .containsExactly(
            "STANDARD 0 0.00", "SMA-0 0 0.00", "SMA-1 0 0.00", "SMA-2 0 0.00", "NPA 2 150.00");
  }

  @Test
  void nightsKeepWhatChangedAndNothingElse() {
    books.item("A", "I1", "2021-03-31", "100.00");
    second();
    books.item("B", "J1", "2021-12-01", "50.00");
    late.wholeNight("2021-06-28");
    late.wholeNight("2021-06-29");
    late.wholeNight("2021-06-29");
    late.today("2021-06-30");
    books.pay("A", "P1", "2021-06-30", "100.00");
    assertThat(books.column("select count(*)::text from class_now where class_no > 0"))
        .containsExactly("0");
    late.wholeNight("2021-06-30");
    assertThat(
            books.column(
                """
                select account_ref || ' ' || own_no || class_no || ' ' || since || ' ' || until
                from class_past join account using (account_id) where code = 'RBI' order by 1
                """))
        .containsExactly(
            "A 33 2021-06-28 2021-06-29",
            "A 44 2021-06-29 2021-06-30",
            "B 00 2021-06-28 2021-06-29",
            "B 04 2021-06-29 2021-06-30");
    assertThat(
            books.column(
                """
                select account_ref || ' ' || own_no || class_no || ' ' || since
                from class_now join account using (account_id) where code = 'RBI' order by 1
                """))
        .containsExactly("A 00 2021-06-30", "B 00 2021-06-30");
  }

  @Test
  void refusesToKeepAWorstClassThatHoldsHide() {
    var classes =
        List.of(
            new org.tahsil.delinquency.Scheme.Range("GOOD", 0),
            new org.tahsil.delinquency.Scheme.Range("BAD", 30));
    var wish =
        new org.tahsil.delinquency.Scheme(
            "OWN",
            org.tahsil.delinquency.Scheme.Kind.BUCKETS,
            DpdConvention.ELAPSED,
            org.tahsil.delinquency.Scheme.Base.AGED_FROM,
            classes,
            true,
            false,
            LONG_AGO,
            null,
            "house rule");
    assertThatThrownBy(() -> late.schemes().set(books.portfolio(), wish, "tester"))
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining("SCHEME_KEPT_NEEDS_DUE_DATE");
  }

  @Test
  void newVersionEndsTheOneBefore() {
    books.item("A", "I1", "2021-03-31", "100.00");
    LocalDate july = LocalDate.of(2021, 7, 1);
    assertThatThrownBy(
            () ->
                late.schemes()
                    .set(books.portfolio(), StandardScheme.ifrs9("RBI", LONG_AGO), "tester"))
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining("SCHEME_HAS_LATER_VERSION");
    late.schemes().set(books.portfolio(), StandardScheme.ifrs9("RBI", july), "tester");
    assertThat(classOf("A", "RBI", "2021-06-30")).isEqualTo("NPA");
    assertThat(classOf("A", "RBI", "2021-07-01")).isEqualTo("STAGE_3");
    late.schemes().end(books.portfolio(), "RBI", LocalDate.of(2021, 8, 1));
    assertThat(codes("2021-08-01")).containsExactly("IFRS9");
  }

  private void second() {
    books
        .server()
        .get(Books.class)
        .takeAccounts(
            books.portfolio(),
            List.of(
                new AccountRow(
                    new AccountRef("B"),
                    new CustomerRef("C-A"),
                    "LOAN",
                    books.portfolio().currency(),
                    LONG_AGO,
                    null,
                    null,
                    null)));
  }

  private String classOf(String account, String scheme, String asOf) {
    return classed(account, scheme, asOf).name();
  }

  private Classed classed(String account, String scheme, String asOf) {
    return classes(account, asOf).stream()
        .filter(found -> found.scheme().code().equals(scheme))
        .findFirst()
        .orElseThrow();
  }

  private List<String> codes(String asOf) {
    return classes("A", asOf).stream()
        .map(found -> found.scheme().code())
        .collect(Collectors.toList());
  }

  private List<Classed> classes(String account, String asOf) {
    return late.schemes()
        .classes(
            books.portfolio(),
            books
                .server()
                .get(Books.class)
                .account(books.portfolio(), new AccountRef(account))
                .orElseThrow(),
            on(asOf));
  }

  private static AsOf on(String date) {
    return AsOf.now(LocalDate.parse(date));
  }
}
