package org.tahsil.casework.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tahsil.access.User;
import org.tahsil.casework.CaseAct;
import org.tahsil.casework.CaseAction;
import org.tahsil.casework.CaseQuery;
import org.tahsil.casework.CaseState;
import org.tahsil.casework.CaseWish;
import org.tahsil.casework.CollectionCase;
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
import org.tahsil.hold.HoldReason;
import org.tahsil.hold.NewHold;
import org.tahsil.shared.id.AccountRef;
import org.tahsil.shared.outcome.RefusedException;

/**
 * Agents, a manager, payments, holds and nights in any order: whatever was done, the worklist is in
 * order, says why somebody is left out, and hands nobody to two agents, nor to one who lacks what
 * the case needs.
 */
class RandomWorkIT {
  private static final int ACCOUNTS = 12;
  private static final int STEPS = 70;
  private static final List<OutcomeKind> TOLD =
      List.of(
          OutcomeKind.NO_ANSWER,
          OutcomeKind.RIGHT_PARTY_CONTACT,
          OutcomeKind.REFUSAL,
          OutcomeKind.CALL_BACK,
          OutcomeKind.WRONG_NUMBER);

  private final TestCasework work = new TestCasework("2025-01-01");
  private final List<User> agents =
      List.of(work.user("anna", "agent"), work.user("bob", "agent"), work.user("cleo", "agent"));
  private final User chief = work.user("chief", "manager");
  private final SkilledHands hands =
      new SkilledHands(Map.of("anna", "LEGAL", "bob", "NEGOTIATION"));

  /** Whom each customer was handed to until an outcome was told; money does not end that. */
  private final Map<String, String> handed = new HashMap<>();

  private static final CaseQuery CASES = new CaseQuery(null, null, null, null, true, null, 500);

  private final Map<String, Long> owed = new HashMap<>();
  private int told;
  private int refs;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void whateverIsDoneTheListHolds(long seed) {
    Random random = new Random(seed);
    hands.seat(work);
    for (int no = 0; no < ACCOUNTS; no++) {
      int amount = 20 + random.nextInt(300);
      work.late("R" + no, 35 + random.nextInt(120), amount + ".000");
      owed.put("R" + no, (long) amount);
    }
    work.night("2025-01-01");
    for (int no = 0; no < ACCOUNTS; no += 3) {
      wish(chief, "R" + no, CaseWish.requiring(no % 2 == 0 ? "LEGAL" : "NEGOTIATION", null));
    }
    for (int step = 0; step < STEPS; step++) {
      act(random);
      holds();
    }
    assertThat(told).as("outcomes told").isPositive();
    assertThat(hands.seen()).as("cases that needed a skill, offered or in hands").isPositive();
    assertThat(work.contacts()).hasSize(told);
  }

  private void act(Random random) {
    User agent = agents.get(random.nextInt(agents.size()));
    String account = "R" + random.nextInt(ACCOUNTS);
    switch (random.nextInt(9)) {
      case 0, 1 -> ask(agent);
      case 2, 3 -> tell(random, agent, account);
      case 4 -> wish(agent, account, CaseWish.of(CaseAction.TAKE));
      case 5, 6 -> byManager(random, account);
      case 7 -> pay(random, account);
      default -> hold(random, account);
    }
  }

  private void ask(User agent) {
    Optional<WorkItem> next =
        work.worklist().next(work.portfolio(), query(Scope.AVAILABLE, false, null), agent.name());
    next.ifPresent(
        item -> {
          assertThat(item.leftOut()).isNull();
          String customer = item.customer().value();
          assertThat(handed.getOrDefault(customer, agent.name())).isEqualTo(agent.name());
          assertThat(item.found().standing().owner()).isIn(null, agent.name());
          hands.mayWork(item.found(), agent.name());
          handed.put(customer, agent.name());
        });
  }

  /** Only he to whom the customer was handed can tell what came of it. */
  private void tell(Random random, User agent, String account) {
    OutcomeKind kind = TOLD.get(random.nextInt(TOLD.size()));
    String holder = handed.get("C-" + account);
    try {
      work.outcomes().tell(work.portfolio(), outcome(account, kind), agent);
      told++;
      assertThat(holder).isIn(null, agent.name());
      handed.remove("C-" + account);
    } catch (RefusedException refused) {
      assertThat(refused).hasMessageContaining("CUSTOMER_BEING_WORKED");
      assertThat(holder).isNotNull().isNotEqualTo(agent.name());
    }
  }

  private NewOutcome outcome(String account, OutcomeKind kind) {
    return new NewOutcome(
        new AccountRef(account),
        kind,
        "CALL",
        null,
        null,
        null,
        kind == OutcomeKind.CALL_BACK ? work.now().plusSeconds(3600) : null,
        null,
        null,
        null,
        null,
        null);
  }

  private void byManager(Random random, String account) {
    wish(
        chief,
        account,
        switch (random.nextInt(7)) {
          case 0 -> Wishes.because(CaseAction.ESCALATE, "LEGAL", null);
          case 1 -> CaseWish.of(CaseAction.RETURN);
          case 2 -> CaseWish.of(CaseAction.RELEASE);
          case 3 -> Wishes.silent(work.today().plusDays(2));
          case 4 -> Wishes.assign(agents.get(random.nextInt(3)).name(), null, "by hand");
          case 5 -> CaseWish.requiring(null, null);
          default -> CaseWish.requiring(random.nextBoolean() ? "LEGAL" : "NEGOTIATION", null);
        });
  }

  private void wish(User by, String account, CaseWish wish) {
    Optional<CollectionCase> found = openCase(account);
    if (found.isEmpty()) {
      return;
    }
    int before = found.get().version();
    try {
      CollectionCase after = work.cases().act(work.portfolio(), found.get().id(), wish, by);
      assertThat(after.version()).isBetween(before, before + 1);
    } catch (RefusedException refused) {
      assertThat(openCase(account).orElseThrow().version()).isEqualTo(before);
    }
  }

  private void pay(Random random, String account) {
    long open = owed.getOrDefault(account, 0L);
    long part = random.nextBoolean() && open > 0 ? open : 1 + random.nextInt(20);
    work.books().pay(account, "P" + refs++, work.today().toString(), part + ".000");
    owed.put(account, Math.max(0, open - part));
  }

  private void hold(Random random, String account) {
    HoldReason reason = random.nextBoolean() ? HoldReason.LEGAL : HoldReason.HARDSHIP;
    NewHold wish =
        new NewHold(reason, null, null, Set.of(), work.today(), work.today().plusDays(1), null);
    work.books().holds().place(work.portfolio(), new AccountRef(account), wish, "chief");
  }

  /** What must be so at any moment. */
  private void holds() {
    List<CollectionCase> open =
        work.cases().list(work.portfolio(), CASES).stream()
            .filter(one -> one.standing().state() != CaseState.CLOSED)
            .toList();
    for (User agent : agents) {
      Worklist.Page ready = page(agent, false);
      Worklist.Page leftOut = page(agent, true);
      assertThat(ready.ready()).isEqualTo(ready.items().size());
      assertThat(leftOut.leftOut()).isEqualTo(leftOut.items().size());
      assertThat(ready.ready() + ready.leftOut()).isEqualTo(open.size());
      inOrder(ready.items());
      ready.items().forEach(item -> mayBeWorked(item, agent));
      leftOut.items().forEach(item -> assertThat(item.leftOut()).isNotNull());
      assertThat(with(leftOut, LeftOut.BEING_WORKED)).isSubsetOf(handedToOthers(agent));
    }
    open.forEach(this::followsFromItsActs);
  }

  private static void inOrder(List<WorkItem> items) {
    assertThat(items)
        .extracting(WorkItem::place)
        .isSortedAccordingTo(
            Comparator.comparing((WorkPlace place) -> !place.callback())
                .thenComparing(WorkPlace::dueMicros)
                .thenComparing(WorkPlace::value, Comparator.reverseOrder())
                .thenComparing(WorkPlace::caseId))
        .doesNotHaveDuplicates();
  }

  private void mayBeWorked(WorkItem item, User agent) {
    String customer = item.customer().value();
    Worth worth = item.worth();
    assertThat(worth.amount().isPositive()).as(customer).isTrue();
    assertThat(worth.amount().compareTo(item.found().overdue())).isNotPositive();
    assertThat(worth.value().minor())
        .isEqualTo(
            ExpectedValue.minor(
                worth.amount().minor(), worth.likelihood(), worth.effect(), worth.cost().minor()));
    assertThat(handed.getOrDefault(customer, agent.name())).isEqualTo(agent.name());
    hands.mayWork(item.found(), agent.name());
    assertThat(item.found().standing().state()).isNotIn(CaseState.ESCALATED, CaseState.CLOSED);
    assertThat(item.found().standing().dueAt()).isBeforeOrEqualTo(work.now());
  }

  private void followsFromItsActs(CollectionCase found) {
    List<CaseAct> acts = work.cases().acts(work.portfolio(), found.id());
    assertThat(acts).hasSize(found.version());
    assertThat(acts.get(acts.size() - 1).standing()).isEqualTo(found.standing());
    hands.hold(acts);
  }

  private Set<String> handedToOthers(User agent) {
    return handed.entrySet().stream()
        .filter(one -> !one.getValue().equals(agent.name()))
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
  }

  private static List<String> with(Worklist.Page page, LeftOut why) {
    List<String> found = new ArrayList<>();
    page.items().stream()
        .filter(item -> item.leftOut() == why)
        .forEach(item -> found.add(item.customer().value()));
    return found;
  }

  private Optional<CollectionCase> openCase(String account) {
    return work.cases().list(work.portfolio(), CASES).stream()
        .filter(one -> one.customer().value().equals("C-" + account))
        .filter(one -> one.standing().state() != CaseState.CLOSED)
        .findFirst();
  }

  private Worklist.Page page(User agent, boolean leftOut) {
    return work.worklist().list(work.portfolio(), query(Scope.ALL, leftOut, null), agent.name());
  }

  private static WorkQuery query(Scope scope, boolean leftOut, @Nullable WorkPlace after) {
    return new WorkQuery(scope, null, null, null, null, leftOut, after, 100);
  }
}
