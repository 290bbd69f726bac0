package org.tahsil.api.campaign;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.tahsil.account.Portfolio;
import org.tahsil.api.web.Read;
import org.tahsil.campaign.Audience;
import org.tahsil.campaign.CampaignDesign;
import org.tahsil.campaign.CampaignMode;
import org.tahsil.campaign.CampaignWish;
import org.tahsil.campaign.StopCondition;

/** A new version of a campaign. */
@Schema(name = "NewCampaignVersion")
record CampaignRequest(
    @NotBlank
        @Schema(description = "The campaign; made if there is none.", examples = "early-arrears")
        String code,
    @NotBlank
        @Size(max = 80, message = "has at most 80 characters")
        @Schema(description = "Of a campaign that exists it stays as it is.")
        String name,
    @NotBlank
        @Schema(
            format = "date",
            description = "The first business date on which accounts may begin by it.")
        String validFrom,
    @NotNull @Valid TriggerView trigger,
    @Valid @Schema(description = "None: everybody.") @Nullable AudienceView audience,
    @NotBlank @Schema(enumeration = {"SEQUENTIAL", "PARALLEL", "ADAPTIVE"}) String mode,
    @NotNull @Schema(description = "1 to 20, in their order.") List<@NotNull @Valid StepView> steps,
    @NotNull
        @Schema(
            description =
                "What ends a journey early: PAID, which must be there, PROMISE, DISPUTE, HOLD,"
                    + " OVERRIDE.")
        List<@NotNull String> stops,
    @Size(max = 500, message = "has at most 500 characters")
        @Schema(description = "What is different, or why.")
        @Nullable String note) {

  CampaignWish wish(Portfolio portfolio) {
    AudienceView whom = audience;
    Set<StopCondition> ends =
        stops.stream()
            .map(one -> Read.choice("stops", one, StopCondition.class))
            .collect(Collectors.toCollection(LinkedHashSet::new));
    CampaignDesign design =
        new CampaignDesign(
            trigger.trigger(),
            whom == null ? Audience.ALL : whom.audience(portfolio.currency()),
            Read.choice("mode", mode, CampaignMode.class),
            IntStream.range(0, steps.size()).mapToObj(i -> steps.get(i).step(i)).toList(),
            ends);
    return new CampaignWish(
        code.strip(),
        name.strip(),
        Read.date("valid_from", validFrom),
        design,
        note == null || note.isBlank() ? null : note.strip());
  }
}
