package org.tahsil.campaign.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tahsil.campaign.app.TestCampaigns.TODAY;
import static org.tahsil.campaign.domain.Designs.mail;
import static org.tahsil.campaign.domain.Designs.sequence;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.tahsil.reporting.Report;
import org.tahsil.reporting.ReportQuery;
import org.tahsil.reporting.ReportWish;
import org.tahsil.reporting.domain.QueryRule;
import org.tahsil.reporting.store.CampaignLog;
import org.tahsil.reporting.store.CampaignLog.By;
import org.tahsil.reporting.store.CampaignLog.Line;
import org.tahsil.reporting.store.CoverageLog;
import org.tahsil.reporting.store.CoverageLog.Coverage;
import org.tahsil.shared.money.Money;
import org.tahsil.template.TemplateTier;

/** What the reports on campaigns count, against an example that was worked out by hand. */
class CampaignReportIT {
  private final CampaignLog log = new CampaignLog();
  private final CoverageLog coverage = new CoverageLog();
  private final TestCampaigns office = new TestCampaigns(log, coverage);

  CampaignReportIT() {
    List.of("A", "B", "C", "D", "E").forEach(account -> office.late(account, 5, "10.000"));
    OptOuts.tell(office.books(), "C-E", "2024-12-01T10:00:00Z");
    office.books().pay("A", "known-before", TODAY.toString(), "0.500");
    office.launched("early", sequence(mail(0, TemplateTier.FRIENDLY), mail(9, TemplateTier.FIRM)));
    office.launched("other", sequence(mail(1, TemplateTier.FIRM)));
    office.night(TODAY);
    become("early", "A", "SENT", "0.01");
    become("early", "B", "SENT", "0.01");
    become("early", "C", "SUPPRESSED", null);
    become("early", "D", "UNKNOWN", null);
    office.night(TODAY.plusDays(1));
    become("other", "A", "SENT", "0.02");
    List.of("B", "C", "D").forEach(account -> become("other", account, "DEAD", null));
    office.today(TODAY.plusDays(30));
    pay("A", "backdated", -2, "1.000");
    pay("A", "same-day", 0, "2.000");
    pay("A", "after-both", 2, "4.000");
    pay("A", "late", 16, "1.000");
    pay("B", "returned", 1, "5.000");
    office.books().reverse("returned");
    pay("B", "last-day", 14, "0.250");
    pay("D", "in-doubt", 3, "3.000");
  }

  @Test
  void eachPaymentCountsOnceForTheLastMessageThatWasSentBeforeItWithinTheWindow() {
    assertThat(told(By.CAMPAIGN))
        .containsExactly(
            "early: 5 begun, 4 = 0+2+1+0+1, paid after 2, OMR 2.250, cost 0.02 and 1 unpriced",
            "other: 5 begun, 4 = 0+1+0+3+0, paid after 1, OMR 4.000, cost 0.02 and 0 unpriced");
  }

  @Test
  void everyGroupingAddsUpToTheSame() {
    for (By by : By.values()) {
      List<Line> lines = log.lines(query(30), by);
      assertThat(lines.stream().mapToLong(Line::queued).sum()).as(by.name()).isEqualTo(8);
      assertThat(lines.stream().map(Line::recovered).reduce(money("0.000"), Money::plus))
          .as(by.name())
          .isEqualTo(money("6.250"));
      assertThat(lines)
          .allSatisfy(
              line ->
                  assertThat(
                          line.underWay()
                              + line.sent()
                              + line.suppressed()
                              + line.dead()
                              + line.inDoubt())
                      .isEqualTo(line.queued()));
    }
    assertThat(told(By.STEP))
        .extracting(line -> line.substring(0, line.indexOf(':')))
        .containsExactly("early@1 #01", "other@1 #01");
    assertThat(told(By.CHANNEL))
        .extracting(line -> line.substring(0, line.indexOf(':')))
        .containsExactly("EMAIL");
    assertThat(told(By.BUCKET))
        .containsExactly(
            "0-30: 10 begun, 8 = 0+3+1+3+1, paid after 3, OMR 6.250, cost 0.04 and 1 unpriced");
  }

  @Test
  void aPeriodHasTheMessagesOfItsDaysAndWhatCameUntilItsEnd() {
    List<Line> lines = log.lines(query(1), By.CAMPAIGN);
    assertThat(lines).extracting(Line::recovered).containsExactly(money("2.000"), money("0.000"));
    assertThat(log.lines(query(0), By.CAMPAIGN)).extracting(Line::queued).containsExactly(4L, 0L);
  }

  @Test
  void promisesAfterAMessageCountForItAndTheKeptAmongThem() {
    promise("A", TODAY.plusDays(3).toString(), "KEPT");
    promise("B", TODAY.plusDays(3).toString(), "OPEN");
    promise("B", TODAY.plusDays(15).toString(), "KEPT");
    promise("C", TODAY.plusDays(3).toString(), "KEPT");
    assertThat(log.lines(query(30), By.CAMPAIGN))
        .extracting(line -> line.name() + " " + line.promises() + " " + line.promisesKept())
        .containsExactly("early 1 0", "other 1 1");
  }

  @Test
  void coverageTellsWhoWasContactedOrMayNotBe() {
    office.sql(
        """
        insert into interaction (customer_id, account_id, channel, at, direction, outcome)
        select customer_id, account_id, 'CALL', '2025-01-02T08:00:00Z', 'OUTBOUND', 'REACHED'
          from account where account_ref = 'C'
        """);
    Coverage found = coverage.of(query(30));
    assertThat(found).isEqualTo(new Coverage(5, 2, 3, 1, money("49.500"), money("10.750")));
  }

  private List<String> told(By by) {
    List<String> told = new ArrayList<>();
    for (Line line : log.lines(query(30), by)) {
      told.add(
          "%s: %d begun, %d = %d+%d+%d+%d+%d, paid after %d, %s, cost %s and %d unpriced"
              .formatted(
                  line.name(),
                  line.journeys(),
                  line.queued(),
                  line.underWay(),
                  line.sent(),
                  line.suppressed(),
                  line.dead(),
                  line.inDoubt(),
                  line.paidAfter(),
                  "OMR " + line.recovered().amount(),
                  Objects.requireNonNull(line.cost()).stripTrailingZeros().toPlainString(),
                  line.unpriced()));
    }
    return told;
  }

  private void pay(String account, String ref, int day, String amount) {
    office.books().pay(account, ref, TODAY.plusDays(day).toString(), amount);
  }

  private void promise(String account, String madeOn, String state) {
    office.sql(
        """
        with made as (
          insert into arrangement (account_id, kind, made_on, last_posting, grace_days,
              tolerance_minor, tolerance_percent, missed_allowed, made_by)
          select account_id, 'PROMISE', ?::date, 0, 0, 0, 0, 0, 'anna'
            from account where account_ref = ?
          returning arrangement_id, account_id, made_on)
        insert into arrangement_now (arrangement_id, account_id, portfolio_id, state, since,
            promised_minor, counted_minor, finished_on)
        select arrangement_id, account_id, ?, ?, made_on, 1000, 0, made_on from made
        """,
        madeOn,
        account,
        office.portfolio().id().value(),
        state);
  }

  /** What became of a message, and what it cost; null: no price was set. */
  private void become(String campaign, String account, String state, @Nullable String cost) {
    if (cost != null) {
      office.sql(
          """
          update campaign_task t set cost = ?::numeric
            from campaign_journey j, campaign k, account a
           where j.journey_id = t.journey_id and k.campaign_id = j.campaign_id
             and a.account_id = j.account_id and t.step_no = 1
             and k.code = ? and a.account_ref = ?
          """,
          cost,
          campaign,
          account);
    }
    office.sql(
        """
        update outbox o set state = ? from campaign_task t, campaign_journey j, campaign k, account a
         where o.dedupe_key = t.message_key and j.journey_id = t.journey_id
           and k.campaign_id = j.campaign_id and a.account_id = j.account_id
           and k.code = ? and a.account_ref = ?
        """,
        state,
        campaign,
        account);
  }

  private Money money(String amount) {
    return office.books().money(amount);
  }

  private ReportQuery query(int days) {
    ReportWish wish =
        new ReportWish(TODAY.plusDays(days), null, null, TODAY.minusDays(1), null, null, null);
    return QueryRule.complete(Report.CAMPAIGNS, office.portfolio(), wish, TODAY.plusDays(days));
  }
}
