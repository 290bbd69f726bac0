package org.tahsil.api.campaign;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.tahsil.account.Portfolio;
import org.tahsil.api.campaign.FiguresView.ReasonView;
import org.tahsil.campaign.DryRun;

/** What a version would do if it began tonight. */
@Schema(name = "CampaignDryRun")
record DryRunView(
    LocalDate date,
    String currency,
    @Schema(description = "Accounts that would begin, as last aged.") long audience,
    @Schema(description = "Of how many of them the steps were worked out.") long lookedAt,
    @Schema(description = "Templates that nobody has approved.", examples = "early/sms/ar/firm")
        List<String> missingWords,
    List<StepRun> steps) {

  /** A step, if all that were looked at come to it. */
  @Schema(name = "CampaignDryRunStep")
  record StepRun(
      int step,
      @Schema(enumeration = {"EMAIL", "SMS", "ESCALATE"}) String action,
      @Schema(description = "That could go, at once or within a day.") long messages,
      long withoutAddress,
      long withoutWords,
      @Schema(description = "Rules of the contact policy that would forbid it.")
          List<ReasonView> blocked,
      long parts,
      @Nullable String cost) {

    static StepRun of(DryRun.Step step) {
      return new StepRun(
          step.step(),
          step.action().name(),
          step.messages(),
          step.withoutAddress(),
          step.withoutWords(),
          ReasonView.all(step.blocked()),
          step.parts(),
          FiguresView.plain(step.cost()));
    }
  }

  static DryRunView of(Portfolio portfolio, DryRun run) {
    return new DryRunView(
        run.date(),
        portfolio.currency().getCurrencyCode(),
        run.audience(),
        run.lookedAt(),
        run.missing(),
        run.steps().stream().map(StepRun::of).toList());
  }
}
