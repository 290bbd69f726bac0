package org.tahsil.escalation.app;

import java.time.LocalDate;
import java.util.Collection;
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
import org.tahsil.approval.app.ApprovalBeans;
import org.tahsil.casework.CasePriority;
import org.tahsil.casework.Cases;
import org.tahsil.casework.CollectionCase;
import org.tahsil.casework.app.CaseBook;
import org.tahsil.casework.app.CaseStory;
import org.tahsil.casework.app.CasesService;
import org.tahsil.casework.app.Colleagues;
import org.tahsil.casework.app.PaidCases;
import org.tahsil.casework.app.Skilled;
import org.tahsil.casework.store.CaseActStore;
import org.tahsil.casework.store.CaseNightStore;
import org.tahsil.casework.store.CaseStore;
import org.tahsil.casework.store.SkillStore;
import org.tahsil.casework.store.StaffStore;
import org.tahsil.delinquency.DefaultRisk;
import org.tahsil.delinquency.app.AgeAtOnce;
import org.tahsil.delinquency.app.AgeStep;
import org.tahsil.delinquency.app.Alarm;
import org.tahsil.delinquency.app.ChangedFacts;
import org.tahsil.delinquency.store.AlertFactsStore;
import org.tahsil.delinquency.store.AlertStore;
import org.tahsil.delinquency.store.MovableStore;
import org.tahsil.delinquency.store.NightAgeStore;
import org.tahsil.delinquency.store.NightClassStore;
import org.tahsil.escalation.Agency;
import org.tahsil.escalation.Escalation;
import org.tahsil.escalation.EscalationAction;
import org.tahsil.escalation.EscalationStep;
import org.tahsil.escalation.EscalationWish;
import org.tahsil.escalation.Escalations;
import org.tahsil.escalation.store.AgencyStore;
import org.tahsil.escalation.store.ApprovalKeyStore;
import org.tahsil.escalation.store.EscalationActStore;
import org.tahsil.escalation.store.EscalationRuleStore;
import org.tahsil.escalation.store.EscalationStore;
import org.tahsil.escalation.store.StepAccountStore;
import org.tahsil.shared.id.CustomerRef;
import org.tahsil.shared.night.NightUnit;
import org.tahsil.shared.store.TestLedger;
import org.tahsil.shared.store.TestPortfolios;

/** A ledger with ageing, cases and escalations on top. */
final class TestEscalations {
  private final AgeStep age = new AgeStep();
  private final TestLedger books;

  TestEscalations(String today, Object... more) {
    books =
        new TestLedger(
            "OMR",
            DpdConvention.ELAPSED,
            AllocationRule.HOLD,
            today,
            Stream.of(ageing(), casework(), ApprovalBeans.all(), steps(), List.of(more))
                .flatMap(List::stream)
                .toArray());
    agency("ACME", true);
  }

  private List<Object> ageing() {
    return List.of(
        new MovableStore(),
        new NightAgeStore(),
        new NightClassStore(),
        new AlertStore(),
        new AlertFactsStore(),
        new NoRisk(),
        new Alarm(),
        new AgeAtOnce(),
        new ChangedFacts(),
        age,
        new Nobody());
  }

  private static List<Object> casework() {
    return List.of(
        new CaseStore(),
        new CaseActStore(),
        new CaseNightStore(),
        new SkillStore(),
        new StaffStore(),
        new Skilled(),
        new Colleagues(),
        new CaseStory(),
        new CaseBook(),
        new CasesService(),
        new PaidCases());
  }

  private static List<Object> steps() {
    return List.of(
        new EscalationStore(),
        new EscalationActStore(),
        new EscalationRuleStore(),
        new StepAccountStore(),
        new AgencyStore(),
        new AgenciesService(),
        new EscalationSettingsService(),
        new EscalationStory(),
        new ApprovalKeyStore(),
        new SecondPerson(),
        new Grant(),
        new Readiness(),
        new StepHolds(),
        new Answers(),
        new EscalationBook(),
        new WindingUp(),
        new Beginning(),
        new Proposals(),
        new Progress(),
        new EscalationsService());
  }

  TestLedger books() {
    return books;
  }

  Portfolio portfolio() {
    return books.portfolio();
  }

  LocalDate today() {
    return books.portfolios().businessDate(portfolio());
  }

  static User user(String name, String role) {
    return new User(name, TestPortfolios.TENANT, Set.of(role), "en");
  }

  Escalations escalations() {
    return books.server().get(Escalations.class);
  }

  <T> T get(Class<T> face) {
    return books.server().get(face);
  }

  void agency(String code, boolean active) {
    get(org.tahsil.escalation.Agencies.class)
        .set(TestPortfolios.TENANT, new Agency(code, "Agency " + code, null, active), "admin");
  }

  /** A customer with an open case over an account that is so many days late. */
  CollectionCase late(String account, int days, String amount) {
    books.account(account);
    books.item(account, "I1", today().minusDays(days).toString(), amount);
    age();
    return get(Cases.class)
        .open(
            portfolio(),
            new CustomerRef("C-" + account),
            new Cases.Opening(CasePriority.HIGH, null, null, null),
            user("anna", "agent"));
  }

  /** One more item of an account, so many days late. */
  void late(String account, String item, int days, String amount) {
    books.item(account, item, today().minusDays(days).toString(), amount);
    age();
  }

  /** Ages every account as a night of the business date does. */
  private void age() {
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
                    values (?, ?, ?, 'COMPLETED', 'test', 'test', now())
                    """,
                    night,
                    portfolio().id().value(),
                    today()));
    NightUnit unit = new NightUnit(night, portfolio().id(), today(), 0, Long.MAX_VALUE);
    books.server().transactions().in(() -> age.run(unit));
  }

  CollectionCase reread(CollectionCase one) {
    return get(Cases.class).find(portfolio(), one.id()).orElseThrow();
  }

  Escalation reread(Escalation one) {
    return escalations().find(portfolio(), one.id()).orElseThrow();
  }

  Escalation propose(CollectionCase of, EscalationStep step, User by) {
    return escalations()
        .propose(
            portfolio(),
            new Escalations.Proposal(
                of.id(), step, step == EscalationStep.AGENCY ? "ACME" : null, null),
            by);
  }

  Escalation act(Escalation one, EscalationAction action, User by) {
    return escalations().act(portfolio(), one.id(), EscalationWish.of(action, null), by);
  }

  /** Ticks every item, dates as far off as each asks. */
  Escalation complete(Escalation one, User by) {
    for (Escalation.Item item : one.checklist()) {
      LocalDate date =
          switch (item.asked().date()) {
            case NONE -> null;
            case PAST -> today().minusDays(item.asked().days());
            case AHEAD -> today().plusYears(1);
          };
      tick(one, item.asked().code(), item.asked().reference() ? "doc 1" : null, date, by);
    }
    return reread(one);
  }

  Escalation tick(
      Escalation one,
      String item,
      @org.jspecify.annotations.Nullable String reference,
      @org.jspecify.annotations.Nullable LocalDate date,
      User by) {
    return escalations()
        .act(
            portfolio(),
            one.id(),
            new EscalationWish(EscalationAction.TICK, item, reference, date, null, null),
            by);
  }

  /** Nobody is known to be a risk. */
  private static final class NoRisk implements DefaultRisk {
    @Override
    public Map<Long, Band> bands(Portfolio portfolio, Collection<Long> customers, LocalDate asOf) {
      return Map.of();
    }
  }

  /** No users are asked about. */
  private static final class Nobody implements Users {
    @Override
    public Optional<User> find(String name) {
      return Optional.empty();
    }

    @Override
    public SignIn signIn(String name, String password) {
      throw new AssertionError("nobody signs in here");
    }
  }
}
