package org.tahsil.contact.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.tahsil.contact.OwnReferences;
import org.tahsil.shared.outcome.Refusal;

/** What callers may not have kept. */
public final class WishRule {

  /** How far the instant of a new decision may lie from the portfolio's now, either way. */
  public static final Duration NEAR = Duration.ofMinutes(5);

  private WishRule() {}

  /** RESERVED_REFERENCE for a reference of the product's own. */
  public static Optional<Refusal> reserved(String reference) {
    return OwnReferences.reserve(reference)
        ? Optional.of(
            Refusal.rule(
                "RESERVED_REFERENCE",
                "reference",
                reference,
                "Use another reference: only the product decides under "
                    + OwnReferences.PREFIX
                    + "."))
        : Optional.empty();
  }

  /** CONTACT_NOT_NOW for an instant that is not about now. */
  public static Optional<Refusal> notNow(Instant at, Instant now) {
    return Duration.between(at, now).abs().compareTo(NEAR) > 0
        ? Optional.of(
            new Refusal(
                Refusal.Kind.RULE,
                "CONTACT_NOT_NOW",
                "at",
                at.toString(),
                "Leave at out or name an instant at most five minutes from "
                    + now
                    + ", or ask without record.",
                Map.of("now", now.toString())))
        : Optional.empty();
  }
}
