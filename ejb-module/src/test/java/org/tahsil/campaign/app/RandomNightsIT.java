package org.tahsil.campaign.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tahsil.campaign.app.TestCampaigns.MONA;
import static org.tahsil.campaign.app.TestCampaigns.TODAY;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tahsil.campaign.CampaignMode;
import org.tahsil.campaign.CampaignState;
import org.tahsil.campaign.CampaignTrigger;
import org.tahsil.campaign.TriggerKind;
import org.tahsil.campaign.domain.Designs;
import org.tahsil.campaign.domain.MessageKey;
import org.tahsil.channel.Outbox.OutboundMail;
import org.tahsil.shared.store.TestPromise;
import org.tahsil.template.TemplateTier;

/**
 * Over random nights, with payments, promises, holds, pauses, nights that are missed, run again or
 * caught up late: no step is queued twice, nobody gets two messages a day, and nothing is queued
 * for whom a stop condition holds, whose journey has ended or whose campaign stands still.
 */
class RandomNightsIT {
  private static final int DAYS = 40;
  private static final int ACCOUNTS = 8;
  private static final List<String> CODES = List.of("early", "side", "ahead");

  private final TestCampaigns office = new TestCampaigns();
  private final List<Long> accounts = new ArrayList<>();
  private final Set<String> still = new HashSet<>();
  private boolean halted;
  private int payments;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void nothingIsQueuedTwiceNorAfterAStop(long seed) {
    Random random = new Random(seed);
    begin(random);
    List<LocalDate> missed = new ArrayList<>();
    for (int day = 1; day <= DAYS; day++) {
      LocalDate date = TODAY.plusDays(day);
      office.today(date);
      for (int i = 0; i < 3; i++) {
        happen(random, date);
      }
      if (random.nextInt(6) == 0) {
        missed.add(date);
        continue;
      }
      while (!missed.isEmpty()) {
        watched(missed.remove(0));
      }
      watched(date);
      if (random.nextInt(4) == 0) {
        happen(random, date);
        watched(date);
      }
    }
    assertThat(office.queued()).as("messages of 40 days").hasSizeGreaterThan(ACCOUNTS);
    assertThat(number("select count(*) from campaign_task where state = 'QUEUED'"))
        .isEqualTo(office.queued().size());
    assertThat(office.journeys()).anyMatch(one -> one.endsWith("FINISHED"));
    assertThat(office.journeys()).anyMatch(one -> one.contains("STOPPED"));
  }

  private void begin(Random random) {
    for (int i = 0; i < ACCOUNTS; i++) {
      accounts.add(office.late("A" + i, 5 - random.nextInt(25), "10.000"));
    }
    office.sql("update customer set email = 'a0@example.org' where customer_ref = 'C-A1'");
    office.launched("early", Designs.plain());
    office.launched(
        "side",
        Designs.with(
            Designs.sequence(
                Designs.mail(0, TemplateTier.URGENT),
                Designs.mail(2, TemplateTier.FINAL),
                Designs.escalate(4)),
            CampaignMode.PARALLEL));
    office.launched(
        "ahead",
        Designs.with(
            Designs.steps(3), new CampaignTrigger(TriggerKind.BEFORE_DUE, 4, null, false)));
  }

  private void happen(Random random, LocalDate date) {
    int which = random.nextInt(accounts.size());
    String ref = "A" + which;
    long account = accounts.get(which);
    Jdbi jdbi = office.books().server().jdbi();
    switch (random.nextInt(9)) {
      case 0, 1 -> office.books().pay(ref, "P" + payments++, date.toString(), "10.000");
      case 2, 3 ->
          office
              .books()
              .item(
                  ref,
                  "I" + (100 + payments++),
                  date.plusDays(random.nextInt(8)).toString(),
                  "10.000");
      case 4 -> TestPromise.of(jdbi, account, random.nextInt(3) == 0 ? "OPEN" : "BROKEN");
      case 5 ->
          office.sql(
              """
              insert into hold (account_id, reason, stops, from_on, to_on, placed_by, known_on)
              values (?, 'HARDSHIP', '{CONTACT}', ?, ?, 'x', ?)
              """,
              account,
              date,
              date.plusDays(1L + random.nextInt(4)),
              date);
      case 6 -> turn(CODES.get(random.nextInt(CODES.size())));
      case 7 -> {
        if (halted || random.nextInt(3) == 0) {
          halted = !halted;
          office.campaigns().halt(office.portfolio(), halted, "Because", MONA);
        }
      }
      default -> TestPromise.of(jdbi, account, "KEPT");
    }
  }

  private void turn(String code) {
    boolean paused = !still.remove(code);
    if (paused) {
      still.add(code);
    }
    office.become(code, paused ? CampaignState.PAUSED : CampaignState.RUNNING);
  }

  /** Runs a night and looks at what it queued. */
  private void watched(LocalDate date) {
    UUID night = office.begin(date);
    Set<String> ended =
        Set.copyOf(
            office.column(
                "select journey_key::text from campaign_journey where state <> 'RUNNING'"));
    Set<String> stopped = Set.copyOf(office.column(forbidden(date)));
    int before = office.queued().size();
    office.again(night, date);
    List<OutboundMail> now = office.queued().subList(before, office.queued().size());
    if (halted) {
      assertThat(now).as("halted on " + date).isEmpty();
    }
    for (OutboundMail mail : now) {
      MessageKey key = MessageKey.read(mail.dedupeKey()).orElseThrow();
      assertThat(ended).as("ended before " + date).doesNotContain(key.journey().toString());
      assertThat(stopped).as("stopped on " + date).doesNotContain(String.valueOf(mail.accountId()));
      assertThat(still).as("paused on " + date).doesNotContain(campaign(key));
    }
    assertThat(office.queued()).extracting(OutboundMail::dedupeKey).doesNotHaveDuplicates();
    assertThat(office.column(TWICE)).as("two messages a day").isEmpty();
    assertThat(office.column(TWICE_ON_ITS_WAY)).as("two journeys at once").isEmpty();
    assertThat(office.column(UNHEARD)).as("goes on in spite of a promise").isEmpty();
    assertThat(office.column(BROKEN_OFF))
        .as("broken off without a promise or a payment on " + date)
        .allMatch(journey -> ended.contains(journey));
  }

  private static final String UNHEARD =
      """
      select account_id::text from campaign_journey j where j.state = 'RUNNING'
         and exists (select from arrangement_now n
           where n.account_id = j.account_id and n.state = 'OPEN')
      """;

  /** Of those that a night has just ended. */
  private static final String BROKEN_OFF =
      """
      select journey_key::text from campaign_journey j where j.state = 'STOPPED'
         and (j.reason not in ('PROMISE', 'PAID')
           or j.reason = 'PROMISE' and not exists (select from arrangement_now n
             where n.account_id = j.account_id and n.state = 'OPEN')
           or j.reason = 'PAID' and exists (select from item i
             where i.account_id = j.account_id and i.open_minor > 0
               and i.due_on <= coalesce(j.about_due, j.ended_on - 1)))
      """;

  private static final String TWICE =
      """
      select c.email || ' ' || t.done_on from campaign_task t
        join campaign_journey j using (journey_id) join customer c using (customer_id)
       where t.state = 'QUEUED' group by c.email, t.medium, t.done_on having count(*) > 1
      """;

  private static final String TWICE_ON_ITS_WAY =
      """
      select account_id::text from campaign_journey where state = 'RUNNING'
       group by campaign_id, account_id having count(*) > 1
      """;

  /** Worked out from items, promises and holds alone. */
  private static String forbidden(LocalDate date) {
    return """
        select a.account_id::text from account a
         where not exists (select from item i where i.account_id = a.account_id
                 and i.open_minor > 0 and i.due_on <= date '%1$s' + 4)
            or exists (select from arrangement_now n
                 where n.account_id = a.account_id and n.state = 'OPEN')
            or exists (select from hold h where h.account_id = a.account_id
                 and h.from_on <= '%1$s' and (h.to_on is null or h.to_on > '%1$s'))
        """
        .formatted(date);
  }

  private String campaign(MessageKey key) {
    return office
        .column(
            "select code from campaign join campaign_journey using (campaign_id)"
                + " where journey_key = '"
                + key.journey()
                + "'")
        .get(0);
  }

  private long number(String sql) {
    return Long.parseLong(office.column(sql).get(0));
  }
}
