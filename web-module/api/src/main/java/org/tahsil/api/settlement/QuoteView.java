package org.tahsil.api.settlement;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tahsil.approval.Weighing;
import org.tahsil.settlement.Quote;

/** What an offer would be. */
@Schema(name = "SettlementQuote")
record QuoteView(
    String kind,
    String covers,
    @Schema(examples = "OMR") String currency,
    @Schema(examples = "42.300") String owed,
    @Schema(examples = "5.00") String percent,
    @Schema(examples = "40.185") String pay,
    @Schema(examples = "2.115") String waived,
    LocalDate payBy,
    @Schema(
            enumeration = {"ALONE", "SECOND_PERSON", "NOBODY"},
            description = "Who may grant it: the caller, a second person beside, or nobody.")
        String authority,
    @Schema(description = "Roles whose authority covers it, for the second person.")
        List<String> grantedBy) {

  static QuoteView of(Quote quote) {
    Weighing weighing = quote.weighing();
    return new QuoteView(
        quote.wish().kind().name(),
        quote.wish().covers().name(),
        quote.owed().currency().getCurrencyCode(),
        quote.owed().plain(),
        quote.percent().toPlainString(),
        quote.pay().plain(),
        quote.waived().plain(),
        quote.wish().payBy(),
        weighing.outcome().name(),
        weighing.able().stream().map(able -> able.rank().role()).toList());
  }
}
