package org.tahsil.campaign.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tahsil.access.User;
import org.tahsil.account.Books;
import org.tahsil.account.Portfolio;
import org.tahsil.account.Portfolios;
import org.tahsil.approval.ApprovalKind;
import org.tahsil.approval.ApprovalWish;
import org.tahsil.approval.Approvals;
import org.tahsil.approval.Stake;
import org.tahsil.campaign.CampaignVersion;
import org.tahsil.campaign.CampaignVersion.Act;
import org.tahsil.campaign.CampaignWish;
import org.tahsil.campaign.VersionState;
import org.tahsil.campaign.domain.VersionRule;
import org.tahsil.campaign.domain.Wording;
import org.tahsil.campaign.store.DesignStore;
import org.tahsil.campaign.store.DesignStore.Author;
import org.tahsil.campaign.store.VersionStore;
import org.tahsil.shared.outcome.Refusal;
import org.tahsil.shared.outcome.RefusedException;
import org.tahsil.template.MessageWriter;
import org.tahsil.template.TemplateKey;

/** The life of versions. Whoever changes one holds the portfolio's lock before the question's. */
@ApplicationScoped
public class CampaignBook {

  private static final int DAYS_TO_DECIDE = 30;

  @Inject private Portfolios portfolios;
  @Inject private Books books;
  @Inject private Approvals approvals;
  @Inject private MessageWriter writer;
  @Inject private DesignStore designs;
  @Inject private VersionStore versions;

  UUID write(Portfolio portfolio, CampaignWish wish, User by) {
    Author author = author(portfolio, by.name());
    VersionRule.fault(wish, author.today(), portfolio.currency()).ifPresent(CampaignBook::refuse);
    books.lock(portfolio);
    return designs.add(portfolio, wish, author);
  }

  void submit(Portfolio portfolio, UUID id, @Nullable String note, User by) {
    books.lock(portfolio);
    CampaignVersion version = known(portfolio, id);
    if (version.state() == VersionState.SUBMITTED && last(version).by().equals(by.name())) {
      return;
    }
    VersionRule.fault(version, VersionState.SUBMITTED).ifPresent(CampaignBook::refuse);
    Author author = author(portfolio, by.name());
    mustHaveWords(portfolio, version, author.today());
    LocalDate expires = author.today().plusDays(DAYS_TO_DECIDE);
    UUID approval =
        approvals
            .ask(
                portfolio,
                new ApprovalWish(
                    ApprovalKind.CAMPAIGN,
                    "%s:%d".formatted(id, version.acts().size()),
                    null,
                    null,
                    Stake.NONE,
                    note == null ? version.stamp() : version.stamp() + ": " + note,
                    null,
                    by.name(),
                    expires))
            .id();
    versions.act(version, act(VersionState.SUBMITTED, approval, note, author), expires);
  }

  void retire(Portfolio portfolio, UUID id, String why, User by) {
    books.lock(portfolio);
    CampaignVersion version = known(portfolio, id);
    if (version.state() == VersionState.RETIRED) {
      return;
    }
    VersionRule.fault(version, VersionState.RETIRED).ifPresent(CampaignBook::refuse);
    if (version.state() == VersionState.SUBMITTED) {
      approvals.withdraw(
          portfolio, Objects.requireNonNull(last(version).approval()), why, by.name());
    }
    Author author = author(portfolio, by.name());
    versions.act(version, act(VersionState.RETIRED, null, why, author), null);
  }

  CampaignVersion known(Portfolio portfolio, UUID id) {
    return versions
        .find(portfolio, id, portfolios.businessDate(portfolio))
        .orElseThrow(
            () -> new RefusedException(Refusal.unknown("campaign_version", id.toString())));
  }

  /** Templates of the design that cannot be written from on the day. */
  Set<TemplateKey> missing(Portfolio portfolio, CampaignVersion version, LocalDate day) {
    Set<TemplateKey> missing = new LinkedHashSet<>(Wording.needed(version.design()));
    missing.removeAll(writer.writable(portfolio, day, missing));
    return missing;
  }

  private void mustHaveWords(Portfolio portfolio, CampaignVersion version, LocalDate today) {
    LocalDate from = version.validFrom().isAfter(today) ? version.validFrom() : today;
    missing(portfolio, version, from).stream()
        .findFirst()
        .ifPresent(
            key ->
                refuse(
                    Refusal.rule(
                        "CAMPAIGN_WORDS_MISSING",
                        "steps.template",
                        key.path(),
                        "Have a text for it approved first, or name another template.")));
  }

  Author author(Portfolio portfolio, String by) {
    return new Author(by, portfolios.businessDate(portfolio), portfolios.now(portfolio));
  }

  private static Act last(CampaignVersion version) {
    return version.acts().get(version.acts().size() - 1);
  }

  private static Act act(
      VersionState became, @Nullable UUID approval, @Nullable String note, Author author) {
    return new Act(became, approval, note, author.by(), author.today(), author.at());
  }

  private static void refuse(Refusal refusal) {
    throw new RefusedException(refusal);
  }
}
