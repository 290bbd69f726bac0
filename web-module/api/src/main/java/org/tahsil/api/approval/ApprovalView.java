package org.tahsil.api.approval;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.tahsil.api.web.Sayings;
import org.tahsil.approval.Approval;
import org.tahsil.approval.Approval.Concerned;
import org.tahsil.approval.Approval.Decision;
import org.tahsil.approval.Approval.Limit;
import org.tahsil.shared.id.AccountRef;
import org.tahsil.shared.money.Money;

/** A question to a second person and its answer. */
@Schema(name = "Approval")
record ApprovalView(
    UUID approvalId,
    @Schema(
            enumeration = {
              "SETTLEMENT",
              "INCENTIVE",
              "PLACEMENT",
              "OVERRIDE",
              "WRITE_OFF",
              "TEMPLATE",
              "CAMPAIGN",
              "CONTACT"
            })
        String kind,
    @Schema(enumeration = {"PENDING", "GRANTED", "REFUSED", "WITHDRAWN", "EXPIRED"}) String state,
    @Schema(description = "Why it is so, in the language of Accept-Language.") String explanation,
    @Schema(description = "Id of what it is about.") String subject,
    @Schema(description = "Null: it is about no customer.") @Nullable String customerRef,
    @Nullable String customerName,
    @Schema(description = "Null: it is about the customer.") @Nullable String accountRef,
    @Schema(description = "Share given up.", examples = "12.50") @Nullable String percent,
    @Schema(description = "Given up.", examples = "5.288") @Nullable String amount,
    @Schema(examples = "OMR") String currency,
    String reason,
    @Schema(description = "What the asker may grant alone; null: nothing.")
        @Nullable LimitView limit,
    String askedBy,
    LocalDate askedOn,
    Instant askedAt,
    @Schema(description = "The last business date on which it can be decided.") LocalDate expiresOn,
    @Nullable DecisionView decision) {

  /** What a rank may grant alone; null: any. */
  @Schema(name = "ApprovalLimit")
  record LimitView(String role, @Nullable String percent, @Nullable String amount) {

    static @Nullable LimitView of(@Nullable Limit limit) {
      return limit == null
          ? null
          : new LimitView(
              limit.rank().role(), plain(limit.percent()), ApprovalView.plain(limit.amount()));
    }
  }

  /** Who decided or withdrew it. */
  @Schema(name = "ApprovalDecision")
  record DecisionView(
      String by,
      LocalDate on,
      Instant at,
      @Nullable String note,
      @Schema(description = "On which it was granted, as it stood then; null: it was not.")
          @Nullable LimitView authority) {

    static @Nullable DecisionView of(@Nullable Decision decision) {
      return decision == null
          ? null
          : new DecisionView(
              decision.by(),
              decision.on(),
              decision.at(),
              decision.note(),
              LimitView.of(decision.authority()));
    }
  }

  static ApprovalView of(Approval found, String currency, Locale locale) {
    Concerned concerned = found.concerned();
    AccountRef account = concerned == null ? null : concerned.account();
    return new ApprovalView(
        found.id(),
        found.kind().name(),
        found.state().name(),
        Sayings.of("org.tahsil.approval.sentences", locale)
            .say("STATE_" + found.state(), facts(found)),
        found.subject(),
        concerned == null ? null : concerned.customer().value(),
        concerned == null ? null : concerned.customerName(),
        account == null ? null : account.value(),
        plain(found.stake().percent()),
        plain(found.stake().amount()),
        currency,
        found.reason(),
        LimitView.of(found.limit()),
        found.asking().by(),
        found.asking().on(),
        found.asking().at(),
        found.asking().expiresOn(),
        DecisionView.of(found.decision()));
  }

  private static Map<String, Object> facts(Approval found) {
    Map<String, Object> facts = new HashMap<>();
    Decision decision = found.decision();
    String note = decision == null ? null : decision.note();
    facts.put("expires", found.asking().expiresOn().toString());
    facts.put("by", decision == null ? "" : decision.by());
    facts.put("on", decision == null ? "" : decision.on().toString());
    facts.put("note", note == null ? "" : note);
    return facts;
  }

  private static @Nullable String plain(@Nullable BigDecimal percent) {
    return percent == null ? null : percent.toPlainString();
  }

  private static @Nullable String plain(@Nullable Money amount) {
    return amount == null ? null : amount.plain();
  }
}
