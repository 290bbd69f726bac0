package org.tahsil.api.contact;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.tahsil.contact.Finding;

/** What one rule found. */
@Schema(name = "ContactFinding")
record FindingView(
    @Schema(examples = "US_REG_F:1") String pack,
    @Schema(examples = "HOURS") String rule,
    @Schema(description = "Where the rule stands.", examples = "12 CFR 1006.6(b)(1)(i)")
        String clause,
    @Schema(enumeration = {"SOURCE", "SECONDARY", "MEMORY", "POLICY"}) String sureness,
    @Schema(description = "Whether nobody in the house can set it aside.") boolean law,
    @Schema(enumeration = {"PASSED", "WARNED", "BLOCKED", "NOT_APPLICABLE", "FACT_MISSING"})
        String outcome,
    @Schema(description = "What it compared.") Map<String, String> figures,
    @Schema(description = "When this rule alone would pass; null: none known or needed.")
        @Nullable Instant nextAt,
    @Schema(description = "Facts that it needed.") List<String> missing) {

  static FindingView of(Finding found) {
    return new FindingView(
        found.pack(),
        found.rule(),
        found.clause(),
        found.sureness().name(),
        found.law(),
        found.outcome().name(),
        found.figures(),
        found.next(),
        found.missing());
  }
}
