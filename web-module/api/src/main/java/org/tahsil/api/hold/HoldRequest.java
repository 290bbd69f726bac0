package org.tahsil.api.hold;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.tahsil.account.Portfolio;
import org.tahsil.api.web.Read;
import org.tahsil.api.web.Words;
import org.tahsil.hold.HoldReason;
import org.tahsil.hold.NewHold;
import org.tahsil.hold.Stop;
import org.tahsil.shared.id.ItemRef;

/** A hold to place. */
@Schema(name = "NewHold")
record HoldRequest(
    @NotBlank
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
    @Schema(description = "The item held; else the whole account. A dispute needs one.")
        @Nullable String itemRef,
    @Schema(description = "Of a dispute: how much of the item; else all.", examples = "10.000")
        @Nullable String amount,
    @Schema(
            description = "CONTACT, DEBITS, FEES, DPD_CLOCK; none: what the reason stops.",
            examples = "[\"DEBITS\", \"DPD_CLOCK\"]")
        @Nullable List<String> stops,
    @NotBlank
        @Schema(
            description = "The first day held; may lie in the past.",
            format = "date",
            examples = "2025-01-01")
        String from,
    @Schema(description = "The first day not held any more; none: until ended.", format = "date")
        @Nullable String to,
    @Size(max = 500, message = "has at most 500 characters") @Nullable String note) {

  NewHold wish(Portfolio portfolio) {
    String item = itemRef;
    String part = amount;
    String end = to;
    return new NewHold(
        Read.choice("reason", reason, HoldReason.class),
        item == null ? null : Read.reference("item_ref", item, ItemRef::new),
        part == null ? null : Read.positiveAmount("amount", part, portfolio.currency()),
        chosen(),
        Read.date("from", from),
        end == null ? null : Read.date("to", end),
        Words.kept(note));
  }

  private Set<Stop> chosen() {
    List<String> names = stops;
    return names == null
        ? Set.of()
        : names.stream()
            .map(name -> Read.choice("stops", name, Stop.class))
            .collect(Collectors.toSet());
  }
}
