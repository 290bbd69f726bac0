package org.tahsil.campaign.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tahsil.account.Portfolio;
import org.tahsil.account.Portfolios;
import org.tahsil.campaign.CampaignState;
import org.tahsil.campaign.app.StepPolicy.Asked;
import org.tahsil.campaign.domain.MessageKey;
import org.tahsil.campaign.store.SendingStore;
import org.tahsil.campaign.store.SendingStore.Leaving;
import org.tahsil.channel.Objection;
import org.tahsil.channel.OutgoingMail;
import org.tahsil.channel.SendCheck;
import org.tahsil.contact.ContactAnswer;
import org.tahsil.delinquency.Delinquency;
import org.tahsil.shared.id.AccountRef;
import org.tahsil.shared.time.RealTime;
import org.tahsil.template.TemplateChannel;

/**
 * The last question before a message of a campaign goes: whether somebody has paused or killed it,
 * its journey goes on, and the contact policy lets it.
 */
@ApplicationScoped
public class StillOnItsWay implements SendCheck {

  /** After so long a paused message is looked at again. */
  private static final Duration PAUSE = Duration.ofSeconds(30);

  @Inject private SendingStore sending;
  @Inject private Portfolios portfolios;
  @Inject private StepPolicy policy;
  @Inject private Delinquency delinquency;

  @Override
  public Optional<Objection> objection(OutgoingMail mail) {
    return MessageKey.read(mail.dedupeKey())
        .flatMap(sending::find)
        .flatMap(of -> objection(mail, of));
  }

  private Optional<Objection> objection(OutgoingMail mail, Leaving leaving) {
    Portfolio portfolio = portfolios.byId(leaving.portfolio());
    Instant now = portfolios.now(portfolio);
    String ended = ended(leaving, now.atZone(portfolio.zone()).toLocalDate());
    if (ended != null) {
      return Optional.of(Objection.lasting(ended));
    }
    if (leaving.campaign() == CampaignState.PAUSED) {
      return Optional.of(new Objection("CAMPAIGN_PAUSED", PAUSE));
    }
    return against(mail, leaving, portfolio)
        .map(Objection::lasting)
        .or(() -> early(leaving, now))
        .or(() -> forbidden(mail, leaving, portfolio));
  }

  private static @Nullable String ended(Leaving leaving, LocalDate today) {
    if (leaving.halted()) {
      return "CAMPAIGNS_HALTED";
    }
    if (leaving.campaign() == CampaignState.KILLED) {
      return "CAMPAIGN_KILLED";
    }
    if (leaving.stoppedFor() != null) {
      return "JOURNEY_STOPPED." + leaving.stoppedFor();
    }
    return today.isAfter(leaving.until()) ? "STEP_TOO_LATE" : null;
  }

  private Optional<String> against(OutgoingMail mail, Leaving leaving, Portfolio portfolio) {
    LocalDate today = portfolios.businessDate(portfolio);
    LocalDate aboutDue = leaving.aboutDue();
    return sending
        .against(mail.accountId(), today)
        .or(
            () ->
                aboutDue == null
                    ? wanted(isOverdue(leaving, portfolio, today), "NOTHING_OVERDUE")
                    : wanted(sending.isOpen(mail.accountId(), aboutDue), "NOTHING_DUE"));
  }

  private boolean isOverdue(Leaving leaving, Portfolio portfolio, LocalDate today) {
    return delinquency
        .position(portfolio, new AccountRef(leaving.account()), today)
        .map(position -> position.overdue().isPositive())
        .orElse(false);
  }

  private static Optional<String> wanted(boolean open, String otherwise) {
    return open ? Optional.empty() : Optional.of(otherwise);
  }

  private static Optional<Objection> early(Leaving leaving, Instant now) {
    return now.isBefore(leaving.planned())
        ? Optional.of(new Objection("BEFORE_ITS_HOUR", Duration.between(now, leaving.planned())))
        : Optional.empty();
  }

  private Optional<Objection> forbidden(OutgoingMail mail, Leaving leaving, Portfolio portfolio) {
    ContactAnswer answer =
        policy.sending(
            portfolio,
            new Asked(
                "send:%s:%d:%s".formatted(mail.dedupeKey(), mail.attempts(), RealTime.now()),
                leaving.isAhead(portfolios.businessDate(portfolio)),
                TemplateChannel.valueOf(mail.medium().name()),
                leaving.customer(),
                leaving.account(),
                mail.recipient(),
                mail.language(),
                leaving.registered(),
                portfolios.now(portfolio)));
    String rule = StepPolicy.rule(answer);
    return rule == null
        ? Optional.empty()
        : Optional.of(
            new Objection("CONTACT_POLICY." + rule, StepPolicy.wait(answer).orElse(null)));
  }
}
