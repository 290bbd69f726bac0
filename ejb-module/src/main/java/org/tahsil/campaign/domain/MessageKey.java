package org.tahsil.campaign.domain;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Under what the outbox has the message of a step: the same step of the same journey has one.
 *
 * @param step from 1 on
 */
public record MessageKey(UUID journey, int step) {

  private static final Pattern FORM =
      Pattern.compile("campaign:([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}):([0-9]{1,2})");

  /** As the outbox keeps it. */
  static String of(UUID journey, int step) {
    return "campaign:%s:%d".formatted(journey, step);
  }

  /** What a key stands for; empty: the message is no campaign's. */
  public static Optional<MessageKey> read(String key) {
    Matcher form = FORM.matcher(key);
    return form.matches()
        ? Optional.of(
            new MessageKey(UUID.fromString(form.group(1)), Integer.parseInt(form.group(2))))
        : Optional.empty();
  }
}
