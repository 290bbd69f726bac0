package org.tahsil.console.view;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tahsil.console.text.Figures;
import org.tahsil.console.text.Language;
import org.tahsil.console.text.Wording;
import org.tahsil.hold.Hold;
import org.tahsil.hold.NewHold;
import org.tahsil.shared.id.ItemRef;
import org.tahsil.shared.money.Money;

/**
 * A hold in words.
 *
 * @param subject what is held: the account, an item, an amount of it
 * @param stops what it stops
 * @param note what was remembered, null if nothing
 * @param end the button that ends it today, null if that cannot be
 * @param withdrawal the button that takes it back, null if that cannot be
 * @param cause the concern that placed it, null if none did
 */
public record HoldLine(
    String reason,
    String subject,
    String state,
    String stateCss,
    List<String> stops,
    String period,
    String placed,
    @Nullable String note,
    @Nullable Act end,
    @Nullable Act withdrawal,
    ConcernCard.@Nullable Link cause) {

  /** The same hold with the concern that placed it, and that ends it while it is undecided. */
  HoldLine because(ConcernCard.@Nullable Link concern) {
    boolean kept = concern != null && concern.undecided();
    return new HoldLine(
        reason,
        subject,
        state,
        stateCss,
        stops,
        period,
        placed,
        note,
        kept ? null : end,
        kept ? null : withdrawal,
        concern);
  }

  /** A button that posts after the reader confirmed the question. */
  public record Act(String href, String label, String question) {}

  static HoldLine of(Wording wording, Hold hold, Rights rights, LocalDate today, String path) {
    NewHold terms = hold.terms();
    String reason = wording.code("hold_reason", terms.reason().name());
    String state = state(hold, today);
    return new HoldLine(
        reason,
        subject(wording, terms),
        wording.code("hold_state", state),
        css(state),
        terms.stops().stream().sorted().map(s -> wording.code("hold_stop", s.name())).toList(),
        period(wording, terms),
        placed(wording, hold),
        note(wording, hold),
        rights.placeHolds() && hold.stands() && canEnd(terms, today)
            ? new Act(
                path + "/end",
                wording.say("hold_end"),
                wording.say("hold_end_question", reason, wording.figures().date(today)))
            : null,
        rights.withdrawHolds() && hold.stands()
            ? new Act(
                path + "/withdrawal",
                wording.say("hold_withdraw"),
                wording.say("hold_withdraw_question", reason))
            : null,
        null);
  }

  private static String subject(Wording wording, NewHold terms) {
    ItemRef item = terms.item();
    Money amount = terms.amount();
    return item == null
        ? wording.say("hold_whole_account")
        : amount == null
            ? wording.say("hold_of_item", apart(wording, item.value()))
            : wording.say(
                "hold_of_amount",
                apart(wording, wording.figures().money(amount)),
                apart(wording, item.value()));
  }

  /** Latin text kept whole between right-to-left words. */
  private static String apart(Wording wording, String text) {
    return wording.language() == Language.EN ? text : "\u2068" + text + "\u2069";
  }

  private static String period(Wording wording, NewHold terms) {
    Figures figures = wording.figures();
    LocalDate to = terms.to();
    return to == null
        ? wording.say("hold_period_open", figures.date(terms.from()))
        : wording.say("hold_period", figures.date(terms.from()), figures.date(to));
  }

  private static String placed(Wording wording, Hold hold) {
    return wording.say(
        "hold_placed", apart(wording, hold.placedBy()), wording.figures().date(hold.knownOn()));
  }

  private static @Nullable String note(Wording wording, Hold hold) {
    String why = hold.undoneNote();
    String note = hold.terms().note();
    return why == null ? note : note == null ? why : note + wording.say("list_separator") + why;
  }

  private static String state(Hold hold, LocalDate today) {
    return !hold.stands()
        ? "WITHDRAWN"
        : hold.lasts(today) ? "LASTING" : hold.terms().from().isAfter(today) ? "PLANNED" : "ENDED";
  }

  private static String css(String state) {
    return switch (state) {
      case "LASTING" -> "tag warn";
      case "PLANNED" -> "tag info";
      default -> "tag";
    };
  }

  private static boolean canEnd(NewHold terms, LocalDate today) {
    LocalDate to = terms.to();
    return terms.from().isBefore(today) && (to == null || to.isAfter(today));
  }
}
