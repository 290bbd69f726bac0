package org.tahsil.api.hold;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.tahsil.hold.Hold;
import org.tahsil.hold.NewHold;
import org.tahsil.hold.Stop;
import org.tahsil.shared.id.ItemRef;
import org.tahsil.shared.money.Money;

/** A version of a hold. */
@Schema(name = "Hold")
record HoldView(
    @Schema(description = "Its versions share it.") UUID holdId,
    @Schema(
            enumeration = {
              "DISPUTE",
              "HARDSHIP",
              "BEREAVEMENT",
              "LEGAL",
              "PROMISE",
              "PLAN",
              "BREATHING_SPACE",
              "AGENCY",
              "SETTLEMENT",
              "OTHER"
            })
        String reason,
    @Schema(description = "Null: the whole account.") @Nullable String itemRef,
    @Schema(description = "How much of the item is disputed.", examples = "10.000")
        @Nullable String amount,
    @Schema(examples = "[\"DEBITS\", \"DPD_CLOCK\"]") List<String> stops,
    @Schema(description = "The first day held.") LocalDate from,
    @Schema(description = "The first day not held any more; null: open.") @Nullable LocalDate to,
    @Nullable String note,
    String placedBy,
    Instant placedAt,
    @Schema(description = "Business date from which this version was believed.") LocalDate knownOn,
    @Schema(description = "Business date from which it was not; null: it stands.")
        @Nullable LocalDate undoneOn,
    @Nullable String undoneBy,
    @Schema(description = "Why it was withdrawn.") @Nullable String undoneNote,
    @Schema(description = "The concern that placed it.") @Nullable Long concernId,
    @Schema(description = "Whether this version stands.") boolean stands,
    @Schema(description = "Whether it stands and holds on the business date.") boolean lasts) {

  static HoldView of(Hold hold, LocalDate today, @Nullable Long concern) {
    NewHold terms = hold.terms();
    ItemRef item = terms.item();
    Money amount = terms.amount();
    return new HoldView(
        hold.id(),
        terms.reason().name(),
        item == null ? null : item.value(),
        amount == null ? null : amount.plain(),
        terms.stops().stream().sorted().map(Stop::name).toList(),
        terms.from(),
        terms.to(),
        terms.note(),
        hold.placedBy(),
        hold.placedAt(),
        hold.knownOn(),
        hold.undoneOn(),
        hold.undoneBy(),
        hold.undoneNote(),
        concern,
        hold.stands(),
        hold.lasts(today));
  }
}
