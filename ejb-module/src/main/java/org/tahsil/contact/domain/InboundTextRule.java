package org.tahsil.contact.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tahsil.channel.InboundText;
import org.tahsil.contact.ContactChannel;
import org.tahsil.shared.id.Reference;
import org.tahsil.shared.outcome.Refusal;

/** Which texts can be taken, and by what their senders are looked up. */
public final class InboundTextRule {
  /** Characters of a text at most; the rest says nothing that a keyword could. */
  public static final int LONGEST = 2000;

  private static final int LONGEST_SENDER = 254;
  private static final int LONGEST_REFERENCE = 100;
  private static final int ENDING = 7;
  private static final Set<String> MEDIA = Set.of("SMS", "EMAIL", "WHATSAPP");

  /** Of clocks that do not go quite alike. */
  private static final Duration AHEAD = Duration.ofMinutes(5);

  private InboundTextRule() {}

  /** Why a text cannot be taken at a real instant; empty if it can. */
  public static Optional<Refusal> fault(InboundText text, Instant now) {
    if (!MEDIA.contains(text.medium())) {
      return refused("channel", text.medium(), "Use SMS, EMAIL or WHATSAPP.");
    }
    if (text.sender().length() > LONGEST_SENDER || address(text).isEmpty()) {
      return refused("sender", text.sender(), "Give the number or mail address it came from.");
    }
    if (text.at().isAfter(now.plus(AHEAD))) {
      return refused("at", text.at().toString(), "Give the instant at which it came in.");
    }
    try {
      Reference.check("reference", text.reference(), LONGEST_REFERENCE);
      return Optional.empty();
    } catch (IllegalArgumentException unseen) {
      return refused(
          "reference", text.reference(), "Use 1 to 100 visible characters without blanks around.");
    }
  }

  /** The sender's address as it is compared; empty: it is none of the medium. */
  public static Optional<Address> address(InboundText text) {
    return Address.of(text.sender())
        .filter(from -> from.fits(ContactChannel.valueOf(text.medium())));
  }

  /** By what an address is looked up; empty: it is too short to be anybody's. */
  public static Optional<String> ending(@Nullable String address) {
    return Address.of(address).flatMap(InboundTextRule::ending);
  }

  private static Optional<String> ending(Address address) {
    return switch (address.kind()) {
      case MAIL -> Optional.of(address.text());
      case NUMBER ->
          Optional.of(address.text().replace("+", ""))
              .filter(digits -> digits.length() >= ENDING)
              .map(digits -> digits.substring(digits.length() - ENDING));
      case OTHER -> Optional.empty();
    };
  }

  private static Optional<Refusal> refused(String field, String value, String remedy) {
    return Optional.of(Refusal.malformed("MALFORMED_TEXT", field, value, remedy));
  }
}
