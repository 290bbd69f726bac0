package org.tahsil.api.settlement;

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
import org.tahsil.settlement.Settlement;
import org.tahsil.settlement.Settlement.Ending;
import org.tahsil.settlement.Settlement.Offer;
import org.tahsil.settlement.Settlement.Word;
import org.tahsil.shared.id.PaymentRef;

/** An offer with what became of it. */
@Schema(name = "Settlement")
record SettlementView(
    UUID settlementId,
    String accountRef,
    String customerName,
    @Schema(enumeration = {"SETTLEMENT", "INCENTIVE"}) String kind,
    @Schema(
            enumeration = {
              "PENDING_APPROVAL",
              "OFFERED",
              "PAID",
              "EXPIRED",
              "WITHDRAWN",
              "REFUSED"
            })
        String state,
    @Schema(description = "The day from which the state holds.") LocalDate since,
    @Schema(description = "Why it is so, in the language of Accept-Language.") String explanation,
    @Schema(enumeration = {"OVERDUE", "OUTSTANDING"}) String covers,
    @Schema(examples = "OMR") String currency,
    @Schema(description = "What it covers, on the day of the making.", examples = "42.300")
        String owed,
    @Schema(
            description =
                "What it covers item by item, on that day, oldest due first; where money waited for"
                    + " a due date, together more than owed.")
        List<ItemView> items,
    @Schema(examples = "5.00") String percent,
    @Schema(description = "To be paid.", examples = "40.185") String pay,
    @Schema(description = "Given up at most.", examples = "2.115") String discount,
    @Schema(description = "The last value date of money that is in time.") LocalDate payBy,
    @Schema(description = "Whether it holds reminders and debits while it runs.") boolean holds,
    @Schema(description = "What counted for it.", examples = "40.185") String paid,
    @Schema(description = "What was waived.", examples = "2.115") String waived,
    List<MoneyView> money,
    @Schema(description = "References of waivers that stand.") List<String> waivers,
    String madeBy,
    @Schema(description = "Business date; money valued from it on counts.") LocalDate madeOn,
    Instant madeAt,
    @Nullable String note,
    @Schema(description = "The question to a second person; null: none was needed.")
        @Nullable UUID approvalId,
    @Nullable WordView secondPerson,
    @Nullable EndView withdrawn) {

  /** An item that it covers. */
  @Schema(name = "SettlementItem")
  record ItemView(
      String itemRef,
      @Schema(description = "What it asked for, undisputed.", examples = "42.300") String amount) {

    static List<ItemView> of(Offer offer) {
      return offer.items().stream()
          .map(covered -> new ItemView(covered.item().value(), covered.open().plain()))
          .toList();
    }
  }

  /** Money that counted. */
  @Schema(name = "SettlementMoney")
  record MoneyView(String paymentRef, LocalDate valueDate, String amount) {}

  /** What the second person said. */
  @Schema(name = "SettlementWord")
  record WordView(boolean granted, String by, LocalDate on, @Nullable String note) {

    static @Nullable WordView of(@Nullable Word word) {
      return word == null ? null : new WordView(word.granted(), word.by(), word.on(), word.note());
    }
  }

  /** How a person took it back. */
  @Schema(name = "SettlementEnd")
  record EndView(String by, LocalDate on, String reason) {

    static @Nullable EndView of(@Nullable Ending ending) {
      return ending == null ? null : new EndView(ending.by(), ending.on(), ending.reason());
    }
  }

  static SettlementView of(Settlement found, Locale locale) {
    Offer offer = found.offer();
    return new SettlementView(
        found.id(),
        found.account().value(),
        found.customerName(),
        offer.kind().name(),
        found.state().name(),
        found.since(),
        Sayings.of("org.tahsil.settlement.sentences", locale)
            .say("STATE_" + found.state(), facts(found)),
        offer.covers().name(),
        offer.owed().currency().getCurrencyCode(),
        offer.owed().plain(),
        ItemView.of(offer),
        offer.percent().toPlainString(),
        offer.pay().plain(),
        offer.waived().plain(),
        offer.payBy(),
        offer.holds(),
        found.result().paid().plain(),
        found.result().waived().plain(),
        found.result().money().stream()
            .map(
                share ->
                    new MoneyView(share.payment().value(), share.valueOn(), share.amount().plain()))
            .toList(),
        found.result().waivers().stream().map(PaymentRef::value).toList(),
        found.making().by(),
        found.making().on(),
        found.making().at(),
        found.making().note(),
        found.making().approval(),
        WordView.of(found.word()),
        EndView.of(found.ending()));
  }

  private static Map<String, Object> facts(Settlement found) {
    Map<String, Object> facts = new HashMap<>();
    facts.put("pay", found.offer().pay().plain());
    facts.put("paid", found.result().paid().plain());
    facts.put("waived", found.result().waived().plain());
    facts.put("currency", found.offer().pay().currency().getCurrencyCode());
    facts.put("since", found.since().toString());
    facts.put("pay_by", found.offer().payBy().toString());
    facts.put("reason", found.why());
    return facts;
  }
}
