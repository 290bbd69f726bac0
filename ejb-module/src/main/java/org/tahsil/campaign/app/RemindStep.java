package org.tahsil.campaign.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.tahsil.account.Portfolio;
import org.tahsil.account.Portfolios;
import org.tahsil.audit.Timeline;
import org.tahsil.audit.TimelineEntry;
import org.tahsil.campaign.domain.Candidate;
import org.tahsil.campaign.domain.Choice;
import org.tahsil.campaign.domain.Choice.Reason;
import org.tahsil.campaign.store.ReminderStore;
import org.tahsil.channel.Outbox;
import org.tahsil.channel.Outbox.OutboundMail;
import org.tahsil.shared.night.NightStep;
import org.tahsil.shared.night.NightUnit;
import org.tahsil.shared.night.StepCount;
import org.tahsil.shared.time.RealTime;
import org.tahsil.template.MessageWriter;
import org.tahsil.template.Occasion;
import org.tahsil.template.Rendered;
import org.tahsil.template.TemplateChannel;
import org.tahsil.template.TemplateKey;
import org.tahsil.template.TemplateTier;

/** The night step {@code remind}: queues a mail for each account that crossed a trigger. */
@ApplicationScoped
public class RemindStep implements NightStep {

  @Inject private ReminderStore store;
  @Inject private Portfolios portfolios;
  @Inject private Outbox outbox;
  @Inject private Timeline timeline;
  @Inject private ReminderPolicy policy;
  @Inject private MessageWriter writer;

  @Override
  public String name() {
    return "remind";
  }

  @Override
  public StepCount run(NightUnit unit) {
    Portfolio portfolio = portfolios.byId(unit.portfolio());
    List<Choice> choices =
        policy.judged(
            Choice.among(store.candidates(unit, portfolio)), portfolio, at(unit, portfolio));
    List<Choice> chosen = choices.stream().filter(c -> c.reason() == Reason.REMIND).toList();
    Map<Long, Rendered> texts = texts(portfolio, unit.businessDate(), chosen);
    Set<Long> first = store.record(unit, chosen, stamps(texts));
    List<Choice> settled = choices.stream().map(choice -> settled(choice, first)).toList();
    List<Candidate> reminded =
        settled.stream().filter(c -> c.reason() == Reason.REMIND).map(Choice::candidate).toList();
    store.gaps(unit, settled.stream().filter(c -> c.reason() != Reason.REMIND).toList());
    outbox.queue(
        reminded.stream()
            .map(candidate -> mail(candidate, unit, portfolio, text(texts, candidate)))
            .toList());
    timeline.append(
        reminded.stream()
            .map(candidate -> news(candidate, unit, portfolio, text(texts, candidate)))
            .toList());
    timeline.append(
        settled.stream()
            .filter(RemindStep::isTold)
            .map(choice -> withheld(choice, unit, portfolio))
            .toList());
    long rejected = settled.stream().filter(Choice::isDataError).count();
    long skipped = settled.size() - reminded.size() - rejected;
    return new StepCount(settled.size(), reminded.size(), skipped, rejected);
  }

  /** A customer who was reminded in another unit or portfolio on this date hears no second time. */
  private static Choice settled(Choice choice, Set<Long> first) {
    return choice.reason() == Reason.REMIND
            && !first.contains(choice.candidate().party().accountId())
        ? choice.afterAnother()
        : choice;
  }

  /** What the chosen are written, by account. */
  private Map<Long, Rendered> texts(Portfolio portfolio, LocalDate date, List<Choice> chosen) {
    List<Occasion> occasions = chosen.stream().map(choice -> occasion(choice.candidate())).toList();
    List<Rendered> written =
        writer.write(portfolio, TemplateKey.REMINDER, TemplateChannel.EMAIL, date, occasions);
    Map<Long, Rendered> texts = new HashMap<>();
    for (int i = 0; i < written.size(); i++) {
      texts.put(occasions.get(i).accountId(), written.get(i));
    }
    return texts;
  }

  private static Occasion occasion(Candidate candidate) {
    Candidate.Party party = candidate.party();
    return new Occasion(
        party.accountId(),
        party.accountRef(),
        party.name(),
        party.language(),
        TemplateTier.valueOf(candidate.tier().name()),
        candidate.overdue(),
        candidate.daysPastDue(),
        candidate.oldestDue());
  }

  private static Map<Long, String> stamps(Map<Long, Rendered> texts) {
    Map<Long, String> stamps = new HashMap<>();
    texts.forEach((account, text) -> stamps.put(account, String.valueOf(text.stamp())));
    return stamps;
  }

  private static Rendered text(Map<Long, Rendered> texts, Candidate candidate) {
    return Objects.requireNonNull(texts.get(candidate.party().accountId()));
  }

  private static OutboundMail mail(
      Candidate candidate, NightUnit unit, Portfolio portfolio, Rendered text) {
    Candidate.Party party = candidate.party();
    return new OutboundMail(
        portfolio.tenant(),
        party.customerId(),
        party.accountId(),
        String.valueOf(party.email()).strip(),
        text.language().code(),
        Objects.requireNonNull(text.subject()),
        text.body(),
        true,
        "reminder:%d:%s".formatted(party.customerId(), unit.businessDate()));
  }

  private static TimelineEntry news(
      Candidate candidate, NightUnit unit, Portfolio portfolio, Rendered text) {
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
            "currency", portfolio.currency().getCurrencyCode(),
            "template", String.valueOf(text.stamp())),
        "reminder:%s:%d".formatted(unit.businessDate(), candidate.trigger()));
  }

  private static boolean isTold(Choice choice) {
    return choice.reason() == Reason.MANUAL_OVERRIDE || choice.reason() == Reason.CONTACT_POLICY;
  }

  /** Told once for the same key, however many nights the reason lasts. */
  private static TimelineEntry withheld(Choice choice, NightUnit unit, Portfolio portfolio) {
    Candidate candidate = choice.candidate();
    Map<String, String> facts = new HashMap<>();
    facts.put("reason", choice.reason().name());
    facts.put("days_past_due", String.valueOf(candidate.daysPastDue()));
    if (choice.rule() == null) {
      facts.put("to_date", String.valueOf(candidate.manualUntil()));
    } else {
      facts.put("rule", choice.rule());
    }
    return new TimelineEntry(
        candidate.party().customerId(),
        candidate.party().accountId(),
        at(unit, portfolio),
        "REMINDER_WITHHELD",
        "system",
        facts,
        choice.rule() == null
            ? candidate.withheldKey()
            : candidate.withheldKey() + ":" + choice.rule());
  }

  private static Instant at(NightUnit unit, Portfolio portfolio) {
    Instant now = portfolio.now(RealTime.now());
    Instant cutOff =
        unit.businessDate().atTime(portfolio.cutOff()).atZone(portfolio.zone()).toInstant();
    return cutOff.isBefore(now) ? cutOff : now;
  }
}
