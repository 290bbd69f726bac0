package org.tahsil.settlement.store;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tahsil.settlement.Settlement.Ending;
import org.tahsil.settlement.Settlement.Making;
import org.tahsil.settlement.Settlement.Offer;
import org.tahsil.settlement.Settlement.Word;
import org.tahsil.settlement.SettlementState;
import org.tahsil.settlement.domain.Bid;
import org.tahsil.settlement.domain.Outcome;
import org.tahsil.shared.id.AccountRef;

/** The facts of an offer, and what they last came to. */
public record KnownSettlement(
    Bid bid,
    UUID key,
    Owner owner,
    Offer offer,
    Making making,
    @Nullable Word word,
    @Nullable Ending ending,
    Row now) {

  /** Whose it is; surrogate keys. */
  public record Owner(long accountId, long customerId, AccountRef account, String customerName) {}

  /**
   * The row of what it came to; amounts in minor units.
   *
   * @param hold the hold that lasts while it is offered; null: none
   */
  public record Row(Standing standing, @Nullable UUID hold) {}

  /** What it came to. */
  public record Standing(
      SettlementState state,
      LocalDate since,
      long counted,
      long waived,
      @Nullable LocalDate nextLook,
      LocalDate finished) {

    static Standing of(Outcome outcome, LocalDate finished) {
      return new Standing(
          outcome.state(),
          outcome.since(),
          outcome.paid(),
          outcome.waived(),
          outcome.nextLook(),
          finished);
    }
  }

  /** A judgement to be written over what stood before. */
  public record Verdict(KnownSettlement known, Bid bid, Outcome outcome) {

    /** Whether anything of the row differs. */
    public boolean isNew() {
      return !known.now().standing().equals(standing());
    }

    public boolean changesState() {
      return known.now().standing().state() != outcome.state();
    }

    Standing standing() {
      return Standing.of(outcome, bid.finished());
    }
  }
}
