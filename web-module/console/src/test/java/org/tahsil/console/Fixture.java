package org.tahsil.console;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.tahsil.account.Account;
import org.tahsil.account.AccountRow;
import org.tahsil.account.AllocationRule;
import org.tahsil.account.Customer;
import org.tahsil.account.CustomerRow;
import org.tahsil.account.DpdConvention;
import org.tahsil.account.Portfolio;
import org.tahsil.console.view.OverviewFacts;
import org.tahsil.delinquency.AccountLine;
import org.tahsil.delinquency.Ageing;
import org.tahsil.delinquency.Alert;
import org.tahsil.delinquency.Alert.Handling;
import org.tahsil.delinquency.AlertKind;
import org.tahsil.delinquency.AlertPriority;
import org.tahsil.delinquency.AlertState;
import org.tahsil.delinquency.AsOf;
import org.tahsil.delinquency.Bucket;
import org.tahsil.delinquency.Delinquency.Day;
import org.tahsil.delinquency.Delinquency.Listing;
import org.tahsil.delinquency.Explanation.Reason;
import org.tahsil.night.Night;
import org.tahsil.night.SetAside;
import org.tahsil.risk.Risk.BandCount;
import org.tahsil.risk.RiskScore;
import org.tahsil.shared.id.AccountRef;
import org.tahsil.shared.id.CustomerRef;
import org.tahsil.shared.id.PortfolioCode;
import org.tahsil.shared.id.PortfolioId;
import org.tahsil.shared.id.TenantId;
import org.tahsil.shared.money.Money;

/** What the features would say, with a name of one's choice in every place that takes user data. */
final class Fixture {
  static final LocalDate TODAY = LocalDate.of(2025, 1, 1);
  static final Currency OMR = Currency.getInstance("OMR");
  static final Instant NOW = Instant.parse("2025-01-01T10:00:00Z");

  private final String name;
  private final String mark;

  Fixture(String name, String mark) {
    this.name = name;
    this.mark = mark;
  }

  /** Ordinary names. */
  static Fixture plain() {
    return new Fixture("Omar Al Hashimi", "");
  }

  /** Names that would run as a script if they were not escaped. */
  static Fixture hostile() {
    return new Fixture("\"><script>alert(1)</script>", "\"><script>");
  }

  static Money omr(String amount) {
    return Money.of(amount, OMR);
  }

  Portfolio portfolio() {
    return new Portfolio(
        new PortfolioId(1),
        new TenantId("demo"),
        new PortfolioCode("OMT"),
        "Oman Telecom" + mark,
        OMR,
        ZoneId.of("Asia/Muscat"),
        DpdConvention.ELAPSED,
        AllocationRule.HOLD,
        LocalTime.of(23, 30),
        null,
        NOW);
  }

  Ageing ageing() {
    return new Ageing(
        portfolio(),
        AsOf.now(TODAY),
        Ageing.Basis.ACCOUNT,
        List.of(
            new Ageing.Row(Bucket.CURRENT, 104, omr("4105.250")),
            new Ageing.Row(Bucket.DAYS_1_30, 18, omr("761.400")),
            new Ageing.Row(Bucket.DAYS_31_60, 15, omr("1177.500")),
            new Ageing.Row(Bucket.DAYS_61_90, 12, omr("1269.000")),
            new Ageing.Row(Bucket.DAYS_OVER_90, 7, omr("1086.400"))),
        omr("4294.300"),
        omr("8399.550"));
  }

  OverviewFacts overview() {
    List<Day> days = new ArrayList<>();
    for (int back = 14; back >= 0; back--) {
      LocalDate on = TODAY.minusDays(back);
      days.add(new Day(on, Bucket.CURRENT, 104, 4_105_250));
      days.add(new Day(on, Bucket.DAYS_31_60, 40 + back % 4, 3_100_000 - 20_000L * (back % 5)));
      days.add(new Day(on, Bucket.DAYS_OVER_90, 7, 1_086_400 - 9_000L * back));
    }
    return new OverviewFacts(
        portfolio(),
        TODAY,
        ageing(),
        days,
        alerts(),
        Optional.of(night()),
        bands(),
        lines(),
        new org.tahsil.manual.Overrides.Count(3, 1, 2));
  }

  OverviewFacts emptyOverview() {
    Ageing none =
        new Ageing(
            portfolio(),
            AsOf.now(TODAY),
            Ageing.Basis.ACCOUNT,
            List.of(Bucket.values()).stream()
                .map(bucket -> new Ageing.Row(bucket, 0, Money.zero(OMR)))
                .toList(),
            Money.zero(OMR),
            Money.zero(OMR));
    return new OverviewFacts(
        portfolio(),
        TODAY,
        none,
        List.of(),
        List.of(),
        Optional.empty(),
        List.of(),
        new Listing<>(List.of(), 0),
        new org.tahsil.manual.Overrides.Count(0, 0, 0));
  }

  List<BandCount> bands() {
    return List.of(
        new BandCount(RiskScore.Band.LOW, 102),
        new BandCount(RiskScore.Band.MEDIUM, 35),
        new BandCount(RiskScore.Band.HIGH, 19));
  }

  List<Alert> alerts() {
    return List.of(
        alert(3, AlertKind.ESCALATION, Bucket.DAYS_61_90, Bucket.DAYS_OVER_90, 91),
        alert(2, AlertKind.NEW_DELINQUENCY, Bucket.CURRENT, Bucket.DAYS_1_30, 1),
        alert(1, AlertKind.CURE, Bucket.DAYS_31_60, Bucket.CURRENT, 0));
  }

  private Alert alert(long id, AlertKind kind, Bucket from, Bucket to, int dpd) {
    return new Alert(
        id,
        TODAY.minusDays(1),
        new AccountRef("OMT-ACC-0" + id + mark),
        name,
        kind,
        dpd > 90 ? AlertPriority.HIGH : dpd > 0 ? AlertPriority.MEDIUM : AlertPriority.LOW,
        new Reason("ALERT_" + kind, facts(from, to, dpd)),
        from,
        to,
        dpd,
        omr("155.200"),
        id == 2
            ? new Handling(AlertState.SNOOZED, "agent" + mark, TODAY.plusDays(3), 2)
            : Handling.NONE);
  }

  private static Map<String, Object> facts(Bucket from, Bucket to, int dpd) {
    return Map.of(
        "days_past_due",
        dpd,
        "overdue",
        "155.200",
        "currency",
        "OMR",
        "risk",
        "HIGH",
        "from_bucket",
        from.label(),
        "to_bucket",
        to.label());
  }

  Night night() {
    return night(Night.Status.COMPLETED, 3);
  }

  Night night(Night.Status status, int done) {
    return new Night(
        UUID.fromString("6b1f0d0e-7f5e-4d3a-9a3f-2f5f5c1f0a01"),
        new PortfolioCode("OMT"),
        TODAY.minusDays(1),
        status,
        "operator" + mark,
        Instant.parse("2024-12-31T19:30:00Z"),
        status == Night.Status.STARTED ? null : Instant.parse("2024-12-31T19:30:04.200Z"),
        status == Night.Status.FAILED ? "unit 3 of step age: " + mark + "timeout" : null,
        null,
        null,
        1,
        List.of(
            NightFixture.step("age", 156, 52, 1.4, Math.min(done, 3)),
            NightFixture.step("alert", 52, 9, 0.3, done),
            NightFixture.step("score", 150, 150, 0.6, done == 3 ? 3 : 0),
            NightFixture.step("remind", 52, 18, 0.2, done == 3 ? 3 : 0)),
        status == Night.Status.STARTED
            ? List.of()
            : NightFixture.checks(status == Night.Status.FAILED),
        status == Night.Status.STARTED
            ? new Night.Progress("alert", 52.3, Duration.ofSeconds(75))
            : null);
  }

  List<SetAside> setAside() {
    return List.of(
        new SetAside(
            "age",
            new AccountRef("OMT-ACC-007" + mark),
            "PSQLException: bigint out of range" + mark,
            Instant.parse("2024-12-31T19:30:02Z"),
            null),
        new SetAside(
            "remind",
            new AccountRef("OMT-ACC-008"),
            "IllegalStateException: no address",
            Instant.parse("2024-12-31T19:30:03Z"),
            Instant.parse("2025-01-01T06:12:00Z")));
  }

  Listing<AccountLine> lines() {
    List<AccountLine> lines = new ArrayList<>();
    int[] dpd = {265, 128, 91, 90, 61, 60, 31, 30, 1, 0};
    for (int row = 0; row < dpd.length; row++) {
      lines.add(
          new AccountLine(
              new AccountRef("OMT-ACC-00" + row + mark),
              new CustomerRef("CUST_OMT_0000" + row + mark),
              row == 0 ? name : name + " " + row,
              row % 2 == 0 ? "Postpaid" + mark : "Fibre",
              dpd[row],
              Bucket.of(dpd[row]),
              dpd[row] == 0 ? Money.zero(OMR) : omr("155.200"),
              omr("1" + row + "55.200"),
              row % 3 == 0 ? null : TODAY.minusDays(row)));
    }
    return new Listing<>(lines, 156);
  }

  Customer customer() {
    return new Customer(
        1,
        new TenantId("demo"),
        new CustomerRow(
            new CustomerRef("CUST_OMT_00001" + mark),
            name,
            "PERSON",
            "omar@example.com" + mark,
            "+968 9123 4567",
            "EMAIL",
            "ar",
            null,
            "OM",
            "Muscat",
            null,
            null));
  }

  Account account() {
    return new Account(
        1,
        new PortfolioId(1),
        new PortfolioCode("OMT"),
        1,
        0,
        new AccountRow(
            new AccountRef("OMT-ACC-001" + mark),
            new CustomerRef("CUST_OMT_00001" + mark),
            "Postpaid" + mark,
            OMR,
            LocalDate.of(2023, 3, 14),
            null,
            new BigDecimal("0.8"),
            null));
  }
}
