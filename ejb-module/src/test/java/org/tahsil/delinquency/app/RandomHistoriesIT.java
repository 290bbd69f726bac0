package org.tahsil.delinquency.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.tahsil.account.AllocationRule;
import org.tahsil.account.DpdConvention;
import org.tahsil.account.Portfolio;
import org.tahsil.delinquency.Ageing.Basis;
import org.tahsil.delinquency.AsOf;
import org.tahsil.delinquency.Bucket;
import org.tahsil.delinquency.domain.History;
import org.tahsil.delinquency.domain.ReferenceCalculator;
import org.tahsil.delinquency.domain.ReferenceResult;
import org.tahsil.delinquency.domain.ReferenceResult.Standing;
import org.tahsil.delinquency.store.FactsStore;
import org.tahsil.delinquency.store.PositionStore;
import org.tahsil.delinquency.store.PositionStore.Age;
import org.tahsil.shared.store.TestLedger;

/**
 * Plays thousands of random histories into a real database and holds whatever SQL says about them,
 * on random dates, to the reference calculator.
 */
class RandomHistoriesIT {
  /** Of each of 40 portfolios; 250 make ten thousand histories. */
  private static final int AT_ONCE = Integer.getInteger("histories", 50);

  private static final int STEPS_AT_ONCE = 5;
  private static final int NIGHTS = 3;
  private static final int LOOKED_INTO = 7;

  private static final TestDelinquency LATE =
      new TestDelinquency("OMR", DpdConvention.ELAPSED, AllocationRule.HOLD, "2026-01-01");
  private static final TestLedger BOOKS = LATE.books();
  private static int played;

  @Provide
  Arbitrary<List<History>> portfolios() {
    return History.any().list().ofSize(AT_ONCE);
  }

  @Provide
  Arbitrary<List<Setting>> settings() {
    return Setting.any().list().ofMaxSize(2);
  }

  @Property(tries = 40, shrinking = ShrinkingMode.OFF)
  void sqlAndNightsSayWhatTheReferenceSays(
      @ForAll("portfolios") List<History> histories,
      @ForAll DpdConvention convention,
      @ForAll AllocationRule rule,
      @ForAll("settings") List<Setting> settings,
      @ForAll @Size(NIGHTS) List<@IntRange(min = 0, max = 330) Integer> days) {
    Portfolio portfolio =
        BOOKS.portfolios().open("R" + played++, "OMR", convention, rule, "2026-01-01");
    Player player = new Player(BOOKS, portfolio, histories);
    List<Integer> nights = days.stream().sorted().distinct().toList();
    Map<AsOf, Map<Long, ReferenceResult>> then = new HashMap<>();
    for (int night = 0; night < NIGHTS; night++) {
      LocalDate today =
          night < nights.size()
              ? BOOKS.portfolios().goTo(portfolio, History.day(nights.get(night)))
              : BOOKS.portfolios().nextDay(portfolio);
      if (night < settings.size()) {
        settings.get(night).make(LATE.settings(), portfolio);
      }
      player.play(night * STEPS_AT_ONCE, (night + 1) * STEPS_AT_ONCE);
      LocalDate looked = History.day(330 - days.get(night));
      then.put(new AsOf(looked, today), expected(portfolio, player, AsOf.now(looked)));
      if (night < nights.size()) {
        String date = History.day(nights.get(night)).toString();
        LATE.wholeNight(date);
        expectNight(expected(portfolio, player, AsOf.now(LocalDate.parse(date))));
      }
    }
    BOOKS.portfolios().goTo(portfolio, LocalDate.of(2026, 1, 1));
    for (int day : days) {
      AsOf asOf = AsOf.now(History.day(330 - day));
      expectSql(portfolio, asOf, expected(portfolio, player, asOf));
    }
    then.forEach(
        (known, results) -> {
          assertThat(expected(portfolio, player, known)).isEqualTo(results);
          expectSql(portfolio, known, results);
        });
    expectSums(portfolio);
  }

  private static Map<Long, ReferenceResult> expected(
      Portfolio portfolio, Player player, AsOf asOf) {
    FactsStore facts = BOOKS.server().get(FactsStore.class);
    ReferenceCalculator reference =
        new ReferenceCalculator(
            portfolio.allocation(), portfolio.convention(), facts.calendar(portfolio, asOf));
    Map<Long, ReferenceResult> results = new HashMap<>();
    facts
        .of(player.accounts().keySet(), asOf)
        .forEach((account, known) -> results.put(account, reference.at(known, asOf.date())));
    return results;
  }

  private static void expectNight(Map<Long, ReferenceResult> expected) {
    Map<Long, String> remembered = new HashMap<>();
    BOOKS
        .server()
        .jdbi()
        .useHandle(
            h ->
                h.createQuery("select * from age_now where account_id = any(:accounts)")
                    .bind("accounts", expected.keySet().toArray(Long[]::new))
                    .map(
                        (row, context) ->
                            remembered.put(
                                row.getLong("account_id"),
                                row.getString("bucket")
                                    + " "
                                    + row.getLong("outstanding_minor")
                                    + " "
                                    + row.getLong("overdue_minor")))
                    .list());
    expected.forEach(
        (account, result) ->
            assertThat(remembered.get(account))
                .isEqualTo(
                    Bucket.of(result.daysPastDue()).label()
                        + " "
                        + result.outstanding()
                        + " "
                        + result.overdue()));
  }

  private static void expectSql(
      Portfolio portfolio, AsOf asOf, Map<Long, ReferenceResult> expected) {
    PositionStore positions = BOOKS.server().get(PositionStore.class);
    Map<Long, Age> ages = positions.ages(portfolio, expected.keySet(), asOf);
    expected.forEach(
        (account, right) -> {
          Age age = ages.getOrDefault(account, Age.settled(account));
          assertThat(List.of(age.outstanding(), age.overdue(), age.disputed(), age.dpd()))
              .isEqualTo(
                  List.of(
                      right.outstanding(), right.overdue(), right.disputed(), right.daysPastDue()));
          assertThat(age.frozen()).isEqualTo(right.frozen());
          if (account % LOOKED_INTO != 0) {
            return;
          }
          assertThat(positions.credit(account, asOf)).isEqualTo(right.credit());
          assertThat(
                  positions.items(portfolio, account, asOf).stream()
                      .map(i -> i.ref() + " " + i.paid().minor() + " " + i.daysPastDue()))
              .isEqualTo(
                  right.standings().stream()
                      .map(i -> i.claim().ref() + " " + i.paid() + " " + i.daysPastDue())
                      .toList());
        });
    for (Basis basis : Basis.values()) {
      assertThat(
              LATE.delinquency().ageing(portfolio, asOf, basis).buckets().stream()
                  .map(r -> r.bucket() + " " + r.count() + " " + r.outstanding().minor()))
          .isEqualTo(buckets(expected, basis));
    }
  }

  private static List<String> buckets(Map<Long, ReferenceResult> expected, Basis basis) {
    Map<Bucket, long[]> sums = new EnumMap<>(Bucket.class);
    Arrays.stream(Bucket.values()).forEach(bucket -> sums.put(bucket, new long[2]));
    for (ReferenceResult result : expected.values()) {
      if (basis == Basis.ACCOUNT) {
        add(
            sums.computeIfAbsent(Bucket.of(result.daysPastDue()), b -> new long[2]),
            result.outstanding());
      } else {
        for (Standing item : result.standings()) {
          int days = result.tolerated() ? 0 : item.daysPastDue();
          add(sums.computeIfAbsent(Bucket.of(days), b -> new long[2]), item.open());
        }
      }
    }
    List<String> told = new ArrayList<>();
    sums.forEach((bucket, sum) -> told.add(bucket + " " + sum[0] + " " + sum[1]));
    return told;
  }

  private static void add(long[] countAndSum, long open) {
    if (open > 0) {
      countAndSum[0]++;
      countAndSum[1] += open;
    }
  }

  /** No allocation exceeds its posting or its component, and open_minor follows. */
  private static void expectSums(Portfolio portfolio) {
    String broken =
        """
        select 'posting ' || p.posting_id from posting p join account a using (account_id)
        where a.portfolio_id = %1$d and p.amount_minor < (
          select sum(amount_minor) from allocation l
          where l.posting_id = p.posting_id and undone_on is null)
        union all
        select 'item ' || i.account_id from item i join account a using (account_id)
        where a.portfolio_id = %1$d and i.open_minor <> i.amount_minor - coalesce((
          select sum(amount_minor) from allocation l
          where l.account_id = i.account_id and l.item_no = i.item_no and undone_on is null), 0)
        union all
        select 'component ' || i.account_id || component
        from item i join account a using (account_id)
          join allocation l on l.account_id = i.account_id and l.item_no = i.item_no
        where a.portfolio_id = %1$d and undone_on is null
        group by i.account_id, i.item_no, component, fee_minor, penalty_minor, interest_minor,
            i.principal_minor
        having sum(l.amount_minor) > case component when 'FEE' then fee_minor
            when 'PENALTY' then penalty_minor when 'INTEREST' then interest_minor
            else i.principal_minor end
        """
            .formatted(portfolio.id().value());
    assertThat(BOOKS.column(broken)).isEmpty();
  }
}
