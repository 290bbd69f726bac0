package org.tahsil.api.escalation;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.tahsil.escalation.Agency;

/** An agency. */
@Schema(name = "Agency")
record AgencyView(
    @Schema(examples = "ACME") String agency,
    String name,
    @Schema(description = "Of what it collects, in percent.", examples = "12.5")
        @Nullable String sharePercent,
    @Schema(description = "Whether cases may be given to it.") boolean active) {

  static AgencyView of(Agency one) {
    return new AgencyView(
        one.code(),
        one.name(),
        one.sharePercent() == null ? null : one.sharePercent().toPlainString(),
        one.active());
  }

  /** All agencies of the tenant, by code. */
  @Schema(name = "AgencyList")
  record AgencyList(List<AgencyView> agencies) {}
}
