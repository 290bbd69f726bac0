package org.tahsil.contact.domain.rule;

import java.util.Map;

/** The rules by the names that packs call them. */
public final class ContactRules {
  private static final Map<String, ContactRule> NAMED =
      Map.ofEntries(
          Map.entry("address-given", new AddressGiven()),
          Map.entry("law-known", new LawKnown()),
          Map.entry("calling-hours", new CallingHours()),
          Map.entry("calls-in-days", new CallsInDays()),
          Map.entry("concentrated-calls", new ConcentratedCalls()),
          Map.entry("rapid-succession", new RapidSuccession()),
          Map.entry("pause-after-conversation", new PauseAfterConversation()),
          Map.entry("days-between-calls", new DaysBetweenCalls()),
          Map.entry("opt-out", new OptedOut()),
          Map.entry("revoked-consent", new RevokedConsent()),
          Map.entry("standing-fact", new StandingFact()),
          Map.entry("third-party", new ThirdParty()),
          Map.entry("told-hours", new ToldHours()),
          Map.entry("content-has", new ContentHas()),
          Map.entry("validation-notice", new ValidationNotice()),
          Map.entry("time-barred-threat", new TimeBarredThreat()),
          Map.entry("forbidden-way", new ForbiddenWay()),
          Map.entry("breathing-space", new BreathingSpace()),
          Map.entry("mental-health-crisis", new MentalHealthCrisis()),
          Map.entry("barrier", new BarrierOfDebt()),
          Map.entry("frequency-cap", new FrequencyCap()),
          Map.entry("portfolio-cap", new PortfolioCap()),
          Map.entry("preferred-hours", new PreferredHours()),
          Map.entry("preferred-channel", new PreferredChannel()),
          Map.entry("preferred-language", new PreferredLanguage()));

  private ContactRules() {}

  /** A rule by its name; a pack that names an unknown one is at fault. */
  public static ContactRule named(String name) {
    ContactRule rule = NAMED.get(name);
    if (rule == null) {
      throw new IllegalArgumentException("no rule is called " + name);
    }
    return rule;
  }
}
