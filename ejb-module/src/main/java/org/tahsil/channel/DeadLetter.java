package org.tahsil.channel;

import java.time.Instant;
import java.util.UUID;

/** A message that could not be delivered, with what was tried. */
public record DeadLetter(
    UUID id, String type, String recipient, int attempts, String lastError, Instant at) {}
