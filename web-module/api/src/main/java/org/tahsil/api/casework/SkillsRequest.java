package org.tahsil.api.casework;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tahsil.casework.SkillSet;

/** Skills that cases are to be able to need. */
@Schema(name = "NewSkills")
record SkillsRequest(
    @NotNull
        @Size(max = 20, message = "has at most 20 skills")
        @Schema(
            description = "All of them: capital letters, digits and underscores. None: no skills.",
            examples = "[\"LEGAL\", \"HARDSHIP\"]")
        List<@NotBlank String> skills,
    @NotBlank
        @Size(max = 200, message = "has at most 200 characters")
        @Schema(examples = "Collections manual, 3.1")
        String source) {

  SkillSet set(LocalDate from) {
    return new SkillSet(skills, source.strip(), from, null);
  }
}
