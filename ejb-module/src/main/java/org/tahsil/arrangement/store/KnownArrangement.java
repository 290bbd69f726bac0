package org.tahsil.arrangement.store;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tahsil.arrangement.Arrangement.Ending;
import org.tahsil.arrangement.Arrangement.Making;
import org.tahsil.arrangement.ArrangementKind;
import org.tahsil.arrangement.ArrangementState;
import org.tahsil.arrangement.domain.Pledge;
import org.tahsil.shared.id.AccountRef;

/**
 * The facts of an arrangement, and what they last came to.
 *
 * @param reAgeAfter how many instalments must have come before it re-ages; null: it never does
 */
public record KnownArrangement(
    Pledge pledge,
    UUID key,
    Owner owner,
    ArrangementKind kind,
    Making making,
    @Nullable Ending ending,
    @Nullable Integer reAgeAfter,
    Row now) {

  /** Whose it is; surrogate keys. */
  public record Owner(long accountId, long customerId, AccountRef account) {}

  /** The row of what it came to; amounts in minor units. */
  public record Row(
      ArrangementState state,
      LocalDate since,
      long counted,
      @Nullable LocalDate nextDue,
      @Nullable LocalDate nextLook,
      LocalDate finished) {}
}
