package org.tahsil.casework.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tahsil.access.User;
import org.tahsil.casework.CaseAction;
import org.tahsil.casework.CaseWish;
import org.tahsil.casework.LeftOut;
import org.tahsil.casework.NewOutcome;
import org.tahsil.casework.OutcomeKind;
import org.tahsil.casework.WorkItem;
import org.tahsil.casework.WorkPlace;
import org.tahsil.casework.WorkQuery;
import org.tahsil.casework.WorkQuery.Scope;
import org.tahsil.casework.Worklist;
import org.tahsil.casework.Worth;
import org.tahsil.casework.domain.ExpectedValue;
import org.tahsil.delinquency.Bucket;
import org.tahsil.hold.HoldReason;
import org.tahsil.hold.NewHold;
import org.tahsil.shared.id.AccountRef;
import org.tahsil.shared.id.ItemRef;
import org.tahsil.shared.money.Money;

/** Whom to work next, why, and that nobody is worked twice. */
class WorklistIT {
  private static final String DAY = "2025-01-01";

  private final TestCasework work = new TestCasework(DAY);
  private final User anna = work.user("anna", "agent");
  private final User bob = work.user("bob", "agent");

  @BeforeEach
  void books() {
    work.late("A40", 40, "40.000");
    work.late("B40", 40, "90.000");
    work.late("C70", 70, "60.000");
    work.late("D100", 100, "20.000");
    java.util.UUID night = work.begin(DAY);
    work.risk("A40", DAY, 0.1);
    work.risk("B40", DAY, 0.9);
    work.risk("C70", DAY, 0.6);
    work.judge(night, DAY);
  }

  @Test
  void theOrderIsTheExpectedValueAndEveryTermIsTold() {
    assertThat(customers(page(Wishes.available(10))))
        .containsExactly("C-A40", "C-C70", "C-B40", "C-D100");
    for (WorkItem item : page(Wishes.available(10)).items()) {
      Worth worth = item.worth();
      assertThat(worth.value().minor())
          .isEqualTo(
              ExpectedValue.minor(
                  worth.amount().minor(),
                  worth.likelihood(),
                  worth.effect(),
                  worth.cost().minor()));
      assertThat(worth.terms()).hasSize(5);
    }
    Worth first = page(Wishes.available(1)).items().get(0).worth();
    assertThat(first.value()).isEqualTo(money("8.700"));
    assertThat(first.likelihood()).isEqualTo(900);
    assertThat(first.bucket()).isEqualTo(Bucket.DAYS_31_60);
  }

  @Test
  void pagesFollowEachOtherWithoutGapOrRepetition() {
    List<String> all = customers(page(Wishes.available(10)));
    List<String> pieced = new ArrayList<>();
    WorkPlace after = null;
    for (int i = 0; i < 4; i++) {
      Worklist.Page page = page(query(Scope.AVAILABLE, null, null, null, after));
      assertThat(page.ready()).isEqualTo(4);
      pieced.add(page.items().get(0).customer().value());
      after = page.items().get(0).place();
    }
    assertThat(pieced).isEqualTo(all);
    Worklist.Page beyond = page(query(Scope.AVAILABLE, null, null, null, after));
    assertThat(beyond.items()).isEmpty();
    assertThat(beyond.ready()).isEqualTo(4);
  }

  /** What ended the page before may leave the list, and gives no other place to what follows. */
  @Test
  void aPageBeginsWhereTheLastEndedWhateverBecameOfItsEnd() {
    WorkItem first = page(query(Scope.AVAILABLE, null, null, null, null)).items().get(0);
    work.outcomes().tell(work.portfolio(), Wishes.call("A40", OutcomeKind.NO_ANSWER), anna);
    work.books().pay("A40", "P1", DAY, "40.000");
    assertThat(customers(page(query(Scope.AVAILABLE, null, null, null, first.place()))))
        .containsExactly("C-C70");
    WorkItem second = page(query(Scope.AVAILABLE, null, null, null, first.place())).items().get(0);
    work.books().pay("C70", "P2", DAY, "59.000");
    assertThat(customers(page(query(Scope.AVAILABLE, null, null, null, second.place()))))
        .containsExactly("C-B40");
    assertThat(WorkPlace.read(second.place().text())).contains(second.place());
  }

  @Test
  void anEscalatedCaseIsNotHandedOut() {
    work.cases()
        .act(work.portfolio(), id("A40"), Wishes.because(CaseAction.ESCALATE, "LEGAL", null), anna);
    assertThat(reasons()).containsExactly("C-A40 ESCALATED");
    assertThat(next("bob")).contains("C-C70");
  }

  @Test
  void filtersNarrowTheList() {
    work.cases().act(work.portfolio(), id("A40"), CaseWish.of(CaseAction.TAKE), anna);
    work.sql("update customer set language = 'ar' where customer_ref = 'C-C70'");
    assertThat(customers(page(query(Scope.MINE, null, null, null, null)))).containsExactly("C-A40");
    assertThat(customers(page(whole(Scope.UNASSIGNED, null, null, null))))
        .containsExactly("C-C70", "C-B40", "C-D100");
    assertThat(customers(page(whole(Scope.ALL, Bucket.DAYS_OVER_90, null, null))))
        .containsExactly("C-D100");
    assertThat(customers(page(whole(Scope.ALL, null, "ar", null)))).containsExactly("C-C70");
    assertThat(customers(page(whole(Scope.ALL, null, null, money("60.000")))))
        .containsExactly("C-C70", "C-B40");
    assertThat(customers(page(whole(Scope.TEAM, null, null, null)))).isEmpty();
    assertThat(
            customers(
                work.worklist()
                    .list(work.portfolio(), whole(Scope.AVAILABLE, null, null, null), "bob")))
        .containsExactly("C-C70", "C-B40", "C-D100");
  }

  @Test
  void whoMayNotBeWorkedNowIsLeftOutWithTheReason() {
    hold("A40", HoldReason.LEGAL, null);
    hold("C70", HoldReason.DISPUTE, "1.000");
    work.cases()
        .act(
            work.portfolio(),
            id("D100"),
            new CaseWish(
                CaseAction.DO_NOT_CALL,
                null,
                null,
                null,
                null,
                work.today().plusDays(3),
                null,
                null,
                null,
                null),
            anna);
    assertThat(customers(page(Wishes.available(10)))).containsExactly("C-B40");
    assertThat(reasons())
        .containsExactlyInAnyOrder("C-A40 HOLD", "C-C70 DISPUTE", "C-D100 DO_NOT_CALL");
    assertThat(work.worklist().next(work.portfolio(), Wishes.available(1), "anna"))
        .hasValueSatisfying(item -> assertThat(item.customer().value()).isEqualTo("C-B40"));
    assertThat(work.worklist().next(work.portfolio(), Wishes.available(1), "anna")).isEmpty();
  }

  @Test
  void anAgreedCallComesFirstWhenItsTimeHasCome() {
    NewOutcome later = Wishes.callback("D100", work.now().plusSeconds(3600));
    work.outcomes().tell(work.portfolio(), later, anna);
    assertThat(reasons()).contains("C-D100 NOT_DUE");
    work.books().portfolios().goTo(work.portfolio(), work.today().plusDays(1));
    work.night("2025-01-02");
    WorkItem first = page(Wishes.available(10)).items().get(0);
    assertThat(first.customer().value()).isEqualTo("C-D100");
    assertThat(first.callback()).isTrue();
  }

  @Test
  void aClaimKeepsOthersAwayUntilItEndsByItself() {
    assertThat(next("anna")).contains("C-A40");
    assertThat(next("bob")).contains("C-C70");
    assertThat(customers(work.worklist().list(work.portfolio(), Wishes.available(10), "bob")))
        .containsExactly("C-C70", "C-B40", "C-D100");
    work.sql("update customer_claim set claimed_until = now() where agent = 'anna'");
    assertThat(next("bob")).contains("C-A40");
  }

  /** Ten agents ask until nothing is left: every customer is given out once. */
  @Test
  void agentsWhoAskAtOnceNeverGetTheSameCustomer() throws Exception {
    for (int i = 0; i < 26; i++) {
      work.late("M" + i, 35 + i, (10 + i) + ".000");
    }
    work.night("2025-01-01");
    List<Callable<String>> agents = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      String name = "agent" + i;
      agents.add(
          () -> {
            List<String> got = new ArrayList<>();
            Optional<String> one = next(name);
            while (one.isPresent()) {
              got.add(one.get());
              one = next(name);
            }
            return String.join(" ", got);
          });
    }
    List<String> given = new ArrayList<>();
    Together.run(agents).forEach(got -> given.addAll(List.of(got.split(" "))));
    given.removeIf(String::isEmpty);
    Set<String> once = new HashSet<>(given);
    assertThat(once).hasSize(given.size());
    assertThat(next("late")).isEmpty();
    assertThat(given).hasSize(30);
  }

  @Test
  void nobodyElseMayTellAnOutcomeWhileACustomerIsWorked() {
    assertThat(next("anna")).contains("C-A40");
    NewOutcome silence = Wishes.call("A40", OutcomeKind.NO_ANSWER);
    assertThat(
            org.assertj.core.api.Assertions.catchThrowable(
                () -> work.outcomes().tell(work.portfolio(), silence, bob)))
        .hasMessageContaining("CUSTOMER_BEING_WORKED");
    work.outcomes().tell(work.portfolio(), silence, anna);
    assertThat(work.open("A40").standing().owner()).isEqualTo("anna");
    assertThat(work.open("A40").workedBy()).isNull();
  }

  private Optional<String> next(String agent) {
    return work.worklist()
        .next(work.portfolio(), Wishes.available(1), agent)
        .map(item -> item.customer().value());
  }

  private void hold(String account, HoldReason reason, @Nullable String amount) {
    boolean dispute = amount != null;
    work.books()
        .holds()
        .place(
            work.portfolio(),
            new AccountRef(account),
            new NewHold(
                reason,
                dispute ? new ItemRef("I1") : null,
                amount == null ? null : money(amount),
                Set.of(),
                work.today(),
                null,
                null),
            "chief");
  }

  private List<String> reasons() {
    WorkQuery leftOut = new WorkQuery(Scope.ALL, null, null, null, null, true, null, 10);
    return page(leftOut).items().stream()
        .map(item -> item.customer() + " " + reason(item))
        .toList();
  }

  private static @Nullable LeftOut reason(WorkItem item) {
    return item.leftOut();
  }

  private WorkQuery whole(
      Scope scope, @Nullable Bucket bucket, @Nullable String language, @Nullable Money least) {
    return new WorkQuery(scope, bucket, language, null, least, false, null, 10);
  }

  private WorkQuery query(
      Scope scope,
      @Nullable Bucket bucket,
      @Nullable String language,
      @Nullable Money least,
      @Nullable WorkPlace after) {
    return new WorkQuery(scope, bucket, language, null, least, false, after, 1);
  }

  private Worklist.Page page(WorkQuery query) {
    return work.worklist().list(work.portfolio(), query, "anna");
  }

  private static List<String> customers(Worklist.Page page) {
    return page.items().stream().map(item -> item.customer().value()).toList();
  }

  private long id(String account) {
    return work.open(account).id();
  }

  private Money money(String amount) {
    return work.books().money(amount);
  }
}
