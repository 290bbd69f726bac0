package org.tahsil.campaign.app;

import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tahsil.access.User;
import org.tahsil.account.Books;
import org.tahsil.account.Portfolio;
import org.tahsil.account.Portfolios;
import org.tahsil.campaign.Campaign;
import org.tahsil.campaign.CampaignState;
import org.tahsil.campaign.CampaignVersion;
import org.tahsil.campaign.CampaignWish;
import org.tahsil.campaign.Campaigns;
import org.tahsil.campaign.Halt;
import org.tahsil.campaign.domain.VersionRule;
import org.tahsil.campaign.store.CampaignStore;
import org.tahsil.campaign.store.VersionStore;
import org.tahsil.shared.outcome.PageLimit;
import org.tahsil.shared.outcome.Refusal;
import org.tahsil.shared.outcome.RefusedException;

/** Campaigns of a portfolio. */
@Stateless
@Local(Campaigns.class)
public class CampaignsService implements Campaigns {

  private static final int LONGEST_PAGE = 500;
  private static final int LONGEST_REASON = 300;

  @Inject private Portfolios portfolios;
  @Inject private Books books;
  @Inject private CampaignStore campaigns;
  @Inject private VersionStore versions;
  @Inject private CampaignBook book;

  @Override
  public List<Campaign> list(Portfolio portfolio, @Nullable Long after, int limit) {
    PageLimit.check(limit, LONGEST_PAGE);
    return campaigns.list(portfolio, after, limit, portfolios.businessDate(portfolio));
  }

  @Override
  public Campaign get(Portfolio portfolio, String code) {
    return campaigns
        .find(portfolio, code, portfolios.businessDate(portfolio))
        .orElseThrow(() -> new RefusedException(Refusal.unknown("campaign", code)));
  }

  @Override
  public List<CampaignVersion> versions(Portfolio portfolio, String code) {
    return versions.of(portfolio, get(portfolio, code).code(), portfolios.businessDate(portfolio));
  }

  @Override
  public CampaignVersion version(Portfolio portfolio, UUID id) {
    return book.known(portfolio, id);
  }

  @Override
  public CampaignVersion write(Portfolio portfolio, CampaignWish wish, User by) {
    return book.known(portfolio, book.write(portfolio, wish, by));
  }

  @Override
  public CampaignVersion submit(Portfolio portfolio, UUID id, @Nullable String note, User by) {
    book.submit(portfolio, id, note, by);
    return book.known(portfolio, id);
  }

  @Override
  public CampaignVersion retire(Portfolio portfolio, UUID id, String why, User by) {
    book.retire(portfolio, id, why, by);
    return book.known(portfolio, id);
  }

  @Override
  public Campaign become(
      Portfolio portfolio, String code, CampaignState next, String reason, User by) {
    mustSay(reason);
    books.lock(portfolio);
    Campaign campaign = get(portfolio, code);
    if (campaign.state() == next) {
      return campaign;
    }
    VersionRule.fault(campaign, next)
        .ifPresent(
            refusal -> {
              throw new RefusedException(refusal);
            });
    campaigns.act(campaign, next, reason, book.author(portfolio, by.name()));
    return get(portfolio, code);
  }

  @Override
  public Halt halt(Portfolio portfolio) {
    return campaigns.halt(portfolio);
  }

  @Override
  public Halt halt(Portfolio portfolio, boolean halted, String reason, User by) {
    mustSay(reason);
    books.lock(portfolio);
    if (campaigns.halt(portfolio).halted() != halted) {
      campaigns.halt(portfolio, halted, reason, book.author(portfolio, by.name()));
    }
    return campaigns.halt(portfolio);
  }

  private static void mustSay(String reason) {
    if (reason.isBlank() || reason.length() > LONGEST_REASON) {
      throw new RefusedException(
          Refusal.malformed(
              "OUT_OF_RANGE",
              "reason",
              String.valueOf(reason.length()),
              "Say why in 1 to " + LONGEST_REASON + " characters."));
    }
  }
}
