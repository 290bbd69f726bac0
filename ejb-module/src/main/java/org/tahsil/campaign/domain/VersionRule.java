package org.tahsil.campaign.domain;

import java.time.LocalDate;
import java.util.Currency;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.tahsil.campaign.Campaign;
import org.tahsil.campaign.CampaignState;
import org.tahsil.campaign.CampaignVersion;
import org.tahsil.campaign.CampaignWish;
import org.tahsil.campaign.VersionState;
import org.tahsil.shared.outcome.Refusal;

/** What may be written, and what may become of a version and of a campaign. */
public final class VersionRule {

  private static final Pattern CODE = Pattern.compile("[a-z][a-z0-9-]{1,39}");
  private static final int LONGEST_NAME = 80;
  private static final int LONGEST_NOTE = 500;
  private static final int YEARS_AHEAD = 2;

  private VersionRule() {}

  /** Why a version cannot be kept; empty if it can. */
  public static Optional<Refusal> fault(CampaignWish wish, LocalDate today, Currency currency) {
    if (!CODE.matcher(wish.code()).matches()) {
      return malformed("code", wish.code(), "Use 2 to 40 of a-z, 0-9 and hyphens, a letter first.");
    }
    if (wish.name().isBlank() || wish.name().length() > LONGEST_NAME) {
      return malformed("name", wish.name(), "Use 1 to " + LONGEST_NAME + " characters.");
    }
    LocalDate from = wish.validFrom();
    if (from.isBefore(today) || from.isAfter(today.plusYears(YEARS_AHEAD))) {
      return malformed(
          "valid_from",
          from.toString(),
          "Use a day from %s to %s.".formatted(today, today.plusYears(YEARS_AHEAD)));
    }
    String note = wish.note();
    if (note != null && note.length() > LONGEST_NOTE) {
      return malformed("note", String.valueOf(note.length()), "Use at most 500 characters.");
    }
    return DesignRule.faults(wish.design(), currency).stream().findFirst();
  }

  /** Why a version cannot become something; empty if it can. */
  public static Optional<Refusal> fault(CampaignVersion version, VersionState next) {
    return version.state().mayBecome(next)
        ? Optional.empty()
        : Optional.of(
            new Refusal(
                Refusal.Kind.CONFLICT,
                "CAMPAIGN_VERSION_STATE",
                "state",
                version.state().name(),
                "Write a new version: this one cannot become " + next + ".",
                Map.of("next", next.name())));
  }

  /** Why somebody cannot agree to a version, though somebody else asked; empty if they can. */
  public static Optional<Refusal> own(CampaignVersion version, String by) {
    return version.written().by().equals(by)
        ? Optional.of(
            new Refusal(
                Refusal.Kind.FORBIDDEN,
                "CAMPAIGN_OWN",
                "decision",
                by,
                "Have somebody decide it who did not write it.",
                Map.of()))
        : Optional.empty();
  }

  /** Why a campaign cannot become something on the day; empty if it can. */
  public static Optional<Refusal> fault(Campaign campaign, CampaignState next) {
    if (!campaign.state().mayBecome(next)) {
      return Optional.of(
          new Refusal(
              Refusal.Kind.CONFLICT,
              "CAMPAIGN_STATE",
              "state",
              campaign.state().name(),
              "Read it again: it cannot become " + next + ".",
              Map.of("next", next.name())));
    }
    return next == CampaignState.RUNNING && campaign.inForce() == null
        ? Optional.of(
            Refusal.rule(
                "CAMPAIGN_NONE_IN_FORCE",
                "state",
                next.name(),
                "Have a version approved whose first day has come."))
        : Optional.empty();
  }

  private static Optional<Refusal> malformed(String field, String value, String remedy) {
    return Optional.of(Refusal.malformed("OUT_OF_RANGE", field, value, remedy));
  }
}
