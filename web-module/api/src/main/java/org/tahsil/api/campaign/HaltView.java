package org.tahsil.api.campaign;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.tahsil.campaign.Halt;

/** The switch that stops all campaigns of a portfolio. */
@Schema(name = "CampaignHalt")
record HaltView(
    boolean halted,
    @Schema(description = "Null, as the others: it was never thrown.") @Nullable String reason,
    @Nullable String by,
    @Nullable LocalDate on,
    @Nullable Instant at) {

  /** To throw it or to release it. */
  @Schema(name = "CampaignHaltChange")
  record Request(
      @NotNull Boolean halted,
      @NotBlank
          @Size(max = 300, message = "has at most 300 characters")
          @Schema(examples = "Wrong amounts in the file of today")
          String reason) {}

  static HaltView of(Halt halt) {
    return new HaltView(halt.halted(), halt.reason(), halt.by(), halt.on(), halt.at());
  }
}
