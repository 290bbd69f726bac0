package org.tahsil.api.night;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.tahsil.night.SetAside;

/** The accounts that a night could not work on. */
@Schema(name = "RejectedAccounts")
record SetAsideList(List<Row> rejected) {

  /** An account that was set aside while the rest of the night went on. */
  @Schema(name = "RejectedAccount")
  record Row(
      @Schema(examples = "age") String step,
      String accountRef,
      @Schema(description = "Of its last failure, for an operator.") String reason,
      Instant at,
      @Schema(description = "Null while it waits.") @Nullable Instant redoneAt) {}

  static SetAsideList of(List<SetAside> accounts) {
    return new SetAsideList(
        accounts.stream()
            .map(
                one ->
                    new Row(
                        one.step(), one.account().value(), one.reason(), one.at(), one.redoneAt()))
            .toList());
  }
}
