package org.tahsil.api.campaign;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.tahsil.account.Portfolio;
import org.tahsil.campaign.StepFigures;

/** What became of the steps of a campaign. */
@Schema(name = "CampaignFigures")
record FiguresView(String currency, List<StepView> steps) {

  /** Of one step over all journeys. */
  @Schema(name = "CampaignStepFigures")
  record StepView(
      int version,
      int step,
      @Schema(description = "Not due yet, or hindered.") long waiting,
      @Schema(description = "Messages = under_way + sent + suppressed + dead + unknown.")
          long underWay,
      long sent,
      long suppressed,
      long dead,
      long unknown,
      long escalated,
      long passed,
      @Schema(description = "Why steps were passed over; rules as CONTACT_POLICY.RULE.")
          List<ReasonView> reasons,
      @Schema(description = "Of SMS.") long parts,
      @Schema(description = "Of SMS; null: none has a price.", examples = "0.0375")
          @Nullable String cost) {

    static StepView of(StepFigures figures) {
      return new StepView(
          figures.version(),
          figures.step(),
          figures.waiting(),
          figures.underWay(),
          figures.sent(),
          figures.suppressed(),
          figures.dead(),
          figures.unknown(),
          figures.escalated(),
          figures.passed(),
          ReasonView.all(figures.reasons()),
          figures.parts(),
          plain(figures.cost()));
    }
  }

  /** A reason and how many it kept. */
  @Schema(name = "CampaignReason")
  record ReasonView(@Schema(examples = "CONTACT_POLICY.OPTED_OUT") String reason, long messages) {

    static List<ReasonView> all(Map<String, Long> reasons) {
      return reasons.entrySet().stream()
          .sorted(Map.Entry.comparingByKey())
          .map(one -> new ReasonView(one.getKey(), one.getValue()))
          .toList();
    }
  }

  static FiguresView of(Portfolio portfolio, List<StepFigures> figures) {
    return new FiguresView(
        portfolio.currency().getCurrencyCode(), figures.stream().map(StepView::of).toList());
  }

  /** Without the zeros that the database keeps behind a price. */
  static @Nullable String plain(@Nullable BigDecimal cost) {
    return cost == null ? null : cost.stripTrailingZeros().toPlainString();
  }
}
