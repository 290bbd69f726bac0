package org.tahsil.concern.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tahsil.access.SignIn;
import org.tahsil.access.User;
import org.tahsil.access.Users;
import org.tahsil.account.AllocationRule;
import org.tahsil.account.DpdConvention;
import org.tahsil.account.Portfolio;
import org.tahsil.approval.Approvals;
import org.tahsil.approval.app.ApprovalBeans;
import org.tahsil.concern.Adjustments;
import org.tahsil.concern.Concern;
import org.tahsil.concern.ConcernAction;
import org.tahsil.concern.ConcernEvidence;
import org.tahsil.concern.ConcernFile;
import org.tahsil.concern.ConcernKind;
import org.tahsil.concern.ConcernRules;
import org.tahsil.concern.ConcernWish;
import org.tahsil.concern.Concerns;
import org.tahsil.concern.Decision;
import org.tahsil.concern.EvidenceKind;
import org.tahsil.concern.HoldsByHand;
import org.tahsil.concern.NewConcern;
import org.tahsil.concern.store.ConcernListStore;
import org.tahsil.concern.store.ConcernResultStore;
import org.tahsil.concern.store.ConcernRuleStore;
import org.tahsil.concern.store.ConcernStepStore;
import org.tahsil.concern.store.ConcernStore;
import org.tahsil.concern.store.EvidenceStore;
import org.tahsil.concern.store.ProposalStore;
import org.tahsil.concern.store.ReliefStore;
import org.tahsil.delinquency.Alarms;
import org.tahsil.shared.id.AccountRef;
import org.tahsil.shared.id.ItemRef;
import org.tahsil.shared.night.NightClosing;
import org.tahsil.shared.store.TestLedger;
import org.tahsil.shared.store.TestPortfolios;

/** A ledger of Oman with concerns on top; the business date is Wednesday 2025-01-01. */
final class TestConcerns {

  private final Known known = new Known();
  private final List<Object> approvals = ApprovalBeans.all();
  private final OverdueConcerns nights = new OverdueConcerns();
  private final TestLedger books;
  final User agent = user("agent", "agent");
  final User manager = user("manager", "manager");

  TestConcerns() {
    this(List.of(new NoAlarms()));
  }

  /**
   * With beans that raise alerts.
   *
   * @param alarms in the order in which they need each other
   */
  TestConcerns(List<Object> alarms) {
    books =
        new TestLedger(
            "OMR",
            DpdConvention.ELAPSED,
            AllocationRule.HOLD,
            "2025-01-01",
            Stream.of(List.of(known, new NoTerms()), approvals, beans(), alarms, List.of(nights))
                .flatMap(List::stream)
                .toArray());
  }

  /** In the order in which they need each other. */
  private static List<Object> beans() {
    return List.of(
        new ProposalStore(),
        new ConcernRuleStore(),
        new ConcernStore(),
        new ConcernListStore(),
        new ConcernStepStore(),
        new ConcernResultStore(),
        new EvidenceStore(),
        new ConcernStory(),
        new ConcernBook(),
        new ReliefStore(),
        new Relief(),
        new ConcernSubjects(),
        new ConcernTeam(),
        new ConcernHolds(),
        new WorkingDays(),
        new Telling(),
        new Remedying(),
        new SecondPerson(),
        new CarryingOut(),
        new GrantedDecisions(),
        new ConcernDesk(),
        new ConcernFiles(),
        new ConcernsService(),
        new EvidenceService(),
        new ConcernRulesService(),
        new AdjustmentsService(),
        new HoldsByHandService());
  }

  TestLedger books() {
    return books;
  }

  Portfolio portfolio() {
    return books.portfolio();
  }

  Concerns concerns() {
    return books.server().get(Concerns.class);
  }

  ConcernRules rules() {
    return books.server().get(ConcernRules.class);
  }

  Adjustments adjustments() {
    return books.server().get(Adjustments.class);
  }

  HoldsByHand byHand() {
    return books.server().get(HoldsByHand.class);
  }

  Approvals approvals() {
    return books.server().get(Approvals.class);
  }

  ConcernEvidence evidence() {
    return books.server().get(ConcernEvidence.class);
  }

  User user(String name, String role) {
    User user = new User(name, TestPortfolios.TENANT, Set.of(role), "en");
    known.users.put(name, user);
    return user;
  }

  /** An account with one overdue item I1. */
  void late(String account, String amount) {
    books.account(account);
    books.item(account, "I1", "2024-12-02", amount);
  }

  /** A dispute of a part of item I1. */
  NewConcern dispute(String account, @Nullable String amount, @Nullable String source) {
    return new NewConcern(
        ConcernKind.DISPUTE,
        null,
        new AccountRef(account),
        "WRONG_AMOUNT",
        "the invoice says less",
        new ItemRef("I1"),
        amount == null ? null : books.money(amount),
        source);
  }

  Concern tell(NewConcern told) {
    return concerns().tell(portfolio(), told, agent).file().concern();
  }

  ConcernFile act(Concern concern, ConcernAction action, User by) {
    return concerns().act(portfolio(), concern.id(), ConcernWish.of(action, "because"), by);
  }

  ConcernFile decide(Concern concern, Decision decision, User by) {
    return concerns().decide(portfolio(), concern.id(), decision, by);
  }

  ConcernFile show(Concern concern, EvidenceKind kind) {
    return evidence()
        .keep(
            portfolio(),
            concern.id(),
            new ConcernEvidence.Paper(
                kind, "paper.pdf", "%PDF-1.7 it is so %%EOF".getBytes(StandardCharsets.UTF_8)),
            agent);
  }

  void night(String date) {
    night(UUID.randomUUID(), date);
  }

  /** The end of a night, before its books are counted. */
  void night(UUID night, String date) {
    books
        .server()
        .transactions()
        .in(
            () -> {
              nights.onNight(new NightClosing(night, portfolio().id(), LocalDate.parse(date)));
              return null;
            });
  }

  /** What holds of an account stand: reason, amount, stops, from, to. */
  List<String> holds(String account) {
    return books.column(
        """
        select concat_ws(' ', h.reason, h.amount_minor, array_to_string(h.stops, '+'), h.from_on,
          h.to_on) from hold h join account a using (account_id)
        where a.account_ref = '%s' and h.undone_on is null order by 1
        """
            .formatted(account));
  }

  /** What was posted to an account beside payments of the test itself. */
  List<String> postings(String account) {
    return books.column(
        """
        select concat_ws(' ', p.kind, p.amount_minor, p.named_item_ref) from posting p
          join account a using (account_id)
        where a.account_ref = '%s' order by p.posting_id
        """
            .formatted(account));
  }

  void sql(String statement, Object... values) {
    books.server().jdbi().useHandle(h -> h.execute(statement, values));
  }

  /** An account with one overdue item I1 of the customer of another account. */
  void lateToo(String account, String owner, String amount) {
    late(account, amount);
    sql(
        """
        update account set customer_id = (select customer_id from account where account_ref = ?)
        where account_ref = ?
        """,
        owner,
        account);
  }

  /** Users that a test has named. */
  private static final class Known implements Users {
    private final Map<String, User> users = new HashMap<>();

    @Override
    public Optional<User> find(String name) {
      return Optional.ofNullable(users.get(name));
    }

    @Override
    public SignIn signIn(String name, String password) {
      throw new AssertionError("nobody signs in here");
    }
  }

  /** Nobody hears of alerts. */
  private static final class NoAlarms implements Alarms {
    @Override
    public void raise(Portfolio portfolio, LocalDate date, @Nullable UUID night, List<Call> calls) {
      assertThat(calls).isNotEmpty();
    }

    @Override
    public void withdraw(Portfolio portfolio, LocalDate date, String why, List<Past> alerts) {
      assertThat(why).isNotEmpty();
    }
  }
}
