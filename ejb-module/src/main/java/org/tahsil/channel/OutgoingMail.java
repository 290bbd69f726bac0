package org.tahsil.channel;

/**
 * A mail about an account that is about to go out.
 *
 * @param dedupeKey under which it was queued
 * @param attempts failed tries so far
 */
public record OutgoingMail(
    long accountId, String recipient, String language, String dedupeKey, int attempts) {}
