package org.tahsil.api.promise;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.tahsil.arrangement.ArrangementLine;

/** A page of promises and plans, newest first. */
@Schema(name = "Promises")
record PromiseList(
    @Schema(examples = "OMR") String currency, List<Line> promises, @Nullable String nextCursor) {

  /** One of them. */
  @Schema(name = "PromiseLine")
  record Line(
      UUID promiseId,
      String accountRef,
      String customerName,
      String kind,
      String state,
      LocalDate since,
      String promised,
      String paid,
      @Nullable LocalDate nextDue,
      @Schema(description = "Who took it.") String agent,
      LocalDate madeOn) {

    static Line of(ArrangementLine line) {
      return new Line(
          line.id(),
          line.account().value(),
          line.customerName(),
          line.kind().name(),
          line.state().name(),
          line.since(),
          line.promised().plain(),
          line.paid().plain(),
          line.nextDue(),
          line.agent(),
          line.madeOn());
    }
  }
}
