package org.tahsil.intake.app;

import static java.time.temporal.ChronoUnit.DAYS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Counts what the demonstration data are promised to hold, from the files alone. */
class DemoFilesTest {
  private static final LocalDate TODAY = LocalDate.of(2025, 1, 1);
  private static final String FIRST = "CUST_MSM_00001";

  @Test
  void fiftyTwoAccountsAreDelinquentWithTheTotalsOfTheFirstSeed() {
    assertThat(ageing("omt"))
        .containsEntry("0-30", "18 761.400")
        .containsEntry("31-60", "15 1177.500")
        .containsEntry("61-90", "12 1269.000")
        .containsEntry("90+", "7 1086.400");
    assertThat(DemoFiles.rows("omt-customers")).hasSizeGreaterThanOrEqualTo(150);
    assertThat(DemoFiles.rows("omt-interactions")).hasSizeGreaterThanOrEqualTo(100);
  }

  @Test
  void theEdgesOfTheBucketsAreThere() {
    assertThat(worst("omt").values().stream().map(Owed::days))
        .contains(0L, 1L, 30L, 31L, 60L, 61L, 90L, 91L);
  }

  @Test
  void nobodyCanBeReached() {
    for (String file : List.of("omt-customers", "msm-customers")) {
      for (NamedCsvRecord row : DemoFiles.rows(file)) {
        assertThat(row.getField("email")).matches("|[^@]+@example\\.(com|org)");
        assertThat(row.getField("phone")).matches("\\+(968|91) 1.*");
      }
    }
  }

  @Test
  void theFirstCustomersSalaryIsPaidOnDayThreeAndVariesByAnEighth() {
    double[] salaries = amounts("CREDIT", "SALARY");
    assertThat(salaries).hasSize(6);
    double mean = 0;
    double square = 0;
    for (double salary : salaries) {
      mean += salary / 6;
    }
    for (double salary : salaries) {
      square += (salary - mean) * (salary - mean) / 6;
    }
    assertThat(mean).isCloseTo(125_000, within(1e-9));
    assertThat(100 * (1 - Math.sqrt(square) / mean)).isCloseTo(87.5, within(1e-9));
  }

  @Test
  void fortyFiveThousandGoOutFromTheSecondToTheFifteenth() {
    Map<String, List<NamedCsvRecord>> byNarration =
        lines().stream()
            .filter(line -> line.getField("type").equals("DEBIT"))
            .collect(Collectors.groupingBy(line -> line.getField("narration")));
    BigDecimal expected = BigDecimal.ZERO;
    for (List<NamedCsvRecord> flow : byNarration.values()) {
      List<Integer> days = flow.stream().map(line -> day(line)).sorted().toList();
      double median = (days.get((days.size() - 1) / 2) + days.get(days.size() / 2)) / 2.0;
      if (flow.size() >= 3 && median >= 2 && median <= 15) {
        BigDecimal sum =
            flow.stream()
                .map(line -> new BigDecimal(line.getField("amount")))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        expected = expected.add(sum.divide(BigDecimal.valueOf(flow.size())));
      }
    }
    assertThat(expected).isEqualByComparingTo("45000");
  }

  @Test
  void theFirstCustomersBalanceIsContinuousAndEndsAtFortyFiveThousand() {
    BigDecimal balance = null;
    for (NamedCsvRecord line : lines()) {
      BigDecimal amount = new BigDecimal(line.getField("amount"));
      BigDecimal change = line.getField("type").equals("CREDIT") ? amount : amount.negate();
      BigDecimal after = new BigDecimal(line.getField("balance_after"));
      assertThat(balance == null ? after : balance.add(change)).isEqualByComparingTo(after);
      balance = after;
    }
    assertThat(balance).isEqualByComparingTo("45000");
  }

  @Test
  void twelveInstalmentsWerePaidTwentyOneDaysLateInAllAndNoneMoreThanTen() {
    String loan = "LOAN_CUST_MSM_00001_0";
    Map<String, LocalDate> due =
        DemoFiles.rows("msm-items").stream()
            .filter(item -> item.getField("account_ref").equals(loan))
            .collect(
                Collectors.toMap(
                    item -> item.getField("item_ref"),
                    item -> LocalDate.parse(item.getField("due_date"))));
    List<Long> late =
        DemoFiles.rows("msm-payments").stream()
            .filter(payment -> payment.getField("account_ref").equals(loan))
            .map(
                payment ->
                    DAYS.between(
                        due.getOrDefault(payment.getField("item_ref"), TODAY),
                        LocalDate.parse(payment.getField("value_date"))))
            .toList();
    assertThat(late).hasSize(12).allMatch(days -> days >= 0 && days <= 10);
    assertThat(late.stream().mapToLong(days -> days).sum()).isEqualTo(21);
    assertThat(due.values().stream().filter(date -> date.isAfter(TODAY)).sorted().findFirst())
        .hasValue(LocalDate.of(2025, 1, 5));
  }

  private static List<NamedCsvRecord> lines() {
    return DemoFiles.rows("msm-bank-transactions").stream()
        .filter(line -> line.getField("customer_ref").equals(FIRST))
        .toList();
  }

  private static double[] amounts(String type, String word) {
    return lines().stream()
        .filter(
            line -> line.getField("type").equals(type) && line.getField("narration").contains(word))
        .filter(line -> day(line) == 3)
        .mapToDouble(line -> Double.parseDouble(line.getField("amount")))
        .toArray();
  }

  private static int day(NamedCsvRecord line) {
    return OffsetDateTime.parse(line.getField("booked_at")).getDayOfMonth();
  }

  private static Map<String, String> ageing(String book) {
    Map<String, List<Owed>> buckets =
        worst(book).values().stream().collect(Collectors.groupingBy(Owed::bucket));
    Map<String, String> ageing = new TreeMap<>();
    buckets.forEach(
        (bucket, owed) -> ageing.put(bucket, owed.size() + " " + sum(owed).toPlainString()));
    return ageing;
  }

  private static BigDecimal sum(Collection<Owed> owed) {
    return owed.stream().map(Owed::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /** What each account owes today and since how many days, by issued items less their payments. */
  private static Map<String, Owed> worst(String book) {
    Map<String, BigDecimal> paid = new HashMap<>();
    DemoFiles.rows(book + "-payments")
        .forEach(
            payment ->
                paid.merge(
                    payment.getField("item_ref"),
                    new BigDecimal(payment.getField("amount")),
                    BigDecimal::add));
    Map<String, Owed> owed = new HashMap<>();
    for (NamedCsvRecord item : DemoFiles.rows(book + "-items")) {
      BigDecimal open =
          new BigDecimal(item.getField("amount"))
              .subtract(paid.getOrDefault(item.getField("item_ref"), BigDecimal.ZERO));
      long late = DAYS.between(LocalDate.parse(item.getField("due_date")), TODAY);
      if (open.signum() > 0 && !LocalDate.parse(item.getField("issued_on")).isAfter(TODAY)) {
        owed.merge(item.getField("account_ref"), new Owed(late, open), Owed::and);
      }
    }
    return owed;
  }

  private record Owed(long days, BigDecimal amount) {
    Owed and(Owed other) {
      return new Owed(Math.max(days, other.days), amount.add(other.amount));
    }

    String bucket() {
      return days < 1
          ? "CURRENT"
          : days < 31 ? "0-30" : days < 61 ? "31-60" : days < 91 ? "61-90" : "90+";
    }
  }
}
