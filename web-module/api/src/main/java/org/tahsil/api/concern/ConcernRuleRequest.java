package org.tahsil.api.concern;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.tahsil.api.web.Read;
import org.tahsil.concern.ConcernKind;
import org.tahsil.concern.ConcernRule;
import org.tahsil.concern.EvidenceKind;
import org.tahsil.hold.Stop;

/** What is to follow when a concern of a kind is told. */
@Schema(name = "NewConcernRule")
record ConcernRuleRequest(
    @NotNull
        @Schema(
            description = "What the hold stops: CONTACT, DEBITS, FEES, DPD_CLOCK.",
            examples = "[\"DEBITS\", \"FEES\"]")
        List<String> stops,
    @Schema(
            description =
                "Days on which the hold lasts once the concern is upheld; none: until it is ended.",
            examples = "30")
        @Nullable Integer keepDays,
    @NotBlank @Size(max = 64) @Schema(examples = "Hardship") String team,
    @NotNull
        @Schema(description = "Working days until it must be decided, 1 to 90.", examples = "10")
        Integer decideDays,
    @Schema(description = "Without which it cannot be upheld.", examples = "[\"INCOME_PROOF\"]")
        @Nullable List<String> evidence,
    @NotBlank
        @Size(max = 200, message = "has at most 200 characters")
        @Schema(examples = "Collections manual, 7.1")
        String source) {

  ConcernRule rule(ConcernKind kind) {
    List<String> needed = evidence;
    return new ConcernRule(
        kind,
        stops.stream()
            .map(one -> Read.choice("stops", one, Stop.class))
            .collect(Collectors.toSet()),
        keepDays,
        team.strip(),
        decideDays,
        needed == null
            ? List.of()
            : needed.stream()
                .map(one -> Read.choice("evidence", one, EvidenceKind.class))
                .distinct()
                .toList(),
        source.strip(),
        null,
        null);
  }
}
