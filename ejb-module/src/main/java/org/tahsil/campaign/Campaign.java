package org.tahsil.campaign;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A campaign of a portfolio.
 *
 * @param place its place in lists, for cursors
 * @param code 2 to 40 of a-z, 0-9 and hyphens, unique in the portfolio
 * @param acts what became of it, the oldest first
 * @param inForce number of the version by which accounts begin today; null: none
 */
public record Campaign(
    UUID id,
    long place,
    String code,
    String name,
    CampaignState state,
    Made made,
    List<Act> acts,
    @Nullable Integer inForce) {

  public Campaign {
    acts = List.copyOf(acts);
  }

  /** Who made it, and on which business date. */
  public record Made(String by, LocalDate on) {}

  /** That it was launched, paused, resumed or killed. */
  public record Act(CampaignState became, String reason, String by, LocalDate on, Instant at) {}
}
