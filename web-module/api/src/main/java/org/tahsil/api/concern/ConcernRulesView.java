package org.tahsil.api.concern;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.tahsil.concern.ConcernRule;

/** What follows from each kind of concern, on the business date. */
@Schema(name = "ConcernRules")
record ConcernRulesView(String portfolio, List<RuleView> rules) {

  /** What follows from one kind. */
  @Schema(name = "ConcernRule")
  record RuleView(
      String kind,
      @Schema(description = "The codes that can be told.") List<String> reasons,
      @Schema(description = "What an outcome can post.") List<String> postings,
      List<String> stops,
      @Schema(description = "Null: until it is ended.") @Nullable Integer keepDays,
      String team,
      int decideDays,
      List<String> evidence,
      String source,
      @Schema(description = "Null: the product's own.") @Nullable LocalDate validFrom,
      @Nullable String decidedBy) {

    static RuleView of(ConcernRule rule) {
      return new RuleView(
          rule.kind().name(),
          rule.kind().reasons(),
          rule.kind().remedies().stream().map(Enum::name).sorted().toList(),
          rule.stops().stream().map(Enum::name).sorted().toList(),
          rule.keepDays(),
          rule.team(),
          rule.decideDays(),
          rule.evidence().stream().map(Enum::name).toList(),
          rule.source(),
          rule.validFrom(),
          rule.decidedBy());
    }
  }
}
