package org.tahsil.intake.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Currency;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.tahsil.account.AllocationRule;
import org.tahsil.account.DpdConvention;
import org.tahsil.account.Portfolio;
import org.tahsil.intake.domain.Mapping;
import org.tahsil.shared.id.PortfolioCode;
import org.tahsil.shared.id.PortfolioId;
import org.tahsil.shared.id.TenantId;

/** Every row of the demonstration data can be read; the kinds read only, nothing is taken. */
@SuppressWarnings("NullAway")
class DemoFilesReadTest {

  static Stream<Arguments> files() {
    Stream<Kind<?>> all =
        Stream.of(
            new CustomersKind(null),
            new AccountsKind(null),
            new ItemsKind(null),
            new PaymentsKind(null),
            new InteractionsKind(null),
            new BankTransactionsKind(null),
            new MandatesKind(null),
            new CollectionAttemptsKind(null));
    return all.flatMap(
        kind ->
            kind instanceof BankTransactionsKind
                    || kind instanceof MandatesKind
                    || kind instanceof CollectionAttemptsKind
                ? Stream.of(Arguments.of(kind, "msm", "INR"))
                : Stream.of(Arguments.of(kind, "msm", "INR"), Arguments.of(kind, "omt", "OMR")));
  }

  @ParameterizedTest
  @MethodSource("files")
  void everyRowOfEveryFileCanBeRead(Kind<?> kind, String book, String currency) throws IOException {
    String name = book + "-" + kind.name();
    RowReader<?> rows =
        new RowReader<>(
            new InputStreamReader(
                new java.io.ByteArrayInputStream(DemoFiles.bytes(name)), StandardCharsets.UTF_8),
            kind,
            Mapping.plain(kind.name(), kind.layout()),
            portfolio(currency));
    assertThat(rows.ignoredColumns()).isEmpty();
    int count = 0;
    for (ReadRow<?> row = rows.next(); row != null; row = rows.next()) {
      assertThat(row.fault()).as(name + " line " + row.record().line()).isNull();
      count++;
    }
    assertThat(count).isEqualTo(DemoFiles.rows(name).size());
  }

  private static Portfolio portfolio(String currency) {
    return new Portfolio(
        new PortfolioId(1),
        new TenantId("demo"),
        new PortfolioCode("P"),
        "P",
        Currency.getInstance(currency),
        ZoneId.of("Asia/Kolkata"),
        DpdConvention.ELAPSED,
        AllocationRule.HOLD,
        LocalTime.NOON,
        null,
        null);
  }
}
