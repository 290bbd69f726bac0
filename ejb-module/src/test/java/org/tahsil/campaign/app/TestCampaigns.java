package org.tahsil.campaign.app;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.tahsil.access.User;
import org.tahsil.account.AllocationRule;
import org.tahsil.account.DpdConvention;
import org.tahsil.account.Portfolio;
import org.tahsil.approval.ApprovalState;
import org.tahsil.approval.Approvals;
import org.tahsil.approval.app.ApprovalBeans;
import org.tahsil.campaign.CampaignDesign;
import org.tahsil.campaign.CampaignState;
import org.tahsil.campaign.CampaignVersion;
import org.tahsil.campaign.CampaignWish;
import org.tahsil.campaign.Campaigns;
import org.tahsil.channel.Objection;
import org.tahsil.channel.Outbox.OutboundMail;
import org.tahsil.channel.OutgoingMail;
import org.tahsil.contact.app.ContactBeans;
import org.tahsil.delinquency.app.LateBeans;
import org.tahsil.shared.night.NightStep;
import org.tahsil.shared.night.NightUnit;
import org.tahsil.shared.night.StepCount;
import org.tahsil.shared.store.TestLedger;
import org.tahsil.shared.store.TestPortfolios;
import org.tahsil.template.app.TemplateBeans;
import org.tahsil.webhook.app.TestWebhooks;

/** Campaigns over a real database; today is 2025-01-01 in Muscat. */
final class TestCampaigns {
  static final LocalDate TODAY = LocalDate.of(2025, 1, 1);
  static final User MONA = user("mona");
  static final User OMAR = user("omar");

  private final NightStep age = LateBeans.age();
  private final NightStep step = CampaignBeans.step();
  private final TestOutbox outbox = new TestOutbox();
  private final TestLedger books;

  TestCampaigns(Object... more) {
    List<Object> beans = new ArrayList<>(ApprovalBeans.all());
    beans.addAll(TestWebhooks.beans());
    beans.addAll(LateBeans.all());
    beans.addAll(ContactBeans.all());
    beans.addAll(TemplateBeans.all());
    beans.add(age);
    beans.add(outbox);
    beans.addAll(CampaignBeans.all());
    beans.add(step);
    beans.addAll(List.of(more));
    books =
        new TestLedger(
            "OMR", DpdConvention.ELAPSED, AllocationRule.HOLD, TODAY.toString(), beans.toArray());
  }

  static User user(String name) {
    return new User(name, TestPortfolios.TENANT, Set.of("manager"), "en");
  }

  TestLedger books() {
    return books;
  }

  Portfolio portfolio() {
    return books.portfolio();
  }

  Campaigns campaigns() {
    return books.server().get(Campaigns.class);
  }

  void today(LocalDate date) {
    books.portfolios().goTo(portfolio(), date);
  }

  CampaignVersion write(String code, CampaignDesign design) {
    LocalDate today = books.portfolios().businessDate(portfolio());
    return campaigns()
        .write(portfolio(), new CampaignWish(code, "Name of " + code, today, design, null), MONA);
  }

  CampaignVersion submit(CampaignVersion version) {
    return campaigns().submit(portfolio(), version.id(), "Softer", MONA);
  }

  void decide(CampaignVersion submitted, ApprovalState verdict, User by) {
    UUID approval =
        Objects.requireNonNull(submitted.acts().get(submitted.acts().size() - 1).approval());
    books
        .server()
        .get(Approvals.class)
        .decide(portfolio(), approval, verdict, verdict == ApprovalState.REFUSED ? "No" : null, by);
  }

  CampaignVersion approved(String code, CampaignDesign design) {
    CampaignVersion version = write(code, design);
    decide(submit(version), ApprovalState.GRANTED, OMAR);
    return campaigns().version(portfolio(), version.id());
  }

  CampaignVersion launched(String code, CampaignDesign design) {
    CampaignVersion version = approved(code, design);
    become(code, CampaignState.RUNNING);
    return version;
  }

  void become(String code, CampaignState state) {
    campaigns().become(portfolio(), code, state, "Because", MONA);
  }

  List<OutboundMail> queued() {
    return outbox.given();
  }

  /** Keys of the accounts to which something was queued, in order. */
  List<String> queuedTo() {
    return outbox.given().stream().map(OutboundMail::recipient).toList();
  }

  /** A customer in Oman with an account and what fell due so many days before 2025-01-01. */
  long late(String account, int days, String amount) {
    long id = books.account(account);
    books.item(account, "I1", TODAY.minusDays(days).toString(), amount);
    sql(
        "update customer set email = ?, phone = ?, country = 'OM' where customer_ref = ?",
        account.toLowerCase(Locale.ROOT) + "@example.org",
        "+9689000" + "%04d".formatted(id),
        "C-" + account);
    return id;
  }

  /** A night of a date; the clock goes to its morning first. */
  StepCount night(LocalDate date) {
    today(date);
    return again(begin(date), date);
  }

  /** Ages all accounts. */
  UUID begin(LocalDate date) {
    UUID night = UUID.randomUUID();
    sql(
        """
        insert into night (night_id, portfolio_id, business_date, status, owner_boot,
            requested_by, started_at)
        values (?, ?, ?, 'COMPLETED', 'test', 'test', now())
        on conflict do nothing
        """,
        night,
        portfolio().id().value(),
        date);
    UUID known =
        UUID.fromString(
            column("select night_id from night where business_date = '" + date + "'").get(0));
    run(age, known, date);
    return known;
  }

  StepCount again(UUID night, LocalDate date) {
    return run(step, night, date);
  }

  private StepCount run(NightStep work, UUID night, LocalDate date) {
    NightUnit unit = new NightUnit(night, portfolio().id(), date, 0, Long.MAX_VALUE);
    return books.server().transactions().in(() -> work.run(unit));
  }

  void sql(String statement, Object... values) {
    books.server().jdbi().useHandle(h -> h.execute(statement, values));
  }

  List<String> column(String sql) {
    return books.column(sql);
  }

  /** Journeys as account, state and reason. */
  List<String> journeys() {
    return column(
        """
        select account_ref || ' ' || state || coalesce(' ' || reason, '')
          from campaign_journey join account using (account_id) order by journey_id
        """);
  }

  /** Steps as account, number, state and reason. */
  List<String> tasks() {
    return column(
        """
        select account_ref || ' ' || step_no || ' ' || t.state || coalesce(' ' || t.reason, '')
          from campaign_task t join campaign_journey j using (journey_id)
          join account using (account_id) order by journey_id, step_no
        """);
  }

  Optional<Objection> objection(int index) {
    OutboundMail mail = queued().get(index);
    return books
        .server()
        .get(StillOnItsWay.class)
        .objection(
            new OutgoingMail(
                Objects.requireNonNull(mail.accountId()),
                mail.recipient(),
                mail.language(),
                mail.dedupeKey(),
                0,
                mail.medium()));
  }
}
