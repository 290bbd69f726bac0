package org.tahsil.console.view;

import java.time.LocalDate;
import java.util.Currency;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.tahsil.console.page.Paths;
import org.tahsil.console.text.Figures;
import org.tahsil.console.text.Wording;
import org.tahsil.smartcollect.SmartCollectDocument.UpcomingCollection;

/**
 * A collection to come, with what may be done about it.
 *
 * @param probability 0..100, rounded, for a meter
 * @param bestDate the date that moving it to its window would give, ISO; null without a window
 */
public record Collection(
    String id,
    String loan,
    String amount,
    String scheduled,
    String scheduledIso,
    String due,
    String status,
    String css,
    String probability,
    String probabilityText,
    String balance,
    String predicted,
    @Nullable String window,
    @Nullable String windowReason,
    boolean withinWindow,
    @Nullable String bestDate,
    @Nullable String bestDateText,
    String rescheduleHref,
    String attemptHref,
    String attemptQuestion) {

  static Collection of(
      Wording wording, String path, Currency currency, UpcomingCollection upcoming) {
    Figures figures = wording.figures();
    var window = upcoming.optimalCollectionWindow();
    String best = window == null ? null : bestDate(upcoming);
    String base = path + "/collections/" + Paths.escaped(upcoming.collectionId());
    String amount = figures.money(upcoming.emiAmount(), currency);
    return new Collection(
        upcoming.collectionId(),
        upcoming.loanId(),
        amount,
        date(wording, upcoming.scheduledDate()),
        upcoming.scheduledDate(),
        date(wording, upcoming.dueDate()),
        wording.code("collection", upcoming.status()),
        "collect-" + upcoming.status().toLowerCase(Locale.ROOT).replace('_', '-'),
        upcoming.collectionProbability().toPlainString(),
        figures.percent(upcoming.collectionProbability()),
        figures.money(upcoming.currentBalance(), currency),
        figures.money(upcoming.predictedBalance(), currency),
        window == null
            ? null
            : wording.say(
                "window_range", date(wording, window.startDate()), date(wording, window.endDate())),
        window == null
            ? null
            : wording.readable(window.reason())
                + " · "
                + wording.say("window_confidence", figures.percent(window.confidenceScore())),
        upcoming.withinWindow(),
        best,
        best == null ? null : date(wording, best),
        base + "/reschedule",
        base + "/attempt",
        wording.say("attempt_question", amount, upcoming.loanId()));
  }

  /** The first day of the window that is not before the due date; null if the window is past it. */
  private static @Nullable String bestDate(UpcomingCollection upcoming) {
    var window = upcoming.optimalCollectionWindow();
    if (window == null || upcoming.withinWindow()) {
      return null;
    }
    LocalDate start = LocalDate.parse(window.startDate());
    LocalDate due = LocalDate.parse(upcoming.dueDate());
    LocalDate best = start.isBefore(due) ? due : start;
    return best.isAfter(LocalDate.parse(window.endDate())) ? null : best.toString();
  }

  static String date(Wording wording, String iso) {
    return wording.figures().date(LocalDate.parse(iso));
  }
}
