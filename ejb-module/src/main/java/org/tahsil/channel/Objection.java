package org.tahsil.channel;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Why a message must not go now.
 *
 * @param code stable, with a point and the rule behind it where a rule says no
 * @param askAgain the time after which to ask again, because what speaks against it passes by
 *     itself; null: it does not go at all
 */
public record Objection(String code, @Nullable Duration askAgain) {

  /** One that does not pass by itself. */
  public static Objection lasting(String code) {
    return new Objection(code, null);
  }
}
