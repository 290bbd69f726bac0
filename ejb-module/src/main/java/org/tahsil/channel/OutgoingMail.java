package org.tahsil.channel;

/**
 * A message about an account that is about to go out.
 *
 * @param dedupeKey under which it was queued
 * @param attempts failed tries so far
 * @param medium by what it goes
 */
public record OutgoingMail(
    long accountId,
    String recipient,
    String language,
    String dedupeKey,
    int attempts,
    Medium medium) {

  /** A mail. */
  public OutgoingMail(
      long accountId, String recipient, String language, String dedupeKey, int attempts) {
    this(accountId, recipient, language, dedupeKey, attempts, Medium.EMAIL);
  }
}
