package org.tahsil.console.view;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.tahsil.console.text.Wording;
import org.tahsil.reporting.Report;
import org.tahsil.reporting.ReportWords;

/**
 * Reports of the gallery that answer questions of one sort.
 *
 * @param id stable, for its heading
 */
public record ReportShelf(String id, String title, List<Card> cards) {

  /** A report in the gallery. */
  public record Card(String title, String answers, String href) {}

  /** Sorts of questions, in the order in which managers ask them. */
  private enum Topic {
    LATENESS,
    MOVEMENT,
    AGREEMENTS,
    CAMPAIGNS,
    WORK,
    COMPLIANCE,
    CONTROL;

    static Topic of(Report report) {
      return switch (report) {
        case AGEING_SUMMARY,
            AGEING_DETAIL,
            AGEING_BY_PRODUCT,
            AGEING_BY_BRANCH,
            AGEING_BY_SEGMENT,
            LARGEST_EXPOSURES,
            CLASSIFICATION ->
            LATENESS;
        case ROLL_RATES, DELINQUENCY_TREND, CURES_AND_RELAPSES -> MOVEMENT;
        case PROMISES,
            PROMISES_BY_MONTH,
            PROMISES_BY_AGENT,
            PROMISES_BY_SEGMENT,
            PLANS,
            SETTLEMENTS ->
            AGREEMENTS;
        case CAMPAIGNS,
            CAMPAIGNS_BY_STEP,
            CAMPAIGNS_BY_CHANNEL,
            CAMPAIGNS_BY_TEMPLATE,
            CAMPAIGNS_BY_BUCKET ->
            Topic.CAMPAIGNS;
        case AGENT_PRODUCTIVITY, ESCALATIONS -> WORK;
        case CONTACT_DECISIONS, CONTACT_RULES, OVERRIDES, OPT_OUTS, CONTACT_CAPS -> COMPLIANCE;
        case RECONCILIATION, NIGHT_LOG -> CONTROL;
      };
    }
  }

  /** All shelves; {@code path} is the gallery's. */
  static List<ReportShelf> all(Wording wording, String path) {
    ReportWords words = ReportWords.in(wording.language().locale());
    return Arrays.stream(Topic.values())
        .map(
            topic ->
                new ReportShelf(
                    topic.name().toLowerCase(Locale.ROOT),
                    wording.code("report_topic", topic.name()),
                    Arrays.stream(Report.values())
                        .filter(report -> Topic.of(report) == topic)
                        .map(report -> card(words, path, report))
                        .toList()))
        .toList();
  }

  private static Card card(ReportWords words, String path, Report report) {
    return new Card(words.title(report), words.answers(report), path + "/" + report.id());
  }
}
