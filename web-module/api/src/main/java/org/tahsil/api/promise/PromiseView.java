package org.tahsil.api.promise;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.tahsil.api.web.Sayings;
import org.tahsil.arrangement.Arrangement;
import org.tahsil.arrangement.Arrangement.Ending;
import org.tahsil.arrangement.Arrangement.Share;
import org.tahsil.arrangement.Arrangement.Step;

/** A promise or plan with what counted for it. */
@Schema(name = "Promise")
record PromiseView(
    UUID promiseId,
    String accountRef,
    @Schema(enumeration = {"PROMISE", "PLAN"}) String kind,
    @Schema(enumeration = {"OPEN", "KEPT", "PARTLY_KEPT", "BROKEN", "CANCELLED", "RESCHEDULED"})
        String state,
    @Schema(description = "The day from which the state holds.") LocalDate since,
    @Schema(description = "Why it is so, in the language of Accept-Language.") String explanation,
    @Schema(examples = "OMR") String currency,
    @Schema(examples = "30.000") String promised,
    @Schema(description = "What counted for it.", examples = "20.000") String paid,
    @Schema(description = "Of the first instalment not yet paid.") @Nullable LocalDate nextDue,
    String madeBy,
    @Schema(description = "Business date; money valued from it on counts.") LocalDate madeOn,
    Instant madeAt,
    @Nullable String note,
    @Schema(description = "The one whose place it took.") @Nullable UUID replaces,
    Bears bears,
    List<InstalmentView> instalments,
    @Nullable EndView ended,
    @Schema(
            description =
                "Of a plan that was just made: what it asks of the customer; null: not known.")
        @Nullable StrainView ability) {

  /** The same with what it asks of the customer. */
  PromiseView asking(@Nullable StrainView strain) {
    return new PromiseView(
        promiseId,
        accountRef,
        kind,
        state,
        since,
        explanation,
        currency,
        promised,
        paid,
        nextDue,
        madeBy,
        madeOn,
        madeAt,
        note,
        replaces,
        bears,
        instalments,
        ended,
        strain);
  }

  /** What it bears, by the terms of the day on which it was made. */
  @Schema(name = "PromiseBears")
  record Bears(
      int graceDays,
      @Schema(examples = "0.000") String tolerance,
      @Schema(examples = "0.00") String tolerancePercent,
      int missedAllowed) {}

  /** An instalment with the money that counted. */
  @Schema(name = "PromiseInstalment")
  record InstalmentView(
      int no,
      LocalDate dueOn,
      @Schema(description = "The last day on which money is in time.") LocalDate deadline,
      String amount,
      String paid,
      @Schema(description = "Value date of the money that made it enough.")
          @Nullable LocalDate paidOn,
      @Schema(enumeration = {"WAITING", "PAID", "PAID_LATE", "MISSED"}) String standing,
      List<MoneyView> money) {

    static InstalmentView of(Step step) {
      return new InstalmentView(
          step.no(),
          step.dueOn(),
          step.deadline(),
          step.amount().plain(),
          step.paid().plain(),
          step.paidOn(),
          step.standing().name(),
          step.money().stream().map(MoneyView::of).toList());
    }
  }

  /** Money, or a part of it. */
  @Schema(name = "PromiseMoney")
  record MoneyView(String paymentRef, LocalDate valueDate, String amount) {

    static MoneyView of(Share share) {
      return new MoneyView(share.payment().value(), share.valueOn(), share.amount().plain());
    }
  }

  /** How a person ended it. */
  @Schema(name = "PromiseEnd")
  record EndView(
      String by,
      LocalDate on,
      String reason,
      @Schema(description = "The one that took its place.") @Nullable UUID replacedBy) {}

  static PromiseView of(Arrangement found, Locale locale) {
    Ending ending = found.ending();
    return new PromiseView(
        found.id(),
        found.account().value(),
        found.kind().name(),
        found.state().name(),
        found.since(),
        Sayings.of("org.tahsil.arrangement.sentences", locale)
            .say("STATE_" + found.state(), facts(found)),
        found.promised().currency().getCurrencyCode(),
        found.promised().plain(),
        found.paid().plain(),
        found.nextDue(),
        found.making().by(),
        found.making().on(),
        found.making().at(),
        found.making().note(),
        found.making().replaces(),
        new Bears(
            found.bearing().graceDays(),
            found.bearing().tolerance().plain(),
            found.bearing().tolerancePercent().toPlainString(),
            found.bearing().missedAllowed()),
        found.steps().stream().map(InstalmentView::of).toList(),
        ending == null
            ? null
            : new EndView(ending.by(), ending.on(), ending.reason(), ending.successor()),
        null);
  }

  private static Map<String, Object> facts(Arrangement found) {
    Map<String, Object> facts = new HashMap<>();
    facts.put("promised", found.promised().plain());
    facts.put("paid", found.paid().plain());
    facts.put("currency", found.promised().currency().getCurrencyCode());
    facts.put("since", found.since().toString());
    facts.put("next_due", String.valueOf(found.nextDue()));
    facts.put("missed", (int) found.missed());
    facts.put("allowed", found.bearing().missedAllowed());
    facts.put("reason", found.ending() == null ? "" : found.ending().reason());
    return facts;
  }
}
