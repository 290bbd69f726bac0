package org.tahsil.campaign.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tahsil.account.Portfolio;
import org.tahsil.account.Portfolios;
import org.tahsil.audit.Timeline;
import org.tahsil.audit.TimelineEntry;
import org.tahsil.campaign.domain.Candidate;
import org.tahsil.campaign.domain.Choice;
import org.tahsil.campaign.domain.Choice.Reason;
import org.tahsil.campaign.domain.ReminderText;
import org.tahsil.campaign.store.ReminderStore;
import org.tahsil.channel.Outbox;
import org.tahsil.channel.Outbox.OutboundMail;
import org.tahsil.shared.night.NightStep;
import org.tahsil.shared.night.NightUnit;
import org.tahsil.shared.night.StepCount;
import org.tahsil.shared.time.RealTime;

/** The night step {@code remind}: queues a mail for each account that crossed a trigger. */
@ApplicationScoped
public class RemindStep implements NightStep {

  @Inject private ReminderStore store;
  @Inject private Portfolios portfolios;
  @Inject private Outbox outbox;
  @Inject private Timeline timeline;

  @Override
  public String name() {
    return "remind";
  }

  @Override
  public StepCount run(NightUnit unit) {
    Portfolio portfolio = portfolios.byId(unit.portfolio());
    List<Choice> choices = Choice.among(store.candidates(unit, portfolio));
    List<Choice> chosen = choices.stream().filter(c -> c.reason() == Reason.REMIND).toList();
    Set<Long> first = store.record(unit, chosen);
    List<Choice> settled = choices.stream().map(choice -> settled(choice, first)).toList();
    List<Candidate> reminded =
        settled.stream().filter(c -> c.reason() == Reason.REMIND).map(Choice::candidate).toList();
    store.gaps(unit, settled.stream().filter(c -> c.reason() != Reason.REMIND).toList());
    outbox.queue(reminded.stream().map(candidate -> mail(candidate, unit, portfolio)).toList());
    timeline.append(reminded.stream().map(candidate -> news(candidate, unit, portfolio)).toList());
    timeline.append(
        settled.stream()
            .filter(c -> c.reason() == Reason.MANUAL_OVERRIDE)
            .map(choice -> withheld(choice.candidate(), unit, portfolio))
            .toList());
    long rejected = settled.stream().filter(Choice::isDataError).count();
    long skipped = settled.size() - reminded.size() - rejected;
    return new StepCount(settled.size(), reminded.size(), skipped, rejected);
  }

  /** A customer who was reminded in another unit or portfolio on this date hears no second time. */
  private static Choice settled(Choice choice, Set<Long> first) {
    return choice.reason() == Reason.REMIND
            && !first.contains(choice.candidate().party().accountId())
        ? new Choice(choice.candidate(), Reason.OTHER_ACCOUNT_FIRST)
        : choice;
  }

  private static OutboundMail mail(Candidate candidate, NightUnit unit, Portfolio portfolio) {
    ReminderText text = ReminderText.of(candidate, portfolio.name());
    Candidate.Party party = candidate.party();
    return new OutboundMail(
        portfolio.tenant(),
        party.customerId(),
        party.accountId(),
        String.valueOf(party.email()).strip(),
        text.language(),
        text.subject(),
        text.body(),
        true,
        "reminder:%d:%s".formatted(party.customerId(), unit.businessDate()));
  }

  private static TimelineEntry news(Candidate candidate, NightUnit unit, Portfolio portfolio) {
    return new TimelineEntry(
        candidate.party().customerId(),
        candidate.party().accountId(),
        at(unit, portfolio),
        "REMINDER_QUEUED",
        "system",
        Map.of(
            "tier", candidate.tier().name(),
            "trigger_dpd", String.valueOf(candidate.trigger()),
            "days_past_due", String.valueOf(candidate.daysPastDue()),
            "amount", candidate.overdue().plain(),
            "currency", portfolio.currency().getCurrencyCode()),
        "reminder:%s:%d".formatted(unit.businessDate(), candidate.trigger()));
  }

  /** Told once for the same key, however many nights people keep the account. */
  private static TimelineEntry withheld(Candidate candidate, NightUnit unit, Portfolio portfolio) {
    return new TimelineEntry(
        candidate.party().customerId(),
        candidate.party().accountId(),
        at(unit, portfolio),
        "REMINDER_WITHHELD",
        "system",
        Map.of(
            "reason", Reason.MANUAL_OVERRIDE.name(),
            "days_past_due", String.valueOf(candidate.daysPastDue()),
            "to_date", String.valueOf(candidate.manualUntil())),
        candidate.withheldKey());
  }

  private static Instant at(NightUnit unit, Portfolio portfolio) {
    Instant now = portfolio.now(RealTime.now());
    Instant cutOff =
        unit.businessDate().atTime(portfolio.cutOff()).atZone(portfolio.zone()).toInstant();
    return cutOff.isBefore(now) ? cutOff : now;
  }
}
