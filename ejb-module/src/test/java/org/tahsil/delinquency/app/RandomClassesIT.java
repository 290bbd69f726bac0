package org.tahsil.delinquency.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
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
import org.tahsil.delinquency.AsOf;
import org.tahsil.delinquency.Scheme;
import org.tahsil.delinquency.StandardScheme;
import org.tahsil.delinquency.domain.History;
import org.tahsil.delinquency.domain.ReferenceClassifier;
import org.tahsil.delinquency.store.ClassStore;
import org.tahsil.delinquency.store.FactsStore;
import org.tahsil.shared.store.TestLedger;

/**
 * Plays random histories, payments taken back and told late among them, and holds the classes in
 * SQL and those that nights keep to the letter of four schemes.
 */
class RandomClassesIT {
  private static final LocalDate FIRST = LocalDate.of(2020, 1, 1);
  private static final List<Scheme> SCHEMES =
      List.of(
          StandardScheme.rbi("RBI", FIRST),
          StandardScheme.ifrs9("IFRS9", FIRST),
          new Scheme(
              "OWN",
              Scheme.Kind.BUCKETS,
              DpdConvention.INCLUSIVE,
              Scheme.Base.AGED_FROM,
              List.of(
                  new Scheme.Range("GOOD", 0),
                  new Scheme.Range("LATE", 3),
                  new Scheme.Range("BAD", 45)),
              false,
              false,
              FIRST,
              null,
              "house rule"),
          new Scheme(
              "KEPT",
              Scheme.Kind.BUCKETS,
              DpdConvention.ELAPSED,
              Scheme.Base.DUE_DATE,
              List.of(
                  new Scheme.Range("GOOD", 0),
                  new Scheme.Range("LATE", 1),
                  new Scheme.Range("BAD", 20)),
              true,
              false,
              FIRST,
              null,
              "house rule"));

  private static final TestDelinquency LATE =
      new TestDelinquency("INR", DpdConvention.ELAPSED, AllocationRule.HOLD, "2026-01-01");
  private static final TestLedger BOOKS = LATE.books();
  private static int played;

  @Provide
  Arbitrary<List<History>> portfolios() {
    return History.any().list().ofSize(40);
  }

  @Property(tries = 4, shrinking = ShrinkingMode.OFF)
  void classesAreWhatTheSchemesSay(
      @ForAll("portfolios") List<History> histories,
      @ForAll AllocationRule rule,
      @ForAll @Size(3) List<@IntRange(min = 20, max = 330) Integer> days) {
    Portfolio portfolio =
        BOOKS.portfolios().open("C" + played++, "INR", DpdConvention.ELAPSED, rule, "2026-01-01");
    SCHEMES.forEach(scheme -> LATE.schemes().set(portfolio, scheme, "tester"));
    Player player = new Player(BOOKS, portfolio, histories);
    for (int part = 0; part < days.size(); part++) {
      BOOKS.portfolios().nextDay(portfolio);
      player.play(part * 5, (part + 1) * 5);
    }
    days.stream()
        .sorted()
        .distinct()
        .map(History::day)
        .forEach(
            date -> {
              LATE.wholeNight(date.toString());
              List<String> right = expected(player, rule, date);
              assertThat(computed(portfolio, player, date)).isEqualTo(right);
              assertThat(kept(portfolio)).isEqualTo(right);
            });
  }

  private static List<String> expected(Player player, AllocationRule rule, LocalDate date) {
    List<String> lines = new ArrayList<>();
    BOOKS
        .server()
        .get(FactsStore.class)
        .of(player.accounts().keySet(), AsOf.now(date))
        .forEach(
            (account, facts) ->
                SCHEMES.forEach(
                    scheme ->
                        lines.add(
                            line(
                                account,
                                scheme.code(),
                                new ReferenceClassifier(rule, scheme)
                                    .ownClass(facts, History.START, date)))));
    return lines.stream().sorted().toList();
  }

  private static List<String> computed(Portfolio portfolio, Player player, LocalDate date) {
    Map<String, Integer> found = new TreeMap<>();
    Map<Long, String> codes = new TreeMap<>();
    BOOKS
        .server()
        .jdbi()
        .useHandle(
            h ->
                h.createQuery("select scheme_id, code from scheme where portfolio_id = :p")
                    .bind("p", portfolio.id().value())
                    .map((row, context) -> codes.put(row.getLong(1), row.getString(2)))
                    .list());
    player
        .accounts()
        .keySet()
        .forEach(account -> codes.values().forEach(code -> found.put(account + " " + code, 0)));
    List<Long> accounts = List.copyOf(player.accounts().keySet());
    BOOKS
        .server()
        .get(ClassStore.class)
        .classes(portfolio, accounts, AsOf.now(date))
        .forEach(one -> found.put(one.accountId() + " " + codes.get(one.schemeId()), one.ownNo()));
    return found.entrySet().stream().map(e -> e.getKey() + " " + e.getValue()).sorted().toList();
  }

  private static List<String> kept(Portfolio portfolio) {
    return BOOKS
        .column(
            """
            select account_id || ' ' || code || ' ' || own_no
            from class_now join account using (account_id) where portfolio_id = %d
            """
                .formatted(portfolio.id().value()))
        .stream()
        .sorted()
        .toList();
  }

  private static String line(long account, String code, int own) {
    return account + " " + code + " " + own;
  }
}
