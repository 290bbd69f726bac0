package org.tahsil.casework.app;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.tahsil.access.SignIn;
import org.tahsil.access.User;
import org.tahsil.access.Users;
import org.tahsil.account.AllocationRule;
import org.tahsil.account.DpdConvention;
import org.tahsil.account.Portfolio;
import org.tahsil.arrangement.Arrangements;
import org.tahsil.arrangement.app.PromiseBeans;
import org.tahsil.casework.CaseQuery;
import org.tahsil.casework.CaseRules;
import org.tahsil.casework.Cases;
import org.tahsil.casework.CollectionCase;
import org.tahsil.casework.Outcomes;
import org.tahsil.casework.Staff;
import org.tahsil.casework.WorkSettings;
import org.tahsil.casework.Worklist;
import org.tahsil.casework.store.CaseActStore;
import org.tahsil.casework.store.CaseNightStore;
import org.tahsil.casework.store.CaseRuleStore;
import org.tahsil.casework.store.CaseStore;
import org.tahsil.casework.store.ClaimStore;
import org.tahsil.casework.store.DialledStore;
import org.tahsil.casework.store.OutcomeRuleStore;
import org.tahsil.casework.store.OutcomeStore;
import org.tahsil.casework.store.PromiseCoverStore;
import org.tahsil.casework.store.SkillStore;
import org.tahsil.casework.store.StaffStore;
import org.tahsil.casework.store.WorkTermStore;
import org.tahsil.casework.store.WorklistStore;
import org.tahsil.channel.InteractionRow;
import org.tahsil.channel.Interactions;
import org.tahsil.contact.app.ContactBeans;
import org.tahsil.delinquency.app.LateBeans;
import org.tahsil.risk.store.ScoreMonths;
import org.tahsil.shared.id.AccountRef;
import org.tahsil.shared.night.NightStep;
import org.tahsil.shared.night.NightUnit;
import org.tahsil.shared.night.StepCount;
import org.tahsil.shared.outcome.RowOutcome;
import org.tahsil.shared.store.TestLedger;
import org.tahsil.shared.store.TestPortfolios;

/** A ledger with ageing and casework on top. */
final class TestCasework {
  private static final CaseQuery OPEN = new CaseQuery(null, null, null, null, true, null, 500);

  private final NightStep age = LateBeans.age();
  private final NightStep promise = PromiseBeans.step();
  private final CaseStep step = new CaseStep();
  private final History contacts = new History();
  private final Known known = new Known();
  private final TestLedger books;

  TestCasework(String today) {
    books =
        new TestLedger(
            "OMR",
            DpdConvention.ELAPSED,
            AllocationRule.HOLD,
            today,
            Stream.of(ageing(), stores(), services()).flatMap(List::stream).toArray());
  }

  /** Users are those that a test has named. */
  private List<Object> ageing() {
    return Stream.of(
            LateBeans.all().stream().filter(bean -> !(bean instanceof Users)).toList(),
            List.of(known, age, contacts),
            PromiseBeans.all(),
            ContactBeans.all(),
            List.<Object>of(promise))
        .flatMap(List::stream)
        .toList();
  }

  private static List<Object> stores() {
    return List.of(
        new CaseStore(),
        new CaseActStore(),
        new CaseNightStore(),
        new WorklistStore(),
        new ClaimStore(),
        new OutcomeStore(),
        new CaseRuleStore(),
        new OutcomeRuleStore(),
        new WorkTermStore(),
        new StaffStore(),
        new SkillStore(),
        new PromiseCoverStore(),
        new DialledStore());
  }

  private List<Object> services() {
    return List.of(
        new Skilled(),
        new Colleagues(),
        new CaseStory(),
        new CaseBook(),
        new CasesService(),
        step,
        new PaidCases(),
        new Reach(),
        new WorklistService(),
        new CaseRulesService(),
        new WorkSettingsService(),
        new StaffService(),
        new Contact(),
        new Disputes(),
        new PromisesToPay(),
        new NextStep(),
        new FollowUp(),
        new Claimed(),
        new OutcomeBook(),
        new DialledOutcomes(),
        new OutcomesService());
  }

  TestLedger books() {
    return books;
  }

  Portfolio portfolio() {
    return books.portfolio();
  }

  List<InteractionRow> contacts() {
    return contacts.rows;
  }

  Arrangements promises() {
    return books.server().get(Arrangements.class);
  }

  User user(String name, String role) {
    User user = new User(name, TestPortfolios.TENANT, Set.of(role), "en");
    known.users.put(name, user);
    return user;
  }

  Cases cases() {
    return books.server().get(Cases.class);
  }

  Worklist worklist() {
    return books.server().get(Worklist.class);
  }

  CaseRules caseRules() {
    return books.server().get(CaseRules.class);
  }

  WorkSettings settings() {
    return books.server().get(WorkSettings.class);
  }

  Outcomes outcomes() {
    return books.server().get(Outcomes.class);
  }

  Staff staff() {
    return books.server().get(Staff.class);
  }

  /** An account, and an item that fell due so many days before the business date. */
  void late(String account, int days, String amount) {
    books.account(account);
    books.item(account, "I1", today().minusDays(days).toString(), amount);
  }

  LocalDate today() {
    return books.portfolios().businessDate(portfolio());
  }

  Instant now() {
    return books.portfolios().now(portfolio());
  }

  /** Risk as a night of the date would have stored it. */
  void risk(String account, String date, double probability) {
    new ScoreMonths(books.server().jdbi()).ensure(LocalDate.parse(date));
    books
        .server()
        .jdbi()
        .useHandle(
            h ->
                h.execute(
                    """
                    insert into risk_score
                    select ?, a.customer_id, ?::date, n.night_id, 'test', 1, 0, 0, ?, 'LOW', ''
                    from account a, night n where a.account_ref = ? and n.business_date = ?::date
                    """,
                    portfolio().id().value(),
                    date,
                    probability,
                    account,
                    date));
  }

  UUID begin(String date) {
    UUID night = UUID.randomUUID();
    books
        .server()
        .jdbi()
        .useHandle(
            h ->
                h.execute(
                    """
                    insert into night (night_id, portfolio_id, business_date, status, owner_boot,
                        requested_by, started_at)
                    values (?, ?, ?::date, 'COMPLETED', 'test', 'test', now())
                    """,
                    night,
                    portfolio().id().value(),
                    date));
    run(age, night, date);
    run(promise, night, date);
    return night;
  }

  StepCount judge(UUID night, String date) {
    return run(step, night, date);
  }

  /** Ages all accounts and judges cases. */
  StepCount night(String date) {
    return judge(begin(date), date);
  }

  private StepCount run(NightStep work, UUID night, String date) {
    NightUnit unit =
        new NightUnit(night, portfolio().id(), LocalDate.parse(date), 0, Long.MAX_VALUE);
    return books.server().transactions().in(() -> work.run(unit));
  }

  CollectionCase open(String account) {
    return cases().list(portfolio(), OPEN).stream()
        .filter(one -> one.customer().value().equals("C-" + account))
        .findFirst()
        .orElseThrow();
  }

  List<String> openCustomers() {
    return cases().list(portfolio(), OPEN).stream()
        .map(one -> one.customer().value())
        .sorted()
        .toList();
  }

  void sql(String statement, Object... values) {
    books.server().jdbi().useHandle(h -> h.execute(statement, values));
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

  /** A contact history that remembers. */
  private static final class History implements Interactions {
    private final List<InteractionRow> rows = new ArrayList<>();

    @Override
    public List<RowOutcome> take(Portfolio portfolio, List<InteractionRow> more, String by) {
      rows.addAll(more);
      return more.stream().map(row -> RowOutcome.ACCEPTED).toList();
    }

    @Override
    public Map<AccountRef, Interactions.Contacts> contacts(
        Portfolio portfolio, Collection<AccountRef> accounts, LocalDate asOf) {
      return Map.of();
    }
  }
}
