package org.tahsil.channel.domain;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.tahsil.channel.InteractionRow;
import org.tahsil.shared.outcome.RowOutcome;
import org.tahsil.shared.outcome.RowOutcome.Rejected;

/** What a reported contact must look like. */
public final class ContactCheck {
  private static final Set<String> CHANNELS =
      Set.of(
          "EMAIL", "SMS", "CALL", "IVR", "WHATSAPP", "PUSH", "LETTER", "VISIT", "CHAT", "PORTAL");
  private static final Set<String> DIRECTIONS = Set.of("INBOUND", "OUTBOUND");
  private static final Pattern OUTCOME = Pattern.compile("[A-Z][A-Z0-9_]{0,63}");
  private static final int LONGEST_NOTE = 4000;

  private ContactCheck() {}

  /** The contact with its codes in upper case and its note without blanks around it. */
  public static InteractionRow normal(InteractionRow row) {
    String note = row.note() == null || row.note().isBlank() ? null : row.note().strip();
    return new InteractionRow(
        row.customer(),
        row.account(),
        code(row.channel()),
        row.at(),
        code(row.direction()),
        code(row.outcome()),
        note);
  }

  /**
   * Why the contact cannot be taken; empty if it can.
   *
   * @param row in its normal form
   * @param now the portfolio's business instant
   */
  public static Optional<Rejected> fault(InteractionRow row, Instant now) {
    if (!CHANNELS.contains(row.channel())) {
      return fault("channel", "UNKNOWN_CHANNEL", row.channel());
    }
    if (!DIRECTIONS.contains(row.direction())) {
      return fault("direction", "UNKNOWN_DIRECTION", row.direction());
    }
    if (!OUTCOME.matcher(row.outcome()).matches()) {
      return fault("outcome", "MALFORMED_OUTCOME", row.outcome());
    }
    if (row.at().isAfter(now)) {
      return fault("at", "IN_FUTURE", row.at().toString());
    }
    if (row.note() != null && row.note().length() > LONGEST_NOTE) {
      return fault("note", "TOO_LONG", String.valueOf(row.note().length()));
    }
    return Optional.empty();
  }

  private static String code(String text) {
    return text.strip().toUpperCase(Locale.ROOT).replace(' ', '_').replace('-', '_');
  }

  private static Optional<Rejected> fault(String field, String reason, String value) {
    return Optional.of((Rejected) RowOutcome.rejected(field, reason, value));
  }
}
