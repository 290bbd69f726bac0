package org.tahsil.api.casework;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.tahsil.api.web.Words;
import org.tahsil.casework.Staff.Desk;

/** Where an agent works. */
@Schema(name = "NewAgentDesk")
record DeskRequest(
    @Size(max = 64, message = "has at most 64 characters") @Nullable String team,
    @Schema(examples = "[\"en\", \"ar\"]") @Size(max = 20, message = "has at most 20 languages")
        @Nullable List<String> languages,
    @Schema(examples = "[\"LEGAL\"]") @Size(max = 20, message = "has at most 20 skills")
        @Nullable List<@NotBlank String> skills,
    @NotNull @Schema(description = "Whether nights give him cases.") Boolean takesCases) {

  Desk desk(String user) {
    List<String> spoken = languages;
    List<String> able = skills;
    return new Desk(
        user,
        Words.kept(team),
        spoken == null ? List.of() : spoken,
        able == null ? List.of() : able.stream().distinct().toList(),
        takesCases);
  }
}
