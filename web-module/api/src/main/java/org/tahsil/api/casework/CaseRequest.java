package org.tahsil.api.casework;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.tahsil.api.web.Read;
import org.tahsil.api.web.Words;
import org.tahsil.casework.CasePriority;
import org.tahsil.casework.Cases.Opening;
import org.tahsil.shared.id.CustomerRef;

/** A case to open by hand. */
@Schema(name = "NewCase")
record CaseRequest(
    @NotBlank String customerRef,
    @Schema(
            enumeration = {"LOW", "MEDIUM", "HIGH"},
            description = "None: MEDIUM.")
        @Nullable String priority,
    @Schema(description = "Who gets it; none: nobody yet.") @Size(max = 128) @Nullable String owner,
    @Size(max = 64) @Nullable String team,
    @Size(max = 500, message = "has at most 500 characters") @Nullable String note) {

  CustomerRef customer() {
    return Read.reference("customer_ref", customerRef, CustomerRef::new);
  }

  Opening wish() {
    String wished = priority;
    return new Opening(
        wished == null ? CasePriority.MEDIUM : Read.choice("priority", wished, CasePriority.class),
        Words.kept(owner),
        Words.kept(team),
        Words.kept(note));
  }
}
