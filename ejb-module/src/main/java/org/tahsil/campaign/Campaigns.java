package org.tahsil.campaign;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tahsil.access.User;
import org.tahsil.account.Portfolio;

/** Campaigns of a portfolio, their versions and whether they run. */
public interface Campaigns {

  /**
   * A page, the newest first.
   *
   * @param after place that ended the last page; null: from the newest
   * @param limit 1 to 500
   */
  List<Campaign> list(Portfolio portfolio, @Nullable Long after, int limit);

  /** Refused with UNKNOWN if the portfolio has no such campaign. */
  Campaign get(Portfolio portfolio, String code);

  /** The newest versions of a campaign, at most 100. */
  List<CampaignVersion> versions(Portfolio portfolio, String code);

  /** Refused with UNKNOWN if the portfolio has no such version. */
  CampaignVersion version(Portfolio portfolio, UUID id);

  /**
   * Appends a version as a draft, and makes the campaign if there is none. Refused with the first
   * fault of the design.
   */
  CampaignVersion write(Portfolio portfolio, CampaignWish wish, User by);

  /**
   * Asks a second person. Refused for words that nobody has approved and for a state that does not
   * allow it; the same person's question again changes nothing.
   */
  CampaignVersion submit(Portfolio portfolio, UUID id, @Nullable String note, User by);

  /** Lets no more accounts begin by a version; one that is retired already stays so. */
  CampaignVersion retire(Portfolio portfolio, UUID id, String why, User by);

  /**
   * Launches, pauses, resumes or kills. The state that it has again changes nothing. Refused with
   * CONFLICT for a state that does not follow, and by rule to launch without a version in force.
   *
   * @param next RUNNING, PAUSED or KILLED
   * @param reason 1 to 300 characters
   */
  Campaign become(Portfolio portfolio, String code, CampaignState next, String reason, User by);

  /** Whether all campaigns of the portfolio are stopped. */
  Halt halt(Portfolio portfolio);

  /** Stops all of them, or lets them go on; the same again changes nothing. */
  Halt halt(Portfolio portfolio, boolean halted, String reason, User by);
}
