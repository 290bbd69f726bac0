package org.tahsil.api.settlement;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.tahsil.settlement.SettlementLine;

/** A page of offers, newest first. */
@Schema(name = "Settlements")
record SettlementList(
    @Schema(examples = "OMR") String currency,
    List<Line> settlements,
    @Nullable String nextCursor) {

  /** One of them. */
  @Schema(name = "SettlementLine")
  record Line(
      UUID settlementId,
      String accountRef,
      String customerName,
      String kind,
      String state,
      LocalDate since,
      String percent,
      String owed,
      String pay,
      String paid,
      String waived,
      LocalDate payBy,
      @Schema(description = "Who made it.") String agent,
      LocalDate madeOn) {

    static Line of(SettlementLine line) {
      return new Line(
          line.id(),
          line.account().value(),
          line.customerName(),
          line.kind().name(),
          line.state().name(),
          line.since(),
          line.percent().toPlainString(),
          line.owed().plain(),
          line.pay().plain(),
          line.paid().plain(),
          line.waived().plain(),
          line.payBy(),
          line.agent(),
          line.madeOn());
    }
  }
}
