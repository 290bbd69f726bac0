package org.tahsil.arrangement.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tahsil.arrangement.ArrangementKind;
import org.tahsil.arrangement.Instalment;
import org.tahsil.arrangement.ReAgeEffect;
import org.tahsil.arrangement.ReAgeEffect.Rule;
import org.tahsil.arrangement.ReAgeTerms;
import org.tahsil.delinquency.AsOf;
import org.tahsil.delinquency.Delinquency;
import org.tahsil.shared.id.AccountRef;
import org.tahsil.shared.store.TestLedger;

/** What plans do to days past due: shown before, done while they stand, undone when they break. */
class ReAgeIT {
  private static final AccountRef A = new AccountRef("A");
  private static final String[] PARTS = {"2025-01-10 30.000", "2025-01-20 30.000"};

  private final TestPromises promises = new TestPromises("2025-01-01");
  private final TestLedger books = promises.books();

  @BeforeEach
  void overdue() {
    books.item("A", "I1", "2024-11-01", "40.000");
    books.item("A", "I2", "2024-12-01", "20.000");
    promises.night("2024-12-31");
  }

  @Test
  void withoutTermsForItAPlanLeavesDaysAlone() {
    promises.bear(0);
    assertThat(effect()).isEqualTo(new ReAgeEffect(Rule.NEVER, 61, 61, null, null));
    plan();
    assertThat(dpd("2025-01-01")).isEqualTo(61);
  }

  @Test
  void itCountsFromThePlanWhileItStandsAndFromDueDatesOnceItBroke() {
    promises.bear(0, new ReAgeTerms(0, 365));
    assertThat(effect()).isEqualTo(new ReAgeEffect(Rule.AT_ONCE, 61, 0, 0, null));
    plan();
    assertThat(bucket()).isEqualTo("CURRENT");
    assertThat(cures()).containsExactly("CURE_BY_PLAN");
    assertThat(dpd("2025-01-01")).isZero();
    assertThat(dpd("2024-12-31")).isEqualTo(60);
    promises.today("2025-01-10");
    promises.night("2025-01-10");
    assertThat(dpd("2025-01-10")).isZero();
    promises.today("2025-01-11");
    assertThat(dpd("2025-01-11")).isEqualTo(71);
    promises.night("2025-01-11");
    assertThat(bucket()).isEqualTo("61-90");
    assertThat(story()).containsExactly("RE_AGED", "RE_AGEING_ENDED");
    assertThat(then("2025-01-11", "2025-01-09")).isZero();
  }

  @Test
  void aPlanThatIsKeptStaysCurrentThroughout() {
    promises.bear(0, new ReAgeTerms(0, 365));
    UUID plan = plan();
    pay("2025-01-10", "P1", "30.000");
    promises.today("2025-01-15");
    assertThat(dpd("2025-01-15")).isZero();
    pay("2025-01-20", "P2", "30.000");
    assertThat(promises.stand(plan)).startsWith("KEPT");
    assertThat(dpd("2025-01-20")).isZero();
    assertThat(cures()).containsExactly("CURE_BY_PLAN");
    books.reverse("P2");
    promises.night("2025-01-20");
    promises.today("2025-01-21");
    assertThat(promises.stand(plan)).startsWith("PARTLY_KEPT 2025-01-21");
    assertThat(dpd("2025-01-21")).isEqualTo(81);
  }

  @Test
  void moneyMustComeFirstWhereTheTermsAskForIt() {
    promises.bear(0, new ReAgeTerms(1, 365));
    assertThat(effect()).isEqualTo(new ReAgeEffect(Rule.AFTER_INSTALMENTS, 61, 0, 1, null));
    plan();
    assertThat(dpd("2025-01-01")).isEqualTo(61);
    pay("2025-01-08", "P1", "30.000");
    assertThat(dpd("2025-01-07")).isEqualTo(67);
    assertThat(dpd("2025-01-08")).isZero();
    books.reverse("P1");
    assertThat(dpd("2025-01-08")).isEqualTo(68);
  }

  @Test
  void anAccountRestsBeforeItIsReAgedAgain() {
    promises.bear(0, new ReAgeTerms(0, 100));
    UUID first = plan();
    promises.today("2025-01-05");
    promises
        .arrangements()
        .cancel(books.portfolio(), first, "The customer wants another one", "anna");
    assertThat(dpd("2025-01-05")).isEqualTo(65);
    assertThat(effect())
        .isEqualTo(new ReAgeEffect(Rule.RESTS, 65, 65, null, LocalDate.parse("2025-04-11")));
    plan();
    assertThat(dpd("2025-01-05")).isEqualTo(65);
    promises.today("2025-04-11");
    assertThat(effect().rule()).isEqualTo(Rule.AT_ONCE);
  }

  @Test
  void whatThePlanDoesNotCoverGoesOn() {
    promises.bear(0, new ReAgeTerms(0, 365));
    promises.make(ArrangementKind.PLAN, "A", "2025-01-10 20.000", "2025-01-20 25.000");
    assertThat(dpd("2025-01-01")).isEqualTo(31);
  }

  private UUID plan() {
    return promises.make(ArrangementKind.PLAN, "A", PARTS);
  }

  private ReAgeEffect effect() {
    List<Instalment> parts = promises.wish(ArrangementKind.PLAN, PARTS).instalments();
    return promises.arrangements().reAgeing(books.portfolio(), A, parts);
  }

  private void pay(String date, String ref, String amount) {
    promises.today(date);
    books.pay("A", ref, date, amount);
  }

  private int dpd(String date) {
    return at(AsOf.now(LocalDate.parse(date)));
  }

  private int then(String knownOn, String date) {
    return at(new AsOf(LocalDate.parse(date), LocalDate.parse(knownOn)));
  }

  private int at(AsOf asOf) {
    return books
        .server()
        .get(Delinquency.class)
        .position(books.portfolio(), A, asOf)
        .orElseThrow()
        .daysPastDue();
  }

  private String bucket() {
    return books.column("select bucket from age_now").get(0);
  }

  private List<String> cures() {
    return books.column("select reason from alert where kind = 'CURE'");
  }

  private List<String> story() {
    return books.story().entries().stream()
        .map(entry -> entry.kind())
        .filter(kind -> kind.startsWith("RE_AGE"))
        .toList();
  }
}
