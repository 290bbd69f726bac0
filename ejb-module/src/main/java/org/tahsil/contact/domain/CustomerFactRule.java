package org.tahsil.contact.domain;

import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tahsil.contact.ContactChannel;
import org.tahsil.contact.CustomerFact;
import org.tahsil.contact.FactKind;
import org.tahsil.contact.domain.rule.HoursOfDay;
import org.tahsil.shared.outcome.Refusal;

/** Which facts of customers can be told. */
public final class CustomerFactRule {
  private static final Set<FactKind> OF_AN_ADDRESS =
      Set.of(
          FactKind.WORK_ADDRESS,
          FactKind.THIRD_PARTY_ADDRESS,
          FactKind.WRONG_NUMBER,
          FactKind.INCONVENIENT_PLACE);
  private static final Set<String> LANGUAGES = Set.of(Locale.getISOLanguages());

  private CustomerFactRule() {}

  /** Why a fact cannot be told at a business instant; empty if it can. */
  public static Optional<Refusal> fault(CustomerFact fact, Instant now) {
    if (fact.since().isAfter(now)) {
      return refused("since", fact.since().toString(), "Tell what is already so.");
    }
    if (fact.until() != null && !fact.until().isAfter(fact.since())) {
      return refused("until", fact.until().toString(), "Use an instant after since.");
    }
    if (OF_AN_ADDRESS.contains(fact.kind()) && isEmpty(fact.address())) {
      return refused("address", fact.address(), "Name the address or number that is meant.");
    }
    if (fact.kind() == FactKind.CHANNEL_REFUSED && fact.channel() == null) {
      return refused("channel", null, "Name the channel that is refused.");
    }
    if (!fits(fact)) {
      return refused("address", fact.address(), "Use one that the channel can go to.");
    }
    return detail(fact);
  }

  /** Why a user cannot tell that a restriction no longer stands; empty if the user can. */
  public static Optional<Refusal> lifting(CustomerFact fact, boolean mayLift) {
    if (fact.stands() || !fact.kind().restricts() || mayLift) {
      return Optional.empty();
    }
    return Optional.of(
        new Refusal(
            Refusal.Kind.FORBIDDEN,
            "RESTRICTION_NEEDS_MANAGER",
            "stands",
            "false",
            "Ask a manager or an admin to withdraw it.",
            Map.of()));
  }

  private static boolean fits(CustomerFact fact) {
    ContactChannel channel = fact.channel();
    return channel == null
        || fact.address() == null
        || Address.of(fact.address()).filter(to -> to.fits(channel)).isPresent();
  }

  private static Optional<Refusal> detail(CustomerFact fact) {
    String detail = fact.detail();
    return switch (fact.kind()) {
      case INCONVENIENT_HOURS, PREFERRED_HOURS ->
          HoursOfDay.parse(detail).isPresent()
              ? Optional.empty()
              : refused("detail", detail, "Use hours as 17:00-19:00 or MONDAY 17:00-19:00.");
      case PREFERRED_CHANNEL ->
          isChannel(detail) ? Optional.empty() : refused("detail", detail, "Name a channel.");
      case PREFERRED_LANGUAGE ->
          detail != null && LANGUAGES.contains(detail)
              ? Optional.empty()
              : refused("detail", detail, "Use the ISO code of a language, as ar.");
      default ->
          detail == null
              ? Optional.empty()
              : refused("detail", detail, "Leave it out: this kind has none.");
    };
  }

  private static boolean isChannel(@Nullable String name) {
    for (ContactChannel channel : ContactChannel.values()) {
      if (channel.name().equals(name)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isEmpty(@Nullable String text) {
    return text == null || text.isBlank();
  }

  private static Optional<Refusal> refused(String field, @Nullable String value, String remedy) {
    return Optional.of(Refusal.malformed("MALFORMED_FACT", field, value, remedy));
  }
}
