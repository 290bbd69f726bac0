package org.tahsil.intake.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tahsil.account.AllocationRule;
import org.tahsil.account.Books;
import org.tahsil.account.CustomerRow;
import org.tahsil.account.DpdConvention;
import org.tahsil.account.Portfolio;
import org.tahsil.account.app.BooksService;
import org.tahsil.account.app.ItemIntake;
import org.tahsil.account.store.AccountStore;
import org.tahsil.account.store.CustomerStore;
import org.tahsil.account.store.ItemStore;
import org.tahsil.intake.IntakeBatch;
import org.tahsil.intake.IntakeBatch.Counts;
import org.tahsil.intake.IntakeBatch.QuarantinedRow;
import org.tahsil.intake.domain.Cells;
import org.tahsil.intake.domain.Layout;
import org.tahsil.intake.domain.Mapping;
import org.tahsil.shared.outcome.RefusedException;
import org.tahsil.shared.outcome.RowOutcome;
import org.tahsil.shared.store.TestPortfolios;
import org.tahsil.shared.store.TestServer;

class FileIntakeIT {
  private final TestPortfolios portfolios = new TestPortfolios();
  private final TestServer server =
      new TestServer(
          portfolios,
          new CustomerStore(),
          new AccountStore(),
          new ItemStore(),
          new ItemIntake(),
          new BooksService());
  private final CustomersKind customers = new CustomersKind(server.get(Books.class));
  private final Mapping plain = Mapping.plain(customers.name(), customers.layout());
  private TestIntake intake;

  @BeforeEach
  void open() {
    Portfolio portfolio =
        portfolios.open("OMT", "OMR", DpdConvention.ELAPSED, AllocationRule.HOLD, "2025-01-01");
    intake = new TestIntake(server, portfolio);
  }

  @Test
  void theSameFileAgainChangesNothing() {
    String file = "\uFEFFname,customer_ref,shoe\r\n\"Al, \"\"X\"\"\",C1,44\r\nبدر,C2,45\r\n";
    assertThat(take(file).counts()).isEqualTo(new Counts(2, 2, 0, 0, 0));
    IntakeBatch again = take(file);
    assertThat(again.counts()).isEqualTo(new Counts(2, 0, 0, 2, 0));
    assertThat(again.ignoredColumns()).containsExactly("shoe");
    assertThat(again.status()).isEqualTo("COMPLETED");
    assertThat(names()).containsExactly("Al, \"X\"", "بدر");
  }

  @Test
  void badRowsAreSetAsideWithLineFieldReasonValueAndRawText() {
    IntakeBatch batch =
        take(
            """
            customer_ref,name,email
            C1,"two
            lines",a@example.com
            C2,Ben,nobody
            C3
            ,Ann,
            C5,"open,
            C6,a\0b,
            C7,Good,
            """);
    assertThat(batch.counts()).isEqualTo(new Counts(7, 1, 0, 0, 6));
    assertThat(intake.aside(batch))
        .containsExactly(
            new QuarantinedRow(
                2, "name", "CONTROL_CHARACTER", "two\nlines", "C1,\"two\nlines\",a@example.com"),
            new QuarantinedRow(4, "email", "BAD_EMAIL", "nobody", "C2,Ben,nobody"),
            new QuarantinedRow(5, "*", "TOO_FEW_FIELDS", null, "C3"),
            new QuarantinedRow(6, "customer_ref", "MISSING_VALUE", null, ",Ann,"),
            new QuarantinedRow(7, "*", "MALFORMED_QUOTES", null, "C5,\"open,"),
            new QuarantinedRow(8, "name", "CONTROL_CHARACTER", "a\uFFFDb", "C6,a\uFFFDb,"));
  }

  @Test
  void theSameCustomerTwiceInAFileIsNewThenUpdated() {
    assertThat(take("customer_ref,name\nC1,Ann\nC1,Ann\nC1,Hanna\n").counts())
        .isEqualTo(new Counts(3, 1, 1, 1, 0));
  }

  @Test
  void aFailureInTheMiddleLeavesWhatWasDoneAndTheSameFileCompletesIt() {
    String file = "customer_ref,name\nC1,A\nC2,B\nC3,C\nC4,D\nC5,E\n";
    IntakeBatch failed = intake.take(new Failing(), plain, 2, TestIntake.bytes(file));
    assertThat(failed.status()).isEqualTo("FAILED");
    assertThat(failed.failure()).isEqualTo("CHUNK_FAILED AT_LINE 4");
    assertThat(failed.counts()).isEqualTo(new Counts(2, 2, 0, 0, 0));
    assertThat(names()).containsExactly("A", "B");
    assertThat(take(file).counts()).isEqualTo(new Counts(5, 3, 0, 2, 0));
  }

  @Test
  void filesThatAreNoCsvOfTheirKindAreRefusedBeforeTheyBegin() {
    assertThat(refusal("")).isEqualTo("EMPTY_FILE file");
    assertThat(refusal("\uFEFF\n\n")).isEqualTo("EMPTY_FILE file");
    assertThat(refusal("customer_ref;name\n")).isEqualTo("MISSING_COLUMN customer_ref");
    assertThat(refusal("customer_ref,name,Name\n")).isEqualTo("DUPLICATE_COLUMN name");
    assertThat(refusal("\"customer_ref,name\n")).isEqualTo("MALFORMED_HEADER file");
    byte[] latin = "customer_ref,name\nC1,M\u00fcller\n".getBytes(StandardCharsets.ISO_8859_1);
    assertThat(refusal(latin)).isEqualTo("NOT_UTF8 file");
    assertThat(refusal("x".repeat(TestIntake.MOST_BYTES + 1).getBytes(StandardCharsets.UTF_8)))
        .isEqualTo("FILE_TOO_LARGE file");
    assertThat(intake.batches()).isEmpty();
  }

  @Test
  void aHeaderAloneIsAnEmptyBatch() {
    assertThat(take("customer_ref,name").counts()).isEqualTo(Counts.NONE);
  }

  private IntakeBatch take(String file) {
    return intake.take(customers, file);
  }

  private String refusal(String file) {
    return refusal(file.getBytes(StandardCharsets.UTF_8));
  }

  private String refusal(byte[] file) {
    var refused =
        catchThrowableOfType(RefusedException.class, () -> intake.take(customers, plain, 9, file));
    return refused.refusal().code() + " " + refused.refusal().field();
  }

  private List<String> names() {
    return server
        .jdbi()
        .withHandle(
            h ->
                h.select("select name from customer order by customer_ref")
                    .mapTo(String.class)
                    .list());
  }

  /** Takes customers, but breaks at the third, after it was written. */
  private final class Failing implements Kind<CustomerRow> {
    @Override
    public String name() {
      return customers.name();
    }

    @Override
    public Layout layout() {
      return customers.layout();
    }

    @Override
    public CustomerRow read(Cells cells) {
      return customers.read(cells);
    }

    @Override
    public Object subject(CustomerRow row) {
      return customers.subject(row);
    }

    @Override
    public List<RowOutcome> take(Portfolio book, List<CustomerRow> rows) {
      List<RowOutcome> outcomes = customers.take(book, rows);
      if (rows.get(0).name().equals("C")) {
        throw new IllegalStateException("broken on purpose");
      }
      return outcomes;
    }
  }
}
