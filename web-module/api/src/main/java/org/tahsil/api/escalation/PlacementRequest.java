package org.tahsil.api.escalation;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tahsil.api.web.Read;
import org.tahsil.escalation.Placement.Kind;

/** A file to make. */
@Schema(name = "NewPlacement")
record PlacementRequest(
    @NotBlank @Size(max = 20) String agency,
    @NotBlank @Schema(enumeration = {"PLACEMENT", "RECALL"}) String kind) {

  Kind wanted() {
    return Read.choice("kind", kind, Kind.class);
  }
}
