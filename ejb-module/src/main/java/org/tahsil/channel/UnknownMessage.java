package org.tahsil.channel;

import java.time.Instant;
import java.util.UUID;

/**
 * A message of which nobody knows whether its peer took it.
 *
 * @param tryId the try in doubt, by which it is settled
 * @param cause code of what broke off
 * @param at since when it is in doubt
 */
public record UnknownMessage(
    UUID tryId, UUID messageId, String type, String recipient, String cause, Instant at) {}
