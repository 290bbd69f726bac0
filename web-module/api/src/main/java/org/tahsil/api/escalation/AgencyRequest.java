package org.tahsil.api.escalation;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.tahsil.api.web.Read;
import org.tahsil.api.web.Words;
import org.tahsil.escalation.Agency;

/** What an agency is to be. */
@Schema(name = "NewAgency")
record AgencyRequest(
    @NotBlank @Size(max = 200, message = "has at most 200 characters") String name,
    @Schema(description = "0 to 100, two decimals at most.", examples = "12.5")
        @Nullable String sharePercent,
    @NotNull @Schema(description = "Whether cases may be given to it.") Boolean active) {

  Agency agency(String code) {
    String share = Words.kept(sharePercent);
    return new Agency(
        code,
        name.strip(),
        share == null
            ? null
            : Read.as(
                "share_percent",
                share,
                BigDecimal::new,
                "NUMBER_INVALID",
                "Write a plain decimal from 0 to 100."),
        active);
  }
}
